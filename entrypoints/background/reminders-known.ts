/** What is known of the day for reminders. Apart, so that the background loads it only where reminders are turned on. */
import { deservesChecklist } from '@/lib/advice/deserves';
import { isCalledOff } from '@/lib/meetings/called-off';
import { localDay } from '@/lib/meetings/day';
import { type GoneMeeting, oneOf } from '@/lib/meetings/gone';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import type { RemindableMeeting, ReminderSettings, ReminderState, ShownReminder } from '@/lib/meetings/reminders';
import { readGone } from '@/lib/storage/feed';
import { readPressedMeetings } from '@/lib/storage/pressed-meetings';
import type { PreparationFacts } from '@/lib/storage/records/preparation';
import { readReminderSources, withDatabase } from '@/lib/storage/reminders-sources';
import { briefsOf, readToday } from '@/lib/storage/today';

const ofFacts = ({ meetingId, ...facts }: PreparationFacts): RemindableMeeting => ({ id: meetingId, ...facts });

/** A calendar's own list is newer than what was kept when the meeting was prepared: it may have been moved since. */
function ofBrief({ id, seriesId, title, when }: MeetingBrief, kept: RemindableMeeting | undefined): RemindableMeeting {
  const hours = when.start?.includes('T') || !kept ? { start: when.start, end: when.end } : kept;
  const { start, end, timeZone } = { timeZone: undefined, ...hours };
  const isSame = kept?.start === start;
  return {
    id,
    seriesId,
    title: title || (kept?.title ?? ''),
    start,
    end: end ?? (isSame ? kept?.end : undefined),
    timeZone: isSame ? (kept?.timeZone ?? timeZone) : timeZone,
  };
}

/** Each meeting once, as far as it is known from lists and from what was kept. */
function meetingsOf(
  briefs: readonly MeetingBrief[],
  facts: readonly PreparationFacts[],
  gone: readonly GoneMeeting[],
): RemindableMeeting[] {
  const isGone = oneOf(gone);
  const stored = new Map(facts.map((one) => [one.meetingId, ofFacts(one)]));
  const listed = new Map(briefs.map((brief) => [brief.id, ofBrief(brief, stored.get(brief.id))]));
  return [...new Map([...stored, ...listed]).values()].map((one) => ({
    ...one,
    isCalledOff: isCalledOff(one.title) || isGone(one),
  }));
}

/** Meetings called to mind before that somebody may still come back to. */
const earlierOf = (shown: readonly ShownReminder[], now: number) =>
  shown.flatMap(({ meetingId, at, snoozedTo }) =>
    meetingId !== undefined && (snoozedTo !== undefined || Math.abs(now - at) < 86_400_000) ? meetingId : [],
  );

export interface Known {
  state: ReminderState;
  /** Texts of promises by id. */
  promises: ReadonlyMap<string, string>;
}

/**
 * Reads what the rule needs.
 * @param now milliseconds since 1970.
 * @param zone IANA name of the device's time zone.
 */
export async function readKnown(
  settings: ReminderSettings,
  shown: readonly ShownReminder[],
  now: number,
  zone: string,
): Promise<Known> {
  const [today, pressed, gone] = await Promise.all([readToday(), readPressedMeetings(), readGone()]);
  const briefs = briefsOf(today);
  const asked = { day: localDay(new Date(now)), meetings: [...briefs, ...pressed.map(ofFacts)] };
  const sources = await withDatabase((database) =>
    readReminderSources({ ...asked, earlier: earlierOf(shown, now) }, database),
  );
  const byId = new Map(briefs.map((brief) => [brief.id, brief]));
  return {
    state: {
      meetings: meetingsOf(briefs, [...pressed, ...sources.facts], gone),
      deserves({ id }) {
        const brief = byId.get(id);
        return brief !== undefined && deservesChecklist(brief);
      },
      prepared: sources.prepared,
      opened: new Set(pressed.map(({ meetingId }) => meetingId)),
      closed: sources.closed,
      silentSeries: sources.silentSeries,
      promises: sources.promises.map(({ id, due = '', madeAt }) => ({ id, due, madeAt })),
      settings,
      shown,
      now,
      zone,
    },
    promises: new Map(sources.promises.map(({ id, text }) => [id, text])),
  };
}
