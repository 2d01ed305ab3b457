/** What is stored of today's meetings. Apart from others, so that it can be loaded later: the popup opens without the database. */
import { isCalledOff } from '@/lib/meetings/called-off';
import { type GoneMeeting, oneOf } from '@/lib/meetings/gone';
import { openDatabase } from './database';
import { watchGone } from './feed';
import { live } from './live';
import { watchPressedMeetings } from './pressed-meetings';
import { factsOfDay, type PreparationFacts, preparedAmong } from './records/preparation';
import type { Database } from './records/record-type';
import { closedReviews } from './records/review';

export interface StoredToday {
  /** Of the meetings asked about, those for which something is written. */
  prepared: ReadonlySet<string>;
  /** Today's meetings that were prepared, or for which the panel was opened. */
  all: PreparationFacts[];
  /** Those of them that are held and whose after-step is not done. */
  open: PreparationFacts[];
}

/**
 * @param day today, `2026-11-24`.
 * @param asked ids of meetings.
 * @param pressed today's meetings for which the panel was opened.
 * @param gone meetings that their calendar no longer holds.
 */
export async function readStoredToday(
  database: Database,
  day: string,
  asked: readonly string[],
  pressed: readonly PreparationFacts[],
  gone: readonly GoneMeeting[],
): Promise<StoredToday> {
  const stored = await factsOfDay(database, day);
  const ofToday = pressed.filter(({ start }) => start?.startsWith(day));
  const all = [...new Map([...ofToday, ...stored].map((facts) => [facts.meetingId, facts])).values()];
  const ids = all.map(({ meetingId }) => meetingId);
  const [prepared, closed] = await Promise.all([preparedAmong(database, asked), closedReviews(database, ids)]);
  const isGone = oneOf(gone);
  const isOpen = ({ meetingId, title, start }: PreparationFacts) =>
    !closed.has(meetingId) && !isCalledOff(title) && !isGone({ id: meetingId, title, start });
  return { prepared, all, open: all.filter(isOpen) };
}

let own: Database | undefined;

function ownDatabase(): Database {
  own ??= openDatabase();
  return own;
}

/**
 * Calls back now and at every change; returns how to stop.
 * @param day today, `2026-11-24`.
 * @param asked ids of meetings.
 * @param database the page's own, where it has one.
 */
export function watchStoredToday(
  { day, asked }: { day: string; asked: readonly string[] },
  changed: (stored: StoredToday) => void,
  failed: (problem: unknown) => void,
  database: Database = ownDatabase(),
): () => void {
  let stop: (() => void) | undefined;
  let pressed: readonly PreparationFacts[] | undefined;
  let gone: readonly GoneMeeting[] | undefined;
  const read = () => {
    stop?.();
    const [held, left] = [pressed, gone];
    if (held && left) stop = live(() => readStoredToday(database, day, asked, held, left), changed, failed);
  };
  const stopPressed = watchPressedMeetings((meetings) => {
    pressed = meetings;
    read();
  });
  const stopGone = watchGone((meetings) => {
    gone = meetings;
    read();
  });
  return () => {
    stopPressed();
    stopGone();
    stop?.();
    stop = undefined;
    pressed = undefined;
  };
}
