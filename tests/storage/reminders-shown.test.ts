import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ShownReminder } from '@/lib/meetings/reminders';
import { emptyDatabase } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { noteShownReminders, readShownReminder, readShownReminders, snoozeReminder } = await import(
  '@/lib/storage/reminders-shown'
);
const { chooseSeriesReminders } = await import('@/lib/storage/reminders-choose');
const { readSeriesChoice } = await import('@/lib/storage/records/series');
const { readReminderSources } = await import('@/lib/storage/reminders-sources');
const { addCommitment } = await import('@/lib/storage/records/commitment');
const { rememberTold } = await import('@/lib/storage/self');

beforeEach(() => fakeBrowser.reset());

const entry = (id: string, keys: string[], at = 1): ShownReminder => ({ id, kind: 'promise', moment: at, keys, at });

test('one shown again under its name keeps all that it ever reminded of, and is the newest', async () => {
  await noteShownReminders([entry('a', ['1', '2']), entry('b', ['3'])]);
  await snoozeReminder('a', 500);
  await noteShownReminders([entry('a', ['2', '4'], 9)]);
  expect(await readShownReminders()).toEqual([entry('b', ['3']), entry('a', ['1', '2', '4'], 9)]);
});

test('the oldest go by number, and a clock that was years ahead takes none', async () => {
  const far = 4 * 365 * 86_400_000;
  await noteShownReminders([entry('now', ['n'])]);
  await noteShownReminders(Array.from({ length: 299 }, (_, place) => entry(`${place}`, [`${place}`], far)));
  expect(await readShownReminder('now')).toBeDefined();
  await noteShownReminders([entry('one more', ['m'], far)]);
  expect(await readShownReminder('now')).toBeUndefined();
  expect(await readShownReminders()).toHaveLength(300);
});

test('what two windows choose at once is both kept, and a choice can be taken back', async () => {
  await noteShownReminders([entry('a', ['1']), entry('b', ['2'])]);
  await Promise.all([snoozeReminder('a', 5), snoozeReminder('b', 6)]);
  expect((await readShownReminders()).map(({ snoozedTo }) => snoozedTo)).toEqual([5, 6]);
  await snoozeReminder('a', undefined);
  expect(await readShownReminder('a')).toEqual(entry('a', ['1']));
});

test('a damaged list is set aside and read as none; of a sound one, only an entry that is wrong is left out', async () => {
  const damaged = { v: 1, data: { id: 7 } };
  await fakeBrowser.storage.local.set({ reminders: damaged });
  expect(await readShownReminders()).toEqual([]);
  expect(await fakeBrowser.storage.local.get('reminders:damaged')).toEqual({ 'reminders:damaged': damaged });
  await fakeBrowser.storage.local.set({ reminders: { v: 1, data: [{ id: 7 }, entry('a', ['1'])] } });
  expect(await readShownReminders()).toEqual([entry('a', ['1'])]);
});

test('the reminders of a series are turned off, undone, and nothing else of its choice is lost', async () => {
  const database = await emptyDatabase();
  const undo = await chooseSeriesReminders(database, 'google/s', false);
  expect(await readSeriesChoice(database, 'google/s')).toMatchObject({ reminders: false });
  await undo();
  expect((await readSeriesChoice(database, 'google/s'))?.reminders).toBeUndefined();
});

test('promises near their day are the person’s own and open; one without a day is left out', async () => {
  const database = await emptyDatabase();
  await rememberTold('Ann Lee');
  const made = { meetingId: 'm', seriesId: 's', meetingTitle: '', people: [], madeAt: '2026-11-01T09:00:00.000Z' };
  const promises = [
    { id: 'today', due: '2026-11-24' },
    { id: 'tomorrow', due: '2026-11-25' },
    { id: 'week', due: '2026-11-17' },
    { id: 'mine', due: '2026-11-24', owner: 'ann lee' },
    { id: 'theirs', due: '2026-11-24', owner: 'Tom Ellery' },
    { id: 'kept', due: '2026-11-24', closedAt: '2026-11-02T09:00:00.000Z' },
    { id: 'long ago', due: '2026-10-01' },
    { id: 'later', due: '2026-12-01' },
    { id: 'next', due: 'next-time' },
    { id: 'whenever' },
  ];
  for (const one of promises) await addCommitment(database, { ...made, text: one.id, ...one });
  const found = await readReminderSources({ day: '2026-11-24', meetings: [], earlier: [] }, database);
  expect(found.promises.map(({ id }) => id).sort()).toEqual(['mine', 'today', 'tomorrow', 'week']);
});
