/** Converts a meeting, or the preview of one, to the input of advice. */
import type { Meeting } from '@/lib/meetings/meeting';
import { lengthInMinutes } from '@/lib/meetings/when';
import type { AdviceInput } from './input';

/** What advice needs of a meeting. Nobody listed and no count means that the page does not say who is invited. */
export function inputOf(meeting: Meeting): AdviceInput {
  const { title, when, description, organiser, attendees, attendeeCount, organisationCount, recurring, link } = meeting;
  const minutes = lengthInMinutes(when);
  return {
    title,
    attendees: attendees.map(({ name }) => name),
    peopleUnknown: !attendees.length && attendeeCount === undefined,
    ...(description && { description }),
    ...(organiser && { organiser: organiser.name }),
    ...(attendeeCount !== undefined && { attendeeCount }),
    ...(organisationCount !== undefined && { organisationCount }),
    ...(recurring && { recurring }),
    ...(minutes !== undefined && { minutes }),
    ...(link && { link }),
  };
}

/**
 * The input that a preview gives: a title and, if known, the number of people.
 * @param invited how many people; absent when the page does not show it.
 */
export const inputOfPreview = ({ title, invited }: { title: string; invited?: number | undefined }): AdviceInput => ({
  title,
  attendees: [],
  ...(invited === undefined ? { peopleUnknown: true } : { attendeeCount: invited }),
});
