import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { siteCalendars } from '@/lib/calendars/registry';
import { followMeetings } from '@/lib/content-script/follow';

/** Runs where a person says so: on sites they turned on, and once on a page they clicked for. */
export default defineUnlistedScript(() => followMeetings(siteCalendars));
