import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newNote } from '@/lib/meetings/meeting-note';
import { monthsBefore } from '@/lib/meetings/old-records';
import { addCommitment, allCommitments } from '@/lib/storage/records/commitment';
import { notesOf, putNote } from '@/lib/storage/records/meeting-note';
import { allPreparations } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { changeReview, readReview } from '@/lib/storage/records/review';
import { emptyDatabase, factsOf, writeFor } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { countOlder, deleteOlder, keepAnnounced, noteShown, tidyOld, watchAnnounced } = await import(
  '@/lib/storage/retention'
);
const { countUse } = await import('@/lib/storage/use-clock');
const { emptyBin, putBack, readBin } = await import('@/lib/storage/bin');

beforeEach(() => {
  fakeBrowser.reset();
});

const titles = async (database: Database) => (await allPreparations(database)).map(({ title }) => title).sort();

test('what is old goes with its answers; what is new and every open promise stays', async () => {
  const database = await emptyDatabase();
  await writeFor(database, 'Old', 'Old answer', '2025-01-01T09:00:00.000Z');
  await writeFor(database, 'New', 'New answer', '2026-11-01T09:00:00.000Z');
  const commitment = { meetingId: 'm', seriesId: 's', meetingTitle: 'T', text: 'x', people: [], madeAt: '2025-01-01' };
  await addCommitment(database, { ...commitment, id: 'open' });
  await addCommitment(database, { ...commitment, id: 'done', closedAt: '2025-02-01T09:00:00.000Z' });
  await addCommitment(database, { ...commitment, id: 'just-done', closedAt: '2026-11-01T09:00:00.000Z' });
  const than = monthsBefore('2026-11-23T09:00:00.000Z', 6);
  expect(await countOlder(database, { than })).toEqual([
    { count: 1, label: 'meeting' },
    { count: 1, label: 'promise' },
  ]);
  const batch = await deleteOlder(database, { than });
  expect((await allPreparations(database)).map(({ title, answers }) => [title, answers.agreeing])).toEqual([
    ['New', 'New answer'],
  ]);
  expect(await database.table('answers').count()).toBe(1);
  expect((await allCommitments(database)).map(({ id }) => id).sort()).toEqual(['just-done', 'open']);
  await putBack(database, batch);
  expect(await titles(database)).toEqual(['New', 'Old']);
  expect(await allCommitments(database)).toHaveLength(3);
  expect(await readBin(database)).toEqual([]);
});

test('notes and reviews go with their meeting, and what was written in a meeting keeps it', async () => {
  const database = await emptyDatabase();
  const [old, later] = ['2025-01-01T09:00:00.000Z', '2026-11-01T09:00:00.000Z'];
  for (const title of ['Old', 'Old but noted later']) {
    const facts = factsOf(title, old);
    await putNote(database, facts, newNote(facts, 'decided', 'Carry on', `note of ${title}`, old), old);
    await changeReview(database, facts, () => ({ purposeMet: 'yes' }), old);
  }
  const noted = factsOf('Old but noted later', old);
  await putNote(database, noted, newNote(noted, 'parked', 'The name', 'n3', later), later);
  await deleteOlder(database, { than: monthsBefore('2026-11-23T09:00:00.000Z', 6) });
  expect([await notesOf(database, 'typed:old'), await readReview(database, 'typed:old')]).toEqual([[], undefined]);
  expect(await notesOf(database, noted.meetingId)).toHaveLength(2);
  expect(await readReview(database, noted.meetingId)).toMatchObject({ purposeMet: 'yes' });
});

/** Opens a page of ours once, with the device's clock at a moment, on a device that is set to keep a year. */
async function use(database: Database, moment: string, isShown = true, isFixed = false): Promise<void> {
  const now = Date.parse(moment);
  const clock = await countUse(now, moment.slice(0, 10));
  await emptyBin(database, clock.days);
  await tidyOld(database, 12, clock, now, isFixed);
  if (isShown) await noteShown(clock.days);
}

