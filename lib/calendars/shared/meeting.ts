/** Puts the parts that a reader found together as a meeting, and says which it did not find. */
import type { Field, Meeting } from '@/lib/meetings/meeting';
import type { MeetingPreview, MeetingRead, ReadResult } from '../contract';
import type { People } from './people';
import { cut, line } from './text';

/** Longest texts kept, in UTF-16 units; the same limits as the schema of a meeting. */
export const longest = { id: 600, title: 500, short: 300, description: 8000 } as const;

export interface Ids {
  /** The calendar's id of this occurrence, without prefix. */
  id: string;
  /** The same for every occurrence; the id itself when the page does not tell. */
  seriesId?: string;
  recurring?: boolean;
}

/** What a reader found; leave out, or leave empty, what the page does not show. */
export interface Found {
  title: string;
  when: Meeting['when'];
  place?: string | undefined;
  /** Address of the online meeting. */
  link?: string | undefined;
  people: People;
  description?: string | undefined;
  writable: boolean;
  /** The page says that it is called off. */
  cancelled?: boolean | undefined;
  /** The page is not known: the person should check what was read. */
  check?: true;
}

/**
 * A meeting as a calendar's reader gives it.
 * @param calendar id of the adapter; it prefixes the ids.
 * @param notAsked fields that this view never shows and nobody misses there.
 */
export function meetingOf(calendar: string, ids: Ids, found: Found, notAsked: readonly Field[] = []): MeetingRead {
  const { title, when, place, link, people, description, writable, cancelled, check } = found;
  const shown: [Field, unknown][] = [
    ['title', title],
    ['when', when.text || when.start],
    ['place', place],
    ['organiser', people.organiser],
    ['attendees', people.attendees.length],
    ['description', description],
  ];
  const prefixed = (id: string) => line(`${calendar}:${id}`, longest.id);
  return {
    status: 'meeting',
    preview: { title, invited: people.attendeeCount },
    meeting: {
      id: prefixed(ids.id),
      seriesId: prefixed(ids.seriesId ?? ids.id),
      calendar,
      ...(ids.recurring && { recurring: true }),
      ...(cancelled && { cancelled: true }),
      ...(check && { check }),
      title: line(title, longest.title),
      when: { ...when, text: line(when.text, longest.short) },
      ...(place && { place: line(place, longest.short) }),
      ...(link && { link }),
      ...people,
      ...(description && { description: cut(description, longest.description) }),
      writable,
      missing: shown.flatMap(([field, what]) => (what || notAsked.includes(field) ? [] : field)),
    },
  };
}

/** A meeting whose title and guests can be told at a preview; `read` is called once, when the rest is asked for. */
export function readLater(preview: MeetingPreview, read: () => MeetingRead): MeetingRead {
  let meeting: Meeting | undefined;
  return {
    status: 'meeting',
    preview,
    get meeting() {
      meeting ??= read().meeting;
      return meeting;
    },
  };
}

/** No meeting, one still loading, or one that this reader does not understand. */
export const notRead = (status: 'none' | 'loading' | 'unrecognised', missing: Field[] = []): ReadResult => ({
  status,
  missing,
});

const drafts = new WeakMap<Element, string>();

/** An id for an event that gets its own when it is saved: the same for as long as its form stands in the page. */
export function draftId(form: Element): string {
  const id = drafts.get(form) ?? `new-${crypto.randomUUID()}`;
  drafts.set(form, id);
  return id;
}

/**
 * An id for a page that gives none: the same words and time give the same id, so that answers are found again.
 * FNV-1a in 2 × 32 bits (Fowler, Noll and Vo).
 */
export function idFromWords(...words: readonly (string | undefined)[]): string {
  const text = words.map((word) => line(word, 1000)).join('\n');
  const hash = (start: number) => {
    let value = start;
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return value.toString(36);
  };
  return `${hash(0x811c9dc5)}${hash(0x9dc5811c)}`;
}
