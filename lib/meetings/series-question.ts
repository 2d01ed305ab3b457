/**
 * What a series has come to so far, and when to ask whether it still needs to exist: seldom, and only with figures that
 * say something. Pure and clock-free.
 */
import * as z from 'zod/mini';
import { isCalledOff } from './called-off';
import { limits } from './meeting';
import { timesOf } from './phase';
import type { Preparation } from './preparation';
import type { PurposeMet, Review } from './review';
import { wellFormedText } from './stored-text';
import type { At } from './this-week';

/** So many times a series is held before it is asked about, for the first time and after each time it was asked. */
export const timesBetween = 8;
/** Of so many of them something must be known of what came out; without it the figures would speak against any meeting. */
const fewestTold = 3;
/** Figures are of so many last times: a year of a weekly meeting. */
export const mostCounted = 52;

export const seriesAnswers = ['keep', 'ask', 'change'] as const;
export type SeriesAnswer = (typeof seriesAnswers)[number];

/** That it was asked whether a series still needs to exist, and what was said. */
export const Asked = z.object({
  at: z.iso.datetime(),
  /** Before which meeting. There the question stays until it is answered. */
  meetingId: wellFormedText(limits.qualifiedId).check(z.minLength(1)),
  answer: z.optional(z.enum(seriesAnswers)),
});
export type Asked = z.infer<typeof Asked>;

/** What the figures need to know of one meeting. */
export interface SeriesMeeting extends Pick<Preparation, 'meetingId' | 'title' | 'start' | 'end' | 'timeZone'> {
  /** Was anything written for it, or noted in it? */
  isPrepared: boolean;
  review: Pick<Review, 'closedAt' | 'purposeMet' | 'everyoneHeard'> | undefined;
  /** How many decisions were noted. */
  decisions: number;
}

export interface SeriesFigures {
  /** How often it was held: prepared or closed, and over. At most `mostCounted`. */
  held: number;
  /** Are there more, which are not counted? */
  isCut: boolean;
  /** How often the purpose was met, of those times where it was said. */
  purpose: Readonly<Record<PurposeMet, number>>;
  decisions: number;
}

const dayMs = 86_400_000;

/** When it was or will be over, in milliseconds since 1970; undefined where nothing tells. A whole day is over with its day. */
function endOf({ start, end, timeZone, review }: SeriesMeeting, zone: string): number | undefined {
  const times = timesOf({ start, end, timeZone }, zone);
  if (times) return times.end;
  const [lastDay] = /^\d{4}-\d{2}-\d{2}/.exec(end ?? start ?? '') ?? [];
  // Its midnight on this device's clock.
  const midnight = Date.parse(`${lastDay}T00:00`);
  if (!Number.isNaN(midnight)) return midnight + dayMs;
  const closed = Date.parse(review?.closedAt ?? '');
  return Number.isNaN(closed) ? undefined : closed;
}

const isClosed = ({ review }: SeriesMeeting) =>
  Boolean(review?.closedAt ?? review?.purposeMet ?? review?.everyoneHeard);

interface Held {
  meeting: SeriesMeeting;
  end: number;
}

/** The meetings that took place, as far as one can tell, the latest first. What the person closed took place. */
function heldOf(meetings: readonly SeriesMeeting[], { now, zone }: At): Held[] {
  const held = meetings.flatMap((meeting) => {
    const end = endOf(meeting, zone);
    const tookPlace = isClosed(meeting) || (meeting.isPrepared && !isCalledOff(meeting.title));
    return tookPlace && end !== undefined && end <= now ? { meeting, end } : [];
  });
  return held.sort((a, b) => b.end - a.end || a.meeting.meetingId.localeCompare(b.meeting.meetingId));
}

function figuresOf(held: readonly Held[]): SeriesFigures {
  const counted = held.slice(0, mostCounted).map(({ meeting }) => meeting);
  const met = (word: PurposeMet) => counted.filter(({ review }) => review?.purposeMet === word).length;
  return {
    held: counted.length,
    isCut: held.length > counted.length,
    purpose: { yes: met('yes'), partly: met('partly'), no: met('no') },
    decisions: counted.reduce((sum, { decisions }) => sum + decisions, 0),
  };
}

/**
 * What a series has come to.
 * @param meetings of the series, in any order; those to come and those called off are not counted.
 */
export const seriesFigures = (meetings: readonly SeriesMeeting[], at: At): SeriesFigures =>
  figuresOf(heldOf(meetings, at));

/** What was chosen for a series, as far as the question goes. */
export interface QuestionChoice {
  asks?: boolean | undefined;
  asked?: Asked | undefined;
}

/** The meeting before which it would be asked. */
export interface NextMeeting {
  meetingId: string;
  title: string;
  cancelled?: boolean | undefined;
  /** Is it over? It is asked before a meeting, not after it. */
  isOver: boolean;
}

/**
 * When it was last asked, in milliseconds since 1970. A time that is yet to come was noted by a clock that was wrong, and
 * counts for nothing: it would keep the question away for years.
 */
function lastAsked(asked: Asked | undefined, now: number): number {
  const at = Date.parse(asked?.at ?? '');
  return at <= now ? at : Number.NEGATIVE_INFINITY;
}

const isTold = ({ meeting }: Held) => meeting.review?.purposeMet !== undefined || meeting.decisions > 0;

/** May it be asked at all before this meeting, whatever the figures are? Cheap, and asked before anything is read. */
export function mayAsk({ asks, asked }: QuestionChoice, next: NextMeeting): boolean {
  if (asks === false || next.isOver || next.cancelled || isCalledOff(next.title)) return false;
  return asked?.meetingId !== next.meetingId || asked.answer === undefined;
}

/**
 * The figures with which to ask before a meeting whether its series still needs to exist; undefined when it is not to be
 * asked. It comes after eight times held, and again after eight more; before one meeting it stays until it is answered.
 * @param meetings of the series, in any order.
 */
export function questionBefore(
  next: NextMeeting,
  meetings: readonly SeriesMeeting[],
  choice: QuestionChoice,
  at: At,
): SeriesFigures | undefined {
  if (!mayAsk(choice, next)) return undefined;
  const held = heldOf(
    meetings.filter(({ meetingId }) => meetingId !== next.meetingId),
    at,
  );
  const since = lastAsked(choice.asked, at.now);
  const isBeingAsked = choice.asked?.meetingId === next.meetingId;
  const isDue = isBeingAsked || held.filter(({ end }) => end > since).length >= timesBetween;
  return isDue && held.length >= timesBetween && held.filter(isTold).length >= fewestTold ? figuresOf(held) : undefined;
}
