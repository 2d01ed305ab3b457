import { describe, expect, test } from 'vitest';
import { hoursInWords, lengthInMinutes, timeInWords, whenInWords } from '@/lib/meetings/when';
import { instantOf, inZone, isKnownZone, localIn, zoneInWords } from '@/lib/meetings/zone-time';

const say = (when: Partial<Parameters<typeof whenInWords>[0]['when']>, recurring = false) =>
  whenInWords({ when: { text: 'as the page says', allDay: false, ...when }, recurring }, '2026-11-24', 'Europe/London');

describe('when, in one way everywhere', () => {
  test.each([
    ['from and to', { start: '2026-11-24T10:00', end: '2026-11-24T11:00' }, 'Tue 24 Nov, 10:00 to 11:00'],
    ['no end', { start: '2026-11-24T10:00' }, 'Tue 24 Nov, 10:00'],
    ['over midnight', { start: '2026-11-24T22:00', end: '2026-11-25T06:00' }, 'Tue 24 Nov, 22:00 to Wed 25 Nov, 06:00'],
    ['a whole day', { start: '2026-11-24', allDay: true }, 'Tue 24 Nov'],
    ['whole days', { start: '2026-12-30', end: '2027-01-02', allDay: true }, 'Wed 30 Dec to Sat 2 Jan 2027'],
    ['another year', { start: '2027-01-04T09:30' }, 'Mon 4 Jan 2027, 09:30'],
    ['nothing proved', {}, 'as the page says'],
    ['our own zone', { start: '2026-11-24T10:00', timeZone: 'Europe/London' }, 'Tue 24 Nov, 10:00'],
    ['the same clock', { start: '2026-11-24T10:00', timeZone: 'GMT' }, 'Tue 24 Nov, 10:00'],
    [
      'another zone',
      { start: '2026-11-24T10:00', end: '2026-11-24T11:00', timeZone: 'America/New_York' },
      'Tue 24 Nov, 15:00 to 16:00 (10:00 to 11:00 in New York)',
    ],
    [
      'another zone, where it is another day',
      { start: '2026-11-25T08:00', timeZone: 'Asia/Tokyo' },
      'Tue 24 Nov, 23:00 (Wed 25 Nov, 08:00 in Tokyo)',
    ],
    ['a fixed offset', { start: '2026-11-24T10:00', timeZone: 'UTC+05:30' }, 'Tue 24 Nov, 04:30 (10:00, UTC+05:30)'],
    ['a zone nobody knows', { start: '2026-11-24T10:00', timeZone: 'Our Time' }, 'Tue 24 Nov, 10:00 (Our Time)'],
    [
      'turned before',
      { start: '2026-11-24T10:00', timeZone: 'Europe/London', elsewhere: '11:00 in Paris' },
      'Tue 24 Nov, 10:00 (11:00 in Paris)',
    ],
  ])('%s', (_what, when, words) => expect(say(when)).toBe(words));

  test('a series is shown with its year', () =>
    expect(say({ start: '2026-11-24T10:00' }, true)).toBe('Tue 24 Nov 2026, 10:00'));

  test('what is kept is shown with its year', () => {
    expect(timeInWords({ start: '2026-11-24T10:00', end: '2026-11-24T11:00' })).toBe('Tue 24 Nov 2026, 10:00 to 11:00');
    expect(timeInWords({})).toBe('');
  });
});

