import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { frames } from '@/lib/calendars/google/frames';
import { signs } from '@/lib/calendars/google/signs';
import { askForDayWhenIdle } from '@/lib/content-script/ask-for-day';
import { noticeMeetings } from '@/lib/content-script/first-script';

export default defineUnlistedScript(() => {
  noticeMeetings(signs, frames);
  askForDayWhenIdle();
});
