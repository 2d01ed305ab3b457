import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { newNote } from '@/lib/meetings/meeting-note';
import { addCommitment, allCommitments } from '@/lib/storage/records/commitment';
import { notesOf, putNote } from '@/lib/storage/records/meeting-note';
import { allPreparations } from '@/lib/storage/records/preparation';
import { changeReview, readReview } from '@/lib/storage/records/review';
import { countOlder, deleteOlder, monthsBefore } from '@/lib/storage/retention';
import { emptyDatabase, factsOf, writeFor } from './stores';

test('months are counted back to a day that exists', () => {
  expect(monthsBefore('2026-08-31T10:00:00.000Z', 6)).toBe('2026-02-28T10:00:00.000Z');
  expect(monthsBefore('2026-11-23T10:00:00.000Z', 24)).toBe('2024-11-23T10:00:00.000Z');
});

test('what is old goes with its answers; what is new and every open promise stays', async () => {
  const database = await emptyDatabase();
  await writeFor(database, 'Old', 'Old answer', '2025-01-01T09:00:00.000Z');
  await writeFor(database, 'New', 'New answer', '2026-11-01T09:00:00.000Z');
  const commitment = { meetingId: 'm', seriesId: 's', meetingTitle: 'T', text: 'x', people: [], madeAt: '2025-01-01' };
  await addCommitment(database, { ...commitment, id: 'open' });
  await addCommitment(database, { ...commitment, id: 'done', closedAt: '2025-02-01T09:00:00.000Z' });
  await addCommitment(database, { ...commitment, id: 'just-done', closedAt: '2026-11-01T09:00:00.000Z' });
  const than = monthsBefore('2026-11-23T09:00:00.000Z', 6);
  expect(await countOlder(database, than)).toBe(1);
  await deleteOlder(database, than);
  expect((await allPreparations(database)).map(({ title, answers }) => [title, answers.agreeing])).toEqual([
    ['New', 'New answer'],
  ]);
  expect(await database.table('answers').count()).toBe(1);
  expect((await allCommitments(database)).map(({ id }) => id).sort()).toEqual(['just-done', 'open']);
});

test('notes and reviews go with their meeting, and what was written in a meeting keeps it', async () => {
  const database = await emptyDatabase();
  const [old, later] = ['2025-01-01T09:00:00.000Z', '2026-11-01T09:00:00.000Z'];
  for (const title of ['Old', 'Old but noted later']) {
    const facts = factsOf(title, old);
    await putNote(database, facts, newNote(facts, 'decided', 'Carry on', `note of ${title}`, old), old);
    await changeReview(database, facts, () => ({ purposeMet: 'yes' }), old);
  }
  const noted = factsOf('Old but noted later', old);
  await putNote(database, noted, newNote(noted, 'parked', 'The name', 'n3', later), later);
  await deleteOlder(database, monthsBefore('2026-11-23T09:00:00.000Z', 6));
  expect([await notesOf(database, 'typed:old'), await readReview(database, 'typed:old')]).toEqual([[], undefined]);
  expect(await notesOf(database, noted.meetingId)).toHaveLength(2);
  expect(await readReview(database, noted.meetingId)).toMatchObject({ purposeMet: 'yes' });
});
