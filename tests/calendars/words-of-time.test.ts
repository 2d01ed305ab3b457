/** Hours and days as people write them, on any page and in pasted words: each way on its own, with every limit. */
import { describe, expect, test, vi } from 'vitest';
import { clock, clocksIn } from '@/lib/calendars/when/clocks';
import { dateOf, datesIn, dayAndMonthIn } from '@/lib/calendars/when/dates';
import { lowered, namesIn } from '@/lib/calendars/when/names';
import {
  isDateLike,
  isOnlyDay,
  isTimeOnly,
  machineTime,
  whenFrom,
  whenFromMachine,
  whenOfSides,
} from '@/lib/calendars/when/range';

const times = (words: string, language = 'en') =>
  clocksIn(lowered(words), namesIn(language))
    .map(({ time }) => time ?? '?')
    .join(' ');
const dates = (words: string, language = 'en') =>
  datesIn(lowered(words), namesIn(language))
    .map(({ date, contradicted }) => (contradicted ? `${date}!` : date))
    .join(' ');

describe('hours', () => {
  test.each([
    ['10:30', '10:30'],
    ['10:30:00', '10:30'],
    ['10:30:15', ''],
    ['2.30pm', '14:30'],
    ['2:30 p.m.', '14:30'],
    ['14.30', '14:30'],
    ['14.30.5', ''],
    ['14.30 %', ''],
    ['£14.30', ''],
    ['€ 14.30', '14:30'],
    ['1400hrs', '14:00'],
    ['1400 hours', '14:00'],
    ['1400', ''],
    ['1400-1530hrs', '14:00 15:30'],
    ['2460hrs', ''],
    ['12 noon', '12:00'],
    ['noon', '12:00'],
    ['midday to 1pm', '12:00 13:00'],
    ['afternoon', ''],
    ['10h30', '10:30'],
    ['10h', '10:00'],
    ['10hx', ''],
    ['10 uhr', '10:00'],
    ['10:30 uhr', '10:30'],
    ['10am', '10:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['0am', '?'],
    ['13pm', '?'],
    ['10', ''],
    ['10 to 11am', '10:00 11:00'],
    ['10 – 11am', '10:00 11:00'],
    ['11 – 1pm', '? 13:00'],
    ['11 till 12 noon', '11:00 12:00'],
    ['1 until 2:30pm', '13:00 14:30'],
    ['2:30 – 3:30pm', '14:30 15:30'],
    ['10am – 11', '10:00'],
    ['10am – 11:00', '10:00 11:00'],
    ['2pm – 3:30', '14:00 15:30'],
    ['11pm – 1:00', '23:00 01:00'],
    ['14:00 – 3pm', '14:00 15:00'],
    ['10:00, 11:00, 2pm', '10:00 11:00 14:00'],
    ['24:00', '?'],
    ['23:60', '?'],
    ['1/10:30', ''],
  ])('%s', (words, found) => {
    expect(times(words)).toBe(found);
  });

  test.each([
    ['午後2:30', 'ja', '14:30'],
    ['午前9:00', 'ja', '09:00'],
    ['٢:٣٠ م', 'ar', '14:30'],
    ['10:30', 'xx-not-a-language-at-all-too-long', '10:30'],
  ])('%s in %s', (words, language, found) => {
    expect(times(words, language)).toBe(found);
  });

  test.each([
    [0, '00', '', '00:00'],
    [23, '59', '', '23:59'],
    [24, '00', '', undefined],
    [10, '60', '', undefined],
    [12, '05', 'a', '00:05'],
    [12, '05', 'p', '12:05'],
    [1, '05', 'p', '13:05'],
    [0, '05', 'a', undefined],
    [13, '05', 'p', undefined],
  ])('hour %i, minutes %s, half %j', (hour, minute, half, time) => {
    expect(clock(hour, minute, half)).toBe(time);
  });
});

describe('days', () => {
  test.each([
    ['24 November 2026', '2026-11-24'],
    ['24th of November, 2026', '2026-11-24'],
    ['24-Nov-2026', '2026-11-24'],
    ['24 Nov 26', '2026-11-24'],
    ["24 Nov '26", '2026-11-24'],
    ['24 Nov 19', ''],
    ['24 Nov 20:00', ''],
    ['24 Nov 26 – 27', ''],
    ['24 Nov 26th', ''],
    ['24 Nov 26pm', ''],
    ['Nov 24, 2026', '2026-11-24'],
    ['Nov 24 26', ''],
    ['2026-11-24', '2026-11-24'],
    ['2026/11/24', '2026-11-24'],
    ['2026-11/24', ''],
    ['2026 Nov 24', '2026-11-24'],
    ['2026年11月24日', '2026-11-24'],
    ['2026년 11월 24일', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['24/11.2026', ''],
    ['24/11/26', '2026-11-24'],
    ['24/11/19', ''],
    ['11/24/2026', '2026-11-24'],
    ['11/11/2026', '2026-11-11'],
    ['5/11/2026', ''],
    ['Thursday 5/11/2026', '2026-11-05'],
    ['Mon 5/11/2026', '2026-05-11'],
    ['Tuesday 24 November 2026', '2026-11-24'],
    ['Wednesday 24 November 2026', '2026-11-24!'],
    ['Weds, the 25 November 2026', '2026-11-25'],
    ['24 November 2026 (Tues)', '2026-11-24'],
    ['24 November 2026 (Wed)', '2026-11-24!'],
    ['31 November 2026', ''],
    ['29 February 2026', ''],
    ['29 February 2028', '2028-02-29'],
    ['24 Smarch 2026', ''],
    ['24 Novembers 2026', ''],
    ['24 November 20261', ''],
    ['124 November 2026', ''],
    ['24 November', ''],
    ['24 November 2026 or 1 December 2026', '2026-11-24 2026-12-01'],
    ['1 December 2026, then 24/11/2026', '2026-12-01 2026-11-24'],
    ['3 Sept 2026', '2026-09-03'],
  ])('%s', (words, found) => {
    expect(dates(words)).toBe(found);
  });

  test.each([
    ['24 listopada 2026', 'pl', '2026-11-24'],
    ['24 de noviembre de 2026', 'es', '2026-11-24'],
    ['24 novembre 2026', 'fr', '2026-11-24'],
    ['24. November 2026', 'de', '2026-11-24'],
    ['1er décembre 2026', 'fr', '2026-12-01'],
    ['mardi 24 novembre 2026', 'fr', '2026-11-24'],
    ['mercredi 24 novembre 2026', 'fr', '2026-11-24!'],
    ['24 November 2026', 'fr', '2026-11-24'],
  ])('%s in %s', (words, language, found) => {
    expect(dates(words, language)).toBe(found);
  });

  test.each([
    [1969, 12, 31, undefined],
    [1970, 1, 1, '1970-01-01'],
    [2199, 12, 31, '2199-12-31'],
    [2200, 1, 1, undefined],
    [2026, 0, 1, undefined],
    [2026, 13, 1, undefined],
    [2026, 2, 29, undefined],
    [2026, 1, 0, undefined],
  ])('%i, %i, %i', (year, month, day, date) => {
    expect(dateOf(year, month, day)).toBe(date);
  });

  test.each([
    ['on 24 November', '24 november'],
    ['on 24th of Nov at 10', '24th of nov'],
    ['Nov 24', 'nov 24'],
    ['11月24日', '1月24日'],
    ['24/11/2026', '24/11/2026'],
    ['24/11', undefined],
    ['Nov 24:00', undefined],
    ['10:24 November', undefined],
    ['November', undefined],
    ['Novembering 24', undefined],
  ])('a day and a month in %j', (words, found) => {
    const at = dayAndMonthIn(lowered(words), namesIn('en'));
    expect(at && lowered(words).slice(at.from, at.to)).toBe(found);
  });
});

describe('lines', () => {
  test.each([
    ['Tuesday 24 November', true],
    ['24/11/2026', true],
    ['Tuesday 10:00', true],
    ['Tuesday', false],
    ['Tuesday week 2', false],
    ['10:00', false],
    ['', false],
    [`${'x'.repeat(149)}24 November`, true],
    [`${'x'.repeat(150)}24 November`, false],
  ])('%# reads as a day: %s', (words, is) => {
    expect(isDateLike(words, 'en')).toBe(is);
  });

  test.each([
    ['Tuesday 24 November 2026', true],
    ['Tue 24 Nov', true],
    ['24/11/2026', true],
    ['Pilot on 24 November', false],
    ['a 24 November', true],
    ['Tuesday', false],
  ])('%j is nothing but a day: %s', (words, is) => {
    expect(isOnlyDay(words, 'en')).toBe(is);
  });

  test.each([
    ['10:00', true],
    ['10:00 – 11:00', true],
    ['10 to 11am', true],
    ['10:00, room 2', false],
    ['24 November 10:00', false],
    ['Tuesday', false],
    ['', false],
  ])('%j is nothing but times: %s', (words, is) => {
    expect(isTimeOnly(words, 'en')).toBe(is);
  });

  const claimed = (words: string, allDay?: boolean) => {
    const { text: _, ...when } = whenFrom(words, 'en', allDay);
    return when;
  };
  test.each([
    ['24 November 2026', undefined, { start: '2026-11-24', allDay: true }],
    ['24 November 2026 – 26 November 2026', undefined, { start: '2026-11-24', end: '2026-11-26', allDay: true }],
    ['26 November 2026 – 24 November 2026', undefined, { start: '2026-11-26', allDay: true }],
    ['24, 25 and 26 November 2026', undefined, { allDay: false }],
    ['24 November 2026, 25 November 2026, 26 November 2026', undefined, { allDay: false }],
    ['24 November 2026, 10:00', undefined, { start: '2026-11-24T10:00', allDay: false }],
    [
      '24 November 2026, 10:00 – 11:00',
      undefined,
      { start: '2026-11-24T10:00', end: '2026-11-24T11:00', allDay: false },
    ],
    ['24 November 2026, 11:00 – 10:00', undefined, { start: '2026-11-24T11:00', allDay: false }],
    [
      '24 November 2026, 10:00 – 25 November 2026, 09:00',
      undefined,
      { start: '2026-11-24T10:00', end: '2026-11-25T09:00', allDay: false },
    ],
    ['24 November 2026 – 25 November 2026, 09:00', undefined, { allDay: false }],
    ['24 November 2026, 10:00, 11:00, 12:00', undefined, { allDay: false }],
    ['24 – 25 November 2026', undefined, { allDay: false }],
    ['November and 24 December 2026', undefined, { allDay: true }],
    ['from 9 to 24 November 2026, 10:00', undefined, { allDay: false }],
    ['24 November 2026 in the afternoon', undefined, { allDay: false }],
    ['24 November 2026, 10:00 in the morning', undefined, { allDay: false }],
    ['24 November 2026, time to be confirmed', undefined, { allDay: false }],
    ['24 November 2026 half past', undefined, { allDay: false }],
    ['24 November 2026 room 2', undefined, { allDay: false }],
    ['Wednesday 24 November 2026', undefined, { allDay: true }],
    ['24 November 2026 10:00', true, { start: '2026-11-24', allDay: true }],
    ['24 November 2026', false, { allDay: false }],
    ['24 November', undefined, { allDay: false }],
  ])('%j, a whole day: %s', (words, allDay, when) => {
    expect(claimed(words, allDay)).toEqual(when);
  });

  test.each([
    [
      ['24 Nov 2026', '10:00'],
      ['24 Nov 2026', '11:00'],
      true,
      {
        text: '24 Nov 2026 10:00 – 24 Nov 2026 11:00',
        start: '2026-11-24T10:00',
        end: '2026-11-24T11:00',
        allDay: false,
      },
    ],
    [
      ['24 Nov 2026', '10:00'],
      ['25 Nov 2026', '11:00'],
      false,
      { text: '24 Nov 2026 – 25 Nov 2026', start: '2026-11-24', end: '2026-11-25', allDay: true },
    ],
    [
      ['24 Nov 2026', '10:00'],
      [undefined, '11:00'],
      true,
      { text: '24 Nov 2026 10:00 – 11:00', start: '2026-11-24T10:00', end: '2026-11-24T11:00', allDay: false },
    ],
    [['24 Nov 2026'], [undefined], true, { text: '24 Nov 2026', allDay: false }],
    [['24 Nov 2026', '10:00'], [undefined], undefined, { text: '24 Nov 2026 10:00', allDay: false }],
    [[undefined, '10:00'], [undefined], true, { text: '10:00', allDay: false }],
  ] as const)('%j to %j, with times: %s', (from, to, timed, when) => {
    expect(whenOfSides(from, to, 'en', timed)).toEqual(when);
  });
});

describe('times of machines', () => {
  test.each([
    ['2026-11-24', { time: '2026-11-24' }],
    ['2026-11-24T10:00', { time: '2026-11-24T10:00' }],
    ['2026-11-24 10:00:30.5', { time: '2026-11-24T10:00' }],
    ['2026-11-24T10:00Z', { time: '2026-11-24T10:00' }],
    ['2026-11-24T10:00:00+00:00', { time: '2026-11-24T10:00' }],
    ['2026-11-24T10:00+01:00', { time: '2026-11-24T09:00', elsewhere: '10:00, UTC+01:00' }],
    ['2026-11-24T10:00-0530', { time: '2026-11-24T15:30', elsewhere: '10:00, UTC-05:30' }],
    ['2026-07-24T10:00Z', { time: '2026-07-24T11:00' }],
    ['2026-07-24T10:00+01:00', { time: '2026-07-24T10:00' }],
    ['2026-02-30', undefined],
    ['2026-11-24T24:00', undefined],
    ['2026-11-24T10:60', undefined],
    ['2026-11-24T10:00+99:00', undefined],
    ['x2026-11-24', undefined],
    ['2026-11-24x', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%j', (text, time) => {
    vi.stubEnv('TZ', 'Europe/London');
    const found = machineTime(text);
    vi.unstubAllEnvs();
    // +10:00 and +20:00 are whole hours of their own, and shown too.
    expect(found).toEqual(time);
  });

  test.each([
    ['2026-11-24T10:00', '2026-11-24T11:00', { start: '2026-11-24T10:00', end: '2026-11-24T11:00', allDay: false }],
    ['2026-11-24T10:00', '2026-11-24T10:00', { start: '2026-11-24T10:00', allDay: false }],
    ['2026-11-24T10:00', '2026-11-25', { start: '2026-11-24T10:00', allDay: false }],
    ['2026-11-24', '2026-11-25', { start: '2026-11-24', end: '2026-11-25', allDay: true }],
    [undefined, '2026-11-25', { allDay: false }],
  ])('from %j to %j', (start, end, when) => {
    expect(whenFromMachine('said', start, end)).toEqual({ text: 'said', ...when });
  });
});
