/** What a calendar adapter is. Adapters are declarative: the engine observes, debounces and classifies. */
import type { Field, Meeting, MeetingBrief } from '@/lib/meetings/meeting';

export interface ReadContext {
  url: URL;
  document: Document;
  /** The grid entry last clicked, which spares a search of the whole page. */
  lastTile?: Element;
}

/** What tells whether a meeting deserves a checklist. */
export interface MeetingPreview {
  title: string;
  /** How many are invited; absent when the page does not tell. */
  invited?: number | undefined;
}

/** A meeting is read in full only when `meeting` is first asked for: most that are opened are never prepared. */
export interface MeetingRead {
  status: 'meeting';
  preview: MeetingPreview;
  readonly meeting: Meeting;
}

export type ReadResult = MeetingRead | { status: 'none' | 'loading' | 'unrecognised'; missing: Field[] };

export type WriteResult = 'written' | 'read-only' | 'failed';

/** What a page shows when somebody opens a meeting: all that must be known before anybody does. */
export interface OpeningSigns {
  /** CSS selectors of the nodes whose appearance means "a meeting has been opened". */
  opened: string;
  /** CSS selector of an entry in the grid, the one a person clicks to open a meeting; none where there is no grid. */
  tile?: string;
}

/**
 * A calendar's list of today. Apart from the reading of meetings, which is six times as much code: it runs on pages where
 * nobody opens a meeting.
 */
export interface DayReader {
  /** As the adapter's. */
  detect(document: Document, url: URL): boolean;
  /** CSS selector of every entry, whatever its day. */
  tile: string;
  /** Does the page show this day, perhaps without a meeting? Cheap: looks for the day, not for its meetings. */
  showsDay(document: Document, today: string): boolean;
  /** The entries of this day that the page shows; some may stand in several places. */
  entriesOf(document: Document, today: string): ArrayLike<Element>;
  /** A text that differs whenever what is read of an entry would. Asked of each at every list, so it must be cheap. */
  wordsOf(entry: Element): string;
  /** One entry as a meeting; undefined when it is none. */
  briefOf(entry: Element, today: string): MeetingBrief | undefined;
}

/** Where a calendar is known to stand in a frame. Any other frame stays silent, whatever its host. */
export interface Frames {
  /** Origins of the frame: `https://calendar.google.com`. */
  of: readonly string[];
  /** Origins of the pages it may stand in; every page above it is one of these. */
  within: readonly string[];
}

export interface CalendarAdapter extends OpeningSigns {
  /** Folder name and registry id. */
  id: string;
  /** Shown to people: "Google Calendar". */
  label: string;
  /** Match patterns of the pages where it runs from the start; none for calendars on hosts of their own. */
  matches: readonly string[];
  /** Where it stands in a frame; none where the page itself alone may speak. Listed in `frames.ts` too. */
  frames?: Frames;
  /** The node is the page itself: read when asked and at the start, never observed. */
  isWholePage?: true;
  /** Is this page of this calendar? Cheap: host, path and attributes of `html` and `body`, or one id, only. */
  detect(document: Document, url: URL): boolean;
  /** Does the address promise a calendar that `detect` should know? When it then does not, the calendar has changed. */
  expects?(url: URL): boolean;
  /** Reads one opened node. Looks only inside it, at elements with ids of their own, and at the tile last clicked. */
  read(root: Element, context: ReadContext): ReadResult;
  /**
   * What tells one meeting from another in the same node with the same words, such as the event's id in an attribute.
   * Asked at every change within the node, so it must be cheap.
   */
  identity?(root: Element): string | null | undefined;
  /** Attributes within the node whose change means another meeting: those that `identity` looks at. */
  identityAttributes?: readonly string[];
  /** Where the button may stand: the box of the open meeting. */
  anchor(root: Element): Element;
  /** Today's meetings as far as the page shows them. */
  listDay?(document: Document, today: string): MeetingBrief[];
  /** Adds text to the notes of the open meeting and reads it back; absent where nothing can be written. */
  write?(root: Element, text: string): WriteResult | Promise<WriteResult>;
}
