/** Weeks of time to think, and rehearsals: kept, changed in parts, taken back. */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { newRehearsal } from '@/lib/meetings/rehearsal';
import { allRehearsals, deleteRehearsal, putRehearsal } from '@/lib/storage/records/rehearsal';
import {
  changeThinkingWeek,
  earlierAnswers,
  readThinkingWeek,
  thinkingWeeksBetween,
} from '@/lib/storage/records/thinking-week';
import { emptyDatabase } from './stores';

test('that a week was kept and what was thought are changed apart, also at once, and each can be taken back', async () => {
  const database = await emptyDatabase();
  const keptAt = '2026-11-26T09:00:00.000Z';
  await Promise.all([
    changeThinkingWeek(database, '2026-11-23', { keptAt }, 5),
    changeThinkingWeek(database, '2026-11-23', { answer: 'The ward waits for us' }, 5),
  ]);
  expect(await readThinkingWeek(database, '2026-11-23')).toEqual({
    week: '2026-11-23',
    keptAt,
    answer: 'The ward waits for us',
    revision: 6,
  });
  const before = await changeThinkingWeek(database, '2026-11-23', { keptAt: undefined }, 7);
  expect(before?.keptAt).toBe(keptAt);
  expect((await readThinkingWeek(database, '2026-11-23'))?.keptAt).toBeUndefined();
});

test('weeks are read by their days, and earlier answers the latest first', async () => {
  const database = await emptyDatabase();
  for (const [week, answer] of [
    ['2026-11-02', 'one'],
    ['2026-11-09', ''],
    ['2026-11-16', 'three'],
    ['2026-11-23', 'four'],
  ] as const)
    await changeThinkingWeek(database, week, { answer }, 1);
  const between = await thinkingWeeksBetween(database, '2026-11-09', '2026-11-16');
  expect(between.map(({ week }) => week)).toEqual(['2026-11-09', '2026-11-16']);
  expect((await earlierAnswers(database, '2026-11-23', 5)).map(({ answer }) => answer)).toEqual(['three', 'one']);
  expect(await earlierAnswers(database, '2026-11-23', 1)).toHaveLength(1);
});

test('a rehearsal that is deleted comes back as it was', async () => {
  const database = await emptyDatabase();
  const first = newRehearsal('help', { need: 'A room', from: 'Ann' }, 'a', '2026-11-25T09:00:00.000Z');
  const second = newRehearsal('conversation', { fact: 'It was late' }, 'b', '2026-11-26T09:00:00.000Z');
  await putRehearsal(database, first);
  await putRehearsal(database, second);
  const gone = await deleteRehearsal(database, 'a');
  expect((await allRehearsals(database)).map(({ id }) => id)).toEqual(['b']);
  if (gone) await putRehearsal(database, gone);
  expect(await allRehearsals(database)).toEqual([second, first]);
  expect(await deleteRehearsal(database, 'none')).toBeUndefined();
});
