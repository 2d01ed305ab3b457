/** What was noted in meetings, each note a record of its own, stored whole at Enter. */

import { changedNote, MeetingNote, type NoteChange } from '@/lib/meetings/meeting-note';
import { t } from '@/lib/words/words';
import { addAtOnce, writeAtOnce } from '../at-once';
import { parseOrQuarantine } from '../quarantine';
import { nextRevision } from './answer';
import { keepMeeting, recordType as meetingType, PreparationFacts } from './preparation';
import { type Database, type RecordType, tableOf, withIndexFields } from './record-type';

export const recordType: RecordType<MeetingNote> = {
  table: 'meetingNotes',
  schema: MeetingNote,
  versions: { 4: { stores: { meetingNotes: 'id, meetingId, seriesId' } } },
  label: { one: t('records.noteOfAMeeting'), many: t('records.notesOfMeetings') },
  counterpart: (table, { id }) => table.get(id),
  merge: (here, incoming) => (incoming.revision > here.revision ? incoming : here),
  partOf: { table: meetingType.table, index: 'meetingId' },
};

const notes = (database: Database) => tableOf(database, recordType);

/** The notes of one meeting, in no order. */
export async function notesOf(database: Database, meetingId: string): Promise<MeetingNote[]> {
  const records = await notes(database).where('meetingId').equals(meetingId).toArray();
  return parseOrQuarantine(database, recordType, records);
}

/** The notes of these meetings, in no order. */
export async function notesOfMeetings(database: Database, meetingIds: readonly string[]): Promise<MeetingNote[]> {
  const found = await notes(database)
    .where('meetingId')
    .anyOf([...meetingIds])
    .toArray();
  return parseOrQuarantine(database, recordType, found);
}

/** The notes of all meetings, in no order. */
export const allNotes = async (database: Database): Promise<MeetingNote[]> =>
  parseOrQuarantine(database, recordType, await notes(database).toArray());

/**
 * Stores a note, new or brought back by undo, and keeps its meeting. Both are on their way to the disk before this returns
 * if the database is open; then other windows are told. Rejects when there is no room, or a field is not as it should be.
 * @param now ISO time of writing.
 */
export async function putNote(
  database: Database,
  facts: PreparationFacts,
  note: MeetingNote,
  now: string,
): Promise<void> {
  const parsed = MeetingNote.parse(note);
  if (!database.isOpen()) await database.open();
  const own = database.backendDB();
  await Promise.all([
    writeAtOnce(own, recordType.table, (store) => store.put(parsed)),
    addAtOnce(own, meetingType.table, withIndexFields(meetingType, PreparationFacts.parse(facts))),
  ]);
  // Through Dexie, which tells the other windows.
  await database.transaction('rw', [recordType.table, meetingType.table], async () => {
    await notes(database).put(parsed);
    await keepMeeting(database, facts, now);
  });
}

/**
 * Changes a note, if it is still there. Reads and writes in one transaction, so that no change is lost.
 * @param now milliseconds since 1970.
 * @returns the note as it was before.
 */
export function changeNote(
  database: Database,
  id: string,
  change: NoteChange,
  now: number,
): Promise<MeetingNote | undefined> {
  return database.transaction('rw', notes(database), async () => {
    const before = MeetingNote.safeParse(await notes(database).get(id)).data;
    if (before)
      await notes(database).put(MeetingNote.parse(changedNote(before, change, nextRevision(before.revision, now))));
    return before;
  });
}

/** Deletes a note. @returns the note, for undo. */
export function deleteNote(database: Database, id: string): Promise<MeetingNote | undefined> {
  return database.transaction('rw', notes(database), async () => {
    const before = await notes(database).get(id);
    await notes(database).delete(id);
    return before;
  });
}
