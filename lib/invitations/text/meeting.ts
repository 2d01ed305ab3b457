/**
 * A meeting from words that a person pasted or selected: an invitation, a forwarded message, a few lines of a web page.
 * What the words do not say stays open. Addresses of people are read for their domain and not kept.
 */

import { idFromWords, meetingOf } from '@/lib/calendars/shared/meeting';
import { type Listed, peopleOf } from '@/lib/calendars/shared/people';
import { cut } from '@/lib/calendars/shared/text';
import type { Meeting } from '@/lib/meetings/meeting';
import { typedMeeting } from '@/lib/meetings/typed';
import { isAddresses, onlineMeeting } from '../links';
import { isRule, linesOf, plainText } from './lines';
import { type Parts, partsOf } from './parts';
import { guestsIn, listed } from './people';
import { findSpot, readPhrase } from './phrase';
import { freeTime, labelledTime, type TimeFound } from './times';
import { freeTitle, googleParts, plainTitle } from './title';

/** Longest text that is read; an invitation with a long thread below it is cut there. */
export const longestText = 100_000;

const notes = (rest: readonly string[]) =>
  rest
    .map((text) => text.replace(/^\s*>+ ?/, '').trimEnd())
    .filter((text) => !isRule(text) || text.includes('____'))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Whom an invitation names, and the organiser where a label or a mark after the name says so. */
function everyone({ values }: Parts, isInvitation: boolean): { guests: Listed[]; organiser: Listed | undefined } {
  const { guests, organiser: marked } = guestsIn(values.attendees ?? (isInvitation ? values.to : undefined) ?? '');
  const named = values.organiser ?? marked ?? (isInvitation ? values.from : undefined);
  return { guests, organiser: named ? listed(named) : undefined };
}

/** Addresses written out, also those that only show where they lead: "meet.google.com/abc-defg-hij". */
function addressesIn(text: string): string[] {
  const bare =
    /(?<![^\s<>("'[\],;])(?:meet\.google\.com|teams\.microsoft\.com|(?:[\w-]{1,60}\.)?zoom\.us|teams\.live\.com|whereby\.com|(?:[\w-]{1,60}\.)?webex\.com)\/[^\s<>"')\]]+/g;
  return [
    ...(text.match(/https:\/\/[^\s<>"')\]]+/g) ?? []),
    ...(text.match(bare) ?? []).map((address) => `https://${address}`),
  ];
}

const withoutAddresses = (place: string | undefined) => (place && isAddresses(place.replace(/^</, '')) ? '' : place);

/** A bare address is no place; it is the link. */
const placeOf = (place: string | undefined) =>
  withoutAddresses(place?.replace(/(?<!\s)\s*(?:[;,(]\s*)?(?:view map|map)\)?\s*$/i, '')) || undefined;

function timeOf(parts: Parts, subject: { when: string } | undefined, today: string | undefined): TimeFound {
  const labelledOne = labelledTime(parts.values);
  if (labelledOne && (labelledOne.when.start || labelledOne.recurring || parts.values.when !== undefined))
    return labelledOne;
  const named = subject && { ...readPhrase(subject.when), told: new Set<string>() };
  if (named?.when.start || named?.recurring) return named;
  const free = freeTime(parts.rest, today);
  if (labelledOne && free.when.start && free.when.allDay) {
    const both = readPhrase(`${free.when.text}, ${labelledOne.when.text}`);
    if (both.when.start) return { ...free, ...both };
  }
  return free.when.start || !(labelledOne ?? named) ? free : (labelledOne ?? named ?? free);
}

/**
 * Reads a meeting from words.
 * @param origin how the words came here; it prefixes the meeting's id.
 * @param today `2026-11-24`: a day that has passed is not taken for the meeting's, unless a label says so.
 * @returns undefined when there are no words. The same title and time give the same meeting.
 */
export function meetingFromText(text: string, origin: 'pasted' | 'selection', today?: string): Meeting | undefined {
  const whole = plainText(cut(text.toWellFormed(), longestText));
  const parts = partsOf(linesOf(whole));
  const { values, rest } = parts;
  const subject = values.title === undefined ? undefined : plainTitle(values.title);
  const google = subject === undefined ? undefined : googleParts(subject);
  const time = timeOf(parts, google, today);
  const { title, line } = subject === undefined ? freeTitle(rest, time) : { title: google?.title ?? subject };
  if (!/[\p{L}\p{N}]/u.test(title)) return undefined;
  const isInvitation = [values.when, values.start, values.time].some((value) => value !== undefined);
  const { guests, organiser } = everyone(parts, isInvitation);
  const result = meetingOf(
    origin,
    { id: idFromWords(title, time.when.text), seriesId: idFromWords(title.toLowerCase()), recurring: time.recurring },
    {
      title,
      when: { ...time.when, text: cut(time.when.text, 300) },
      place: placeOf(values.place),
      link: onlineMeeting(addressesIn(`${values.place ?? ''}\n${values.link ?? ''}\n${whole}`)),
      people: peopleOf(organiser && guests.length ? [organiser, ...guests] : guests, organiser),
      description: notes(rest.filter((one) => one !== line && !time.told.has(one) && !time.told.has(one.trim()))),
      writable: false,
    },
  );
  return result.status === 'meeting' ? result.meeting : undefined;
}

/**
 * A meeting from what a person typed or pasted: one line is its title, unless a day and an hour stand in it.
 * @returns undefined when there are no words.
 */
export function meetingFromWords(text: string, today?: string): Meeting | undefined {
  const words = text.trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
  const spot = words.includes('\n') ? undefined : findSpot(words);
  const isTitle = !words.includes('\n') && !(spot?.hasDate && spot.hasClock) && !/^(?:subject|when)\s*:/i.test(words);
  return isTitle ? typedMeeting(words) : meetingFromText(words, 'pasted', today);
}
