// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useOpenPromises, useStoredWeek } from '@/lib/extension-pages/use-week';
import { commitmentByItself } from '@/lib/meetings/commitment';
import { openDatabase } from '@/lib/storage/database';
import { firstGroups } from '@/lib/storage/groups';
import { addCommitment, closeCommitment } from '@/lib/storage/records/commitment';
import { writtenSpan } from '@/lib/storage/records/found-meetings';
import type { Database } from '@/lib/storage/records/record-type';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const today = '2026-11-24';

let root: Root;
let database: Database;
let shown: { isEmpty: boolean | undefined; open: number | undefined };
const counted = [vi.spyOn(IDBObjectStore.prototype, 'count'), vi.spyOn(IDBIndex.prototype, 'count')];
const counts = () => counted.flatMap(({ mock }) => mock.calls).length;

beforeEach(() => {
  root = createRoot(document.body);
  database = openDatabase(`week-${crypto.randomUUID()}`);
  for (const one of counted) one.mockClear();
});
afterEach(() => root.unmount());

function Page() {
  const { value } = useStoredWeek(database, today);
  shown = { isEmpty: value?.isEmpty, open: useOpenPromises(database, value !== undefined) };
  return null;
}

test('the week is there without counting anything, and how many promises are open follows', async () => {
  for (const id of ['a', 'b', 'c'])
    await addCommitment(database, commitmentByItself({ text: id, to: [] }, id, '2026-11-20T09:00:00.000Z'));
  root.render(<Page />);
  await vi.waitFor(() => expect(shown).toEqual({ isEmpty: false, open: undefined }));
  expect(counts()).toBe(0);
  await vi.waitFor(() => expect(shown.open).toBe(3), 3000);
  await closeCommitment(database, 'a', '2026-11-24T09:00:00.000Z');
  await vi.waitFor(() => expect(shown.open).toBe(2));
});

test('nothing stored is told from a promise alone, and from a meeting alone', async () => {
  root.render(<Page />);
  await vi.waitFor(() => expect(shown.isEmpty).toBe(true));
  const promise = commitmentByItself({ text: 'a', to: [] }, 'a', '2026-11-20T09:00:00.000Z');
  await addCommitment(database, promise);
  await vi.waitFor(() => expect(shown.isEmpty).toBe(false));
  await database.table('commitments').clear();
  await vi.waitFor(() => expect(shown.isEmpty).toBe(true));
  const facts = { meetingId: 'm', seriesId: 's', title: '', whenText: '', people: [], role: 'attendee' };
  const at = '2026-11-20T09:00:00.000Z';
  await database.table('preparations').put({ ...facts, createdAt: at, updatedAt: at });
  await vi.waitFor(() => expect(shown.isEmpty).toBe(false));
});

test('the first series and the reminder of a copy are there without counting anything', async () => {
  const at = (place: number) => new Date(Date.UTC(2026, 0, 1, place)).toISOString();
  const facts = (place: number) => ({
    ...{ meetingId: `m${place}`, seriesId: `s${place}`, title: '', whenText: '', people: [], role: 'attendee' },
    ...{ createdAt: at(place), updatedAt: at(place) },
  });
  const put = (from: number, to: number) =>
    database.table('preparations').bulkPut(Array.from({ length: to - from }, (_, place) => facts(from + place)));
  await put(0, 300);
  const all = await firstGroups(database, 'series', []);
  expect([all.ids.length, all.isWhole]).toEqual([300, true]);
  await put(300, 301);
  const first = await firstGroups(database, 'series', []);
  expect([first.ids.length, first.ids[0], first.isWhole]).toEqual([300, 's300', false]);
  expect(await writtenSpan(database, 5)).toEqual({ firstWritten: at(0), lastWritten: at(300), meetings: 5 });
  expect(counts()).toBe(0);
});
