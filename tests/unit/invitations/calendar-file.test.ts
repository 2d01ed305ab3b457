import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largest, meetingsInCalendar, meetingsInFile, saidOf } from '@/lib/invitations/ics/file';
import { Meeting } from '@/lib/meetings/meeting';

const reader = { timeZone: 'Europe/London', today: '2026-11-23' };
const file = (body: string, head = '') =>
  `BEGIN:VCALENDAR\nVERSION:2.0\n${head}${body}\nEND:VCALENDAR\n`.replaceAll('\n', '\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n');
const read = (text: string) => meetingsInCalendar(new TextEncoder().encode(text), reader);
const only = async (...lines: string[]) => (await read(file(event(...lines)))).meetings[0];

test('an invitation as Outlook attaches it', async () => {
  const meeting = await only(
    'UID:abc-123',
    'SUMMARY:Frailty pathway pilot: go or no go',
    'DTSTART;TZID=GMT Standard Time:20261124T100000',
    'DTEND;TZID=GMT Standard Time:20261124T113000',
    'LOCATION:Microsoft Teams Meeting',
    'ORGANIZER;CN="Priya Raman":mailto:priya@trust.example',
    'ATTENDEE;CN=Tom Okafor;ROLE=REQ-PARTICIPANT:mailto:tom@council.example',
    'ATTENDEE;CN=Oak room;CUTYPE=ROOM:mailto:oak@trust.example',
    'ATTENDEE:mailto:sam.lee@trust.example',
    'DESCRIPTION:We need a decision.\\nBring figures\\, please.',
    'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%3aabc/0',
  );
  expect(meeting).toMatchObject({
    id: 'file:abc-123',
    seriesId: 'file:abc-123',
    calendar: 'file',
    title: 'Frailty pathway pilot: go or no go',
    when: {
      text: 'Tue 24 Nov 2026, 10:00 to 11:30',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:30',
      timeZone: 'Europe/London',
      allDay: false,
    },
    place: 'Microsoft Teams Meeting',
    organiser: { name: 'Priya Raman', organisation: 'trust.example' },
    attendeeCount: 3,
    organisationCount: 2,
    description: 'We need a decision.\nBring figures, please.',
    link: 'https://teams.microsoft.com/l/meetup-join/19%3aabc/0',
    missing: [],
  });
  expect(JSON.stringify(meeting)).not.toContain('@');
});

test('a time in UTC is shown as the clocks here will show it', async () => {
  const start = 'DTSTART:20260624T090000Z';
  expect((await only('SUMMARY:T', start, 'DURATION:PT45M'))?.when).toMatchObject({
    start: '2026-06-24T10:00',
    end: '2026-06-24T10:45',
    timeZone: 'Europe/London',
  });
});

test('a zone that only the file knows is kept as it is', async () => {
  expect((await only('SUMMARY:T', 'DTSTART;TZID=Our Time:20261124T100000'))?.when).toMatchObject({
    start: '2026-11-24T10:00',
    timeZone: 'Our Time',
  });
});

test('a meeting in another zone is shown on our clocks, with its own time beside', async () => {
  const start = 'DTSTART;TZID=Eastern Standard Time:20261124T100000';
  expect((await only('SUMMARY:T', start, 'DURATION:PT1H'))?.when).toMatchObject({
    start: '2026-11-24T15:00',
    end: '2026-11-24T16:00',
    timeZone: 'Europe/London',
    elsewhere: '10:00 to 11:00 in New York',
  });
});

test('whole days, and their last day', async () => {
  const day = async (start: string, end: string) =>
    (await only('SUMMARY:T', `DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`))?.when;
  expect(await day('20261124', '20261125')).toEqual({
    text: 'Tue 24 Nov 2026',
    start: '2026-11-24',
    allDay: true,
  });
  expect(await day('20261124', '20261127')).toMatchObject({ start: '2026-11-24', end: '2026-11-26' });
});

