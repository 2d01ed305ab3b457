import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteMeeting } from '@/lib/storage/delete-meeting';
import { note, noted } from '@/lib/storage/journal';
import { readPreparation } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { answerWriter, storeLeftAnswers } from '@/lib/storage/unsaved-answers';
import { writeAnswer } from '@/lib/storage/write-answer';
import { emptyDatabase, factsOf, writeFor } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let database: Database;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const facts = factsOf('One');
const answers = async () => (await readPreparation(database, facts.meetingId))?.answers;
const entry = (text: string, revision: number) => ({
  facts,
  answer: { meetingId: facts.meetingId, questionId: 'agreeing', text, revision },
});

test('every key is on its way at once, and the journal is empty once it is stored', async () => {
  const writer = answerWriter(database, facts.meetingId);
  for (const text of ['W', 'We', 'We ', 'We g', 'We go']) writer.write(facts, 'agreeing', text);
  expect(Object.keys(localStorage)).toHaveLength(1);
  expect(writer.now().saving).toBe('saving');
  await expect.poll(() => writer.now().saving).toBe('saved');
  expect(await answers()).toEqual({ agreeing: 'We go' });
  await expect.poll(() => noted(database)).toEqual([]);
});

test('a database that is not open yet gets the answer when it is', async () => {
  database.close({ disableAutoOpen: false });
  const writer = answerWriter(database, facts.meetingId);
  writer.write(facts, 'agreeing', 'Typed early');
  await expect.poll(() => writer.now().saving).toBe('saved');
  expect(await answers()).toEqual({ agreeing: 'Typed early' });
});

test('an answer that could not be stored is tried again until there is room', async () => {
  const writer = answerWriter(database, facts.meetingId);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  writer.write(facts, 'agreeing', 'No room');
  await expect.poll(() => writer.now().saving).toBe('failed');
  expect(writer.now().answers.get('agreeing')?.text).toBe('No room');
  expect((await noted(database)).map(({ answer }) => answer.text)).toEqual(['No room']);
  full.mockRestore();
  await expect.poll(() => writer.now().saving, { timeout: 5000 }).toBe('saved');
  expect(await answers()).toEqual({ agreeing: 'No room' });
});

test('what a closed window left is stored at the next opening, unless something later is there', async () => {
  note(database, entry('Left behind', 5));
  await storeLeftAnswers(database);
  expect(await answers()).toEqual({ agreeing: 'Left behind' });
  expect(await noted(database)).toEqual([]);
  await writeFor(database, 'One', 'Later words');
  note(database, entry('Left behind', 5));
  await storeLeftAnswers(database);
  expect(await answers()).toEqual({ agreeing: 'Later words' });
  expect(await noted(database)).toEqual([]);
});

test('an answer that was stored without its meeting gets the meeting back from the journal', async () => {
  note(database, entry('Stored just before the end', 5));
  await database.table('answers').put(entry('Stored just before the end', 5).answer);
  expect((await readPreparation(database, facts.meetingId))?.title).toBe('');
  await storeLeftAnswers(database);
  expect(await readPreparation(database, facts.meetingId)).toMatchObject({
    title: 'One',
    answers: { agreeing: 'Stored just before the end' },
  });
});

test('a journal that holds nonsense stops nothing', async () => {
  localStorage.setItem('answer:["a","b"]', '{');
  localStorage.setItem('answer:[]', '{"facts":1}');
  note(database, entry('Left behind', 5));
  await storeLeftAnswers(database);
  expect(await answers()).toEqual({ agreeing: 'Left behind' });
});

test('a clock that is set back does not make an old answer the later one', async () => {
  let time = 5000;
  const writer = answerWriter(database, facts.meetingId, () => time);
  writer.write(facts, 'agreeing', 'Before');
  time = 1000;
  writer.write(facts, 'agreeing', 'After');
  await expect.poll(() => writer.now().saving).toBe('saved');
  expect(await answers()).toEqual({ agreeing: 'After' });
});

test('a deleted meeting does not come back with the next key: only that answer does', async () => {
  const writer = answerWriter(database, facts.meetingId);
  writer.write(facts, 'agreeing', 'To be deleted');
  writer.write(facts, 'why', 'This too');
  await expect.poll(() => writer.now().saving).toBe('saved');
  await deleteMeeting(database, facts.meetingId);
  expect(await answers()).toBeUndefined();
  writer.write(facts, 'decides', 'The board');
  await expect.poll(answers).toEqual({ decides: 'The board' });
});

test('two windows that write different answers of one meeting keep both', async () => {
  const [one, other] = [answerWriter(database, facts.meetingId), answerWriter(database, facts.meetingId)];
  for (let length = 1; length <= 20; length += 1) {
    one.write(facts, 'agreeing', 'a'.repeat(length));
    other.write(facts, 'why', 'b'.repeat(length));
  }
  await expect.poll(answers).toEqual({ agreeing: 'a'.repeat(20), why: 'b'.repeat(20) });
});

test('an answer that is tried again is not written over the later one of another window', async () => {
  const writer = answerWriter(database, facts.meetingId, () => 5);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  writer.write(facts, 'agreeing', 'Earlier');
  await expect.poll(() => writer.now().saving).toBe('failed');
  full.mockRestore();
  await writeAnswer(database, facts, entry('Later', 9).answer);
  await expect.poll(() => writer.now().saving, { timeout: 5000 }).toBe('saved');
  expect(await answers()).toEqual({ agreeing: 'Later' });
});

test('what a closed window left is not written over an answer that is typed meanwhile', async () => {
  for (let revision = 1; revision < 40; revision += 2) {
    note(database, entry(`Left ${revision}`, revision));
    const typed = entry(`Typed ${revision + 1}`, revision + 1).answer;
    await Promise.all([storeLeftAnswers(database), noted(database).then(() => writeAnswer(database, facts, typed))]);
    expect(await answers()).toEqual({ agreeing: typed.text });
  }
});

test('a meeting whose last answer was left by a killed browser counts as written to at that time', async () => {
  await writeAnswer(database, { ...facts, updatedAt: '2025-01-01T00:00:00.000Z' }, entry('One', 1).answer);
  await writeAnswer(database, { ...facts, updatedAt: '2025-01-01T00:00:00.000Z' }, entry('Two', 2).answer);
  note(database, { ...entry('Two', 2), facts: { ...facts, updatedAt: '2026-11-24T09:00:00.000Z' } });
  await storeLeftAnswers(database);
  expect((await readPreparation(database, facts.meetingId))?.updatedAt).toBe('2026-11-24T09:00:00.000Z');
});
