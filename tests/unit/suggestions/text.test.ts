import { expect, test } from 'vitest';
import { either, wholePhrase } from '@/lib/suggestions/patterns';
import { cutAtWord, mainClause, singleSpaced, visibleText, withoutStop } from '@/lib/suggestions/text';

test('line breaks of every kind are line feeds, odd spaces are spaces, and nothing invisible is left', () => {
  expect(visibleText('a\r\nb\rc\u2028d\u2029e\vf\fg\u0085h')).toBe('a\nb\nc\nd\ne\nf\ng\nh');
  expect(visibleText('a\u00a0b\u2003c\u202fd\u3000e\u1680f\u205fg')).toBe('a b c d e f g');
  expect(visibleText('a\u200bb\u00adc\u202ed\ufe0fe\u0000f\u0007g\u2066h\ufeffi\u{e0041}j\ud800')).toBe(
    'abcdefghij\ufffd',
  );
  expect(visibleText('tab\tand\nfeed')).toBe('tab\tand\nfeed');
  expect(singleSpaced(' a \t\n b ')).toBe('a b');
});

test.each([
  ['short', 10, 'short'],
  ['exactly ten', 11, 'exactly ten'],
  ['one two three four', 14, 'one two three'],
  ['one two, three four', 13, 'one two'],
  ['First one. Second and more', 16, 'First one.'],
  ['First one? Second and more', 16, 'First one?'],
  ['First one! Second and more', 16, 'First one!'],
  ['No. Second and more words', 18, 'No. Second and'],
  ['xxxxxxxxxxxxxxxxxxxxxxxx', 10, 'xxxxxxxxxx'],
  ['a xxxxxxxxxxxxxxxxxxxxxx', 10, 'a xxxxxxxx'],
  ['one two three – four', 15, 'one two three'],
  ['One two three. Four five six', 20, 'One two three.'],
  ['One. Two three four five six', 20, 'One. Two three four'],
])('“%s” in %i units is “%s”', (text, longest, cut) => expect(cutAtWord(text, longest)).toBe(cut));

test('a quote has 200 units where nothing else is said, and no half of a character', () => {
  expect(cutAtWord('x'.repeat(300))).toHaveLength(200);
  expect(cutAtWord('x'.repeat(200))).toHaveLength(200);
  expect(cutAtWord(`${'x'.repeat(199)}😀`).isWellFormed()).toBe(true);
});

test.each([
  ['agree who pays for it because the money ends', 'agree who pays for it'],
  ['agree who pays for it, so that we can go on', 'agree who pays for it'],
  ['agree who pays for it; then we go on', 'agree who pays for it'],
  ['agree who pays for it (if we can)', 'agree who pays for it'],
  ['agree who pays for it – and when', 'agree who pays for it'],
  ['agree who pays for it, which is late', 'agree who pays for it'],
  ['agree who pays for it as set out below', 'agree who pays for it'],
  ['agree who pays for it from March', 'agree who pays for it'],
  ['agree who pays for it if time', 'agree who pays for it'],
  ['agree who pays for it before they go', 'agree who pays for it'],
  ['agree who pays for it and when', 'agree who pays for it and when'],
  ['agree, because it ends', 'agree, because it ends'],
  ['agree who pays :', 'agree who pays'],
])('of “%s” the main clause is “%s”', (text, clause) => expect(mainClause(text)).toBe(clause));

test('a stop at the end is left out, a question mark stays', () => {
  expect(['a.', 'a,', 'a –', 'a: ;', 'a!', 'a?', 'a. b.'].map(withoutStop)).toEqual([
    'a',
    'a',
    'a',
    'a',
    'a',
    'a?',
    'a. b',
  ]);
});

test('a phrase is found whole, and is no part of a longer word', () => {
  const found = wholePhrase(['trust board', 'icb']);
  expect(['the trust board', 'Trust Board.', 'ICB', '(icb)', 'é icb'].every((text) => found.test(text))).toBe(true);
  expect(['trust boards', 'icbs', 'xicb', 'icb2', 'trustboard', 'éicb'].some((text) => found.test(text))).toBe(false);
  expect(new RegExp(`^(?:${either(['a b', 'c'])})$`).test('a b')).toBe(true);
});
