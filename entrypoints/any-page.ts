import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { siteCalendars } from '@/lib/calendars/registry';
import { followMeetings } from '@/lib/content-script/follow';
import { mayRunHere } from '@/lib/content-script/place';

/** Runs where a person says so: on sites they turned on, and once on a page they clicked for. */
export default defineUnlistedScript(() => {
  if (mayRunHere(siteCalendars.flatMap(({ frames }) => frames ?? []))) followMeetings(siteCalendars);
});
