/** What the toolbar says of today's meetings. Pure; titles come from pages and are hostile. */
import { t } from '@/lib/words/words';
import type { MeetingBrief } from './meeting';
import { timesOf } from './phase';

export const productName = 'Before We Meet';

const longestTitle = 60;

/** Control characters, and those that turn the direction of what follows. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** A title on one line, without what cannot be seen, cut at 60 characters. */
export function plainTitle(title: string): string {
  const line = title.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > longestTitle ? `${characters.slice(0, longestTitle).join('').trimEnd()}…` : line;
}

export interface Badge {
  /** Empty when nothing is left. */
  text: string;
  title: string;
}

/**
 * The badge and its title: "Before We Meet: 2 to prepare. Next: 10:00 Frailty pilot".
 * @param left today's meetings that are left to prepare, the earliest first.
 * @param now milliseconds since 1970.
 * @param running title of the meeting that runs, if one was prepared or the panel was opened for it: the badge says so.
 */
export function badgeOf(left: readonly MeetingBrief[], now: number, running?: string): Badge {
  const [first] = left;
  if (running !== undefined) {
    const rest = left.length ? ` ${t('background.toPrepare', { left: left.length })}` : '';
    return {
      text: 'now',
      title: t('background.runningNow', {
        productName,
        plainTitle: plainTitle(running) || t('background.aMeeting'),
        rest,
      }),
    };
  }
  if (!first) return { text: '', title: productName };
  const next = left.find((brief) => (timesOf(brief.when)?.start ?? 0) > now);
  const shown = next ?? first;
  const title = `${shown.when.start?.slice(11) ?? ''} ${plainTitle(shown.title)}`.trim();
  return {
    text: left.length > 99 ? '99+' : `${left.length}`,
    title: next
      ? t('background.toPrepareNext', { productName, left: left.length, title })
      : t('background.toPrepareNow', { productName, left: left.length, title }),
  };
}
