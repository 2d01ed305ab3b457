/** Rehearsals of conversations and of asking for help. */

import { Rehearsal } from '@/lib/meetings/rehearsal';
import { t } from '@/lib/words/words';
import { parseOrQuarantine } from '../quarantine';
import { type Database, type RecordType, tableOf } from './record-type';

export const recordType: RecordType<Rehearsal> = {
  table: 'rehearsals',
  schema: Rehearsal,
  versions: { 5: { stores: { rehearsals: 'id, madeAt' } } },
  label: { one: t('records.rehearsal'), many: t('records.rehearsals') },
  counterpart: (table, { id }) => table.get(id),
  merge: (here, incoming) => (incoming.revision > here.revision ? incoming : here),
  expires: { index: 'madeAt' },
};

const rehearsals = (database: Database) => tableOf(database, recordType);

/** All rehearsals, the newest first. Not by an index, which would leave out records that lack its field. */
export async function allRehearsals(database: Database): Promise<Rehearsal[]> {
  const found = parseOrQuarantine(database, recordType, await rehearsals(database).toArray());
  return found.sort((a, b) => b.madeAt.localeCompare(a.madeAt) || a.id.localeCompare(b.id));
}

/** Stores a rehearsal, new or brought back by undo. Rejects when there is no room. */
export async function putRehearsal(database: Database, rehearsal: Rehearsal): Promise<void> {
  await rehearsals(database).put(Rehearsal.parse(rehearsal));
}

/** Deletes a rehearsal. @returns it, for undo; undefined when it was gone before. */
export function deleteRehearsal(database: Database, id: string): Promise<Rehearsal | undefined> {
  return database.transaction('rw', rehearsals(database), async () => {
    const before = await rehearsals(database).get(id);
    await rehearsals(database).delete(id);
    return before;
  });
}
