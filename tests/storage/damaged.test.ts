import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordTypes } from '@/lib/storage/database';
import { live } from '@/lib/storage/live';
import { findDamaged } from '@/lib/storage/quarantine';
import { allPreparations, readPreparation } from '@/lib/storage/records/preparation';
import { emptyDatabase, factsOf, writeFor } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { checkRecords } = await import('@/lib/storage/checked');

beforeEach(() => fakeBrowser.reset());

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

test('damaged records of every table are found outside any list, and moved aside with their words', async () => {
  const database = await emptyDatabase();
  await writeFor(database, 'Good', 'Words');
  const damaged: Record<string, object> = {
    preparations: { meetingId: 'bad', seriesId: 's', title: 'Without a date', people: ['Words of preparations'] },
    answers: { meetingId: 'm', questionId: 'q', text: { words: 'Words of answers' } },
    commitments: { id: 'c', text: 'Words of commitments', madeAt: 'next week' },
    meetingNotes: { id: 'n', text: 'Words of meetingNotes' },
    reviews: { meetingId: 'm', title: 'Words of reviews', heard: 7 },
    seriesChoices: { seriesId: 's', words: 'Words of seriesChoices', revision: 'x' },
    tipEvents: { tip: 'Words of tipEvents', kind: 'eaten', at: '2026-11-24' },
  };
  // A kind that is not named here: a record that holds its key and nothing else.
  const keyAlone = (table: string) => ({ [String(database.table(table).schema.primKey.keyPath)]: table });
  for (const { table } of recordTypes) await database.table(table).put(damaged[table] ?? keyAlone(table));
  expect(await findDamaged(database, recordTypes, pause)).toBe(recordTypes.length);
  const aside = await database.table('setAside').toArray();
  expect(aside.map(({ table }) => table).sort()).toEqual(recordTypes.map(({ table }) => table).sort());
  for (const { table } of recordTypes)
    if (damaged[table]) expect(JSON.stringify(aside.find((one) => one.table === table))).toContain(`Words of ${table}`);
  for (const type of recordTypes)
    for (const record of await database.table(type.table).toArray())
      expect(type.schema.safeParse(record).success, type.table).toBe(true);
  expect(await findDamaged(database, recordTypes, pause), 'moved once').toBe(0);
  expect((await allPreparations(database)).map(({ title }) => title)).toEqual(['Good']);
});

test('a damaged record within a live query is moved aside, and the query goes on', async () => {
  const database = await emptyDatabase();
  await writeFor(database, 'Good', 'Words');
  await database.table('preparations').put({ ...factsOf('Bad'), meetingId: 'bad', updatedAt: 'the other day' });
  const seen: string[][] = [];
  const stop = live(
    () => allPreparations(database),
    (all) => void seen.push(all.map(({ title }) => title)),
    (problem) => {
      throw problem;
    },
  );
  await expect.poll(() => database.table('setAside').count()).toBe(1);
  await writeFor(database, 'Later', 'Words');
  await database.table('preparations').put(factsOf('Later'));
  await expect.poll(() => seen.at(-1)?.sort()).toEqual(['Good', 'Later']);
  stop();
  expect(await database.table('preparations').get('bad')).toBeUndefined();
});

test('what an earlier build stored with odd times or halves of characters is put right, also in its key', async () => {
  const database = await emptyDatabase();
  const id = 'typed:party \ud83c';
  const facts = factsOf('Party \ud83c');
  await database
    .table('preparations')
    .put({ ...facts, meetingId: id, updatedAt: '2026-11-24T10:00:00+01:00', unknown: 5 });
  await database.table('answers').put({ meetingId: id, questionId: 'why', text: 'Because', revision: 1 });
  await findDamaged(database, recordTypes, pause);
  const mended = await readPreparation(database, 'typed:party \ufffd');
  expect(mended).toMatchObject({ title: 'Party \ufffd', answers: { why: 'Because' } });
  expect(await database.table('preparations').toArray()).toMatchObject([
    { updatedAt: '2026-11-24T09:00:00.000Z', unknown: 5 },
  ]);
  expect(await database.table('setAside').count()).toBe(0);
});

test('where two records become one, the later one stays and the other is set aside with its words', async () => {
  const database = await emptyDatabase();
  const answer = { questionId: 'why', revision: 1 };
  await database.table('answers').put({ ...answer, meetingId: 'm\ufffd', text: 'Later words', revision: 2 });
  await database.table('answers').put({ ...answer, meetingId: 'm\ud83c', text: 'Earlier words' });
  await findDamaged(database, recordTypes, pause);
  expect((await database.table('answers').toArray()).map(({ text }) => text)).toEqual(['Later words']);
  expect(JSON.stringify(await database.table('setAside').toArray())).toContain('Earlier words');
});

test('all records are looked through once on a day of use, and after an update', async () => {
  const database = await emptyDatabase();
  const put = (id: string) => database.table('meetingNotes').put({ id });
  const aside = () => database.table('setAside').count();
  await put('one');
  await checkRecords(database, 1, '1.0', pause);
  expect(await aside()).toBe(1);
  await put('two');
  await checkRecords(database, 1, '1.0', pause);
  expect(await aside()).toBe(1);
  await checkRecords(database, 1, '1.1', pause);
  expect(await aside()).toBe(2);
  await put('three');
  await checkRecords(database, 2, '1.1', pause);
  expect(await aside()).toBe(3);
});

test.each([
  ['the one under the right key', 2, 1, 'one', 'other'],
  ['the one under the wrong key', 1, 2, 'other', 'one'],
])(
  'of two that become one the later stays, and the earlier is set aside: %s',
  async (_which, right, wrong, stays, aside) => {
    const database = await emptyDatabase();
    const answers = database.table('answers');
    await answers.put({ questionId: 'why', meetingId: 'm\ufffd', text: 'one', revision: right });
    await answers.put({ questionId: 'why', meetingId: 'm\ud83c', text: 'other', revision: wrong });
    await findDamaged(database, recordTypes, pause);
    expect(await answers.toArray()).toEqual([{ questionId: 'why', meetingId: 'm\ufffd', text: stays, revision: 2 }]);
    expect((await database.table('setAside').toArray()).map(({ record }) => record.text)).toEqual([aside]);
  },
);
