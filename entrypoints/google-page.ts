import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { google } from '@/lib/calendars/google/adapter';
import { followMeetings } from '@/lib/on-page/follow';

export default defineUnlistedScript(() => followMeetings([google]));
