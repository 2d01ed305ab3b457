import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { acronyms, cases, resources, themes } from '@/content/index';
import type { SearchOptions } from '@/lib/search/filters';
import { highlight } from '@/lib/search/highlight';
import { guideItems, meetingItem, promiseItem, resourceItem, type SearchItem } from '@/lib/search/items';
import { createSearch } from '@/lib/search/search';
import { isFree, minutesNeeded } from '@/lib/search/time-needed';
import { archivedCopyUrl, webSearchUrl } from '@/lib/search/web-search';
import { wordsOf } from '@/lib/search/words';

const search = createSearch(guideItems({ themes, resources, cases, acronyms }));
/** What an organisation adds is found beside the guide's. */
const ownCourse = resourceItem({
  ...(resources[0] as (typeof resources)[number]),
  id: 'own-1-leading-in-our-trust',
  title: 'Leading in our trust',
  summary: 'Two days for new clinical leads, with an hour with somebody on burnout.',
  themes: ['purpose'],
});
const withOwn = (query: string) =>
  createSearch([...guideItems({ themes, resources, cases, acronyms }), ownCourse])
    .find(query)
    .map(({ item }) => item.id);
const top = (query: string, n = 3, options: SearchOptions = {}) =>
  search.find(query, { limit: n, ...options }).map(({ item }) => item.id);

test.each([
  ['a title', 'dare to lead', 'dare-to-lead-brown'],
  ['an author', 'nancy kline', 'time-to-think'],
  ['a former name', 'clinical research network', 'nihr-crn-greater-manchester'],
  ['a prefix while typing', 'liberat', 'liberating-structures'],
  ['a typo', 'liberatng structurs', 'liberating-structures'],
  ['two letters swapped', 'unconsicous bias', 'project-implicit'],
  ['another word for it', 'burnt out', 'tip:space'],
  ['a saying', 'elephant in the room', 'tip:difficult-conversations'],
  ['a short form', 'RACI', 'atlassian-roles-play'],
  ['a short form spelt out', 'statistical process control', 'making-data-count'],
  ['a short form of what is meant', 'PPIE', 'learning-for-involvement'],
  ['what that short form stands for', 'patient and public involvement and engagement', 'learning-for-involvement'],
  ['a case by its place', 'lewisham', 'case:lewisham'],
])('finds by %s', (_how, query, id) => {
  expect(top(query)).toContain(id);
});

test.each([
  ['prioritization', 'prioritisation'],
  ['organizational behavior', 'organisational behaviour'],
  ['apologizing', 'apologising'],
  ['training program', 'training programme'],
])('finds the same for American “%s” and British “%s”', (american, british) => {
  expect(top(american, 5)).toEqual(top(british, 5));
  expect(top(american, 5).length).toBeGreaterThan(0);
});

test.each([
  ['what is an ICB?', 'acronym:ICB'],
  ['what does PIFU stand for', 'acronym:PIFU'],
  ['patient-initiated follow-up', 'acronym:PIFU'],
  ['icb', 'acronym:ICB'],
])('explains a short form first for “%s”', (query, id) => {
  expect(top(query, 1)).toEqual([id]);
});

test('a short form in passing is not asked about', () => {
  expect(top('working with an ICB on shared budgets', 10)).not.toContain('acronym:ICB');
});

test.each([
  '',
  '   ',
  'the of and',
  'zzzzqqq',
  'parking permit',
  'smartcard pin reset',
  'amoxicillin dose',
  'annual leave form',
  'who won the football',
  'xylophone lessons in cardiff',
])('finds nothing for “%s”', (query) => {
  expect(search.find(query)).toEqual([]);
});

const kindsOf = (query: string, n: number) =>
  search.find(query, { limit: n }).map(({ item }) => item.resource?.kind ?? item.kind);

test('a form asked for comes first, and what else there is after it', () => {
  expect(kindsOf('podcast', 3)).toEqual(['podcast', 'podcast', 'podcast']);
  expect(kindsOf('podcast about general practice', 1)).toEqual(['podcast']);
  expect(kindsOf('book about trust', 1)).toEqual(['book']);
  // No book is about process maps; a toolkit is.
  expect(top('book about process mapping')).toContain('nhs-service-improvement-handbook');
});

test('a cost asked for comes first', () => {
  expect(search.find('free course', { limit: 3 }).every(({ item }) => item.resource?.cost.startsWith('free'))).toBe(
    true,
  );
  const coaching = top('free coaching', 5);
  expect(coaching.indexOf('leadership-coach')).toBeLessThan(coaching.indexOf('nhse-coaching-for-your-team'));
});

test('a length asked for comes first; without one that short, the shortest do', () => {
  const [first] = search.find('something on feedback in 5 minutes', { limit: 1 });
  expect(minutesNeeded(first?.item.resource?.time)).toBeLessThanOrEqual(5);
  expect(kindsOf('video under 10 minutes', 4).filter((kind) => kind === 'video')).toHaveLength(3);
});

