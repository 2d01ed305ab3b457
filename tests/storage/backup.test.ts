import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newNote } from '@/lib/meetings/meeting-note';
import { addCommitment, allCommitments, changeCommitment } from '@/lib/storage/records/commitment';
import { changeNote, notesOf, putNote } from '@/lib/storage/records/meeting-note';
import { allPreparations, chooseRole, readPreparation } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { changeReview, readReview } from '@/lib/storage/records/review';
import { addTipEvent } from '@/lib/storage/records/tip-event';
import { emptyDatabase, factsOf, writeFor } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { backUp, deleteEverything, restore } = await import('@/lib/storage/backup');

const { local, session } = fakeBrowser.storage;

let database: Database;
beforeEach(async () => {
  fakeBrowser.reset();
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const commitment = {
  id: 'p1',
  meetingId: 'google/google:m',
  seriesId: 'google/google:s',
  meetingTitle: 'T',
  text: 'When …, I will …',
  people: [],
  madeAt: '2026-11-24',
};

const at = '2026-11-24T09:30:00.000Z';
const note = newNote(factsOf('One'), 'decided', 'Carry on to March', 'n1', at);

async function fill(): Promise<void> {
  await writeFor(database, 'One', 'Whether to go on');
  await addCommitment(database, commitment);
  await addTipEvent(database, { kind: 'kept', tip: 'a', at: '2026-11-23T09:00:00.000Z' });
  await putNote(database, factsOf('One'), note, at);
  await changeReview(database, factsOf('One'), () => ({ purposeMet: 'partly', heard: ['Bea'] }), at);
  await local.set({ settings: { v: 1, data: { tipsPerDay: 1 } } });
}

test('copy, delete everything, read back: the same copy again', async () => {
  await fill();
  const copy = await backUp(database, '2026-11-24T10:00:00Z');
  await deleteEverything(database);
  expect(await allPreparations(database)).toEqual([]);
  expect(await restore(database, copy)).toMatchObject({ skipped: 0 });
  const withoutKeys = (text: string) => text.replace(/\n\s*"id": \d+,?/g, '').replace(/,(\s*})/g, '$1');
  expect(withoutKeys(await backUp(database, '2026-11-24T10:00:00Z'))).toBe(withoutKeys(copy));
});

test('deleting everything leaves nothing in any store', async () => {
  await fill();
  await session.set({ 'tab:1': {} });
  localStorage.setItem('answer:x', '{}');
  await deleteEverything(database);
  for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
  expect([await local.get(), await session.get(), { ...localStorage }]).toEqual([{}, {}, {}]);
});

test('a copy brings everything back, and keeps what is newer here', async () => {
  await fill();
  const copy = await backUp(database, '2026-11-24T10:00:00Z');
  await writeFor(database, 'One', 'Newer words', '2026-11-25T09:00:00.000Z');
  await chooseRole(database, factsOf('One'), 'chair', '2026-11-25T09:00:00.000Z');
  await local.set({ settings: { v: 1, data: { tipsPerDay: 3 } } });
  await restore(database, copy);
  expect(await readPreparation(database, 'typed:one')).toMatchObject({
    role: 'chair',
    answers: { agreeing: 'Newer words' },
  });
  expect(await local.get('settings')).toEqual({ settings: { v: 1, data: { tipsPerDay: 3 } } });
  expect(await database.table('tipEvents').count()).toBe(1);
});

test('a copy brings notes, reviews and promises back, and writes over nothing that was changed here later', async () => {
  await fill();
  const copy = await backUp(database, at);
  await changeNote(database, 'n1', { text: 'Carry on to April', by: 'Bea' }, Date.parse(at) + 1);
  await changeReview(database, factsOf('One'), () => ({ purposeMet: 'yes' }), at);
  await changeCommitment(database, 'p1', { owner: 'Bea', due: '2026-11-27' }, Date.parse(at));
  await restore(database, copy);
  expect(await notesOf(database, 'typed:one')).toMatchObject([{ text: 'Carry on to April', by: 'Bea' }]);
  expect(await readReview(database, 'typed:one')).toMatchObject({ purposeMet: 'yes', heard: ['Bea'] });
  expect(await allCommitments(database)).toMatchObject([{ owner: 'Bea', due: '2026-11-27' }]);
  const later = await backUp(database, at);
  await deleteEverything(database);
  await restore(database, copy);
  await restore(database, later);
  expect(await notesOf(database, 'typed:one')).toMatchObject([{ text: 'Carry on to April', by: 'Bea' }]);
  expect(await readReview(database, 'typed:one')).toMatchObject({ purposeMet: 'yes', heard: ['Bea'] });
  expect(await allCommitments(database)).toMatchObject([{ owner: 'Bea', due: '2026-11-27' }]);
});

test('a copy of version 1 is understood: answers within meetings, ids without a site', async () => {
  const { ...facts } = factsOf('One');
  const old = { ...facts, meetingId: 'google:abc', seriesId: 'google:abc', answers: { why: 'Because' } };
  const copy = { product: 'before-we-meet', version: 1, savedAt: 'x', preparations: [old, 7], promises: [{}] };
  expect(await restore(database, JSON.stringify(copy))).toEqual({
    read: [
      { count: 1, label: 'answer' },
      { count: 0, label: 'promises' },
      { count: 1, label: 'meeting' },
    ],
    skipped: 2,
  });
  expect((await readPreparation(database, 'google/google:abc'))?.answers).toEqual({ why: 'Because' });
  expect(await allCommitments(database)).toEqual([]);
});

test.each(['', '{}', '[1]', '{"product":"another"}'])(
  'a file that is no copy is refused with a sentence: %s',
  async (text) => {
    await expect(restore(database, text)).rejects.toThrow(/Choose the file/);
  },
);
