/**
 * What a reminder says. Anybody who sees the screen can read it: titles and promises are named only where the person
 * allows it. Pure; titles come from pages and are hostile.
 */
import { plainTitle } from './badge';
import type { Reminder } from './reminders';
import { localIn } from './zone-time';

export interface ReminderWords {
  title: string;
  message: string;
}

export interface Named {
  /** Title of the meeting, and when it starts, in milliseconds since 1970. */
  title: string;
  start: number;
  /** Texts of promises by id. */
  promises: ReadonlyMap<string, string>;
}

const minute = 60_000;
/** Promises named in one reminder. */
const mostNamed = 3;

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** "in 8 minutes", "now". */
function startsIn(start: number, now: number): string {
  const minutes = Math.ceil((start - now) / minute);
  return minutes < 1 ? 'now' : `in ${count(minutes, 'minute')}`;
}

function promisesTitle(due: number, overdue: number): string {
  if (!overdue) return due === 1 ? 'A promise is due today' : `${count(due, 'promise')} are due today`;
  if (!due) return overdue === 1 ? 'A promise is overdue' : `${count(overdue, 'promise')} are overdue`;
  return `${count(due, 'promise')} due today, ${overdue} overdue`;
}

function promiseWords({ due, overdue }: Reminder, { promises }: Named, named: boolean): ReminderWords {
  const title = promisesTitle(due.length, overdue.length);
  const ids = [...due, ...overdue];
  const texts = ids.slice(0, mostNamed).flatMap((id) => plainTitle(promises.get(id) ?? '') || []);
  if (!named || !texts.length)
    return { title, message: ids.length === 1 ? 'Open it to see what it is.' : 'Open them to see what they are.' };
  const more = ids.length - texts.length;
  return { title, message: [...texts, ...(more > 0 ? [`and ${more} more`] : [])].join('\n') };
}

/**
 * The words of a reminder.
 * @param named may the meeting's title, or what was promised, be shown?
 * @param now milliseconds since 1970.
 * @param zone IANA name of the device's time zone.
 */
export function wordsOf(reminder: Reminder, known: Named, named: boolean, now: number, zone: string): ReminderWords {
  if (reminder.kind === 'promise') return promiseWords(reminder, known, named);
  const clock = localIn(known.start, zone)?.slice(11) ?? '';
  const title = named ? plainTitle(known.title) : '';
  if (reminder.kind === 'end')
    return {
      title: title ? `Ended: ${title}` : `Your ${clock} meeting has ended`.replace('  ', ' '),
      message: 'Four taps close it: what was agreed, and who does what.',
    };
  const starts = `It starts ${startsIn(reminder.moment, now)}.`;
  return {
    title: title ? `${clock} ${title}`.trim() : `Your ${clock} meeting`.replace('  ', ' '),
    message: reminder.isUnprepared ? `What are you agreeing? ${starts}` : `What you prepared is ready. ${starts}`,
  };
}

/** What can be pressed beside a reminder. */
export type ReminderChoice = 'later' | 'tomorrow' | 'never';

export const choiceWords: Readonly<Record<ReminderChoice, string>> = {
  later: 'In 10 minutes',
  tomorrow: 'Tomorrow',
  never: 'Not for this series',
};

/** The two choices on a notification: browsers show no more. A meeting that stands alone has no series to leave out. */
export const choicesOf = ({ kind, seriesId }: Pick<Reminder, 'kind' | 'seriesId'>): ReminderChoice[] =>
  kind === 'before' ? ['later', ...(seriesId ? (['never'] as const) : [])] : ['later', 'tomorrow'];
