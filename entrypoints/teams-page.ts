import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { teams } from '@/lib/calendars/teams/adapter';
import { followMeetings } from '@/lib/on-page/follow';

export default defineUnlistedScript(() => followMeetings([teams]));
