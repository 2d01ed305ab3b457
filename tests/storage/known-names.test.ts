import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Commitment, newCommitment } from '@/lib/meetings/commitment';
import type { Meeting } from '@/lib/meetings/meeting';
import { mergeFacts } from '@/lib/meetings/preparation';
import { typedMeeting } from '@/lib/meetings/typed';
import { commitmentsShownIn } from '@/lib/storage/commitments-shown';
import { lastMeetings, namesInTexts, updateKnownNames } from '@/lib/storage/known-names';
import { addCommitment } from '@/lib/storage/records/commitment';
import { updateFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { countReads } from './count-reads';
import { emptyDatabase, factsOf } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let database: Database;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const today = '2026-11-24';
const minute = (count: number) => new Date(Date.parse('2026-11-24T09:00:00Z') + count * 60_000).toISOString();
const update = (count: number, day = today) => updateKnownNames(database, day, minute(count));
const keep = (id: string, people: string[], at: string) =>
  database.table('preparations').put({ ...factsOf(id, at), meetingId: id, seriesId: id, people });
const found = (...texts: string[]) => namesInTexts(database, texts).then((names) => names.sort());

test('people of all meetings are found by a word of their name that a text writes as one', async () => {
  await keep('a', ['Farah Khan', 'KHAN, Omar (HARBOUR - H1A)', 'Oak room', 'Dr May Holt'], minute(0));
  await update(1);
  expect(await found('I will tell Khan')).toEqual(['Farah Khan', 'KHAN, Omar (HARBOUR - H1A)']);
  expect(await found('Farah’s leave', 'for Holt')).toEqual(['Dr May Holt', 'Farah Khan']);
  expect(await found('I will sit in the oak room with khan')).toEqual([]);
});

test('names are found in a text without spaces between words', async () => {
  await keep('a', ['王小明', 'Farah Khan'], minute(0));
  await update(1);
  expect(await found('告訴王小明')).toEqual(['王小明']);
});

test('a meeting that is written to later is read alone; one brought back from a copy makes all be read', async () => {
  for (let place = 0; place < 40; place += 1) await keep(`m${place}`, [`Ann Lee${place}`], minute(place));
  await update(50);
  const reads = countReads(database, 'preparations');
  await keep('new', ['Farah Khan'], minute(51));
  await update(52);
  expect(await found('Ask Farah')).toEqual(['Farah Khan']);
  expect(reads()).toBe(1);
  await keep('from a copy', ['Joan Whitfield'], minute(1));
  await update(53);
  expect(await found('Ask Joan')).toEqual(['Joan Whitfield']);
});

test('names of deleted meetings are forgotten', async () => {
  await keep('a', ['Farah Khan'], minute(0));
  await keep('b', ['Ann Lee'], minute(0));
  await update(1);
  await database.table('preparations').delete('a');
  await keep('c', ['Ann Lee'], minute(2));
  await update(3);
  expect(await found('Ask Farah'), 'the number of meetings is the same').toEqual(['Farah Khan']);
  await update(4, '2026-12-02');
  expect(await found('Ask Farah', 'Ask Ann')).toEqual(['Ann Lee']);
  await database.table('preparations').delete('c');
  await database.table('preparations').delete('b');
  await update(5, '2026-12-02');
  expect(await found('Ask Ann')).toEqual([]);
});

test('people that a later reading of a meeting adds are known at once, though it was not written to', async () => {
  await keep('a', ['Ann Lee'], minute(0));
  await keep('b', ['Ann Lee'], minute(0));
  await update(1);
  await updateFacts(database, 'a', (facts) => ({ ...facts, title: 'Another title' }));
  const reads = countReads(database, 'preparations');
  await update(2);
  expect(reads(), 'nothing is read for a new title').toBe(0);
  const merged = { ...typedMeeting('Board'), attendees: [{ name: 'Farah Khan' }] };
  await updateFacts(database, 'a', (facts) => mergeFacts(facts, merged));
  await update(3);
  expect(await found('Ask Farah')).toEqual(['Farah Khan']);
});

test('people that a meeting gets while the names are worked out are not missed', async () => {
  await keep('a', ['Ann Lee'], minute(0));
  const clauses = Object.getPrototypeOf(database.table('preparations').where(':id'));
  const { above } = clauses;
  let looked = 0;
  const spy = vi.spyOn(clauses, 'above').mockImplementation(function (this: unknown, ...key) {
    const collection = above.apply(this, key);
    // The first look asks what is new, the second one reads all.
    const toArray = async () => {
      const read = await collection.toArray();
      looked += 1;
      if (looked === 2) await updateFacts(database, 'a', (facts) => ({ ...facts, people: ['Farah Khan'] }));
      return read;
    };
    return { limit: () => ({ toArray }) };
  });
  await update(1);
  spy.mockRestore();
  expect(looked).toBe(2);
  await update(2);
  expect(await found('Ask Farah')).toEqual(['Farah Khan']);
});

test('a clock that once was years ahead hides nobody', async () => {
  await keep('ahead', ['Ann Lee'], '2030-01-01T09:00:00.000Z');
  await update(1);
  await keep('now', ['Farah Khan'], minute(2));
  await update(3);
  expect(await found('Ask Farah', 'Ask Ann')).toEqual(['Ann Lee', 'Farah Khan']);
});

test('who the person is comes from the meetings written to last, however many there are', async () => {
  for (let place = 0; place < 250; place += 1) await keep(`m${place}`, ['Ann Lee'], minute(place));
  const reads = countReads(database, 'preparations');
  expect((await lastMeetings(database))[0]?.meetingId).toBe('m249');
  expect(reads()).toBe(200);
});

const me = 'Ann Lee';
const meetingOf = (people: readonly string[], change: Partial<Meeting> = {}): Meeting => ({
  ...typedMeeting('Another one'),
  seriesId: 'google:another',
  attendees: people.map((name) => ({ name })),
  attendeeCount: people.length,
  ...change,
});
const first = meetingOf([me, 'Bea Ncube', 'Carl Berg'], { id: 'google:first', seriesId: 'google:first' });
const made = (text: string, to: string[] = [], change: Partial<Commitment> = {}): Commitment => ({
  ...newCommitment(first, { text, to }, crypto.randomUUID(), '2026-11-01T10:00:00Z'),
  ...change,
});
const shown = async (people: readonly string[], change: Partial<Meeting> = {}, isClosed = false) =>
  (await commitmentsShownIn(database, meetingOf(people, change), [me], 25, isClosed)).items.map(({ text }) => text);

test('in a meeting show those of its series, of its people and of exactly its company', async () => {
  for (const one of [
    made('to Bea', ['Bea Ncube'], { due: 'next-time' }),
    made('to nobody'),
    made('by Bea', [], { owner: 'Bea Ncube', due: '2026-11-27' }),
    made('by me', ['Bea Ncube'], { owner: me }),
    made('closed', ['Bea Ncube'], { closedAt: '2026-11-02T09:00:00Z' }),
    made('to Carl', ['Carl Berg']),
  ])
    await addCommitment(database, one);
  await update(1);
  expect(await shown([me, 'Bea Ncube'])).toEqual(['by Bea', 'to Bea', 'by me']);
  expect((await shown([me, 'NCUBE, Bea (CALDER)', 'Carl Berg'])).sort()).toEqual(
    ['by Bea', 'by me', 'to Bea', 'to Carl', 'to nobody'].sort(),
  );
  expect(await shown([me, 'Carl Berg'])).toEqual(['to Carl']);
  expect(await shown([me, 'Eve Cole'])).toEqual([]);
  expect(await shown([me, 'Bea Ncube'], {}, true)).toEqual(['closed']);
  expect(await shown([], { seriesId: 'google:first' })).toHaveLength(5);
});

test('one that names somebody known from another meeting stays away, and those behind it are found', async () => {
  await keep('elsewhere', ['Farah Khan'], minute(0));
  await update(1);
  for (let place = 0; place < 60; place += 1)
    await addCommitment(database, made(`${place}: I will tell Farah first`, ['Bea Ncube'], { due: '2026-11-20' }));
  await addCommitment(database, made('Send the rota', ['Bea Ncube'], { due: '2026-11-27' }));
  expect(await shown([me, 'Bea Ncube'])).toEqual(['Send the rota']);
});

test('as many are read with a thousand promises as with a hundred', async () => {
  const readWith = async (count: number) => {
    const own = await emptyDatabase();
    const many = Array.from({ length: count }, (_, place) =>
      made(`Send rota ${place}`, place % 2 ? ['Bea Ncube'] : []),
    );
    await own.table('commitments').bulkPut(many);
    const reads = countReads(own, 'commitments');
    const { items, hasMore } = await commitmentsShownIn(own, meetingOf([me, 'Bea Ncube', 'Carl Berg']), [me], 25);
    expect([items.length, hasMore]).toEqual([25, true]);
    await own.delete();
    return reads();
  };
  expect(await readWith(1000)).toBe(await readWith(100));
});
