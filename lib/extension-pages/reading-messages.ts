/** What our pages give the worker that reads words and files, and what it answers. */
import type { CalendarWindow } from '@/lib/invitations/ics/window';
import type { Meeting } from '@/lib/meetings/meeting';
import type { CopyFile } from '@/lib/storage/copy-file';

/** IANA name of the reader's time zone, and `2026-11-24`. */
interface Reader {
  timeZone: string;
  today: string;
}

export interface Tasks {
  /** Pasted or typed words. */
  words: { give: { text: string; today: string }; answer: Meeting | undefined };
  /** A calendar file to choose a meeting from; its meetings come before the answer, some at a time. `said` is what a person is told of its parts that are not here. */
  file: { give: { file: Blob; reader: Reader }; answer: { meetings: Meeting[]; said: string } };
  /** A calendar file of which some days are kept. */
  days: {
    give: { bytes: Uint8Array<ArrayBuffer>; reader: Reader; span: { from: string; to: string } };
    answer: CalendarWindow;
  };
  /** A copy that is read back; its records come before the answer, some at a time. */
  copy: { give: { file: Blob }; answer: CopyFile };
}

export type Task = keyof Tasks;

export type ToReader = { [T in Task]: { type: T } & Tasks[T]['give'] }[Task];

/** The page has taken a slice. */
export const more = 'more';

/** Under which the meetings of a file are handed over. */
export const meetingsTable = 'meetings';

/** Records of a copy, or meetings of a file, few enough that the page takes them in some milliseconds. */
export interface Slice {
  table: string;
  records: unknown[];
}

/** `failed`: a sentence for the person, or what went wrong within us. */
export type FromReader = { slice: Slice } | { answer: Tasks[Task]['answer'] } | { failed: string };
