/** An invite that careful readers have marked: what it says is to be agreed and why, who decides, what to read and to do. */
import * as z from 'zod';
import type { Meeting, Person } from '@/lib/meetings/meeting';
import { suggest } from '@/lib/suggestions/suggest';

const Guest = z.object({ name: z.string(), domain: z.string().optional() });
const Quotes = z.array(z.object({ quote: z.string() }));

export const LabelledInvite = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  organiser: Guest.optional(),
  attendees: z.array(Guest),
  start: z.string(),
  minutes: z.number(),
  recurring: z.boolean(),
  location: z.string(),
  gold: z.object({
    agreeing: Quotes,
    why: Quotes,
    decides: Quotes,
    read: Quotes,
    asked: Quotes,
    missing: z.array(z.object({ who: z.string() })),
  }),
});
export type LabelledInvite = z.infer<typeof LabelledInvite>;

export const judgedFields = ['agreeing', 'why', 'decides', 'read', 'asked', 'missing'] as const;
export type JudgedField = (typeof judgedFields)[number];
export type Answer = Record<JudgedField, string[]>;

const personOf = ({ name, domain }: z.infer<typeof Guest>): Person => ({
  name,
  ...(domain && { organisation: domain }),
});

/** The invite as a calendar page would tell it, without the readers' marks. No guest means that the page shows none. */
export function meetingOf(invite: LabelledInvite): Meeting {
  const { id, title, description, organiser, attendees, start, recurring, location } = invite;
  return {
    id,
    seriesId: id,
    calendar: 'typed',
    title: title.slice(0, 500),
    when: { text: '', start, allDay: false },
    ...(location && { place: location }),
    ...(organiser && { organiser: personOf(organiser) }),
    attendees: attendees.map(personOf),
    description: description.slice(0, 8000),
    recurring,
    writable: false,
    missing: attendees.length ? [] : ['attendees'],
  };
}

/** What the product quotes from an invite. Frames and last time's answers are no quotes and are not judged. */
export function answerOf(invite: LabelledInvite): Answer {
  const { agreeing, why, decides, read, asked, missing } = suggest(meetingOf(invite), []);
  const quotes = (list: typeof why) => list.flatMap(({ quote, passage, text }) => (quote ? [passage ?? text] : []));
  return {
    agreeing: quotes(agreeing),
    why: quotes(why),
    decides: quotes(decides.named),
    read: quotes(read),
    asked: quotes(asked),
    missing: missing?.notSeen ?? [],
  };
}
