/** What is in force for reminders. */
import type { ReminderSettings } from '@/lib/meetings/reminders';
import { type Policy, readPolicy } from './policy';
import { readSettings } from './settings';

/** May a person turn reminders on? Not where their organisation has turned them off. */
export const mayRemind = ({ remindersAllowed }: Policy): boolean => remindersAllowed !== false;

interface InForce extends ReminderSettings {
  /** May titles and promises be named? */
  remindTitles: boolean;
}

/** The choices for reminders; undefined where there are none to show. */
export async function readReminderSettings(): Promise<InForce | undefined> {
  const [settings, policy] = await Promise.all([readSettings(), readPolicy()]);
  return settings.reminders && mayRemind(policy) ? settings : undefined;
}
