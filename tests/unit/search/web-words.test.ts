import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { webSearchUrl } from '@/lib/search/web-search';
import { nameWords, webSearchWords } from '@/lib/search/web-words';

const none = { guide: 0, own: 0 };
const people = [
  'Ada Ward',
  "O'NEILL, Niamh (ABC - RADIOLOGY)",
  'Dr Anne-Marie Béranger',
  'huw.bevan@example.org',
  'Jo',
];
const names = nameWords(people);

test('only what nothing of ours answers may be searched for on the web', () => {
  expect(webSearchWords('zebra crossing', none, names)).toBe('zebra crossing');
  expect(webSearchWords('zebra crossing', { guide: 1, own: 0 }, names)).toBeUndefined();
  expect(webSearchWords('zebra crossing', { guide: 0, own: 1 }, names)).toBeUndefined();
});

test.each([
  ['Ada Ward zebra crossing', 'zebra crossing'],
  ["ada's zebra crossing", 'zebra crossing'],
  ['zebra O’Neill', 'zebra'],
  ['NIAMH zebra', 'zebra'],
  ['anne-marie zebra beranger', 'zebra'],
  ['Huw zebra bevan', 'zebra'],
  ['Nimah zebra', 'zebra'],
  ['zebra ada.ward@example.org', 'zebra'],
  ['zebra 07700 900 123', 'zebra'],
  ['zebra 943 476 5919', 'zebra'],
  ['zebra 943-476-5919', 'zebra'],
])('of “%s” only “%s” is sent', (typed, sent) => {
  expect(webSearchWords(typed, none, names)).toBe(sent);
});

test.each(['Ada Ward', 'about jo', 'ada.ward@example.org', '07700900123', 'the', ''])(
  'nothing of “%s” is sent',
  (typed) => {
    expect(webSearchWords(typed, none, names)).toBeUndefined();
  },
);

test('titles and what stands in brackets are no names', () => {
  expect([...names].sort()).toEqual([
    'ada',
    'anne',
    'beranger',
    'bevan',
    'huw',
    'jo',
    'marie',
    'niamh',
    'oneill',
    'ward',
  ]);
  expect(webSearchWords('radiology zebra', none, names)).toBe('radiology zebra');
});

test('no name is ever sent, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string(), fc.string(), (name, before, after) => {
      const sent = webSearchWords(`${before} ${name} ${after}`, none, names) ?? '';
      const words = new URL(webSearchUrl(sent)).searchParams.get('q')?.toLowerCase().split(/\s+/) ?? [];
      expect(words).not.toContain(name);
    }),
  );
});