const day = (count: number, from = '2026-11-01') =>
  new Date(Date.parse(`${from}T09:00:00.000Z`) + count * 86_400_000).toISOString();

test.each([
  'the year 9999, once',
  'four years ahead, once',
  'four years ahead, three days long',
  '1970, once',
  '1970 and 9999, in turn',
])('nothing that is not old is deleted where the clock jumps: %s', async (jump) => {
  const database = await emptyDatabase();
  await writeFor(database, 'Of this year', 'Words', '2026-10-01T09:00:00.000Z');
  const at = (count: number) => {
    if (jump.startsWith('1970 and')) return day(count, count % 2 ? '1970-01-01' : '9999-01-01');
    if (jump.startsWith('1970')) return day(count, count === 4 ? '1970-01-01' : undefined);
    if (jump.includes('9999')) return day(count, count === 4 ? '9999-06-01' : undefined);
    const long = jump.endsWith('once') ? 1 : 3;
    return day(count, count >= 4 && count < 4 + long ? '2030-11-01' : undefined);
  };
  for (let count = 0; count < 30; count += 1) await use(database, at(count));
  expect(await titles(database)).toEqual(['Of this year']);
  expect(await readBin(database)).toEqual([]);
});

test('what is old is deleted once it was shown, a week and three days of use later, and can be put back for seven', async () => {
  const database = await emptyDatabase();
  await writeFor(database, 'Old', 'Words', '2025-10-01T09:00:00.000Z');
  await writeFor(database, 'Of 1970', 'By a wrong clock', '1970-01-02T09:00:00.000Z');
  for (let count = 0; count < 20; count += 1) await use(database, day(count), false);
  expect(await titles(database), 'nobody was shown').toEqual(['Of 1970', 'Old']);
  await use(database, day(20));
  await use(database, day(21));
  await use(database, day(22));
  expect(await titles(database), 'shown, but not long enough').toEqual(['Of 1970', 'Old']);
  await use(database, day(23));
  expect(await titles(database)).toEqual(['Of 1970']);
  const [binned] = await readBin(database);
  expect(binned).toMatchObject({
    reason: 'old',
    holds: [
      { count: 1, label: 'answer' },
      { count: 1, label: 'meeting' },
    ],
  });
  for (let count = 24; count < 30; count += 1) await use(database, day(count));
  expect(await readBin(database)).toHaveLength(1);
  await use(database, day(400));
  expect(await readBin(database)).toEqual([]);
});

test('what the organisation set is not held up: a week after it was announced old things go, kept ones too', async () => {
  const database = await emptyDatabase();
  await writeFor(database, 'Old', 'Words', '2025-10-01T09:00:00.000Z');
  await use(database, day(0));
  let announced: Parameters<typeof keepAnnounced>[0] | undefined;
  const stop = watchAnnounced((next) => {
    announced = next;
  });
  await vi.waitFor(() => expect(announced).toBeDefined());
  stop();
  if (announced) await keepAnnounced(announced);
  for (let count = 1; count < 8; count += 1) await use(database, day(count), false, true);
  expect(await titles(database), 'announced for less than a week').toEqual(['Old']);
  await use(database, day(8), false, true);
  expect(await titles(database)).toEqual([]);
  expect(await readBin(database)).toHaveLength(1);
});

test('what the person says they want to keep stays, and that can be taken back', async () => {
  const database = await emptyDatabase();
  await writeFor(database, 'Old', 'Words', '2025-10-01T09:00:00.000Z');
  await use(database, day(0));
  let announced: Parameters<typeof keepAnnounced>[0] | undefined;
  const stop = watchAnnounced((now) => {
    announced = now;
  });
  await expect.poll(() => announced?.before).toBe('2025-11-01T09:00:00.000Z');
  stop();
  if (!announced) return;
  const undo = await keepAnnounced(announced);
  for (let count = 1; count < 20; count += 1) await use(database, day(count));
  expect(await titles(database)).toEqual(['Old']);
  await undo();
  for (let count = 20; count < 30; count += 1) await use(database, day(count));
  expect(await titles(database)).toEqual([]);
});
