/** What is kept of the meetings of a calendar: with ids that pages know where that can be told, and without addresses. */
import type { Occurrence } from '@/lib/invitations/ics/window';
import type { Meeting, MeetingBrief } from '@/lib/meetings/meeting';
import { qualify } from '@/lib/meetings/site';
import type { Provider } from './address';

/** More names are not kept; how many are invited is. */
const mostNames = 60;

/** All together, in letters: the browser's small store holds ten million. The notes of what is far ahead go first. */
const mostText = 2_000_000;

const alphabet = '0123456789abcdefghijklmnopqrstuv';

/** Base 32 with "extended hex" letters (RFC 4648), lower case, without signs at the end. */
function base32Hex(text: string): string {
  let bits = 0;
  let count = 0;
  let result = '';
  for (const byte of new TextEncoder().encode(text)) {
    bits = (bits << 8) | byte;
    count += 8;
    while (count >= 5) {
      result += alphabet[(bits >> (count - 5)) & 31];
      count -= 5;
    }
    bits &= (1 << count) - 1;
  }
  return count ? result + alphabet[(bits << (5 - count)) & 31] : result;
}

/** `2026-11-24`, or a moment, as Google's ids name it: `20261124`, `20261124T100000Z`. */
const stampOf = (planned: number | string): string =>
  typeof planned === 'string'
    ? planned.replaceAll('-', '')
    : new Date(planned).toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * The ids under which Google's own pages know a meeting of its calendar, see docs/decisions/feed.md: an event made in
 * Google has its id in its UID, `ID@google.com`; of any other the id is made of the UID. Undefined without a UID.
 */
export function googleIds({
  uid,
  planned,
}: Pick<Occurrence, 'uid' | 'planned'>): { id: string; seriesId: string } | undefined {
  const own = /^([\w-]+)@google\.com$/.exec(uid)?.[1];
  const event = own ?? (uid && `_${base32Hex(uid)}`);
  if (!event || event.length > 500) return undefined;
  const id = planned === undefined ? event : `${event}_${stampOf(planned)}`;
  return { id: qualify('google', `google:${id}`), seriesId: qualify('google', `google:${event}`) };
}

/** E-mail addresses are left out; an address of the web may hold such a sign too, and stays. */
const withoutAddresses = (text: string) =>
  text.replace(/(https?:\/\/\S+)|[\w.+'%-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/gi, (_, web?: string) => web ?? '…');

/** A meeting as it is kept: names without organisations, notes without e-mail addresses. */
function trimmed({ organiser, attendees, description, ...rest }: Meeting): Meeting {
  return {
    ...rest,
    ...(organiser && { organiser: { name: organiser.name } }),
    attendees: attendees.slice(0, mostNames).map(({ name }) => ({ name })),
    ...(description && { description: withoutAddresses(description) }),
  };
}

/**
 * The meetings to keep, the soonest first.
 * @param provider whose calendar it is, as the address proves. Ids of Google's pages are given to Google's calendars alone:
 * any server can write any UID, and what was written for a meeting there would be shown with this one.
 */
export function keptMeetings(occurrences: readonly Occurrence[], provider: Provider): Meeting[] {
  let left = mostText;
  return occurrences.map((occurrence) => {
    const meeting = { ...trimmed(occurrence.meeting), ...(provider === 'google' && googleIds(occurrence)) };
    left -= JSON.stringify(meeting).length;
    if (left > 0 || !meeting.description) return meeting;
    const { description: _, ...short } = meeting;
    return { ...short, missing: [...new Set([...short.missing, 'description' as const])] };
  });
}

/**
 * A meeting as a line of a day's list.
 * @param zone of this device. Where a meeting's hour is not known on its clock, the words alone tell it.
 */
export function briefOf({ id, seriesId, title, when }: Meeting, zone: string): MeetingBrief {
  const { text, start, end, allDay, timeZone } = when;
  const isHere = timeZone === undefined || timeZone === zone;
  return {
    id,
    seriesId,
    title,
    when: isHere
      ? { text, allDay, ...(start && { start }), ...(end && { end }) }
      : { text: `${text} (${timeZone})`.slice(0, 300), allDay, ...(start && { start: start.slice(0, 10) }) },
  };
}
