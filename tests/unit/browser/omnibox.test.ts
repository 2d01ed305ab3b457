import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';

vi.mock('@/lib/browser/api', () => ({ browser: {} }));
const { escapeXml, suggestionText } = await import('@/lib/browser/omnibox');

test('Chromium gets text that is always well-formed XML', () => {
  const parser = (xml: string) => xml.replace(/&(amp|lt|gt|quot|apos);/g, '');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parser(escapeXml(text))).not.toMatch(/[<>&"']|\p{Cc}(?<![\t\n\r\u007f-\u009f])|[\uFFFE\uFFFF]/u);
    }),
  );
  expect(suggestionText({ title: 'A & <b>', detail: 'x' }, true)).toBe('<match>A &amp; &lt;b&gt;</match> <dim>x</dim>');
});

test('Firefox gets the text as it is', () => {
  expect(suggestionText({ title: 'A & <b>', detail: 'x' }, false)).toBe('A & <b> · x');
});
