import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { google } from '@/lib/calendars/google/adapter';
import { followMeetings } from '@/lib/content-script/follow';

export default defineUnlistedScript(() => followMeetings([google]));
