import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedParts, type Names, nameFinder } from '@/lib/meetings/name-places';
import {
  maskOf,
  type Passage,
  plainChoice,
  type ReflectionChoice,
  reflectionMarkdown,
  reflectionOf,
  reflectionText,
  shownPassages,
} from '@/lib/meetings/reflection';

const names: Names = {
  people: [
    'Dr Priya Raman',
    'LEE, Ann (Harbour Trust)',
    'Will Mason',
    'Séan O’Neil',
    '王小明',
    'Nursing Team',
    'Grace Adeyemi (she/her)',
    'Joan Whitfield [NHSE]',
    'OSEI, Kwame (VALE PARTNERS - Q4T)',
  ],
  self: ['Alex Morgan'],
  organisations: ['Moorside Hospice'],
  titles: ['Frailty pathway pilot: go or no go', 'Catch-up'],
};
const masked = (text: string, known = names) =>
  maskedParts(nameFinder(known)(text))
    .map((part) => part.text)
    .join('');

test.each([
  ['Ask Dr. Priya Raman first', 'Ask a colleague first'],
  ['Priya and Ann should speak earlier', 'Two colleagues should speak earlier'],
  ['Let Ann and Dr Priya Raman and Grace speak', 'Let two colleagues and a colleague speak'],
  ['Ann M. Lee’s slides came late', 'A colleague’s slides came late'],
  ['I will ask whether we may', 'I will ask whether we may'],
  ['I asked Will about the mason jar', 'I asked a colleague about the mason jar'],
  ['sean oneil spoke', 'A colleague spoke'],
  ['We heard O’Neil. Priya did not speak.', 'We heard a colleague. A colleague did not speak.'],
  ['先に王小明さんに', 'A colleague'],
  ['Send it to the nursing team', 'Send it to a group'],
  ['Harbour Trust and Moorside Hospice decide', 'An organisation and an organisation decide'],
  ['Vale Partners asked', 'An organisation asked'],
  ['NHSE asked', 'An organisation asked'],
  ['The harbour was calm', 'The harbour was calm'],
  ['her idea was good', 'her idea was good'],
  ['In frailty pathway pilot: go or no go, I spoke too long', 'In a meeting, I spoke too long'],
  ['Alex to open with the aim', 'Me to open with the aim'],
])('“%s” reads “%s”', (text, shown) => {
  expect(masked(text)).toBe(shown);
});

test('nothing of a text but names is changed, whatever it holds', () => {
  const find = nameFinder(names);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(
        find(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('no known name is left, wherever it stands and however it is written', () => {
  const word = fc.constantFrom(
    'Priya',
    'RAMAN',
    'ann',
    'Lee’s',
    'O’Neil',
    'Adeyemi',
    'we',
    'spoke,',
    'then.',
    '(Whitfield)',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      expect(masked(words.join(' '))).not.toMatch(/priya|raman|\bann\b|\blee\b|neil|adeyemi|whitfield/i);
    }),
  );
});

const passage = (more: Partial<Passage>): Passage => ({
  id: 'p',
  kind: 'learned',
  day: '2026-11-24',
  title: 'Catch-up: Alex and Joan',
  text: 'Let Joan speak first',
  ...more,
});
const shownOf = (choice: ReflectionChoice) => shownPassages(source, maskOf(names, choice), choice);
const reflectionBy = (choice: ReflectionChoice) => reflectionOf(source, shownOf(choice));
const source = {
  period: '2 to 29 November 2026',
  figures: ['The purpose was met in 1 of 2 meetings.'],
  agreed: ['3 decisions noted'],
  passages: [
    passage({}),
    passage({ id: 'q', text: '# Start with *why*\n- then <b>ask</b>' }),
    passage({ id: 't', kind: 'thought', title: '', text: 'Who waits longest?' }),
    passage({ id: 'w', kind: 'partnership', title: 'Moorside Hospice', text: 'Meet at their place' }),
  ],
};

test('by default it holds no name and no title, and nothing that was written for oneself alone', () => {
  const text = reflectionText(reflectionBy(plainChoice));
  expect(text).toBe(
    [
      'Reflection, 2 to 29 November 2026',
      'What I would do differently:\n- November 2026: Let a colleague speak first\n- November 2026: # Start with *why* - then <b>ask</b>',
      'How meetings went:\n- The purpose was met in 1 of 2 meetings.',
      'What was agreed:\n- 3 decisions noted',
    ].join('\n\n'),
  );
});

test('titles that are wanted still lose the names in them, and names that are wanted stay', () => {
  const [titled] = shownOf({ ...plainChoice, hasTitles: true });
  expect(titled?.from).toBe('24 November 2026, Catch-up: me and a colleague');
  const [both] = shownOf({ ...plainChoice, hasTitles: true, hasNames: true });
  expect(both?.from).toBe('24 November 2026, Catch-up: Alex and Joan');
  expect(both?.parts).toEqual([{ text: 'Let Joan speak first' }]);
});

test('what only the person was to see comes in kind by kind, as they choose', () => {
  const idsBy = (choice: Partial<ReflectionChoice>) =>
    shownOf({ ...plainChoice, ...choice }).map((one) => one.passage.id);
  expect(idsBy({})).toEqual(['p', 'q']);
  expect(idsBy({ hasThoughts: true })).toEqual(['p', 'q', 't']);
  expect(idsBy({ hasPartnerships: true })).toEqual(['p', 'q', 'w']);
  expect(reflectionText(reflectionBy({ ...plainChoice, hasPartnerships: true }))).toContain(
    'What would help our partnerships:\n- November 2026: Meet at their place',
  );
});

test('a passage can be left out or changed, and what was changed is looked through for names again', () => {
  const choice = {
    ...plainChoice,
    hasThoughts: true,
    leftOut: new Set(['q']),
    changed: new Map([['p', 'Let Priya begin']]),
  };
  const text = reflectionText(reflectionBy(choice));
  expect(text).toContain('Let a colleague begin');
  expect(text).toContain('Who waits longest?');
  expect(text).not.toContain('Start with');
});

test('in Markdown nothing that was written is read as mark-up', () => {
  const markdown = reflectionMarkdown(reflectionBy(plainChoice));
  expect(markdown).toContain('- November 2026: \\# Start with \\*why\\* - then \\<b\\>ask\\</b\\>');
  expect(markdown.match(/^#{1,2} /gm)).toHaveLength(4);
});
