/** What advice needs to know of a meeting. */
export interface AdviceInput {
  title: string;
  description?: string;
  organiser?: string;
  /** Names or roles, as shown. */
  attendees: readonly string[];
  attendeeCount?: number;
  organisationCount?: number;
  /** The page does not list who is invited: nobody listed does not mean nobody invited. */
  peopleUnknown?: boolean;
  /** Length of the meeting. */
  minutes?: number;
  recurring?: boolean;
  /** Address of an online meeting, when the entry has one. */
  link?: string;
}
