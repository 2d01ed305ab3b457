/** Cards of series and people are put together from an index: few meetings are read, however many there are. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nameKey } from '@/lib/meetings/names';
import { firstGroups, summaryOf } from '@/lib/storage/groups';
import { addCommitment } from '@/lib/storage/records/commitment';
import type { Database } from '@/lib/storage/records/record-type';
import { emptyDatabase, factsOf } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let database: Database;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const day = (back: number) => new Date(Date.parse('2026-11-24') - back * 86_400_000).toISOString().slice(0, 10);

/** One meeting a day back from a day, in series of ten. */
const years = (count: number) =>
  database.table('preparations').bulkPut(
    Array.from({ length: count }, (_, place) => ({
      ...factsOf(`Meeting ${place}`),
      meetingId: `m${place}`,
      seriesId: `s${Math.floor(place / 10)}`,
      title: place % 10 ? `Series ${Math.floor(place / 10)}` : '',
      start: `${day(place)}T10:00`,
      people: ['Alex Morgan', place % 2 ? 'Ann Lee' : 'LEE, Ann', `Guest ${Math.floor(place / 10)}`],
    })),
  );

test('a short list is whole, a long one has its newest series and people first', async () => {
  await years(40);
  expect(await firstGroups(database, 'series', [])).toEqual({ ids: ['s0', 's1', 's2', 's3'], isWhole: true });
  const { ids } = await firstGroups(database, 'person', ['Alex Morgan']);
  expect(ids.slice(0, 2)).toEqual([nameKey('Ann Lee'), nameKey('Guest 0')]);
  await years(700);
  const { ids: first, isWhole } = await firstGroups(database, 'series', []);
  expect([first[0], first.length, isWhole]).toEqual(['s0', 30, false]);
});

test('a card has its count, its newest meetings, its title as last written, and what is open', async () => {
  await years(40);
  const promise = (id: string, more: object) => ({
    id,
    meetingId: 'm1',
    seriesId: 's0',
    meetingTitle: 'Series 0',
    text: `Promise ${id}`,
    people: [],
    to: ['Ann Lee'],
    madeAt: '2026-11-20T10:00:00.000Z',
    ...more,
  });
  for (const [id, more] of Object.entries({
    a: { due: '2026-11-30' },
    b: { due: '2026-11-25' },
    c: {},
    d: { closedAt: '2026-11-21T10:00:00.000Z' },
  }))
    await addCommitment(database, promise(id, more));
  const series = await summaryOf(database, 'series', 's0');
  expect(series).toMatchObject({ id: 's0', title: 'Series 0', count: 10, openCount: 3 });
  expect(series.meetings.map(({ meetingId }) => meetingId).slice(0, 3)).toEqual(['m0', 'm1', 'm2']);
  expect(series.open.map(({ id }) => id)).toEqual(['b', 'a']);
  const person = await summaryOf(database, 'person', nameKey('Ann Lee'));
  expect(person).toMatchObject({ title: 'LEE, Ann', count: 40, openCount: 3 });
});

test('a series of which only a promise is left still has its name', async () => {
  await addCommitment(database, {
    id: 'p',
    meetingId: 'gone',
    seriesId: 'gone series',
    meetingTitle: 'Long gone',
    text: 'Send the figures',
    people: [],
    madeAt: '2025-01-01T10:00:00.000Z',
  });
  expect(await summaryOf(database, 'series', 'gone series')).toMatchObject({ title: 'Long gone', count: 0 });
});
