/** What is chosen for a series: kept, changed in parts, and taken back. */
import { expect, test } from 'vitest';
import { changeSeriesChoice, readSeriesChoice, seriesChoicesOf } from '@/lib/storage/records/series';
import { emptyDatabase } from './stores';

test('one choice does not touch the other, and a choice can be taken back', async () => {
  const database = await emptyDatabase();
  expect(await readSeriesChoice(database, 'google/a')).toBeUndefined();
  expect(await changeSeriesChoice(database, 'google/a', { asks: false }, 5)).toBeUndefined();
  await changeSeriesChoice(database, 'google/a', { reminders: false }, 5);
  expect(await readSeriesChoice(database, 'google/a')).toEqual({
    seriesId: 'google/a',
    asks: false,
    reminders: false,
    revision: 6,
  });
  await changeSeriesChoice(database, 'google/a', { asks: undefined }, 5);
  expect((await readSeriesChoice(database, 'google/a'))?.asks).toBeUndefined();
  await changeSeriesChoice(database, 'google/b', { asks: false }, 5);
  expect((await seriesChoicesOf(database, ['google/b', 'google/c', 'google/b'])).map((one) => one.seriesId)).toEqual([
    'google/b',
  ]);
});

test('that it was asked is kept beside the choices, and can be taken back', async () => {
  const database = await emptyDatabase();
  await changeSeriesChoice(database, 'google/a', { reminders: false }, 5);
  const asked = { at: '2026-11-24T09:00:00.000Z', meetingId: 'google/a_1' };
  await changeSeriesChoice(database, 'google/a', { asked }, 6);
  const before = await changeSeriesChoice(database, 'google/a', { asked: { ...asked, answer: 'keep' } }, 7);
  expect(await readSeriesChoice(database, 'google/a')).toMatchObject({ reminders: false, asked: { answer: 'keep' } });
  await changeSeriesChoice(database, 'google/a', { asked: before?.asked }, 8);
  expect((await readSeriesChoice(database, 'google/a'))?.asked).toEqual(asked);
});
