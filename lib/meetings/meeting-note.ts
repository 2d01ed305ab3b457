/** What is noted while a meeting runs: what was decided, and what was left for another day. One thing is one note. */
import * as z from 'zod/mini';
import { limits } from './meeting';
import { oneLine } from './one-line';
import { lineOfText, Moment, wellFormedText } from './stored-text';

/** Longest note kept, in UTF-16 units. */
export const noteLimit = 500;

export const noteKinds = ['decided', 'parked'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const MeetingNote = z.object({
  id: wellFormedText(60).check(z.minLength(1)),
  meetingId: wellFormedText(limits.qualifiedId).check(z.minLength(1)),
  seriesId: wellFormedText(limits.qualifiedId).check(z.minLength(1)),
  kind: z.enum(noteKinds),
  text: lineOfText(noteLimit).check(z.minLength(1)),
  /** Who decided, when the person said so. */
  by: z.optional(lineOfText(limits.short).check(z.minLength(1))),
  madeAt: Moment,
  /** Grows with every change, as that of an answer does: of two copies of a note the greater one is the later. */
  revision: z.int().check(z.minimum(0)),
});
export type MeetingNote = z.infer<typeof MeetingNote>;

/** What a person can change of a note; `by: undefined` takes it out. */
export type NoteChange = Partial<Pick<MeetingNote, 'text'>> & { by?: string | undefined };

/** The meeting and the series that something belongs to. */
export interface Place {
  meetingId: string;
  seriesId: string;
}

/**
 * A new note. Its text must not be empty.
 * @param id a new unique id.
 * @param now ISO time at which it is made.
 */
export function newNote(
  { meetingId, seriesId }: Place,
  kind: NoteKind,
  text: string,
  id: string,
  now: string,
): MeetingNote {
  return { id, meetingId, seriesId, kind, text: oneLine(text, noteLimit), madeAt: now, revision: Date.parse(now) };
}

/**
 * When the next note of a meeting is made: now, or just after the last one where the device's clock has been set back, so
 * that notes stay in their order.
 * @param now milliseconds since 1970.
 * @returns an ISO time.
 */
export function nextMadeAt(notes: readonly MeetingNote[], now: number): string {
  const last = Math.max(0, ...notes.map(({ madeAt }) => Date.parse(madeAt)));
  return new Date(Math.max(now, last + 1)).toISOString();
}

/** A note with a change made. A text of white space alone is no change. */
export function changedNote(note: MeetingNote, change: NoteChange, revision: number): MeetingNote {
  const { by: before, ...rest } = note;
  const text = change.text === undefined ? note.text : oneLine(change.text, noteLimit) || note.text;
  const by = 'by' in change ? change.by && oneLine(change.by, limits.short) : before;
  return { ...rest, text, ...(by && { by }), revision };
}

/** The notes of one kind, in the order in which they were made. */
export const notesOfKind = (notes: readonly MeetingNote[], kind: NoteKind): MeetingNote[] =>
  notes
    .filter((note) => note.kind === kind)
    .sort((a, b) => a.madeAt.localeCompare(b.madeAt) || a.id.localeCompare(b.id));
