/** What is pressed beside a reminder: again in ten minutes, tomorrow, or never for this series. */
import type { ReminderChoice } from '@/lib/meetings/reminder-words';
import { type ReminderSettings, type ShownReminder, snoozeLength, tomorrowMorning } from '@/lib/meetings/reminders';
import type { Database } from './records/record-type';
import { changeSeriesChoice } from './records/series';
import { tellRemindersChanged } from './reminders-changes';
import { snoozeReminder } from './reminders-shown';

/** Turns the reminders of a series off, or on again. @returns what undoes it. */
export async function chooseSeriesReminders(
  database: Database,
  seriesId: string,
  reminders: boolean,
): Promise<() => Promise<unknown>> {
  const set = async (value: boolean | undefined) => {
    const before = await changeSeriesChoice(database, seriesId, { reminders: value }, Date.now());
    await tellRemindersChanged();
    return before?.reminders;
  };
  const before = await set(reminders ? undefined : false);
  return () => set(before);
}

async function snooze(id: string, to: number | undefined): Promise<void> {
  await snoozeReminder(id, to);
  await tellRemindersChanged();
}

/**
 * Does what was chosen.
 * @param now milliseconds since 1970.
 * @param zone IANA name of the device's time zone.
 * @returns what undoes it.
 */
export async function chooseOnReminder(
  database: Database,
  { id, seriesId, snoozedTo }: ShownReminder,
  choice: ReminderChoice,
  { settings, now, zone }: { settings: ReminderSettings; now: number; zone: string },
): Promise<() => Promise<unknown>> {
  if (choice === 'never' && seriesId) return await chooseSeriesReminders(database, seriesId, false);
  await snooze(id, choice === 'tomorrow' ? tomorrowMorning(now, settings, zone) : now + snoozeLength);
  return () => snooze(id, snoozedTo);
}
