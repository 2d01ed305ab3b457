/** What is noted in one meeting: the lists, the lines being typed, and every change with its undo. */

import { useState } from 'react';
import {
  type MeetingNote,
  type NoteChange,
  type NoteKind,
  newNote,
  nextMadeAt,
  notesOfKind,
} from '@/lib/meetings/meeting-note';
import { drafts } from '@/lib/storage/drafts';
import { changeNote, deleteNote, notesOf, putNote } from '@/lib/storage/records/meeting-note';
import type { PreparationFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';
import { now } from './clock';
import type { Deeds } from './use-deeds';
import { useLive } from './use-stored';

/** One list and the field below it. */
export interface NoteField {
  notes: MeetingNote[];
  draft: string;
  onDraft(draft: string): void;
  /** Rejects when the note could not be stored. The id tells which note it became. */
  onAdd(text: string): Promise<void>;
  onChange(note: MeetingNote, change: NoteChange): Promise<void>;
  onDelete(note: MeetingNote): Promise<void>;
}

export interface MeetingNotes {
  /** Undefined until they are read. */
  all: MeetingNote[] | undefined;
  failed: boolean;
  decided: NoteField;
  parked: NoteField;
}

const added: Record<NoteKind, string> = { decided: t('meeting.decisionAdded'), parked: t('meeting.parked3') };

/** A line that is being typed: noted at every key, and there again when the panel is opened anew. */
function useLine(kind: NoteKind, meetingId: string): [string, (line: string) => void] {
  const [line, setLine] = useState(() => drafts[kind].read(meetingId));
  return [
    line,
    (next) => {
      drafts[kind].note(meetingId, next);
      setLine(next);
    },
  ];
}

/** Show it for one meeting alone: give the part that uses it the meeting's id as its key. */
export function useMeetingNotes(database: Database, facts: PreparationFacts, { run }: Deeds): MeetingNotes {
  const { meetingId } = facts;
  const { value: all, failed } = useLive(() => notesOf(database, meetingId), `notes:${meetingId}`);
  const lines = { decided: useLine('decided', meetingId), parked: useLine('parked', meetingId) };
  const put = (note: MeetingNote) => putNote(database, facts, note, now());
  const fieldOf = (kind: NoteKind): NoteField => ({
    notes: notesOfKind(all ?? [], kind),
    draft: lines[kind][0],
    onDraft: lines[kind][1],
    onAdd: (text) =>
      run(added[kind], async () => {
        const madeAt = nextMadeAt(all ?? [], Date.now());
        const note = newNote(facts, kind, text, crypto.randomUUID(), madeAt);
        await put(note);
        return () => deleteNote(database, note.id);
      }),
    onChange: ({ id }, change) =>
      run(t('meeting.changed'), async () => {
        const before = await changeNote(database, id, change, Date.now());
        return before && (() => changeNote(database, id, { text: before.text, by: before.by }, Date.now()));
      }),
    onDelete: ({ id }) =>
      run(t('meeting.deleted'), async () => {
        const before = await deleteNote(database, id);
        return before && (() => put(before));
      }),
  });
  return { all, failed, decided: fieldOf('decided'), parked: fieldOf('parked') };
}
