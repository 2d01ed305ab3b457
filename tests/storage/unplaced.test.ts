import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addCommitment, allCommitments } from '@/lib/storage/records/commitment';
import { allPreparations, readPreparation } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { writeAnswer } from '@/lib/storage/write-answer';
import { emptyDatabase, factsOf, meetingAt } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { adoptUnplaced, findUnplaced, refuseUnplaced } = await import('@/lib/storage/unplaced');

let database: Database;
beforeEach(async () => {
  fakeBrowser.reset();
  database = await emptyDatabase();
  const facts = { ...factsOf('Old'), title: 'Beds', meetingId: 'nextcloud:a.ics/1', seriesId: 'nextcloud:a.ics' };
  await writeAnswer(database, facts, { meetingId: facts.meetingId, questionId: 'why', text: 'Private', revision: 1 });
  await addCommitment(database, {
    id: 'p',
    meetingId: 'nextcloud:a.ics/1',
    seriesId: 'nextcloud:a.ics',
    meetingTitle: 'Beds',
    text: 'Bring the figures',
    people: [],
    madeAt: '2026-11-01',
  });
});
afterEach(() => database.delete());

const meeting = meetingAt('cloud.example.org', 'nextcloud:a.ics/1', 'nextcloud:a.ics');

test('what was written before sites were noted is asked about, and moves only when the person says so', async () => {
  expect(await findUnplaced(database, meeting)).toEqual({ title: 'Beds', whenText: '' });
  expect(await readPreparation(database, meeting.id)).toBeUndefined();
  await adoptUnplaced(database, meeting);
  expect((await readPreparation(database, meeting.id))?.answers).toEqual({ why: 'Private' });
  expect(await readPreparation(database, 'nextcloud:a.ics/1')).toBeUndefined();
  expect((await allCommitments(database)).map(({ seriesId }) => seriesId)).toEqual([
    'cloud.example.org/nextcloud:a.ics',
  ]);
  expect(await findUnplaced(database, meeting)).toBeUndefined();
});

test('after a no nothing moves, and the question is not asked again', async () => {
  await refuseUnplaced(meeting);
  expect(await findUnplaced(database, meeting)).toBeUndefined();
  expect((await readPreparation(database, 'nextcloud:a.ics/1'))?.answers).toEqual({ why: 'Private' });
});

test('another meeting of the series asks too; an unrelated one, and one that was typed, do not', async () => {
  expect(await findUnplaced(database, meetingAt('h.example', 'nextcloud:a.ics/9', 'nextcloud:a.ics'))).toBeDefined();
  expect(await findUnplaced(database, meetingAt('h.example', 'nextcloud:b.ics/1', 'nextcloud:b.ics'))).toBeUndefined();
  expect(await findUnplaced(database, { ...meeting, id: 'nextcloud:a.ics/1' })).toBeUndefined();
});

test.each([
  ['beside the earlier one', 'Newer', { why: 'Newer\nPrivate' }],
  ['once, where both say the same', 'Private', { why: 'Private' }],
  ['not where it was taken out again', '', { why: 'Private' }],
])('an answer that was written since then stays: %s', async (_, text, after) => {
  const facts = { ...factsOf('New'), meetingId: meeting.id, seriesId: meeting.seriesId };
  await writeAnswer(database, facts, { meetingId: meeting.id, questionId: 'why', text, revision: 2 });
  await adoptUnplaced(database, meeting);
  expect((await readPreparation(database, meeting.id))?.answers).toEqual(after);
});

test('where two answers are too long for one field, both are still in the history', async () => {
  const facts = { ...factsOf('New'), meetingId: meeting.id, seriesId: meeting.seriesId };
  const long = 'x'.repeat(4000);
  await writeAnswer(database, facts, { meetingId: meeting.id, questionId: 'why', text: long, revision: 2 });
  await adoptUnplaced(database, meeting);
  const all = (await allPreparations(database)).map(({ answers }) => answers.why);
  expect(all.sort()).toEqual(['Private', long]);
});
