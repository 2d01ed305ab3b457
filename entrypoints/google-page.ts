import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { signs } from '@/lib/calendars/google/signs';
import { noticeMeetings } from '@/lib/content-script/first-script';

export default defineUnlistedScript(() => noticeMeetings(signs));
