/** A meeting that careful readers have judged: should it get a checklist, and which themes fit? */
import * as z from 'zod';
import { themeIds } from '@/content/schema';
import type { AdviceInput } from '@/lib/advice/input';

const ThemeName = z.enum(themeIds);

export const LabelledMeeting = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  organiser: z.string(),
  attendees: z.array(z.string()),
  start: z.string(),
  end: z.string(),
  recurring: z.boolean(),
  offer: z.boolean(),
  best: z.array(ThemeName),
  acceptable: z.array(ThemeName),
});
export type LabelledMeeting = z.infer<typeof LabelledMeeting>;

/** The meeting as advice sees it, without the readers' judgement. No attendee means that the page shows none. */
export function inputOf(meeting: LabelledMeeting): AdviceInput {
  const { title, description, organiser, attendees, recurring } = meeting;
  const minutes = (Date.parse(meeting.end) - Date.parse(meeting.start)) / 60_000;
  return { title, description, organiser, attendees, recurring, minutes, peopleUnknown: !attendees.length };
}
