import { expect, test } from 'vitest';
import { addressIn, shownAddress } from '@/lib/feed/address';
import { briefOf, googleIds, keptMeetings } from '@/lib/feed/kept-meetings';
import { meetingsWithin } from '@/lib/invitations/ics/window';
import type { Meeting } from '@/lib/meetings/meeting';

test.each([
  ['webcal://cloud.example.org/a.ics', 'https://cloud.example.org/a.ics'],
  [' https://cloud.example.org:8443/a?export#x ', 'https://cloud.example.org:8443/a?export'],
  [
    'https://outlook.office365.com/owa/calendar/a@b.example/c/calendar.html',
    'https://outlook.office365.com/owa/calendar/a@b.example/c/calendar.ics',
  ],
])('%s is read', (pasted, address) => expect(addressIn(pasted)).toMatchObject({ address }));

test.each([
  ['http://cloud.example.org/secret.ics', /begins with https/],
  ['https://ann:secret@cloud.example.org/a.ics', /name and a password/],
  ['https://calendar.google.com/calendar/u/0?cid=secret', /Secret address in iCal format/],
  ['file:///secret.ics', /no address of a calendar/],
  ['secret', /no address of a calendar/],
  ['', /no address of a calendar/],
])('%s is refused with a remedy that repeats nothing of it', (pasted, problem) => {
  const answer = addressIn(pasted);
  expect(answer).toMatchObject({ problem: expect.stringMatching(problem) });
  if (pasted) expect(JSON.stringify(answer)).not.toContain('secret');
});

test('an address is shown by its host and its last signs', () => {
  expect(shownAddress('https://cloud.example.org/remote/aBcD1234')).toBe('cloud.example.org … 1234');
});

// An event as Google's own interface lists it, with both names: a recorded answer, its UID as Outlook makes it.
const outlookUid =
  '040000008200E00074C5B7101A82E00800000000A003DAA7D776DA010000000000000000100000001C883A7F123ACE44BA7395B305AE8BF5';
const googleId =
  '_60q30c1g60o30e1i60o4ac1g60rj8gpl88rj2c1h84s34h9g60s30c1g60o30c1g84o30cq4850jeh1n6sr48g9g64o30c1g60o30c1g60o30c1g60o32c1g60o30c1g651jge1j84rkcc9i6d0k6h9k6h142dpj74qk4cpg6l0kae228oqg';

test.each([
  [{ uid: 'abc123@google.com' }, 'google/google:abc123'],
  [{ uid: 'abc123@google.com', planned: Date.parse('2026-11-24T10:00Z') }, 'google/google:abc123_20261124T100000Z'],
  [{ uid: 'abc123@google.com', planned: '2026-11-24' }, 'google/google:abc123_20261124'],
  [{ uid: 'abc123_R20261124T100000@google.com' }, 'google/google:abc123_R20261124T100000'],
  [{ uid: outlookUid }, `google/google:${googleId}`],
])('Google’s pages know %j as %s', (named, id) => expect(googleIds(named)?.id).toBe(id));

const meeting: Meeting = {
  id: 'file:abc@google.com',
  seriesId: 'file:abc@google.com',
  calendar: 'file',
  title: 'Pilot',
  when: { text: 'Tue 24 Nov 2026, 10:00', start: '2026-11-24T10:00', allDay: false, timeZone: 'Europe/London' },
  organiser: { name: 'Ann Lee', organisation: 'trust.example' },
  attendees: [{ name: 'Tom Okafor', organisation: 'council.example' }],
  organisationCount: 2,
  description: 'Ask tom.okafor@council.example. Join: https://meet.example/19:x@thread.v2',
  writable: false,
  missing: [],
};

test('what is kept holds names and counts, and no address or organisation', () => {
  const [kept] = keptMeetings([{ meeting, uid: 'abc@google.com' }], 'other');
  expect(JSON.stringify(kept)).not.toMatch(/council\.example|trust\.example/);
  expect(kept).toMatchObject({
    id: 'file:abc@google.com',
    organiser: { name: 'Ann Lee' },
    attendees: [{ name: 'Tom Okafor' }],
    organisationCount: 2,
    description: 'Ask …. Join: https://meet.example/19:x@thread.v2',
  });
});

test('only Google’s own calendar may give a meeting an id of Google’s pages', () => {
  const idFrom = (provider: 'google' | 'outlook' | 'other') =>
    keptMeetings([{ meeting, uid: 'abc@google.com' }], provider)[0]?.id;
  expect([idFrom('google'), idFrom('outlook'), idFrom('other')]).toEqual([
    'google/google:abc',
    'file:abc@google.com',
    'file:abc@google.com',
  ]);
});

test('an occurrence that Google’s calendar moved has the id that its page gives it: the hour first planned, in UTC', async () => {
  const text = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:abc@google.com
SUMMARY:Pilot
DTSTART;TZID=Europe/London:20260706T100000
RRULE:FREQ=WEEKLY
END:VEVENT
BEGIN:VEVENT
UID:abc@google.com
SUMMARY:Pilot
DTSTART;TZID=Europe/London:20260714T150000
RECURRENCE-ID;TZID=Europe/London:20260713T100000
END:VEVENT
END:VCALENDAR`;
  const reader = { timeZone: 'Europe/London', today: '2026-07-06' };
  const span = { from: '2026-07-05', to: '2026-07-20' };
  const { occurrences } = await meetingsWithin(new TextEncoder().encode(text), reader, span);
  const found = keptMeetings(occurrences, 'google');
  expect(found.map(({ id, when }) => [id, when.start])).toEqual([
    ['google/google:abc_20260706T090000Z', '2026-07-06T10:00'],
    ['google/google:abc_20260713T090000Z', '2026-07-14T15:00'],
    ['google/google:abc_20260720T090000Z', '2026-07-20T10:00'],
  ]);
  expect(new Set(found.map(({ seriesId }) => seriesId))).toEqual(new Set(['google/google:abc']));
});

test('the notes of what is far ahead go first where there is too much', () => {
  const long = { ...meeting, description: 'x'.repeat(8000) };
  const kept = keptMeetings(
    Array.from({ length: 300 }, () => ({ meeting: long, uid: 'a' })),
    'other',
  );
  expect(kept[0]?.description).toBeDefined();
  expect(kept.at(-1)?.description).toBeUndefined();
  expect(kept.at(-1)?.missing).toContain('description');
});

test('an hour that is not known on this device’s clock is told in words alone', () => {
  expect(briefOf({ ...meeting, when: { ...meeting.when, timeZone: 'Our Time' } }, 'Europe/London').when).toEqual({
    text: 'Tue 24 Nov 2026, 10:00 (Our Time)',
    start: '2026-11-24',
    allDay: false,
  });
  expect(briefOf(meeting, 'Europe/London').when.start).toBe('2026-11-24T10:00');
});
