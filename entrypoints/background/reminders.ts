/** Reminders: looks which are due, shows them, and answers when one is pressed. docs/decisions/reminders.md says why so. */
import { clearAlarm, onAlarm, setAlarm, setAlarmAtLatest } from '@/lib/browser/alarms';
import { onBrowserStart } from '@/lib/browser/lifecycle';
import { exclusively } from '@/lib/browser/locks';
import {
  clearNotifications,
  notificationStanding,
  onNotificationPressed,
  onStandingChanged,
  showNotification,
  visibleNotifications,
} from '@/lib/browser/notifications';
import { openPanelFromNotification } from '@/lib/browser/panel';
import { openOwnPage } from '@/lib/browser/tabs';
import { choicesOf, choiceWords, wordsOf } from '@/lib/meetings/reminder-words';
import { type Reminder, remindersFor, type ShownReminder, startOf } from '@/lib/meetings/reminders';
import { readReminderSettings } from '@/lib/settings/reminders';
import { onSettingsChanged } from '@/lib/settings/settings';
import { onAnswered } from '@/lib/storage/answered';
import { holdMeeting } from '@/lib/storage/open-meeting';
import { onRemindersChanged } from '@/lib/storage/reminders-changes';
import {
  forgetShownReminder,
  noteShownReminders,
  readShownReminder,
  readShownReminders,
} from '@/lib/storage/reminders-shown';
import { watchToday } from '@/lib/storage/today';
import type { Known } from './reminders-known';

const area = 'reminders';
const alarm = `${area}:look`;

/** Several changes come at once when a page tells its day, and what woke the background comes first. In milliseconds. */
const settledMs = 150;

/** After a look that failed, at the latest; in milliseconds. */
const againMs = 3_600_000;

const problemWith = (problem: unknown) => console.warn('Reminders could not be looked at:', problem);

const deviceZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What is kept of a reminder once it is shown: no words. */
const notedAt = ({ due: _due, overdue: _overdue, ...rest }: Reminder, at: number): ShownReminder => ({ ...rest, at });

async function show(reminder: Reminder, { state, promises }: Known, named: boolean): Promise<void> {
  const { now, zone } = state;
  const meeting = state.meetings.find(({ id }) => id === reminder.meetingId);
  const about = { title: meeting?.title ?? '', start: meeting ? startOf(meeting, zone) : now, promises };
  const words = wordsOf(reminder, about, named, now, zone);
  const buttons = choicesOf(reminder).map((choice) => choiceWords[choice]);
  try {
    await showNotification({ id: reminder.id, ...words, buttons });
  } catch (problem) {
    await forgetShownReminder(reminder.id);
    throw problem;
  }
}

async function stopAll(): Promise<void> {
  await Promise.all([clearAlarm(alarm), visibleNotifications().then(clearNotifications)]);
}

/** Shows what is due, takes away what has lost its reason, and sets the alarm for the next look. */
async function look(): Promise<void> {
  const settings = await readReminderSettings();
  if (!settings || (await notificationStanding()) !== 'allowed') return stopAll();
  const { readKnown } = await import('./reminders-known');
  const now = Date.now();
  const known = await readKnown(settings, await readShownReminders(), now, deviceZone());
  const { show: due, alive, next } = remindersFor(known.state);
  await setAlarm(alarm, next);
  const gone = (await visibleNotifications()).filter((id) => !alive.has(id) && id !== tryId);
  await clearNotifications(gone);
  if (!due.length) return;
  // First what is kept, then what is seen: a worker that is stopped in between shows none twice.
  await noteShownReminders(due.map((reminder) => notedAt(reminder, now)));
  const problems: unknown[] = [];
  for (const reminder of due)
    await show(reminder, known, settings.remindTitles).catch((problem: unknown) => problems.push(problem));
  if (problems.length) throw new AggregateError(problems, 'Some could not be shown');
}

/** One after the other: two looks at once would both find the same reminder due. */
const lookNow = () =>
  exclusively(area, look).catch(async (problem: unknown) => {
    problemWith(problem);
    const now = Date.now();
    await setAlarmAtLatest(alarm, now + againMs, now);
  });

/** The one that the settings show to try it. */
const tryId = 'try';

/** Makes the meeting of a reminder the panel's. */
async function holdMeetingOf(id: string): Promise<void> {
  const { meetingId } = (await readShownReminder(id)) ?? {};
  if (meetingId === undefined) return;
  const { meetingOfReminder, withDatabase } = await import('@/lib/storage/reminders-sources');
  const meeting = await withDatabase((database) => meetingOfReminder(database, meetingId));
  if (meeting) await holdMeeting(meeting);
}

/** The page on which a reminder can be answered where the browser opens no panel from it. */
const openReminder = (id: string) => openOwnPage('dashboard', `/reminder/${encodeURIComponent(id)}`);

function press(id: string): void {
  void clearNotifications([id]);
  if (id === tryId) void openOwnPage('dashboard', '/settings/reminders');
  else if (id.startsWith('promise:')) void openReminder(id);
  else {
    // Synchronously, within the user gesture, or the browser refuses.
    void openPanelFromNotification().catch(() => openReminder(id));
    void holdMeetingOf(id).catch(problemWith);
  }
}

async function choose(id: string, button: number): Promise<void> {
  await clearNotifications([id]);
  const [shown, settings] = await Promise.all([readShownReminder(id), readReminderSettings()]);
  const choice = shown && choicesOf(shown)[button];
  if (!settings || !choice) return;
  const [{ chooseOnReminder }, { withDatabase }] = await Promise.all([
    import('@/lib/storage/reminders-choose'),
    import('@/lib/storage/reminders-sources'),
  ]);
  const at = { settings, now: Date.now(), zone: deviceZone() };
  await withDatabase((database) => chooseOnReminder(database, shown, choice, at));
}

export function keepReminders(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void lookNow(), settledMs);
  };
  onAlarm(area, () => void lookNow());
  onBrowserStart(lookSoon);
  onStandingChanged(lookSoon);
  onSettingsChanged(lookSoon);
  onAnswered(lookSoon);
  onRemindersChanged(lookSoon);
  // Called at each start of the background too: Chromium forgets alarms with the browser.
  watchToday(lookSoon);
  onNotificationPressed({
    clicked: press,
    button: (id, place) => void choose(id, place).then(lookNow).catch(problemWith),
  });
}
