// @vitest-environment jsdom
/** Dates and hours in words: read in many languages, and never claimed when they may mean something else. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { dateLine, linesOf } from '@/lib/calendars/shared/any-host';
import { latinDigits } from '@/lib/calendars/shared/text';
import { isDateLike, isOnlyDay, isTimeOnly, machineTime, whenFrom, whenFromMachine } from '@/lib/calendars/when/range';

const claimed = (words: string, language = 'en') => {
  const { start, end, allDay } = whenFrom(words, language);
  return { start, end, allDay };
};

describe('read', () => {
  test.each([
    ['en', 'Tue 24 November 2026, 10:00 – 11:00'],
    ['en', 'November 24th, 2026 | 10:00 am – 11:00 am'],
    ['en', 'Tuesday 24th of November 2026 at 10 – 11am'],
    ['en-GB', '24/11/2026 10:00 — 11:00'],
    ['en', '2026-11-24 10:00 - 11:00'],
    ['en', '10:00 – 11:00, 24 Nov 2026'],
    ['fr', 'mardi 24 novembre 2026 10h – 11h00'],
    ['de', 'Dienstag, 24. November 2026, 10:00 bis 11:00 Uhr'],
    ['es', 'martes, 24 de noviembre de 2026, 10:00 a. m. – 11:00 a. m.'],
    ['it', 'martedì 24 novembre 2026 dalle 10:00 alle 11:00'],
    ['pt', '24 de novembro de 2026, 10:00 às 11:00'],
    ['nl', 'dinsdag 24 november 2026 10:00 tot 11:00'],
    ['pl', 'wtorek, 24 listopada 2026, 10:00 – 11:00'],
    ['cs', 'úterý 24. listopadu 2026 10:00 – 11:00'],
    ['hu', '2026. november 24., 10:00 – 11:00'],
    ['cy', 'Dydd Mawrth 24 Tachwedd 2026, 10:00 – 11:00'],
    ['ru', '24 ноября 2026 г., 10:00–11:00'],
    ['tr', '24 Kasım 2026 Salı 10:00 – 11:00'],
    ['ja', '2026年11月24日(火) 午前10:00～午前11:00'],
    ['ko', '2026년 11월 24일 오전 10:00 ~ 오전 11:00'],
    ['zh', '2026年11月24日 10:00 – 11:00'],
    ['ar', 'الثلاثاء، ٢٤ نوفمبر ٢٠٢٦، ١٠:٠٠ ص – ١١:٠٠ ص'],
  ])('%s: %s', (language, words) => {
    expect(claimed(words, language)).toEqual({ start: '2026-11-24T10:00', end: '2026-11-24T11:00', allDay: false });
    expect(isDateLike(words, language)).toBe(true);
  });

  test.each([
    ['a half for both', '24 November 2026, 2:30 – 3:30pm', '2026-11-24T14:30', '2026-11-24T15:30'],
    ['noon and midnight', '24 November 2026, 12:00 am – 12:00 pm', '2026-11-24T00:00', '2026-11-24T12:00'],
    ['over midnight', '24 Nov 2026 22:00 – 25 Nov 2026 06:00', '2026-11-24T22:00', '2026-11-25T06:00'],
    ['two whole days', '24 Nov 2026 – 25 Nov 2026', '2026-11-24', '2026-11-25'],
    ['the same day in numbers', '11/11/2026 14:00', '2026-11-11T14:00', undefined],
    ['month first', '11/24/2026 14:00', '2026-11-24T14:00', undefined],
    ['dots', '24.11.2026 14:00', '2026-11-24T14:00', undefined],
    ['hours with dots', '24 November 2026, 9.30am – 12.30pm', '2026-11-24T09:30', '2026-11-24T12:30'],
    ['noon', '24 November 2026, 10 – 12 noon', '2026-11-24T10:00', '2026-11-24T12:00'],
    ['hundreds of hours', '24 November 2026, 1400-1530hrs', '2026-11-24T14:00', '2026-11-24T15:30'],
    ['from ten to eleven', '24 November 2026, 10 to 11am', '2026-11-24T10:00', '2026-11-24T11:00'],
    ['a short year', '24 Nov 26, 14:00', '2026-11-24T14:00', undefined],
    ['a weekday that settles day and month', 'Tue 08/12/2026 14:00', '2026-12-08T14:00', undefined],
    ['a weekday that settles month and day', 'Tue 12/8/2026 14:00', '2026-12-08T14:00', undefined],
    ['Uhr', '24. November 2026, 10 Uhr', '2026-11-24T10:00', undefined],
  ])('%s', (_what, words, start, end) => {
    expect(claimed(words)).toMatchObject({ start, ...(end && { end }) });
  });
});

describe('nothing is claimed', () => {
  test.each([
    ['no year', 'Tuesday 24 November, 10:00 – 11:00', 'en'],
    ['day and month may be either', '04/11/2026 10:00', 'en'],
    ['the first day has no year', '24 November – 2 December 2026', 'en'],
    ['two days of one month', '24 – 25 November 2026', 'en'],
    ['two days of one month, in German', '24./25. November 2026, 10:00', 'de'],
    ['three days', '24 Nov 2026, 25 Nov 2026, 26 Nov 2026', 'en'],
    ['no such day', '31 November 2026, 10:00', 'en'],
    ['no such month', '2026-13-24', 'en'],
    ['no such hour', '24 November 2026, 26:00', 'en'],
    ['a first time that would end before it starts', '24 November 2026, 11:30 – 1:00pm', 'en'],
    ['a part of the day in words', '24 November 2026, 2:30 in the afternoon', 'en'],
    ['a part of the day in Portuguese', '24 de novembro de 2026, 2:30 da tarde', 'pt'],
    ['a sign that the page’s language does not know', '24 November 2026, 午後2:30', 'en'],
    ['another calendar', '24 พฤศจิกายน 2569 10:00', 'th'],
    ['a time on the second day alone', '24 Nov 2026 – 25 Nov 2026 06:00', 'en'],
    ['too many times', '24 November 2026, 10:00, 11:00 and 12:00', 'en'],
    ['hours in words', '24 November 2026, half past ten', 'en'],
    ['a weekday that contradicts', 'Monday 24 November 2026, 10:00', 'en'],
  ])('%s', (_what, words, language) => {
    expect(claimed(words, language)).toEqual({ allDay: false });
  });
});

test.each([
  'We keep some for 24 months.',
  'Open 24/7',
  'Version 1.2.3',
  'May I help you?',
  '10:00',
  'Step 3 of 10',
  'Room 4',
  '',
])('is no day: %s', (words) => expect(isDateLike(words, 'en')).toBe(false));

test.each(['24 November', 'Nov 24', 'Tuesday 10:00', '04/11/2026', '11月24日', 'Tue, 3pm'])('is a day: %s', (words) =>
  expect(isDateLike(words, 'en')).toBe(true),
);

test('a day alone, a time alone, and a time below a day', () => {
  expect(isOnlyDay('Tuesday 24 November 2026', 'en')).toBe(true);
  expect(isOnlyDay('Planning on 24 November 2026', 'en')).toBe(false);
  expect(isTimeOnly('10:00 – 11:00', 'en')).toBe(true);
  expect(isTimeOnly('Room 4 from 10:00', 'en')).toBe(false);
  expect(dateLine(['Board', '24 Nov 2026', '10:00 – 11:00'], 'en')).toBe('24 Nov 2026, 10:00 – 11:00');
  expect(dateLine(['Board', 'Room 4'], 'en')).toBeUndefined();
});

test('times for machines', () => {
  vi.stubEnv('TZ', 'Europe/London');
  expect(machineTime('2026-11-24T10:00:00+01:00')).toEqual({ time: '2026-11-24T09:00', elsewhere: '10:00, UTC+01:00' });
  expect(machineTime('2026-06-24T10:00Z')).toEqual({ time: '2026-06-24T11:00' });
  expect(machineTime('2026-06-24T10:00+00:00')).toEqual({ time: '2026-06-24T11:00' });
  expect(machineTime('2026-11-24')).toEqual({ time: '2026-11-24' });
  expect(machineTime('24 November')).toBeUndefined();
  expect(machineTime('2026-11-24T25:00')).toBeUndefined();
  expect(whenFromMachine('', '2026-11-24T10:00', '2026-11-24')).toEqual({
    text: '',
    start: '2026-11-24T10:00',
    allDay: false,
  });
  expect(whenFromMachine('', '2026-06-24T10:00Z', '2026-06-24T13:00+01:00')).toMatchObject({
    start: '2026-06-24T11:00',
    end: '2026-06-24T13:00',
  });
  vi.unstubAllEnvs();
});

test('lines: each block its own, no scripts, nothing hidden, nothing to press and nothing typed but times', () => {
  document.body.innerHTML = `<div id="x"><h2>Board</h2><p>On <b>24</b> <i>Nov</i></p><dl><dt>Where</dt><dd>Hall</dd></dl><script>1</script><p hidden>no</p>
    <p style="display: none">no</p><button>Edit</button><input type="password" value="secret"><input value="typed"><input type="date" value="2026-11-24"></div>`;
  const root = document.querySelector('#x');
  if (!root) throw new Error('no root');
  expect(linesOf(root)).toEqual(['Board', 'On 24 Nov', 'Where', 'Hall', '2026-11-24']);
});

const languages = fc.constantFrom('en', 'en-GB', 'cy', 'fr', 'pl', 'ar', 'ja', 'de', 'hu', 'xx-invalid-!', '');
const pieces = fc.constantFrom(
  ...['24', '25', '2026', '11', '4', 'November', 'Nov', 'novembre', 'listopada', '10:00', '11:30', '2pm', '午後2:30'],
  ...[
    ' ',
    ', ',
    ' – ',
    '-',
    '/',
    '.',
    'at',
    'Tuesday',
    'mardi',
    '年',
    '月',
    '日',
    '٢٤',
    '2026-11-24',
    '24/11/2026',
    'm',
  ],
);
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
);

/** Numbers of a text as the page shows them. */
const numbersIn = (text: string) => (latinDigits(text).match(/\d+/g) ?? []).map(Number);

