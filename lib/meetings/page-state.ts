/** What a calendar page shows just now, as far as a reader could tell. */
import * as z from 'zod/mini';
import { CalendarName } from './calendar-names';
import { Field, LocalMeeting, Meeting } from './meeting';
import { ofSite } from './site';

const nothingOpen = z.strictObject({ status: z.literal('none') });
const unrecognised = z.strictObject({
  status: z.literal('unrecognised'),
  calendar: CalendarName,
  missing: z.array(Field).check(z.maxLength(20)),
});

/** With the site in the meeting's ids. */
export const PageState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('meeting'), meeting: Meeting }),
  nothingOpen,
  unrecognised,
]);
export type PageState = z.infer<typeof PageState>;

/** As the page tells it: ids without a site. */
export const LocalPageState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('meeting'), meeting: LocalMeeting }),
  nothingOpen,
  unrecognised,
]);
export type LocalPageState = z.infer<typeof LocalPageState>;

/** The state that a page of this site told, with the site in the meeting's ids. */
export const stateOfSite = (site: string, state: LocalPageState): PageState =>
  state.status === 'meeting' ? { ...state, meeting: ofSite(site, state.meeting) } : state;
