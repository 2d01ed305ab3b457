/** A whole day's list at once, from a reader of single entries. */
import type { MeetingBrief } from '@/lib/meetings/meeting';
import type { DayReader } from '../contract';

/** More entries than this are left out: no day holds as many. */
export const mostEntries = 200;

/** Each meeting once: some views show an entry in several places. */
export function onceEach(briefs: Iterable<MeetingBrief | undefined>): MeetingBrief[] {
  const byId = new Map<string, MeetingBrief>();
  for (const brief of briefs) if (brief && !byId.has(brief.id)) byId.set(brief.id, brief);
  return [...byId.values()].slice(0, mostEntries);
}

/** Lists a day as an adapter does. */
export const listDayWith =
  ({ entriesOf, briefOf }: DayReader) =>
  (document: Document, today: string): MeetingBrief[] =>
    onceEach(Array.from(entriesOf(document, today), (entry) => briefOf(entry, today)));
