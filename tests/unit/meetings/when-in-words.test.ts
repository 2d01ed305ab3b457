import { describe, expect, test } from 'vitest';
import { hoursInWords, timeInWords, whenInWords } from '@/lib/meetings/when';
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