describe('zones', () => {
  test('a moment on the clocks of each', () => {
    expect(inZone('2026-07-01T10:00', 'Europe/London', 'UTC')).toBe('2026-07-01T09:00');
    expect(inZone('2026-12-01T10:00', 'Europe/London', 'UTC')).toBe('2026-12-01T10:00');
    expect(inZone('2026-12-01T10:00', 'UTC+05:30', 'Europe/London')).toBe('2026-12-01T04:30');
    expect(inZone('2026-12-01T10:00', 'Nowhere/Else', 'UTC')).toBeUndefined();
  });

  test('when clocks change', () => {
    // 01:30 is there twice in October, and not at all in March: the clocks go on to 02:30.
    expect(localIn(instantOf('2026-10-25T03:00', 'Europe/London') ?? 0, 'UTC')).toBe('2026-10-25T03:00');
    expect(localIn(instantOf('2026-03-29T01:30', 'Europe/London') ?? 0, 'Europe/London')).toMatch(/T0[02]:30$/);
  });

  test('names', () => {
    expect(isKnownZone('Europe/Paris') && isKnownZone('UTC-03:00')).toBe(true);
    expect(isKnownZone('Our Time')).toBe(false);
    expect(zoneInWords('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(zoneInWords('UTC+05:30')).toBe('UTC+05:30');
  });
});

test('of a meeting of today the hours are enough', () => {
  const zone = 'Europe/London';
  const when = { text: '', allDay: false, start: '2026-11-24T10:00', end: '2026-11-24T11:00' };
  expect(hoursInWords(when, '2026-11-24', zone)).toBe('10:00 to 11:00');
  expect(hoursInWords({ ...when, end: undefined }, '2026-11-24', zone)).toBe('10:00');
  expect(hoursInWords({ ...when, timeZone: 'Europe/Paris' }, '2026-11-24', zone)).toBe('09:00 to 10:00');
  expect(hoursInWords(when, '2026-11-25', zone)).toBeUndefined();
  expect(hoursInWords({ ...when, start: '2026-11-24' }, '2026-11-24', zone)).toBeUndefined();
});

test('every month and weekday has its own short name', () => {
  const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-15`);
  expect(months.map((start) => timeInWords({ start }, '2026').split(' ')[2])).toEqual(
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  );
  const week = Array.from({ length: 7 }, (_, day) => `2026-11-${23 + day}`);
  expect(week.map((start) => timeInWords({ start }, '2026').split(' ')[0])).toEqual(
    'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  );
});

test.each([
  ['over midnight', { end: '2026-11-25T01:00' }, undefined],
  ['ends when it starts', { end: '2026-11-24T10:00' }, '10:00'],
  ['ends on the day, no hour known', { end: '2026-11-24' }, '10:00'],
  ['our own zone named', { timeZone: 'Europe/London' }, '10:00 to 11:00'],
  ['a zone that nobody knows', { timeZone: 'Our Time' }, '10:00 to 11:00'],
  ['another day here', { timeZone: 'Pacific/Auckland' }, undefined],
  ['no start', { start: undefined }, undefined],
])('hours of today: %s', (_what, change, words) => {
  const when = { text: '', allDay: false, start: '2026-11-24T10:00', end: '2026-11-24T11:00', ...change };
  expect(hoursInWords(when, '2026-11-24', 'Europe/London')).toBe(words);
});

test.each([
  [{ end: '2026-11-24T11:30' }, 90],
  [{ end: '2026-11-24T10:00' }, undefined],
  [{ end: '2026-11-24T09:00' }, undefined],
  [{ end: '2026-11-24' }, undefined],
  [{ start: '2026-11-24', end: '2026-11-24T11:00' }, undefined],
  [{ end: undefined }, undefined],
])('a length is proved or not known: %j', (change, minutes) => {
  expect(lengthInMinutes({ text: '', allDay: false, start: '2026-11-24T10:00', ...change })).toBe(minutes);
});

test.each([
  ['Etc/GMT+3', 'Etc/GMT+3'],
  ['UTC', 'UTC'],
  ['GMT+1', 'GMT+1'],
  ['Europe/London', 'London'],
])('the zone %s is called %s', (zone, name) => expect(zoneInWords(zone)).toBe(name));

test('offsets of both signs, with and without minutes', () => {
  expect(inZone('2026-07-01T10:00', 'UTC-03', 'UTC')).toBe('2026-07-01T13:00');
  expect(inZone('2026-07-01T10:00', 'GMT+0530', 'UTC')).toBe('2026-07-01T04:30');
  expect(inZone('2026-07-01T00:30', 'UTC+1:00', 'UTC')).toBe('2026-06-30T23:30');
  expect(inZone('2026-07-01T10:00', 'UTC+1:000', 'UTC')).toBeUndefined();
  expect(inZone('2026-07-01T10:00', 'My UTC+1', 'UTC')).toBeUndefined();
  expect(localIn(Number.NaN, 'Europe/London')).toBeUndefined();
  expect(instantOf('no time', 'UTC+01:00')).toBeUndefined();
  expect(instantOf('no time', 'Europe/London')).toBeUndefined();
});

test('hours beside a change of the clocks are on the right side of it', () => {
  const london = (local: string) => inZone(local, 'Europe/London', 'UTC');
  expect(london('2026-03-29T00:59')).toBe('2026-03-29T00:59');
  expect(london('2026-03-29T02:00')).toBe('2026-03-29T01:00');
  expect(london('2026-10-25T00:30')).toBe('2026-10-24T23:30');
  expect(london('2026-10-25T02:00')).toBe('2026-10-25T02:00');
  const york = (local: string) => inZone(local, 'America/New_York', 'UTC');
  expect(york('2026-03-08T01:59')).toBe('2026-03-08T06:59');
  expect(york('2026-03-08T03:00')).toBe('2026-03-08T07:00');
});
