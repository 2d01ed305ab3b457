import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dayOf } from '@/lib/extension-pages/clock';
import { newPreparation, withAnswer } from '@/lib/meetings/preparation';
import { typedMeeting } from '@/lib/meetings/typed';
import { backUp, eraseAll, restore } from '@/lib/storage/backup';
import { type Database, openDatabase } from '@/lib/storage/database';
import { allCommitments, saveCommitment } from '@/lib/storage/records/commitment';
import { allPreparations, preparationsOf, readPreparation, savePreparation } from '@/lib/storage/records/preparation';
import { addTipEvent, readTipHistory } from '@/lib/storage/records/tip-event';

let database: Database;
beforeEach(() => {
  database = openDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const written = (title: string, at = '2026-11-24T09:00:00Z') =>
  withAnswer(newPreparation(typedMeeting(title), at), 'agreeing', `Answer for ${title}`, at);
const promise = {
  id: 'p1',
  meetingId: 'm',
  seriesId: 's',
  meetingTitle: 'T',
  text: 'When …, I will …',
  people: [],
  madeAt: '2026-11-24',
};

test('what is saved is there again', async () => {
  await savePreparation(database, written('One'));
  expect(await readPreparation(database, 'typed:one')).toEqual(written('One'));
  expect(await readPreparation(database, 'typed:two')).toBeUndefined();
  expect((await preparationsOf(database, ['typed:one', 'typed:two'])).map(({ title }) => title)).toEqual(['One']);
});

test('a record that cannot be read is set aside, and the rest is still read', async () => {
  await savePreparation(database, written('Good'));
  await database
    .table('preparations')
    .put({ meetingId: 'bad', seriesId: 's', updatedAt: '2030', answers: 'not a record' });
  expect((await allPreparations(database)).map(({ title }) => title)).toEqual(['Good']);
  await expect
    .poll(() => database.setAside.toArray())
    .toMatchObject([{ table: 'preparations', record: { meetingId: 'bad' } }]);
  await expect.poll(() => database.preparations.get('bad')).toBeUndefined();
});

test('a copy brings everything back, and keeps what is newer here', async () => {
  await savePreparation(database, written('One'));
  await saveCommitment(database, promise);
  const copy = await backUp(database, '2026-11-24T10:00:00Z');
  await eraseAll(database);
  expect(await allPreparations(database)).toEqual([]);
  await savePreparation(database, { ...written('One', '2026-11-25T09:00:00Z'), role: 'chair' });
  expect(await restore(database, copy)).toEqual({ preparations: 1, promises: 1, skipped: 0 });
  expect((await readPreparation(database, 'typed:one'))?.role).toBe('chair');
  expect(await allCommitments(database)).toEqual([promise]);
});

test.each(['', '{}', '[1]', '{"product":"another"}'])(
  'a file that is no copy is refused with a sentence: %s',
  async (text) => {
    await expect(restore(database, text)).rejects.toThrow(/Choose the file/);
  },
);

test('records of a copy that cannot be read are counted, not fatal', async () => {
  const copy = JSON.stringify({
    product: 'before-we-meet',
    version: 1,
    savedAt: 'x',
    preparations: [written('A'), 7],
    promises: [{}],
  });
  expect(await restore(database, copy)).toEqual({ preparations: 1, promises: 0, skipped: 2 });
});

test('what happened to tips becomes their history, newest first', async () => {
  await addTipEvent(database, { kind: 'shown', tip: 'a', at: '2026-11-23' });
  await addTipEvent(database, { kind: 'shown', tip: 'b', at: '2026-11-24', detail: 'google:one' });
  await addTipEvent(database, { kind: 'not-helpful', tip: 'a', at: '2026-11-24' });
  const history = await readTipHistory(database, dayOf);
  expect(history.shown).toEqual([
    { tip: 'b', day: '2026-11-24', for: 'google:one' },
    { tip: 'a', day: '2026-11-23' },
  ]);
  expect(history.notHelpful).toEqual(['a']);
});

test('a series without tips gets them again when its last word says so', async () => {
  const at = '2026-11-24T10:00:00Z';
  const say = (kind: 'never-for-series' | 'series-again', detail: string) =>
    addTipEvent(database, { tip: 'a', kind, at, detail });
  await say('never-for-series', 'google:one');
  await say('never-for-series', 'google:two');
  await say('series-again', 'google:two');
  expect((await readTipHistory(database, dayOf)).neverForSeries).toEqual(['google:one']);
});
