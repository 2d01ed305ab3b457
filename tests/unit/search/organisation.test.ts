import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { acronyms, cases, resources, themes } from '@/content/index';
import { guideItems } from '@/lib/search/items';
import { organisationResources } from '@/lib/search/organisation';
import { createSearch } from '@/lib/search/search';

const course = {
  id: 'our-leadership-course',
  title: 'Leading in our trust',
  publisher: 'Our trust',
  url: 'https://intranet.example/leading',
  urlRole: 'exact',
  altUrls: [],
  kind: 'course',
  section: 'training',
  inGuide: false,
  cost: 'free',
  status: 'current',
  confidence: 'verified',
  checked: '2026-11',
  themes: ['purpose'],
  summary: 'Two days for new clinical leads, with a buddy from another service.',
};
const read = (...entries: unknown[]) => organisationResources(JSON.stringify(entries));

test('an organisation’s resource is found beside the guide’s, under its own id', () => {
  const clinic = { ...course, id: 'q-community', title: 'Staff clinic', summary: 'An hour with somebody on burnout.' };
  const { items, problems } = read(course, clinic);
  expect(problems).toEqual([]);
  const search = createSearch([...guideItems({ themes, resources, cases, acronyms }), ...items]);
  const found = (query: string) => search.find(query).map(({ item }) => item.id);
  expect(found('leading in our trust')[0]).toBe('org:our-leadership-course');
  expect(found('staff clinic')).toContain('org:q-community');
  // In other words than its own, through the catalogue.
  expect(found('exhausted')).toContain('org:q-community');
});

test.each([
  ['an address without https', { url: 'http://x.example' }, /Entry 2 \(“Leading in our trust”\): “url” .* https:\/\//],
  ['a kind that is not known', { kind: 'leaflet' }, /“kind” .* website, toolkit/],
  ['a theme that is not known', { themes: ['money'] }, /“themes” .* relationships/],
  ['a field too many', { colour: 'red' }, /“colour” is not known\. Take it out/],
  ['a script for an address', { url: 'javascript:alert(1)' }, /“url”/],
])('%s is set aside and reported, the rest stays', (_what, change, message) => {
  const { items, problems } = read(course, { ...course, id: 'other', ...change });
  expect(items.map(({ id }) => id)).toEqual(['org:our-leadership-course']);
  expect(problems).toEqual([expect.stringMatching(message)]);
});

test.each([
  ['', /not valid JSON/],
  ['{', /not valid JSON/],
  ['{"id": 1}', /not a list/],
  [' '.repeat(2_000_001), /too large/],
])('a file that is no list says so', (text, message) => {
  expect(organisationResources(text)).toEqual({ items: [], problems: [expect.stringMatching(message)] });
});

test('an id used twice keeps the first', () => {
  const { items, problems } = read(course, course);
  expect(items).toHaveLength(1);
  expect(problems).toEqual([expect.stringMatching(/Entry 2 .*“id” is used twice/)]);
});

test('no list does harm', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(organisationResources(JSON.stringify(value)).items)));
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(organisationResources(text).problems)));
});
