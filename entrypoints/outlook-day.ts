import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { day } from '@/lib/calendars/outlook/day';
import { watchDay } from '@/lib/content-script/day';

export default defineUnlistedScript(() => watchDay(day));
