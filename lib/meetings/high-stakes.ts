/** When a meeting deserves more than three questions. Only a suggestion: the person decides. */

import type { ThemeId } from '@/content/schema';
import { t } from '@/lib/words/words';
import type { Meeting } from './meeting';
import { lengthInMinutes } from './when';

/** A meeting is long from so many minutes, and large from so many people or organisations. */
const from = { minutes: 90, people: 12, organisations: 4 } as const;

/** Themes of meetings in which people are likely to want different things. */
const contested: ReadonlySet<ThemeId> = new Set(['difficult-conversations', 'protectionism', 'trust']);

/**
 * Why stakes may be high, in words; undefined where nothing says so.
 * @param theme the theme in force for the meeting.
 */
export function stakesOf(meeting: Meeting, theme: ThemeId | undefined): string | undefined {
  const { attendeeCount = 0, organisationCount = 0 } = meeting;
  const minutes = lengthInMinutes(meeting.when) ?? 0;
  if (organisationCount >= from.organisations) return t('meeting.organisationsMeet', { organisationCount });
  if (attendeeCount >= from.people) return t('meeting.peopleMeet', { attendeeCount });
  if (minutes >= from.minutes) return t('meeting.itTakesMinutes', { minutes });
  return theme && contested.has(theme) ? t('meeting.peopleMayWantDifferent') : undefined;
}
