import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Database } from '@/lib/storage/records/record-type';
import { emptyDatabase, factsOf } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { dueDayOfNextTime } = await import('@/lib/storage/next-meeting-day');
const { noteToday } = await import('@/lib/storage/today');

const today = '2026-11-24';
let database: Database;
beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: Date.parse(`${today}T12:00:00`), toFake: ['Date'] });
  database = await emptyDatabase();
});
afterEach(async () => {
  vi.useRealTimers();
  await database.delete();
});

const keep = (id: string, start: string, seriesId = 'google/s') =>
  database.table('preparations').put({ ...factsOf(id), meetingId: id, seriesId, start });
const dayFor = (madeOn = '2026-11-20') => dueDayOfNextTime(database, 'google/s', madeOn, today);

test('next time is the next meeting of the series that is known', async () => {
  await keep('past', '2026-11-17T10:00');
  await keep('other', '2026-11-25T10:00', 'google/t');
  expect(await dayFor()).toBeUndefined();
  await keep('later', '2026-12-08T10:00');
  await keep('next', '2026-12-01T10:00');
  expect(await dayFor()).toBe('2026-12-01');
});

test('it is today where the series meets today, unless the promise was made there', async () => {
  await keep('next', '2026-12-01T10:00');
  const when = { text: '', start: `${today}T14:00`, allDay: false };
  await noteToday('google', today, [{ id: 'google/s1', seriesId: 'google/s', title: 'Beds', when }]);
  expect(await dayFor()).toBe(today);
  expect(await dayFor(today)).toBe('2026-12-01');
});
