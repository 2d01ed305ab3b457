import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commitmentMadeIn } from '@/lib/meetings/commitment';
import { newNote } from '@/lib/meetings/meeting-note';
import { toggledHeard } from '@/lib/meetings/review';
import { deleteMeeting, undoDelete } from '@/lib/storage/delete-meeting';
import { countQuarantined } from '@/lib/storage/quarantined';
import { addCommitment, changeCommitment, commitmentsMadeIn, deleteCommitment } from '@/lib/storage/records/commitment';
import { changeNote, deleteNote, notesOf, putNote } from '@/lib/storage/records/meeting-note';
import { allPreparations } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { changeReview, readReview } from '@/lib/storage/records/review';
import { emptyDatabase, factsOf, writeFor } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let database: Database;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const at = '2026-11-24T10:00:00.000Z';
const facts = factsOf('Pilot', at);
const id = facts.meetingId;
const noteOf = (text: string, key = text) => newNote(facts, 'decided', text, key, at);
const put = (text: string, key = text) => putNote(database, facts, noteOf(text, key), at);

test('a note is there again, and its meeting is kept though nothing was prepared', async () => {
  await put('Carry on to March');
  expect(await notesOf(database, id)).toEqual([noteOf('Carry on to March')]);
  expect((await allPreparations(database)).map(({ title }) => title)).toEqual(['Pilot']);
});

test('a note of 501 signs, or of none, is refused, and nothing of it is stored', async () => {
  await expect(putNote(database, facts, { ...noteOf('x'), text: 'y'.repeat(501) }, at)).rejects.toThrow();
  await expect(put('  ')).rejects.toThrow();
  expect(await notesOf(database, id)).toEqual([]);
  expect(await allPreparations(database)).toEqual([]);
});

test('a change is kept with a greater revision, also when the clock has been set back', async () => {
  await put('Carry on', 'n');
  const before = await changeNote(database, 'n', { by: 'Dr Priya Raman' }, Date.parse('2020-01-01'));
  expect(before).toEqual(noteOf('Carry on', 'n'));
  const [changed] = await notesOf(database, id);
  expect(changed).toMatchObject({ text: 'Carry on', by: 'Dr Priya Raman' });
  expect(changed?.revision).toBeGreaterThan(before?.revision ?? 0);
  await changeNote(database, 'n', { by: undefined }, Date.now());
  expect((await notesOf(database, id))[0]).not.toHaveProperty('by');
  expect(await changeNote(database, 'gone', { text: 'x' }, Date.now())).toBeUndefined();
});

test('a deleted note comes back whole', async () => {
  await put('Carry on', 'n');
  const deleted = await deleteNote(database, 'n');
  expect(await notesOf(database, id)).toEqual([]);
  if (deleted) await putNote(database, facts, deleted, at);
  expect(await notesOf(database, id)).toEqual([noteOf('Carry on', 'n')]);
});

test('ticks of two windows are both kept', async () => {
  const tick = (name: string) =>
    changeReview(database, facts, (review) => ({ heard: toggledHeard(review?.heard ?? [], name) }), at);
  await Promise.all([tick('Huw Bevan'), tick('Grace Adeyemi'), tick('Tom Ellery')]);
  expect((await readReview(database, id))?.heard.sort()).toEqual(['Grace Adeyemi', 'Huw Bevan', 'Tom Ellery']);
  await tick('Tom Ellery');
  await changeReview(database, facts, () => ({ purposeMet: 'partly', closedAt: at }), at);
  await changeReview(database, facts, () => ({ closedAt: undefined }), at);
  const review = await readReview(database, id);
  expect(review).toMatchObject({ title: 'Pilot', purposeMet: 'partly', heard: ['Huw Bevan', 'Grace Adeyemi'] });
  expect(review).not.toHaveProperty('closedAt');
});

test('a promise gets an owner and a day, loses them again, and keeps the rest', async () => {
  const made = commitmentMadeIn(facts, { text: 'send the costs', to: ['Grace'] }, 'p', at);
  await addCommitment(database, made);
  await changeCommitment(database, 'p', { owner: 'Tom Ellery', due: 'next-time' }, Date.parse(at));
  expect(await commitmentsMadeIn(database, id)).toMatchObject([{ ...made, owner: 'Tom Ellery', due: 'next-time' }]);
  const before = await changeCommitment(database, 'p', { owner: undefined, due: '2026-11-27' }, Date.parse(at));
  expect(before).toMatchObject({ owner: 'Tom Ellery', due: 'next-time' });
  const [changed] = await commitmentsMadeIn(database, id);
  expect(changed).toMatchObject({ ...made, due: '2026-11-27' });
  expect(changed).not.toHaveProperty('owner');
  await expect(changeCommitment(database, 'p', { due: 'soon' as 'next-time' }, 0)).rejects.toThrow();
  const deleted = await deleteCommitment(database, 'p');
  expect(await commitmentsMadeIn(database, id)).toEqual([]);
  expect(deleted).toEqual(changed);
});

test('a deleted meeting takes its notes and its review with it, and undo brings all of them back', async () => {
  await writeFor(database, 'Pilot', 'Whether it goes on');
  await put('Carry on', 'n');
  await changeReview(database, facts, () => ({ everyoneHeard: 'not-quite' }), at);
  await putNote(database, factsOf('Other'), newNote(factsOf('Other'), 'parked', 'Stays', 'o', at), at);
  const review = await readReview(database, id);
  localStorage.setItem(`decided-draft:${id}`, '"half a sen"');
  const deleted = await deleteMeeting(database, id);
  expect([await notesOf(database, id), await readReview(database, id)]).toEqual([[], undefined]);
  expect(localStorage.getItem(`decided-draft:${id}`)).toBeNull();
  expect(await notesOf(database, 'typed:other')).toHaveLength(1);
  await undoDelete(database, deleted);
  expect(await notesOf(database, id)).toEqual([noteOf('Carry on', 'n')]);
  expect(await readReview(database, id)).toEqual(review);
  expect((await allPreparations(database)).find(({ meetingId }) => meetingId === id)?.answers).toEqual({
    agreeing: 'Whether it goes on',
  });
});

test('undo leaves what was said since', async () => {
  await changeReview(database, facts, () => ({ purposeMet: 'no' }), at);
  const deleted = await deleteMeeting(database, id);
  await changeReview(database, facts, () => ({ purposeMet: 'yes' }), at);
  await undoDelete(database, deleted);
  expect(await readReview(database, id)).toMatchObject({ purposeMet: 'yes' });
});

test('a damaged note hides no other', async () => {
  await put('Good', 'n');
  await database.table('meetingNotes').put({ ...noteOf('Bad', 'bad'), kind: 'shouted' });
  expect((await notesOf(database, id)).map(({ text }) => text)).toEqual(['Good']);
  await expect.poll(() => countQuarantined(database)).toBe(1);
});