test('filters hold', () => {
  const every = (options: SearchOptions, holds: (item: SearchItem) => boolean) => {
    const found = search.find('leadership', { ...options, limit: 50 });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ item }) => holds(item))).toBe(true);
  };
  every({ kinds: ['tip'] }, ({ kind }) => kind === 'tip');
  every({ themes: ['trust', 'space'] }, (item) => item.themes.some((theme) => ['trust', 'space'].includes(theme)));
  every({ free: true }, ({ resource }) => resource !== undefined && isFree(resource.cost));
  expect(top('free coaching for your team', 20, { free: true })).not.toContain('nhse-coaching-for-your-team');
  every({ maxMinutes: 10 }, ({ resource }) => (minutesNeeded(resource?.time) ?? 99) <= 10);
  expect(search.find('leadership', { limit: 4 })).toHaveLength(4);
});

test('says why in plain words', () => {
  const why = (query: string, id: string) => search.find(query).find(({ item }) => item.id === id)?.why;
  expect(why('making data count', 'making-data-count')).toMatch(/^Mentions “making”/);
  expect(why('exhausted and drained', 'michael-west-compassionate-leadership')).toBe(
    'Matches “exhausted” and “drained” through “burnout and wellbeing”',
  );
  // The row says itself that it is a free course.
  expect(why('free course', 'openlearn-systems-thinking')).not.toMatch(/·.*(course|free)/i);
  expect(why('podcast', 'business-of-healthcare-podcast')).toBe('Of the kind you asked for');
  expect(why('something on feedback in 5 minutes', 'ccl-sbi-feedback')).toMatch(/ · Length: 5 minutes$/);
});

test.each([
  'kings fund',
  'podcast',
  'free course',
  'book about trust',
  'open university',
  'case study',
  'greater manchester',
  'toolkit',
])('why for “%s” repeats nothing that the row shows in its detail', (query) => {
  const hits = search.find(query);
  expect(hits.length).toBeGreaterThan(0);
  for (const { item, why } of hits) {
    expect(why).not.toBe('');
    const [, mentioned = ''] = /^Mentions ([^·]+)/.exec(why) ?? [];
    const quoted = [...mentioned.matchAll(/“([^”]+)”/g)].map(([, word]) => word);
    for (const word of wordsOf(item.detail)) expect(quoted, `${item.id}: ${why}`).not.toContain(word);
  }
});

test('highlights only words of the item', () => {
  for (const query of ['trust', 'negociation', 'burnout', 'improv'])
    for (const { item, matched } of search.find(query)) {
      const text = `${item.title} ${item.text}`.toLowerCase();
      if (item.kind !== 'acronym') for (const word of matched) expect(text).toContain(word);
    }
});

test('a person’s own meetings and promises are found apart from the guide', () => {
  const own = createSearch([
    meetingItem({
      meetingId: 'google:1',
      title: 'Discharge board',
      whenText: 'Tuesday',
      people: ['Ada Ward'],
      answers: { agreeing: 'Who pays for parking permits' },
    }),
    meetingItem({ meetingId: 'google:2', title: 'Staff exhaustion', whenText: '', people: [], answers: {} }),
    promiseItem({ id: '7', text: 'Ring the council', meetingTitle: 'Discharge board', people: ['Ada Ward'] }),
  ]);
  const found = (query: string) => own.find(query).map(({ item }) => item.id);
  expect(found('discharge').sort()).toEqual(['meeting:google:1', 'promise:7']);
  expect(found('ada')).toHaveLength(2);
  // What the guide does not hold, a person's own notes may.
  expect(found('parking permit')).toEqual(['meeting:google:1']);
  // Other words under the same heading of the catalogue.
  expect(found('burnout')).toEqual(['meeting:google:2']);
});

test('hostile and very long queries do no harm', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (query) => Array.isArray(search.find(query))),
    { numRuns: 50 },
  );
  for (const query of ['lead '.repeat(2000), 'a'.repeat(100_000), '__proto__ constructor toString', '(((*+?'])
    expect(() => search.find(query)).not.toThrow();
  // A book's worth costs no more than its first words.
  const long = ['emotinal inteligence '.repeat(10).slice(0, 200), 'emotinal inteligence '.repeat(50_000)];
  expect(top(long[1] ?? '', 20)).toEqual(top(long[0] ?? '', 20));
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

test('an archived copy is asked for by year and address', () => {
  expect(archivedCopyUrl('https://example.org/a?b=c', '2026-11')).toBe(
    'https://web.archive.org/web/2026/https://example.org/a?b=c',
  );
});

test('an organisation’s resource is found beside the guide’s, by its own words and by others that mean the same', () => {
  expect(withOwn('leading in our trust')[0]).toBe(ownCourse.id);
  expect(withOwn('exhausted')).toContain(ownCourse.id);
});