test('whatever the words: no exception, and no day that they do not name', () => {
  fc.assert(
    fc.property(words, languages, (text, language) => {
      const { start, end } = whenFrom(text, language);
      isOnlyDay(text, language);
      dateLine(text.split('\n'), language);
      for (const time of [start, end]) {
        if (time === undefined) continue;
        expect(Number.isNaN(Date.parse(time))).toBe(false);
        const [year, , day] = time.slice(0, 10).split('-').map(Number);
        const numbers = numbersIn(text);
        expect(numbers).toContain(day);
        expect(numbers.some((number) => number === year || number + 2000 === year)).toBe(true);
      }
      if (start && end) expect(end > start).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('every day of two centuries is read back from the browser’s own long form', () => {
  const dates = fc.date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  const known = fc.constantFrom(
    'en',
    'en-GB',
    'cy',
    'fr',
    'de',
    'es',
    'it',
    'pt',
    'nl',
    'pl',
    'cs',
    'hu',
    'ru',
    'ja',
    'ko',
    'ar',
  );
  fc.assert(
    fc.property(dates, known, fc.constantFrom('long', 'medium' as const), (date, language, dateStyle) => {
      const options = { dateStyle, calendar: 'gregory', timeZone: 'UTC' } as const;
      const text = new Intl.DateTimeFormat(language, options).format(date);
      const { start } = whenFrom(text, language);
      // Short forms may be in numbers, and those in an order that only the language tells.
      if (dateStyle === 'long') expect([text, start]).toEqual([text, date.toISOString().slice(0, 10)]);
      else expect([undefined, date.toISOString().slice(0, 10)]).toContain(start);
    }),
    { numRuns: 500 },
  );
});

test('times for machines never throw and never give another day', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?$/)),
      (text) => {
        const time = machineTime(text)?.time;
        // An hour of another zone may be on the day before or after here.
        const written = Date.parse(text.trim().slice(0, 10));
        if (time) expect(Math.abs(Date.parse(time.slice(0, 10)) - written)).toBeLessThanOrEqual(86_400_000);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each(['1 ', '24, ', 'November ', '10:00 ', '- ', '2026-', 'am '])('stays quick on a long run of "%s"', (piece) => {
  const text = piece.repeat(40_000);
  const before = performance.now();
  whenFrom(text, 'fr');
  isDateLike(text, 'fr');
  isTimeOnly(text, 'fr');
  dateLine(
    Array.from({ length: 400 }, () => text.slice(0, 1000)),
    'fr',
  );
  expect(performance.now() - before).toBeLessThan(1000);
});
