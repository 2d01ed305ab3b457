/** Order, places and edges of what is stored: keys for what is set aside, what belongs to one meeting alone, lists in order. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { newNote } from '@/lib/meetings/meeting-note';
import type { Database } from '@/lib/storage/records/record-type';
import { emptyDatabase, factsOf, writeFor } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { storedItem } = await import('@/lib/storage/item');
const { forgetMeeting, note: noteInJournal, noted, settle } = await import('@/lib/storage/journal');
const { countQuarantined, deleteQuarantined, exportQuarantined } = await import('@/lib/storage/quarantined');
const { readMeetings } = await import('@/lib/storage/meetings-read');
const { ledgerPeople } = await import('@/lib/storage/ledger');
const { addCommitment } = await import('@/lib/storage/records/commitment');
const { putNote, notesOf } = await import('@/lib/storage/records/meeting-note');
const { addAtOnce } = await import('@/lib/storage/at-once');
const { copyOfAll } = await import('@/lib/storage/backup');
const { openDatabase } = await import('@/lib/storage/database');
const { inOneTransaction } = await import('@/lib/storage/raw');
const { deleteOlder, countOlder, noteShown, tidyOld, watchAnnounced } = await import('@/lib/storage/retention');
const { noteToday, readToday } = await import('@/lib/storage/today');
const { tellAnswered } = await import('@/lib/storage/answered');
const { readEverything } = await import('@/lib/storage/read-everything');
const { databaseName } = await import('@/lib/storage/database-name');
const { joinedItem } = await import('@/lib/storage/joined-items');
const { isCopied, hasSecrets } = await import('@/lib/storage/own-items');
const { localDay } = await import('@/lib/meetings/day');

const { local, session } = fakeBrowser.storage;
let database: Database;
beforeEach(async () => {
  fakeBrowser.reset();
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const at = '2026-11-24T10:00:00.000Z';

test('each damaged value of one key is kept under a key of its own', async () => {
  const item = storedItem('value', z.string(), 'none');
  for (const damaged of [1, 2, 3, 4]) {
    await local.set({ value: damaged });
    expect(await item.read()).toBe('none');
  }
  expect(await local.get()).toEqual({
    'value:damaged': 1,
    'value:damaged-2': 2,
    'value:damaged-3': 3,
    'value:damaged-4': 4,
  });
});

test('records and values that are set aside are counted, saved and deleted together, without any secret', async () => {
  await database.table('setAside').bulkAdd([1, 2, 3].map((record) => ({ table: 'answers', record, problem: 'p', at })));
  await local.set({ 'settings:damaged': 'Words', 'feed-secret:damaged': 'https://a.example/s3cret', settings: 1 });
  expect(await countQuarantined(database)).toBe(5);
  const saved = JSON.parse(await exportQuarantined(database, at));
  expect(saved).toMatchObject({ product: 'before-we-meet', kind: 'quarantine', savedAt: at });
  expect(saved.records.map(({ record }: { record: number }) => record)).toEqual([1, 2, 3]);
  expect(saved.values).toEqual([
    { key: 'settings:damaged', value: 'Words' },
    { key: 'feed-secret:damaged', value: expect.stringMatching(/^Left out/) },
  ]);
  await deleteQuarantined(database);
  expect(await countQuarantined(database)).toBe(0);
  expect(await local.get()).toEqual({ settings: 1 });
});

const entry = (title: string, revision: number, text = title) => {
  const facts = factsOf(title);
  return { facts, answer: { meetingId: facts.meetingId, questionId: 'why', text, revision } };
};

test('an answer on its way is forgotten with its own meeting, or once it or a later one is stored', async () => {
  for (const one of [entry('One', 1), entry('One', 2, 'later'), entry('Two', 1)]) noteInJournal(database, one);
  await vi.waitFor(async () => expect(await database.table('journal').count()).toBe(3));
  const texts = async () => (await noted(database)).map(({ answer }) => answer.text).sort();
  expect(await texts()).toEqual(['Two', 'later']);
  await settle(database, entry('One', 1).answer);
  expect(await texts()).toEqual(['Two', 'later']);
  await forgetMeeting(database, entry('One', 1).facts.meetingId);
  expect(await texts()).toEqual(['Two']);
  await settle(database, entry('Two', 1).answer);
  expect([await texts(), Object.keys(localStorage)]).toEqual([[], []]);
});

test('meetings are read in the order of their ids, with their notes in the order in which they were made', async () => {
  for (const title of ['One', 'Two']) await writeFor(database, title, 'Words');
  const [one, two] = [factsOf('One'), factsOf('Two')];
  const made = [
    ['c', '2026-11-24T10:02:00.000Z'],
    ['b', '2026-11-24T10:01:00.000Z'],
    ['a', '2026-11-24T10:01:00.000Z'],
  ] as const;
  for (const [id, time] of made) await putNote(database, one, newNote(one, 'decided', id, id, time), time);
  const { meetings, notes, reviews } = await readMeetings(database, [two.meetingId, 'unknown', one.meetingId]);
  expect(meetings.map(({ title }) => title)).toEqual(['Two', 'One']);
  expect(notes.get(one.meetingId)?.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect([notes.has(two.meetingId), reviews.size]).toEqual([false, 0]);
});

test('people of promises are offered by name, without the person themselves, rooms and lists', async () => {
  const promise = { meetingId: 'm', seriesId: 's', meetingTitle: '', people: [], madeAt: at };
  await addCommitment(database, { ...promise, id: '1', text: 'x', to: ['Zoe Day', 'Ann Lee', 'Oak room'] });
  await addCommitment(database, { ...promise, id: '2', text: 'x', owner: 'Bea Ncube', to: ['DAY, Zoe'] });
  expect((await ledgerPeople(database, ['Lee, Ann'])).map(({ key }) => key)).toEqual(['bea ncube', 'day zoe']);
});

test('a value that is there already stays, and what cannot be stored is said', async () => {
  const own = database.backendDB();
  await addAtOnce(own, 'reviews', { meetingId: 'm', title: 'first' });
  await addAtOnce(own, 'reviews', { meetingId: 'm', title: 'second' });
  expect(await database.table('reviews').get('m')).toEqual({ meetingId: 'm', title: 'first' });
  await expect(addAtOnce(own, 'reviews', { title: 'no key' })).rejects.toThrow();
});

test('progress of a copy goes from nought to all, and can be stopped', async () => {
  for (const title of ['One', 'Two', 'Three']) await writeFor(database, title, 'Words');
  const told: [number, number][] = [];
  await copyOfAll(database, at, { onProgress: (done, all) => void told.push([done, all]) });
  expect(told.at(-1)).toEqual([6, 6]);
  expect(told.every(([done], place) => done >= (told[place - 1]?.[0] ?? 0) && done >= 0)).toBe(true);
  const stop = AbortSignal.abort();
  await expect(copyOfAll(database, at, { signal: stop })).rejects.toThrow();
});

test('a database that is closed is opened for what is written', async () => {
  const closed = openDatabase(`closed-${crypto.randomUUID()}`);
  const facts = factsOf('One');
  await putNote(closed, facts, newNote(facts, 'decided', 'Go on', 'n', at), at);
  expect(await notesOf(closed, facts.meetingId)).toHaveLength(1);
  closed.close();
  await inOneTransaction(closed, async (transaction) => void transaction.objectStore('meetingNotes').clear());
  expect(await notesOf(closed, facts.meetingId)).toEqual([]);
  await closed.delete();
});

test('one transaction keeps all or nothing', async () => {
  await writeFor(database, 'One', 'Words');
  const work = inOneTransaction(database, async (transaction) => {
    transaction.objectStore('answers').clear();
    throw new Error('half way');
  });
  await expect(work).rejects.toThrow('half way');
  expect(await database.table('answers').count()).toBe(1);
});

test('how many are old is said in one or many, meetings first; nothing old has no batch with anything in it', async () => {
  const span = { than: '2026-01-01T00:00:00.000Z' };
  const old = '2025-06-01T09:00:00.000Z';
  await writeFor(database, 'One', 'Words', old);
  const promise = {
    meetingId: 'm',
    seriesId: 's',
    meetingTitle: '',
    text: 'x',
    people: [],
    madeAt: old,
    closedAt: old,
  };
  for (const id of ['1', '2']) await addCommitment(database, { ...promise, id });
  const counts = await countOlder(database, span);
  expect(counts.map(({ count, label }) => `${count} ${label}`)).toEqual(['1 meeting', '2 promises']);
  await deleteOlder(database, { than: '2025-01-01T00:00:00.000Z' });
  expect(await countOlder(database, span)).toEqual(counts);
  await deleteOlder(database, { from: span.than, than: span.than });
  expect(await database.table('binBatches').count()).toBe(0);
  await deleteOlder(database, span);
  expect(await countOlder(database, span)).toEqual([]);
});

test('another choice of how long to keep things is announced anew, and only once shown', async () => {
  await writeFor(database, 'One', 'Words', '2025-06-01T09:00:00.000Z');
  const use = { at: Date.parse(at), days: 10, day: '2026-11-24' };
  const announced = () =>
    new Promise<object | undefined>((done) => {
      const stop = watchAnnounced((one) => {
        done(one);
        queueMicrotask(() => stop());
      });
    });
  await tidyOld(database, 12, use, use.at);
  expect(await announced()).toMatchObject({ months: 12 });
  await noteShown(10);
  await noteShown(11);
  expect(await announced()).toMatchObject({ months: 12, shown: 10 });
  await tidyOld(database, 6, use, use.at);
  expect(await announced()).toMatchObject({ months: 6 });
  expect(await announced()).not.toHaveProperty('shown');
  await tidyOld(database, 0, use, use.at);
  expect(await announced()).toBeUndefined();
});

test('the list of another day takes nothing of today away', async () => {
  const today = localDay(new Date());
  const brief = { id: 'google/a', seriesId: 'google/a', title: 'A', when: { text: '', allDay: false } };
  await noteToday('google', today, [brief]);
  await noteToday('google', '2020-01-01', []);
  expect((await readToday()).sites).toEqual({ google: [brief] });
});

test('the background is told of fifty meetings, and a deleted one leaves the others', async () => {
  for (let place = 0; place < 52; place += 1) await tellAnswered(`m${place}`, true);
  const ids = async () => Object((await session.get('answered')).answered).ids as string[];
  expect([(await ids()).length, (await ids())[0], (await ids()).at(-1)]).toEqual([50, 'm2', 'm51']);
  await tellAnswered('m3', false);
  expect([(await ids()).length, (await ids()).includes('m3'), (await ids()).includes('m4')]).toEqual([49, false, true]);
});

test('a worker reads an older database, in which a table is not there yet', async () => {
  const old = openDatabase(databaseName, 1);
  await old.open();
  old.close();
  const all = await readEverything();
  expect([all.preparations, all.notes.size, all.reviewed.size]).toEqual([[], 0, 0]);
  await old.delete();
});

test.each([
  ['sites', { v: 1, data: ['a'] }, { v: 1, data: ['b', 'a'] }, { v: 1, data: ['a', 'b'] }],
  ['sites', { v: 1, data: ['a'] }, { v: 2, data: ['b'] }, { v: 1, data: ['a'] }],
  ['sites', { v: 2, data: ['a'] }, { v: 1, data: ['b'] }, { v: 2, data: ['a'] }],
  ['sites', { v: 1, data: ['a'] }, { v: 1, data: ['x'.repeat(254)] }, { v: 1, data: ['a'] }],
  ['settings', { v: 1, data: {} }, { v: 1, data: { tipsPerDay: 1 } }, { v: 1, data: {} }],
])('%s here %j and in a copy %j', (key, here, incoming, joined) => {
  expect(joinedItem(key, here, incoming)).toEqual(joined);
});

test('at most five hundred sites are joined, and none of those here is lost', () => {
  const sites = (count: number, name: string) => ({
    v: 1,
    data: Array.from({ length: count }, (_, n) => `${name}${n}`),
  });
  const { data } = joinedItem('sites', sites(400, 'here'), sites(400, 'there')) as { data: string[] };
  expect([data.length, data[399], data[400], data[499]]).toEqual([500, 'here399', 'there0', 'there99']);
  const full = sites(500, 'here');
  expect(joinedItem('sites', full, sites(9, 'there'))).toBe(full);
});

test.each([
  ['settings', true],
  ['feed-secret', true],
  ['health:google', false],
  ['feed:state', false],
  ['use-clock', false],
  ['retention', false],
  ['checked', false],
  ['copies', false],
  ['pressed', false],
  ['reminders', false],
])('%s goes into a copy: %s', (key, expected) => expect(isCopied(key)).toBe(expected));

test('a secret is offered where there is one', async () => {
  await local.set({ settings: 1 });
  expect(await hasSecrets()).toBe(false);
  await local.set({ 'feed-secret': 1 });
  expect(await hasSecrets()).toBe(true);
});

test('each export holds its own kind of thing', async () => {
  const { exportAs } = await import('@/lib/storage/export-tables');
  const one = factsOf('One');
  await writeFor(database, 'One', 'Whether to go on');
  await putNote(database, one, newNote(one, 'decided', 'Carry on', 'n', at), at);
  const promise = { meetingId: 'm', seriesId: 's', meetingTitle: '', text: 'Send it', people: [], madeAt: at };
  await addCommitment(database, { ...promise, id: '1' });
  const holds = async (kind: Parameters<typeof exportAs>[1]) => {
    const text = await exportAs(database, kind, new Map([['agreeing', 'Agreeing?']]), []);
    return ['Whether to go on', 'Carry on', 'Send it'].map((words) => text.includes(words));
  };
  expect(await holds('meetings')).toEqual([true, false, false]);
  expect(await holds('decisions')).toEqual([false, true, false]);
  expect(await holds('promises')).toEqual([false, false, true]);
  expect(await holds('markdown')).toEqual([true, true, true]);
});

test('the first and the last time of writing, whatever the order in which meetings were kept', async () => {
  const { isAnyKept, writtenSpan } = await import('@/lib/storage/records/found-meetings');
  expect([await isAnyKept(database), await writtenSpan(database, 5)]).toEqual([
    false,
    { firstWritten: '', lastWritten: '', meetings: 0 },
  ]);
  for (const [title, day] of [
    ['B', '24'],
    ['A', '22'],
    ['C', '23'],
  ] as const)
    await writeFor(database, title, 'x', `2026-11-${day}T09:00:00.000Z`);
  expect(await isAnyKept(database)).toBe(true);
  const span = { firstWritten: '2026-11-22T09:00:00.000Z', lastWritten: '2026-11-24T09:00:00.000Z' };
  expect(await writtenSpan(database, 5)).toEqual({ ...span, meetings: 3 });
  expect(await writtenSpan(database, 2)).toEqual({ ...span, meetings: 2 });
});

test('promises come the newest first, and those of one meeting in the order in which they were made', async () => {
  const { allCommitments, commitmentsMadeIn } = await import('@/lib/storage/records/commitment');
  const promise = { seriesId: 's', meetingTitle: '', text: 'x', people: [] };
  for (const [id, meetingId, day] of [
    ['b', 'm', '23'],
    ['c', 'm', '24'],
    ['a', 'm', '22'],
    ['other', 'n', '25'],
  ] as const)
    await addCommitment(database, { ...promise, id, meetingId, madeAt: `2026-11-${day}T09:00:00.000Z` });
  expect((await allCommitments(database)).map(({ id }) => id)).toEqual(['other', 'c', 'b', 'a']);
  expect((await commitmentsMadeIn(database, 'm')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('a part of the promises of one person is counted without those of others', async () => {
  const { countPart } = await import('@/lib/storage/ledger');
  const promise = { meetingId: 'm', seriesId: 's', meetingTitle: '', text: 'x', people: [], madeAt: at };
  const all = [
    { id: '1', to: ['Bea Ncube'] },
    { id: '2', to: ['Bea Ncube'], owner: 'Ann Lee' },
    { id: '3', to: ['Cy Fox'], owner: 'Ann Lee' },
    { id: '4', to: ['Ann Lee'], owner: 'Bea Ncube' },
    { id: '5', to: ['Cy Fox'] },
  ];
  for (const one of all) await addCommitment(database, { ...promise, ...one });
  const count = (part: 'owe' | 'owed', person: string) =>
    countPart(database, part, { state: 'open', person }, ['Ann Lee']);
  expect([await count('owe', ''), await count('owed', '')]).toEqual([4, 1]);
  expect([await count('owe', 'bea ncube'), await count('owed', 'bea ncube')]).toEqual([2, 1]);
  expect([await count('owe', 'cy fox'), await count('owed', 'cy fox')]).toEqual([2, 0]);
});

test('keeping what was announced is taken back whole', async () => {
  const { keepAnnounced, readKeptBefore } = await import('@/lib/storage/retention');
  const announced = { before: '2025-01-01T00:00:00.000Z', months: 12, from: 5, shown: 3 };
  const undo = await keepAnnounced(announced);
  expect(await readKeptBefore()).toBe(announced.before);
  expect(await local.get('retention')).toEqual({ retention: { v: 1, data: {} } });
  await undo();
  expect(await readKeptBefore()).toBeUndefined();
  expect(await local.get('retention')).toEqual({ retention: { v: 1, data: { announced } } });
});

test('days alone are told of meetings with somebody', async () => {
  const { contactsOf } = await import('@/lib/storage/last-met');
  const found = new Map([
    ['a', { last: { title: 'x', start: '2026-11-01T10:00' }, next: { title: 'y', start: '2026-12-01T10:00' } }],
    ['b', {}],
  ]);
  expect(contactsOf(found)).toEqual(
    new Map([
      ['a', { last: '2026-11-01', next: '2026-12-01' }],
      ['b', { last: undefined, next: undefined }],
    ]),
  );
});

test('a meeting with nothing but a note counts as prepared in the figures of its series', async () => {
  const { meetingsOfSeries } = await import('@/lib/storage/series-memory');
  const { chooseRole } = await import('@/lib/storage/records/preparation');
  const facts = factsOf('One');
  await putNote(database, facts, newNote(facts, 'parked', 'The name', 'n', at), at);
  const bare = { ...factsOf('Two'), seriesId: facts.seriesId };
  await chooseRole(database, bare, 'chair', at);
  const found = await meetingsOfSeries(database, { meetingId: 'x', seriesId: facts.seriesId }, 9);
  expect(found.map(({ title, isPrepared, decisions }) => [title, isPrepared, decisions]).sort()).toEqual([
    ['One', true, 0],
    ['Two', false, 0],
  ]);
});
