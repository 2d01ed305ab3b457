/** Every stored version of the past, frozen as the build of its time wrote it, opens in today's build and keeps every word. */
import { readFileSync } from 'node:fs';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { newNote } from '@/lib/meetings/meeting-note';
import { openDatabase } from '@/lib/storage/database';
import { allCommitments } from '@/lib/storage/records/commitment';
import { meetingIds } from '@/lib/storage/records/found-meetings';
import { notesOf, putNote } from '@/lib/storage/records/meeting-note';
import { allPreparations, type PreparationFacts } from '@/lib/storage/records/preparation';
import { readTipHistory } from '@/lib/storage/records/tip-event';
import { storeLeftAnswers } from '@/lib/storage/unsaved-answers';
import './stores';

interface Frozen {
  database: { version: number; stores: Record<string, Record<string, unknown>[]> };
}

const frozen = (name: string): Frozen =>
  JSON.parse(readFileSync(new URL(`versions/${name}.json`, import.meta.url), 'utf8'));

/** Puts records into a database as it was in a version, without the checks of today's build. */
async function stored(version: number, stores: Frozen['database']['stores']): Promise<string> {
  const name = `frozen-${crypto.randomUUID()}`;
  const old = openDatabase(name, version);
  for (const [table, records] of Object.entries(stores)) await old.table(table).bulkPut(records);
  old.close();
  return name;
}

const certain = /^(google|outlook|teams):/;
const siteOf = (id: string) => (id.startsWith('google:') ? 'google' : 'microsoft');
const moved = (id: string) => (certain.test(id) ? `${siteOf(id)}/${id}` : id);

test('version 1: every answer, promise and tip is kept, with its site where that is certain', async () => {
  const { stores } = frozen('v1').database;
  const { preparations = [], promises = [], tipEvents = [], setAside = [] } = stores;
  expect(preparations.length).toBeGreaterThan(10);
  const database = openDatabase(await stored(1, stores));
  const now = await allPreparations(database);
  const byId = new Map(now.map((one) => [one.meetingId, one]));
  for (const { meetingId, seriesId, answers, addedToInvite: _unused, ...facts } of preparations)
    expect(byId.get(moved(String(meetingId)))).toEqual({
      ...facts,
      meetingId: moved(String(meetingId)),
      seriesId: moved(String(seriesId)),
      answers,
    });
  expect(now).toHaveLength(preparations.length);
  const kept = await allCommitments(database);
  expect(kept.map(({ text }) => text).sort()).toEqual(promises.map(({ text }) => text).sort());
  expect(kept.filter(({ seriesId }) => certain.test(seriesId))).toEqual([]);
  const history = await readTipHistory(database, (iso) => iso.slice(0, 10));
  expect(history.shown).toHaveLength(tipEvents.filter(({ kind }) => kind === 'shown').length);
  expect(history.neverForSeries.every((series) => !certain.test(series))).toBe(true);
  expect(await database.table('setAside').toArray()).toEqual(setAside);
});

test('version 1: a damaged record does not stop the others, and is put aside with its words', async () => {
  const good = frozen('v1').database.stores.preparations?.[0];
  const damaged = { meetingId: 'google:damaged', title: 5, answers: { agreeing: 'Words to keep' }, updatedAt: 7 };
  const name = await stored(1, { preparations: [good ?? {}, damaged], promises: [{ id: 'broken', text: 4 }] });
  const database = openDatabase(name);
  const now = await allPreparations(database);
  expect(now.map(({ title }) => title)).toContain(good?.title);
  // Its answers could be read, so they are shown; the record itself is kept as it was.
  expect(now.find(({ meetingId }) => meetingId === 'google/google:damaged')?.answers.agreeing).toBe('Words to keep');
  await allCommitments(database);
  await expect
    .poll(async () => (await database.table('setAside').toArray()).map(({ record }) => record))
    .toMatchObject([{ title: 5, answers: { agreeing: 'Words to keep' } }, { id: 'broken' }]);
});

test('a database of version 1 that is opened a second time is the same', async () => {
  const name = await stored(1, frozen('v1').database.stores);
  const first = openDatabase(name);
  const once = await allPreparations(first);
  first.close();
  expect(await allPreparations(openDatabase(name))).toEqual(once);
});

test('version 3: every record is as it was, and what came with version 4 can be written beside it', async () => {
  const { stores } = frozen('v3').database;
  const database = openDatabase(await stored(3, stores));
  for (const [table, records] of Object.entries(stores))
    expect(await database.table(table).toArray(), table).toEqual(records);
  await storeLeftAnswers(database);
  const pilot = (await allPreparations(database)).find(({ title }) => title.startsWith('Frailty'));
  expect(pilot?.answers).toMatchObject({ 'so-far': 'Carry on to March', better: 'Papers two days before' });
  expect(pilot?.answers.evidence).toBe('Typed when the window clo');
  expect((await allCommitments(database)).map(({ owner, due }) => [owner, due])).toEqual(
    (stores.commitments ?? []).map(() => [undefined, undefined]),
  );
  const place = { meetingId: pilot?.meetingId ?? '', seriesId: pilot?.seriesId ?? '' };
  const note = newNote(place, 'decided', 'Carry on to March', 'n1', '2026-11-24T10:30:00.000Z');
  await putNote(database, pilot as PreparationFacts, note, '2026-11-24T10:30:00.000Z');
  expect(await notesOf(database, place.meetingId)).toEqual([note]);
  expect(await database.table('commitments').where('due').equals('next-time').count()).toBe(0);
});

test('version 4: every record is as it was', async () => {
  const { stores } = frozen('v4').database;
  const database = openDatabase(await stored(4, stores));
  for (const [table, records] of Object.entries(stores))
    expect(await database.table(table).toArray(), table).toEqual(records);
  expect((await allCommitments(database)).map(({ text }) => text)).toContain('Send the figures');
  expect((await meetingIds(database)).sort()).toEqual(stores.preparations?.map(({ meetingId }) => meetingId).sort());
});
