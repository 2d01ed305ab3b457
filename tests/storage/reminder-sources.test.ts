/** What reminders rest on: the meetings of three days, what is prepared or closed, and which series keep still. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { typedMeeting } from '@/lib/meetings/typed';
import { newFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { emptyDatabase } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { meetingOfReminder, readReminderSources } = await import('@/lib/storage/reminders-sources');
const { chooseOnReminder } = await import('@/lib/storage/reminders-choose');
const { noteShownReminders, readShownReminder } = await import('@/lib/storage/reminders-shown');
const { notePressedMeeting } = await import('@/lib/storage/pressed-meetings');
const { readStoredToday, watchStoredToday } = await import('@/lib/storage/stored-today');
const { closedReviews, changeReview, readReview, reviewsOf } = await import('@/lib/storage/records/review');
const { changeSeriesChoice, readSeriesChoice, seriesChoicesOf } = await import('@/lib/storage/records/series');
const { noteToday } = await import('@/lib/storage/today');
const { writeAnswer } = await import('@/lib/storage/write-answer');
const { localDay } = await import('@/lib/meetings/day');

let database: Database;
beforeEach(async () => {
  fakeBrowser.reset();
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const at = '2026-11-24T10:00:00.000Z';
const today = '2026-11-24';
const facts = (title: string, start: string) =>
  newFacts({ ...typedMeeting(title), when: { text: '', start, allDay: false } }, at);
const keep = (of: ReturnType<typeof facts>, text = 'Words') =>
  writeAnswer(database, of, { meetingId: of.meetingId, questionId: 'why', text, revision: 1 });
const titles = (all: readonly { title: string }[]) => all.map(({ title }) => title).sort();

test('meetings of yesterday, today and tomorrow, and those that were called to mind before', async () => {
  const all = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((day) =>
    facts(day, `${day}T10:00`),
  );
  for (const one of all) await keep(one, one.title === '2026-11-24' ? '' : 'Words');
  const earlier = [facts('2026-11-22', '').meetingId, facts('2026-11-23', '').meetingId, 'unknown'];
  const elsewhere = facts('Elsewhere', '2026-11-24T12:00');
  const found = await readReminderSources(
    { day: today, meetings: [{ id: elsewhere.meetingId, seriesId: elsewhere.seriesId }], earlier },
    database,
  );
  expect(titles(found.facts)).toEqual(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25']);
  expect([...found.prepared].sort()).toEqual(['typed:2026-11-22', 'typed:2026-11-23', 'typed:2026-11-25']);
});

test('a series keeps still only where the person said so, also one of today’s list alone', async () => {
  await keep(facts('Kept', `${today}T10:00`));
  await changeSeriesChoice(database, facts('Kept', '').seriesId, { reminders: false }, 1);
  await changeSeriesChoice(database, 'listed', { reminders: false }, 1);
  await changeSeriesChoice(database, 'loud', { reminders: true, asks: false }, 1);
  await changeSeriesChoice(database, 'elsewhere', { reminders: false }, 1);
  const meetings = ['listed', 'loud', 'unknown'].map((id) => ({ id, seriesId: id }));
  const found = await readReminderSources({ day: today, meetings, earlier: [] }, database);
  expect([...found.silentSeries].sort()).toEqual(['listed', facts('Kept', '').seriesId].sort());
});

test('of a meeting that was closed the after-step is done; one that was only offered it is not', async () => {
  const [closed, offered] = [facts('Closed', `${today}T10:00`), facts('Offered', `${today}T11:00`)];
  await keep(facts('Untouched', `${today}T12:00`));
  await changeReview(database, closed, () => ({ closedAt: at }), at);
  await changeReview(database, offered, () => ({ offeredAt: at }), at);
  const found = await readReminderSources({ day: today, meetings: [], earlier: [] }, database);
  expect(found.closed).toEqual(new Set([closed.meetingId]));
  const ids = ['unknown', offered.meetingId, closed.meetingId];
  expect(await closedReviews(database, ids)).toEqual(new Set([closed.meetingId]));
  expect((await reviewsOf(database, ids)).map(({ meetingId }) => meetingId)).toEqual(ids.slice(1));
  expect(await readReview(database, 'unknown')).toBeUndefined();
});

test('choices are given for series that have one', async () => {
  await changeSeriesChoice(database, 'a', { asks: false }, 1);
  const all = await seriesChoicesOf(database, ['unknown', 'a', 'a']);
  expect(all).toEqual([{ seriesId: 'a', asks: false, revision: 1 }]);
  expect(await readSeriesChoice(database, 'unknown')).toBeUndefined();
  expect(await changeSeriesChoice(database, 'a', { asks: undefined }, 1)).toEqual(all[0]);
  expect(await readSeriesChoice(database, 'a')).toEqual({ seriesId: 'a', revision: 2 });
});

test('the meeting of a reminder is the one that was kept, that was opened, or that stands in today’s list', async () => {
  const brief = { id: 'google/b', seriesId: 'google/b', title: 'Listed', when: { text: '', allDay: false } };
  await keep(facts('Kept', `${today}T10:00`));
  await notePressedMeeting(facts('Opened', `${today}T11:00`), today);
  await notePressedMeeting({ ...facts('Other', `${today}T11:00`), meetingId: 'other' }, today);
  await noteToday('google', localDay(new Date()), [brief, { ...brief, id: 'google/c', title: 'Not this' }]);
  const title = async (id: string) => (await meetingOfReminder(database, id))?.title;
  expect([
    await title('typed:kept'),
    await title('typed:opened'),
    await title('google/b'),
    await title('none'),
  ]).toEqual(['Kept', 'Opened', 'Listed', undefined]);
});

const settings = {
  remindersPerDay: 5,
  remindBefore: true,
  remindAtEnd: true,
  remindPromises: true,
  promisesAt: '09:00',
  quietFrom: '19:00',
  quietTo: '07:30',
  quietWeekends: true,
};
const when = { settings: settings as never, now: Date.parse(at), zone: 'UTC' };
const shown = { id: 'a', kind: 'before' as const, moment: 1, keys: ['k'], at: 1, seriesId: 's' };

test.each([
  ['later', Date.parse(at) + 600_000],
  ['tomorrow', Date.parse('2026-11-25T09:00:00.000Z')],
] as const)('“%s” on a reminder shows it again at its moment, and can be taken back', async (choice, moment) => {
  await noteShownReminders([shown, { ...shown, id: 'b' }]);
  const undo = await chooseOnReminder(database, shown, choice, when);
  expect((await readShownReminder('a'))?.snoozedTo).toBe(moment);
  expect((await readShownReminder('b'))?.snoozedTo).toBeUndefined();
  await undo();
  expect(await readShownReminder('a')).toEqual(shown);
  await (await chooseOnReminder(database, { ...shown, snoozedTo: 7 }, choice, when))();
  expect((await readShownReminder('a'))?.snoozedTo).toBe(7);
});

test('“never” turns the series off, and one without a series is shown again later', async () => {
  await noteShownReminders([shown]);
  await chooseOnReminder(database, shown, 'never', when);
  expect(await readSeriesChoice(database, 's')).toMatchObject({ reminders: false });
  expect((await readShownReminder('a'))?.snoozedTo).toBeUndefined();
  const { seriesId: _none, ...alone } = shown;
  await chooseOnReminder(database, alone, 'never', when);
  expect((await readShownReminder('a'))?.snoozedTo).toBe(Date.parse(at) + 600_000);
});

test('today’s meetings: open are those that are held, there, and not closed', async () => {
  const all = ['Held', 'Closed', 'Cancelled: Board', 'Gone'].map((title, hour) => facts(title, `${today}T1${hour}:00`));
  const [, closed, , gone] = all;
  for (const one of all) await keep(one);
  await keep(facts('Yesterday', '2026-11-23T10:00'));
  if (closed) await changeReview(database, closed, () => ({ closedAt: at }), at);
  const pressed = [
    facts('Opened', `${today}T15:00`),
    facts('Opened yesterday', '2026-11-23T15:00'),
    ...all.slice(0, 1),
  ];
  const left = gone ? [{ id: gone.meetingId, title: gone.title, start: gone.start ?? '' }] : [];
  const asked = ['typed:held', 'typed:opened', 'unknown'];
  const found = await readStoredToday(database, today, asked, pressed, left);
  expect(found.prepared).toEqual(new Set(['typed:held']));
  expect(titles(found.all)).toEqual(['Cancelled: Board', 'Closed', 'Gone', 'Held', 'Opened']);
  expect(titles(found.open)).toEqual(['Held', 'Opened']);

  const told: number[] = [];
  const fail = (problem: unknown) => {
    throw problem;
  };
  const stop = watchStoredToday({ day: today, asked }, ({ open }) => void told.push(open.length), fail, database);
  await vi.waitFor(() => expect(told.at(-1)).toBe(2));
  await notePressedMeeting(facts('Opened', `${today}T15:00`), today);
  await vi.waitFor(() => expect(told.at(-1)).toBe(3));
  stop();
  const count = told.length;
  await notePressedMeeting(facts('Later', `${today}T16:00`), today);
  expect(told).toHaveLength(count);
});
