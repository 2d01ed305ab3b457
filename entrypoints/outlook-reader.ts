import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outlook } from '@/lib/calendars/outlook/adapter';
import { followMeetings } from '@/lib/content-script/follow';

export default defineUnlistedScript(() => followMeetings([outlook]));
