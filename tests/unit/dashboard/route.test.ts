import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  groupingAddress,
  meetingAddress,
  partnersAddress,
  partnershipAddress,
  personAddress,
  placeOf,
  routeOf,
  seriesAddress,
} from '@/entrypoints/dashboard/route';

test('every address we make leads back to what it was made for, whatever the id holds', () => {
  const id = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(id, (text) => {
      expect(routeOf(seriesAddress(text))).toEqual({ part: 'series', id: text });
      expect(routeOf(personAddress(text))).toEqual({ part: 'person', id: text });
      expect(routeOf(meetingAddress(text))).toEqual({ part: 'meeting', id: text });
      expect(routeOf(partnershipAddress(text))).toEqual({ part: 'partnership', id: text });
    }),
  );
});

test('the partners have an address of their own', () => {
  expect(routeOf(partnersAddress)).toEqual({ part: 'partners' });
});

test('the three ways to see the meetings are one place', () => {
  const routes = Object.values(groupingAddress).map(routeOf);
  expect(routes).toEqual(['series', 'person', 'date'].map((by) => ({ part: 'home', by })));
  expect(new Set(routes.map(placeOf)).size).toBe(1);
});

const broken = [
  '#/words/%E0%A4%A',
  '#/nowhere',
  '#/history',
  '#/constructor',
  '#/__proto__/x',
  '#/tip/no-such-tip',
  '#/case/',
  '#/series/a/b',
  '#promises',
];

test.each(broken)('%s shows the start, and says that the address is not known', (hash) => {
  expect(routeOf(hash)).toEqual({ part: 'home', by: 'series', isUnknown: true });
});

test('any address at all gives a route', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof routeOf(`#/${text}`).part === 'string'));
});

test('the old address of the data leads to its place in the settings', () => {
  expect(routeOf('#/data')).toEqual({ part: 'settings', group: 'your-data' });
  expect(routeOf('')).toEqual({ part: 'home', by: 'series' });
});
