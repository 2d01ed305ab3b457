import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { acronyms, cases, resources, themes } from '@/content/index';
import { highlight } from '@/lib/search/highlight';
import { guideItems } from '@/lib/search/items';
import { createSearch } from '@/lib/search/search';
import { webSearchUrl } from '@/lib/search/web-search';

const search = createSearch(guideItems({ themes, resources, cases, acronyms }));
const top = (query: string, n = 3) => search.find(query, { limit: n }).map(({ item }) => item.id);

test.each([
  ['a title', 'dare to lead', 'dare-to-lead-brown'],
  ['a prefix while typing', 'liberat', 'liberating-structures'],
  ['a typo', 'liberatng structurs', 'liberating-structures'],
  ['another word for it', 'saying no', 'tip:priorities'],
  ['an acronym spelt out', 'quality improvement', 'health-foundation-qi-made-simple'],
  ['a case by its place', 'lewisham', 'case:lewisham'],
  ['a short form', 'ICB', 'acronym:ICB'],
])('finds by %s', (_how, query, id) => {
  expect(top(query, 5)).toContain(id);
});

test.each(['', '   ', 'the of and', 'zzzzqqq', 'smartcard pin reset', 'amoxicillin dose'])(
  'finds nothing for “%s”',
  (query) => {
    expect(search.find(query)).toEqual([]);
  },
);

test('says why, and limits', () => {
  const [hit] = search.find('making data count', { limit: 1 });
  expect(hit?.why).toMatch(/^Mentions “/);
  expect(search.find('leadership', { limit: 4 })).toHaveLength(4);
  expect(search.find('leadership', { kinds: ['case'] }).every(({ item }) => item.kind === 'case')).toBe(true);
});

test('hostile and very long queries do no harm', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (query) => Array.isArray(search.find(query))),
    { numRuns: 50 },
  );
  expect(() => search.find('lead '.repeat(2000))).not.toThrow();
});

test('marking a text never changes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, words) => {
      expect(
        highlight(text, words)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
  expect(highlight('Saying sorry', ['sorry']).filter(({ hit }) => hit)).toEqual([{ text: 'sorry', hit: true }]);
});

test('a web search carries the words and nothing else', () => {
  const url = new URL(webSearchUrl('a&b=c #d'));
  expect(url.protocol).toBe('https:');
  expect([...url.searchParams]).toEqual([['q', 'a&b=c #d']]);
});
