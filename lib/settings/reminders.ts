/** What is in force for reminders. */
import type { ReminderSettings } from '@/lib/meetings/reminders';
import { readSettings } from './settings';

interface InForce extends ReminderSettings {
  /** May titles and promises be named? */
  remindTitles: boolean;
}

/** The choices for reminders; undefined where there are none to show. */
export async function readReminderSettings(): Promise<InForce | undefined> {
  const settings = await readSettings();
  return settings.reminders ? settings : undefined;
}
