/** What a calendar adapter is. Adapters are declarative: the engine observes, debounces and classifies. */
import type { Field, Meeting, MeetingBrief } from '@/lib/meetings/meeting';

export interface ReadContext {
  url: URL;
  document: Document;
  /** The grid entry last clicked or focused, for calendars whose card lacks date or organiser. */
  lastTile?: Element;
}

export type ReadResult =
  | { status: 'meeting'; meeting: Meeting }
  | { status: 'none' | 'loading' | 'unrecognised'; missing: Field[] };

export type WriteResult = 'written' | 'read-only' | 'failed';

export interface CalendarAdapter {
  /** Folder name and registry id. */
  id: string;
  /** Shown to people: "Google Calendar". */
  label: string;
  /** Match patterns of the content script. */
  matches: readonly string[];
  /** Which view of the calendar this is, or null when the page is not this calendar. Cheap: no search of the whole page. */
  detect(document: Document, url: URL): string | null;
  /** CSS selector of the nodes whose appearance means "a meeting has been opened". The engine waits for it. */
  opened: string;
  /** Elements to read for a view, outermost open meeting first. Looks only inside `within` when given. */
  roots(view: string, within: ParentNode): Element[];
  read(root: Element, context: ReadContext): ReadResult;
  listDay(document: Document, url: URL): MeetingBrief[];
  write(root: Element, text: string): WriteResult | Promise<WriteResult>;
}
