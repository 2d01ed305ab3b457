/**
 * What a reminder says. Anybody who sees the screen can read it: titles and promises are named only where the person
 * allows it. Pure; titles come from pages and are hostile.
 */

import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
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

/** "in 8 minutes", "now". */
function startsIn(start: number, now: number): string {
  const minutes = Math.ceil((start - now) / minute);
  return minutes < 1 ? t('reminders.now') : t('reminders.in', { minute: counted('minute', minutes) });
}

function promisesTitle(due: number, overdue: number): string {
  if (!overdue)
    return due === 1 ? t('reminders.aPromiseIsDue') : t('reminders.areDueToday', { promise: counted('promise', due) });
  if (!due)
    return overdue === 1
      ? t('reminders.aPromiseIsOverdue')
      : t('reminders.areOverdue', { promise: counted('promise', overdue) });
  return t('reminders.dueTodayOverdue', { promise: counted('promise', due), overdue });
}

function promiseWords({ due, overdue }: Reminder, { promises }: Named, named: boolean): ReminderWords {
  const title = promisesTitle(due.length, overdue.length);
  const ids = [...due, ...overdue];
  const texts = ids.slice(0, mostNamed).flatMap((id) => plainTitle(promises.get(id) ?? '') || []);
  if (!named || !texts.length)
    return { title, message: ids.length === 1 ? t('reminders.openItToSee') : t('reminders.openThemToSee') };
  const more = ids.length - texts.length;
  return { title, message: [...texts, ...(more > 0 ? [t('reminders.andMore', { more })] : [])].join('\n') };
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
      title: title
        ? t('reminders.ended', { title })
        : clock
          ? t('reminders.yourMeetingHasEnded', { clock })
          : t('reminders.yourMeetingHasEndedUntimed'),
      message: t('reminders.fourTapsCloseIt'),
    };
  const starts = t('reminders.itStarts', { startsIn: startsIn(reminder.moment, now) });
  return {
    title: title
      ? `${clock} ${title}`.trim()
      : clock
        ? t('reminders.yourMeetingAt', { clock })
        : t('reminders.yourMeeting'),
    message: reminder.isUnprepared
      ? t('reminders.whatAreYouAgreeing', { starts })
      : t('reminders.whatYouPreparedIs', { starts }),
  };
}

/** What can be pressed beside a reminder. */
export type ReminderChoice = 'later' | 'tomorrow' | 'never';

export const choiceWords: Readonly<Record<ReminderChoice, string>> = {
  later: t('reminders.in10Minutes'),
  tomorrow: t('reminders.tomorrow'),
  never: t('reminders.notForThisSeries'),
};

/** The two choices on a notification: browsers show no more. A meeting that stands alone has no series to leave out. */
export const choicesOf = ({ kind, seriesId }: Pick<Reminder, 'kind' | 'seriesId'>): ReminderChoice[] =>
  kind === 'before' ? ['later', ...(seriesId ? (['never'] as const) : [])] : ['later', 'tomorrow'];
