/** Today's meetings for which the panel was opened: the panel stays on them while they run, prepared or not. */
import * as z from 'zod/mini';
import { storedItem } from './item';
import { PreparationFacts } from './records/preparation';

/** More than anybody has in a day. */
const most = 40;

const Pressed = z.object({
  /** `2026-11-24`. */
  day: z.string().check(z.maxLength(10)),
  meetings: z.array(PreparationFacts).check(z.maxLength(most)),
});

export const pressedKey = 'pressed';

const record = storedItem<z.infer<typeof Pressed>>(pressedKey, Pressed, { day: '', meetings: [] });

/**
 * Keeps that the panel was opened for a meeting; those of an earlier day go.
 * @param day today, `2026-11-24`.
 */
export const notePressedMeeting = (facts: PreparationFacts, day: string): Promise<void> =>
  record.update((known) => {
    const others = known.day === day ? known.meetings.filter(({ meetingId }) => meetingId !== facts.meetingId) : [];
    return { day, meetings: [facts, ...others].slice(0, most) };
  });

/** Brings what is kept of a meeting for which the panel was opened up to date with a later reading of it. */
export const renewPressedMeeting = (facts: PreparationFacts): Promise<void> =>
  record.update((known) => ({
    ...known,
    meetings: known.meetings.map((one) => (one.meetingId === facts.meetingId ? facts : one)),
  }));

/** Forgets a meeting for which the panel was opened. */
export async function forgetPressedMeeting(id: string): Promise<void> {
  if (!(await readPressedMeetings()).some(({ meetingId }) => meetingId === id)) return;
  await record.update((known) => ({ ...known, meetings: known.meetings.filter(({ meetingId }) => meetingId !== id) }));
}

/** Those meetings, now. */
export const readPressedMeetings = async (): Promise<PreparationFacts[]> => (await record.read()).meetings;

/** Calls back now and at every change; returns how to stop. */
export const watchPressedMeetings = (changed: (meetings: PreparationFacts[]) => void): (() => void) =>
  record.watch(({ meetings }) => changed(meetings));