test('a series is shown at its next meeting, and one that was moved on its own', async () => {
  const { meetings } = await read(
    file(
      [
        event('UID:s', 'SUMMARY:Rota', 'DTSTART:20261110T100000', 'RRULE:FREQ=WEEKLY'),
        event('UID:s', 'SUMMARY:Rota, moved', 'DTSTART:20261125T140000', 'RECURRENCE-ID:20261124T100000'),
      ].join('\n'),
    ),
  );
  expect(meetings.map(({ id, seriesId, recurring }) => [id, seriesId, recurring])).toEqual([
    ['file:s:2026-11-24T10:00', 'file:s', true],
    ['file:s:2026-12-01T10:00', 'file:s', true],
  ]);
  expect(meetings[1]?.when.text).toBe('Tue 1 Dec 2026, 10:00');
});

test('what is cancelled says so in its first word', async () => {
  expect((await only('SUMMARY:Pilot', 'DTSTART:20261124T100000', 'STATUS:CANCELLED'))?.title).toBe('Cancelled: Pilot');
  const cancel = await read(file(event('SUMMARY:Canceled: Pilot'), 'METHOD:CANCEL\n'));
  expect(cancel.meetings[0]?.title).toBe('Canceled: Pilot');
});

test('several meetings: the next comes first, past ones last', async () => {
  const days = ['20260101', '20261201', '20261123', '20260601'];
  const { meetings } = await read(
    file(days.map((day) => event(`UID:${day}`, `SUMMARY:${day}`, `DTSTART:${day}T100000`)).join('\n')),
  );
  expect(meetings.map(({ title }) => title)).toEqual(['20261123', '20261201', '20260601', '20260101']);
});

test('an entry that cannot be read is counted, and the others are there', async () => {
  const found = await read(
    file([event('DESCRIPTION:nothing else'), event('SUMMARY:Good', 'DTSTART:20261399T990000')].join('\n')),
  );
  expect(found.meetings.map(({ title, when }) => [title, when.start])).toEqual([['Good', undefined]]);
  expect(found.unreadable).toBe(1);
  expect(saidOf(found)).toMatch(/^One entry could not be read and is left out/);
});

test('a bad line is left out and said, and its meeting is there', async () => {
  const found = await read(file(event('SUMMARY:Good', 'DTSTART:20261124T100000', 'RRULE:EVERY TUESDAY')));
  expect(found.meetings[0]).toMatchObject({ title: 'Good', when: { start: '2026-11-24T10:00' } });
  expect(saidOf(found)).toMatch(/please check/);
});

test('a file without its end is read as far as it goes', async () => {
  const { meetings } = await read('BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x');
  expect(meetings[0]?.title).toBe('x');
});

test.each([
  ['', /not a calendar file/],
  ['<html>', /not a calendar file/],
  ['BEGIN:VCALENDAR\nno colon here\nEND:VCALENDAR', /no meeting in this/],
  [file(''), /no meeting in this/],
  [file('BEGIN:VTODO\nSUMMARY:x\nEND:VTODO'), /no meeting in this/],
  [file(event('UID:a', 'STATUS:CONFIRMED')), /neither a title nor a time/],
])('%j is refused with a remedy', async (text, problem) => {
  await expect(read(text)).rejects.toThrow(problem);
});

test('a file over 40 MB is read as far as that, and it is said', async () => {
  const first = new TextEncoder().encode(file(event('SUMMARY:T', 'DTSTART:20261124T100000Z')));
  const found = await meetingsInFile(new Blob([first, new Uint8Array(largest)]), reader);
  expect(found.meetings).toHaveLength(1);
  expect(saidOf(found)).toMatch(/larger than 40 MB: only its first part/);
  const small = await meetingsInFile(new Blob([first]), reader);
  expect(saidOf(small)).toBe('');
});

test('hostile values give a sound meeting or a sentence', async () => {
  const names = [
    'SUMMARY',
    'DTSTART',
    'DTEND',
    'LOCATION',
    'ORGANIZER;CN=x',
    'ATTENDEE',
    'RRULE',
    'UID',
    'URL',
    'DURATION',
  ];
  const line = fc
    .tuple(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 2000 }))
    .map((two) => two.join(':'));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      const { meetings } = await read(file(event('SUMMARY:T', ...lines)));
      expect(meetings.length).toBeGreaterThan(0);
      for (const meeting of meetings) expect(Meeting.safeParse(meeting).error).toBeUndefined();
    }),
  );
  expect((await only('SUMMARY:T', 'URL:javascript:alert(1)'))?.link).toBeUndefined();
});
