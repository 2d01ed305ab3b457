import { defineBackground } from 'wxt/utils/define-background';
import { onInstalled } from '@/lib/browser/lifecycle';
import { openOwnPage } from '@/lib/browser/tabs';
import { answerAddressBar } from './address-bar';
import { keepBadge } from './badge';
import { offerContextMenu } from './context-menu';
import { keepFeeds } from './feed';
import { answerKeys } from './keys';
import { keepMeetingState } from './meeting-state';
import { offerNextMeeting } from './offer';
import { keepPageScripts } from './page-scripts';
import { openPanelWhenPressed } from './panel';
import { keepReminders } from './reminders';

// A worker is woken by an event only if it had listened to it by the end of its first turn: nothing here waits.
export default defineBackground(() => {
  onInstalled((first) => first && void openOwnPage('welcome'));
  keepPageScripts();
  keepMeetingState();
  openPanelWhenPressed();
  offerNextMeeting();
  keepFeeds();
  keepBadge();
  keepReminders();
  answerKeys();
  offerContextMenu();
  answerAddressBar();
});
