import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dayOf } from '@/lib/extension-pages/clock';
import { putBack, readBin } from '@/lib/storage/bin';
import { deleteMeeting, undoDelete } from '@/lib/storage/delete-meeting';
import { live } from '@/lib/storage/live';
import { notePressedMeeting, readPressedMeetings } from '@/lib/storage/pressed-meetings';
import { countQuarantined, deleteQuarantined, exportQuarantined } from '@/lib/storage/quarantined';
import { addCommitment, allCommitments, closeCommitment, reopenCommitment } from '@/lib/storage/records/commitment';
import { allPreparations, chooseRole, preparationsOf, readPreparation } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { addTipEvent, readTipHistory } from '@/lib/storage/records/tip-event';
import { emptyDatabase, factsOf, writeFor } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let database: Database;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const commitment = {
  id: 'p1',
  meetingId: 'm',
  seriesId: 's',
  meetingTitle: 'T',
  text: 'When …, I will …',
  people: [],
  madeAt: '2026-11-24T08:00:00.000Z',
};

test('what is written is there again', async () => {
  await writeFor(database, 'One', 'Whether to go on');
  expect(await readPreparation(database, 'typed:one')).toEqual({
    ...factsOf('One'),
    answers: { agreeing: 'Whether to go on' },
  });
  expect(await readPreparation(database, 'typed:two')).toBeUndefined();
  expect((await preparationsOf(database, ['typed:one', 'typed:two'])).map(({ title }) => title)).toEqual(['One']);
});

test('a part in the meeting that is chosen first does not stand in the way of answers', async () => {
  await chooseRole(database, factsOf('One'), 'chair', '2026-11-24T09:00:00.000Z');
  await writeFor(database, 'One', 'Whether to go on');
  expect(await readPreparation(database, 'typed:one')).toMatchObject({
    role: 'chair',
    answers: { agreeing: 'Whether to go on' },
  });
});

test('undo brings a deleted meeting back, and leaves what was written since', async () => {
  await writeFor(database, 'One', 'First words');
  await writeFor(database, 'Two', 'Others');
  const why = { meetingId: 'typed:one', questionId: 'why', text: 'First words', revision: 1 };
  await database.table('answers').put(why);
  const deleted = await deleteMeeting(database, 'typed:one');
  expect((await allPreparations(database)).map(({ title }) => title)).toEqual(['Two']);
  expect(await database.table('answers').count()).toBe(1);
  await writeFor(database, 'One', 'Newer words');
  await undoDelete(database, deleted);
  expect((await readPreparation(database, 'typed:one'))?.answers).toEqual({
    agreeing: 'Newer words',
    why: 'First words',
  });
});

test('a deleted meeting leaves its title and names nowhere outside the bin', async () => {
  const facts = { ...factsOf('One'), people: ['Bea Ncube'] };
  await notePressedMeeting(facts, '2026-11-24');
  await notePressedMeeting(factsOf('Two'), '2026-11-24');
  await writeFor(database, 'One', 'Words');
  await deleteMeeting(database, 'typed:one');
  expect((await readPressedMeetings()).map(({ title }) => title)).toEqual(['Two']);
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toMatch(/One|Bea/);
});

test('what gives way to newer words when a meeting is put back stays in the bin, and can be swapped with them', async () => {
  await writeFor(database, 'One', 'First words');
  await undoDelete(database, await deleteMeeting(database, 'typed:one'));
  expect(await readBin(database)).toEqual([]);
  const { batch } = await deleteMeeting(database, 'typed:one');
  await writeFor(database, 'One', 'Newer words', '2026-11-25T09:00:00.000Z');
  const wordsInBin = async () =>
    (await database.table('bin').toArray()).flatMap(({ table, record }) => (table === 'answers' ? record.text : []));
  await putBack(database, batch);
  expect(await wordsInBin()).toEqual(['First words']);
  const [left] = await readBin(database);
  expect(left).toMatchObject({ reason: 'replaced', name: 'One' });
  await putBack(database, left?.batch ?? '');
  expect((await readPreparation(database, 'typed:one'))?.answers).toEqual({ agreeing: 'First words' });
  expect(await wordsInBin()).toEqual(['Newer words']);
});

test('a record that cannot be read is put aside also from a live query, counted, saved and deleted', async () => {
  await writeFor(database, 'Good', 'Words');
  await database.table('preparations').put({ meetingId: 'bad', seriesId: 's', updatedAt: '2030', title: 7 });
  await database.table('answers').put({ meetingId: 'typed:good', questionId: 'why', text: 5 });
  const seen: string[][] = [];
  const stop = live(
    () => allPreparations(database),
    (all) => void seen.push(all.map(({ title }) => title)),
    (problem) => {
      throw problem;
    },
  );
  await expect.poll(() => countQuarantined(database)).toBe(2);
  await expect.poll(() => seen.at(-1)).toEqual(['Good']);
  stop();
  expect(JSON.parse(await exportQuarantined(database, '2026-11-24')).records).toMatchObject([
    { table: 'preparations', record: { meetingId: 'bad' } },
    { table: 'answers', record: { text: 5 } },
  ]);
  await deleteQuarantined(database);
  expect(await countQuarantined(database)).toBe(0);
});

test('an answer with an impossible time does not hide the others', async () => {
  await writeFor(database, 'Good', 'Words');
  await database.table('answers').put({ meetingId: 'lost', questionId: 'why', text: 'Words', revision: 9e15 });
  expect((await allPreparations(database)).map(({ title }) => title)).toEqual(['Good']);
  await expect.poll(() => countQuarantined(database)).toBe(1);
});

test('a promise is closed and opened again', async () => {
  await addCommitment(database, commitment);
  await closeCommitment(database, 'p1', '2026-11-25T09:00:00.000Z');
  expect((await allCommitments(database))[0]?.closedAt).toBe('2026-11-25T09:00:00.000Z');
  await reopenCommitment(database, 'p1', Date.now());
  expect(await allCommitments(database)).toEqual([{ ...commitment, revision: expect.any(Number) }]);
});

test('what happened to tips becomes their history, newest first', async () => {
  await addTipEvent(database, { kind: 'shown', tip: 'a', at: '2026-11-23' });
  await addTipEvent(database, { kind: 'shown', tip: 'b', at: '2026-11-24', detail: 'google/google:one' });
  await addTipEvent(database, { kind: 'not-helpful', tip: 'a', at: '2026-11-24' });
  const history = await readTipHistory(database, dayOf);
  expect(history.shown).toEqual([
    { tip: 'b', day: '2026-11-24', for: 'google/google:one' },
    { tip: 'a', day: '2026-11-23' },
  ]);
  expect(history.notHelpful).toEqual(['a']);
});

test('a series without tips gets them again when its last word says so', async () => {
  const at = '2026-11-24T10:00:00Z';
  const say = (kind: 'never-for-series' | 'series-again', detail: string) =>
    addTipEvent(database, { tip: 'a', kind, at, detail });
  await say('never-for-series', 'google/google:one');
  await say('never-for-series', 'google/google:two');
  await say('series-again', 'google/google:two');
  expect((await readTipHistory(database, dayOf)).neverForSeries).toEqual(['google/google:one']);
});
