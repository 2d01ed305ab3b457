import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meetingsWithin } from '@/lib/invitations/ics/window';
import { Meeting } from '@/lib/meetings/meeting';

const reader = { timeZone: 'Europe/London', today: '2026-11-24' };
const days = { from: '2026-11-23', to: '2026-12-08' };
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n');
const file = (...events: string[]) => `BEGIN:VCALENDAR\nVERSION:2.0\n${events.join('\n')}\nEND:VCALENDAR\n`;
const read = (text: string, span = days, zone = reader) => meetingsWithin(new TextEncoder().encode(text), zone, span);
const starts = async (text: string, span = days, zone = reader) =>
  (await read(text, span, zone)).occurrences.map(({ meeting }) => meeting.when.start);

test('each occurrence within the days is there, without those taken out, and one that was moved once', async () => {
  const { occurrences } = await read(
    file(
      event(
        'UID:s',
        'SUMMARY:Rota',
        'DTSTART;TZID=Europe/London:20260105T100000',
        'DTEND;TZID=Europe/London:20260105T110000',
        'RRULE:FREQ=WEEKLY;BYDAY=MO,TH',
        'EXDATE;TZID=Europe/London:20261126T100000',
        'EXDATE:20261203T100000Z',
      ),
      event('UID:s', 'SUMMARY:Rota, moved', 'DTSTART:20261201T140000Z', 'RECURRENCE-ID:20261130T100000Z'),
    ),
  );
  expect(occurrences.map(({ meeting: { id, title, when } }) => [id, title, when.start])).toEqual([
    ['file:s:2026-11-23T10:00', 'Rota', '2026-11-23T10:00'],
    ['file:s:2026-11-30T10:00', 'Rota, moved', '2026-12-01T14:00'],
    ['file:s:2026-12-07T10:00', 'Rota', '2026-12-07T10:00'],
  ]);
  expect(occurrences[1]?.planned).toBe(Date.parse('2026-11-30T10:00Z'));
});

test.each([
  [
    'the end of summer time',
    '2026-10-24',
    '2026-10-27',
    ['2026-10-24T09:30', '2026-10-25T09:30', '2026-10-26T09:30', '2026-10-27T09:30'],
  ],
  ['its beginning', '2027-03-27', '2027-03-29', ['2027-03-27T09:30', '2027-03-28T09:30', '2027-03-29T09:30']],
])('a daily meeting in London keeps its hour across %s, and a UTC one shifts by it', async (_, from, to, expected) => {
  const daily = ['DTSTART;TZID=Europe/London:20260901T093000', 'RRULE:FREQ=DAILY'];
  expect(await starts(file(event('UID:a', 'SUMMARY:T', ...daily)), { from, to })).toEqual(expected);
  const utc = await starts(file(event('UID:b', 'SUMMARY:T', 'DTSTART:20260901T093000Z', 'RRULE:FREQ=DAILY')), {
    from,
    to,
  });
  expect(new Set(utc.map((start) => start?.slice(11)))).toEqual(new Set(['09:30', '10:30']));
});

test('what began before the days and lasts into them is there, what ended before is not', async () => {
  const long = (uid: string, from: string, to: string) =>
    event(`UID:${uid}`, `SUMMARY:${uid}`, `DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`);
  const { occurrences } = await read(
    file(
      long('into', '20261110', '20261125'),
      long('before', '20261110', '20261123'),
      long('after', '20261209', '20261210'),
      event('UID:late', 'SUMMARY:late', 'DTSTART:20261208T233000Z', 'DTEND:20261209T003000Z'),
    ),
  );
  expect(occurrences.map(({ meeting }) => meeting.title)).toEqual(['into', 'late']);
});

test('a series with a number of meetings, of years ago, is followed to these days', async () => {
  const counted = (count: number) =>
    file(event('UID:c', 'SUMMARY:T', 'DTSTART:20200101T090000', `RRULE:FREQ=DAILY;COUNT=${count}`));
  expect(await starts(counted(100_000))).toHaveLength(16);
  expect(await starts(counted(100))).toEqual([]);
});

test('a meeting every minute is cut off, and that is told', async () => {
  const minutes = Array.from({ length: 60 }, (_, minute) => minute).join(',');
  const hours = Array.from({ length: 24 }, (_, hour) => hour).join(',');
  const every = `RRULE:FREQ=DAILY;BYHOUR=${hours};BYMINUTE=${minutes}`;
  const found = await read(file(event('UID:m', 'SUMMARY:T', 'DTSTART:20260101T000000Z', every)));
  expect(found.occurrences.length).toBeLessThanOrEqual(200);
  expect(found.isCutOff).toBe(true);
});

test('more entries than are looked at are cut off after a thousand meetings, and that is told', async () => {
  const one = (place: number) => event(`UID:${place}`, `SUMMARY:${place}`, 'DTSTART:20261124T100000Z');
  const found = await read(file(...Array.from({ length: 21_000 }, (_, place) => one(place))));
  expect(found.occurrences).toHaveLength(1000);
  expect(found.isCutOff).toBe(true);
});

test('old entries take no room: the meetings behind many of them are found', async () => {
  const old = Array.from({ length: 22_000 }, (_, place) => event(`UID:${place}`, 'DTSTART:20200101T100000Z'));
  const found = await read(file(...old, event('UID:now', 'SUMMARY:now', 'DTSTART:20261124T100000Z')));
  expect(found.occurrences.map(({ meeting }) => meeting.title)).toEqual(['now']);
  expect(found.isCutOff).toBe(false);
});

test('a calendar with nothing in these days is one, and a page is none', async () => {
  expect(await starts(file())).toEqual([]);
  await expect(read('<!doctype html><title>Sign in</title>')).rejects.toThrow(/not a calendar file/);
});

test('hostile values give sound meetings within the days, or none', async () => {
  const names = [
    'SUMMARY',
    'DTSTART',
    'DTEND',
    'DURATION',
    'RRULE',
    'RDATE',
    'EXDATE',
    'RECURRENCE-ID',
    'UID',
    'ATTENDEE',
  ];
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom(
      '20261124T100000Z',
      '20261124',
      'FREQ=DAILY',
      'FREQ=YEARLY;INTERVAL=0',
      'FREQ=WEEKLY;COUNT=-1',
      'P400D',
      'a',
    ),
  );
  const line = fc.tuple(fc.constantFrom(...names), value).map((two) => two.join(':'));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(line, { maxLength: 10 }), { maxLength: 4 }), async (events) => {
      const { occurrences } = await read(file(...events.map((lines) => event(...lines))));
      for (const { meeting } of occurrences) {
        expect(Meeting.safeParse(meeting).error).toBeUndefined();
        expect((meeting.when.end ?? meeting.when.start ?? '') >= days.from).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
