// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { redacted, shapeOf } from '../../../scripts/lib/redact';

function page(html: string): Element {
  document.body.innerHTML = html;
  return document.body;
}

test('structure stays: roles, names of parts, shapes of times', () => {
  const html = redacted(
    page('<div id="xDetDlg" role="dialog" data-eventid="YWJj" class="k"><p>Tue, 24 Nov ⋅ 10:00 – 11:00</p></div>'),
  );
  expect(html).toContain('id="xDetDlg" role="dialog" data-eventid="XXXx"');
  expect(html).toContain('Xxx, 00 Xxx ⋅ 00:00 – 00:00');
  expect(html).not.toContain('class');
});

test('no word, address, number or script of anybody is left', () => {
  const secret = 'Ann Lee ann@trust.example 07700 900123';
  const html = redacted(
    page(`<a href="https://x.example/${secret}" title="${secret}" data-email="${secret}" id="AAMk${secret}">${secret}
      <!-- ${secret} --><script>"${secret}"</script><input value="${secret}"></a>`),
  );
  for (const word of [...secret.split(' '), 'trust.example', 'ann']) expect(html).not.toContain(word);
});

test('a shape tells nothing but kinds of characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(shapeOf(text).replace(/[Xx0]/g, '')).not.toMatch(/\p{L}|\p{N}/u);
    }),
  );
});
