/** A meeting of which no page shows anything just now: from what is kept of it, or from its line in a day's list. */
import type { Meeting, MeetingBrief } from './meeting';
import type { Preparation } from './preparation';
import { localPart } from './site';

const calendarOf = (id: string) => localPart(id).split(':', 1)[0]?.slice(0, 40) || 'kept';

/** The meeting as far as it was kept: without notes, e-mail domains and link. */
export function meetingOfFacts(facts: Omit<Preparation, 'answers'>): Meeting {
  const { meetingId, seriesId, title, whenText, start, end, timeZone, organiser, people, organisationCount } = facts;
  return {
    id: meetingId,
    seriesId,
    calendar: calendarOf(meetingId),
    title,
    when: {
      text: whenText,
      allDay: start !== undefined && !start.includes('T'),
      ...(start && { start }),
      ...(end && { end }),
      ...(timeZone && { timeZone }),
    },
    ...(organiser && { organiser: { name: organiser } }),
    attendees: people.filter((name) => name !== organiser).map((name) => ({ name })),
    ...(organisationCount !== undefined && { organisationCount }),
    writable: false,
    missing: [],
  };
}

/** The meeting as far as a day's list shows it. */
export function meetingOfBrief({ id, seriesId, title, when }: MeetingBrief): Meeting {
  return {
    id,
    seriesId,
    calendar: calendarOf(id),
    title,
    when,
    attendees: [],
    writable: false,
    missing: ['attendees', 'description'],
  };
}
