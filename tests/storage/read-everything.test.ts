/** What the worker reads is what the pages read; a database that is not there is not made. */
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { newNote } from '@/lib/meetings/meeting-note';
import { openDatabase } from '@/lib/storage/database';
import { databaseName } from '@/lib/storage/database-name';
import { readEverything } from '@/lib/storage/read-everything';
import { allCommitments } from '@/lib/storage/records/commitment';
import { putNote } from '@/lib/storage/records/meeting-note';
import { allPreparations } from '@/lib/storage/records/preparation';
import { changeReview } from '@/lib/storage/records/review';
import { factsOf, writeFor } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const at = '2026-11-24T10:30:00.000Z';

test('it is all there, without what is damaged', async () => {
  expect((await readEverything()).preparations).toEqual([]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName);

  const database = openDatabase();
  await database.open();
  await writeFor(database, 'One', 'Whether to go on');
  await writeFor(database, 'Two', 'Who decides');
  const note = newNote(factsOf('One'), 'decided', 'Carry on', 'n1', at);
  await putNote(database, factsOf('One'), note, at);
  await changeReview(database, factsOf('Two'), () => ({ purposeMet: 'yes' }), at);
  await database.table('commitments').put({ id: 'broken' });

  const all = await readEverything();
  const byId = (one: { meetingId: string }, other: { meetingId: string }) =>
    one.meetingId.localeCompare(other.meetingId);
  expect([...all.preparations].sort(byId)).toEqual((await allPreparations(database)).sort(byId));
  expect(all.commitments).toEqual(await allCommitments(database));
  expect(all.notes).toEqual(new Map([['typed:one', [note]]]));
  expect(all.reviewed).toEqual(new Set(['typed:two']));
  // Found by the page's own reading above.
  await expect.poll(() => database.table('setAside').count()).toBe(1);
  await database.delete();
});
