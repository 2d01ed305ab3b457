import { expect, test } from 'vitest';
import { minutesInWords, putForward } from '@/lib/extension-pages/put-forward';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import type { PreparationFacts } from '@/lib/storage/records/preparation';

const brief = (id: string, start: string, end: string): MeetingBrief => ({
  id,
  seriesId: id,
  title: id,
  when: { text: '', start: `2026-11-24T${start}`, end: `2026-11-24T${end}`, allDay: false },
});
const at = (time: string) => Date.parse(`2026-11-24T${time}`);
const pilot = brief('pilot', '10:00', '11:00');
const huddle = brief('huddle', '09:00', '09:45');
const factsOf = ({ id, title, when }: MeetingBrief): PreparationFacts => ({
  meetingId: id,
  seriesId: id,
  title,
  whenText: '',
  start: when.start,
  end: when.end,
  people: [],
  role: 'attendee',
  createdAt: '2026-11-24T08:00:00.000Z',
  updatedAt: '2026-11-24T08:00:00.000Z',
});
const day = (time: string, ...prepared: MeetingBrief[]) => ({
  briefs: [pilot, huddle],
  deserves: () => true,
  prepared: new Set(prepared.map(({ id }) => id)),
  open: prepared.map(factsOf),
  isCertain: true,
  now: at(time),
});
const put = (known: Parameters<typeof putForward>[0]) => putForward(known, 'Europe/London');

test('what runs and was prepared comes first, with the time that is left', () => {
  expect(put(day('09:27', huddle))).toMatchObject({ state: 'pinned', phase: 'running', said: '18 min left' });
  expect(put(day('09:27'))).toEqual({ state: 'next', brief: pilot, said: 'in 33 min · not prepared' });
});

test('a prepared one that is about to start comes before others, and one that has ended after them', () => {
  expect(put(day('09:57', pilot))).toMatchObject({ state: 'pinned', phase: 'before', said: 'in 3 minutes' });
  expect(put(day('09:50', huddle))).toMatchObject({ state: 'next', brief: pilot });
  expect(put(day('09:50', huddle, pilot))).toMatchObject({ state: 'pinned', phase: 'ended' });
});

test('where it is not known what is written, nothing is said of it', () => {
  expect(put({ ...day('09:27'), isCertain: false })).toMatchObject({ said: 'in 33 min' });
});

test('a day with nothing left is told from a day that no calendar has shown', () => {
  expect(put(day('11:30'))).toEqual({ state: 'none', seen: true });
  expect(put({ ...day('11:30'), briefs: [] })).toEqual({ state: 'none', seen: false });
  expect(put({ ...day('11:30'), briefs: [], isFollowed: true })).toEqual({ state: 'none', seen: true });
});

test.each([
  [20_000, '1 min'],
  [34 * 60_000, '34 min'],
  [60 * 60_000, '1 h'],
  [80 * 60_000, '1 h 20 min'],
])('%i milliseconds are %s', (length, words) => expect(minutesInWords(length)).toBe(words));
