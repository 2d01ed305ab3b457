import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { acronyms, resources, themes } from '@/content/index';
import { createGuideSearch } from '@/lib/search/guide';
import { wordsOf } from '@/lib/search/words';
import { parseOwnResources } from '@/lib/settings/organisation-resources';

const entry = (title: string) => ({
  title,
  publisher: 'Example Trust',
  url: 'https://example.org/a',
  summary: 'A page of our own organisation, for all who work here.',
});
const searchWith = (...titles: string[]) =>
  createGuideSearch((place) => place, parseOwnResources(titles.map(entry), '2026-11').resources);

/** Titles that the guide has much of its own to say on, and others. */
const titles = [
  'Leadership course',
  'Freedom to speak up',
  'Psychological safety',
  'Trust',
  'Difficult conversations toolkit',
  'How to run a meeting',
  'Car parking permits',
  'Coaching',
  'The who is who',
  ...themes.map(({ title }) => title),
  ...resources.map(({ title }) => title),
  ...acronyms.flatMap(({ term, expansion }) => [term, expansion]),
].filter((title) => title.length >= 3 && title.length <= 120 && wordsOf(title).length > 0);

test('an own resource is found first for its own title, in the search box and in the address bar', () => {
  const different = [...new Map(titles.map((title) => [wordsOf(title).join(' '), title])).values()];
  const search = searchWith(...different);
  const missed = different.filter((title) => {
    const [top] = search.find(title);
    const [suggested] = search.suggest(title, 5);
    const written = top?.title.map(({ text }) => text).join('');
    return written !== title || !top?.id.startsWith('org:') || suggested?.title !== title;
  });
  expect(different.length).toBeGreaterThan(200);
  expect(missed).toEqual([]);
});

test('while its title is typed it comes first from half of it on, however it is written', () => {
  const search = searchWith('Leading in our trust', 'Freedom to speak up guardians');
  for (const typed of ['FREEDOM TO SPEAK UP', 'freedom to speak up guar', 'speak up guardian', 'freedoms speaking'])
    expect(search.find(typed)[0]?.id, typed).toMatch(/^org:own-2/);
  expect(search.find('leading in our t')[0]?.id).toMatch(/^org:own-1/);
});

test('other words find what they did, and filters hold for what comes first', () => {
  const [plain, own] = [searchWith(), searchWith('Leading in our trust')];
  for (const words of ['burnout', 'how to say no', 'coaching', 'tip', 'quality improvement', 'parking'])
    expect(
      own.find(words).filter(({ id }) => !id.startsWith('org:')),
      words,
    ).toEqual(plain.find(words).slice(0, own.find(words).filter(({ id }) => !id.startsWith('org:')).length));
  expect(own.find('leading in our trust', { kind: 'tip' }).every(({ id }) => !id.startsWith('org:'))).toBe(true);
  expect(own.find('leading in our trust', { free: true }).every(({ id }) => !id.startsWith('org:'))).toBe(true);
});

test('many of one title leave room for the guide', () => {
  const search = searchWith(...Array.from({ length: 20 }, (_, place) => `Coaching ${place + 1}`));
  const found = search.find('coaching');
  expect(found).toHaveLength(8);
  expect(found.filter(({ id }) => id.startsWith('org:')).length).toBeGreaterThan(0);
});

test('any title, and any words, are looked up without failing', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 100 }), fc.string({ maxLength: 100 }), (title, words) => {
      const search = searchWith(title);
      expect(search.find(words).length).toBeLessThanOrEqual(8);
    }),
    { numRuns: 20 },
  );
});
