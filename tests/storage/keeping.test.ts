import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { newPreparation } from '@/lib/meetings/preparation';
import { typedMeeting } from '@/lib/meetings/typed';
import { openDatabase } from '@/lib/storage/database';
import { saveCommitment } from '@/lib/storage/records/commitment';
import { savePreparation } from '@/lib/storage/records/preparation';
import { countOlder, deleteOlder, monthsBefore } from '@/lib/storage/retention';

test('months are counted back to a day that exists', () => {
  expect(monthsBefore('2026-08-31T10:00:00.000Z', 6)).toBe('2026-02-28T10:00:00.000Z');
  expect(monthsBefore('2026-11-23T10:00:00.000Z', 24)).toBe('2024-11-23T10:00:00.000Z');
});

test('what is old goes, what is new and every open promise stays', async () => {
  const database = openDatabase(`test-${crypto.randomUUID()}`);
  await savePreparation(database, newPreparation(typedMeeting('Old'), '2025-01-01T09:00:00.000Z'));
  await savePreparation(database, newPreparation(typedMeeting('New'), '2026-11-01T09:00:00.000Z'));
  const promise = { meetingId: 'm', seriesId: 's', meetingTitle: 'T', text: 'x', people: [], madeAt: '2025-01-01' };
  await saveCommitment(database, { ...promise, id: 'open' });
  await saveCommitment(database, { ...promise, id: 'kept', closedAt: '2025-02-01T09:00:00.000Z' });
  await saveCommitment(database, { ...promise, id: 'just-kept', closedAt: '2026-11-01T09:00:00.000Z' });
  const than = monthsBefore('2026-11-23T09:00:00.000Z', 6);
  expect(await countOlder(database, than)).toBe(1);
  await deleteOlder(database, than);
  expect((await database.preparations.toArray()).map(({ title }) => title)).toEqual(['New']);
  expect((await database.promises.toArray()).map(({ id }) => id).sort()).toEqual(['just-kept', 'open']);
  await database.delete();
});
