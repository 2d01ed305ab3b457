import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { teams } from '@/lib/calendars/teams/adapter';
import { followMeetings } from '@/lib/content-script/follow';

export default defineUnlistedScript(() => followMeetings([teams]));
