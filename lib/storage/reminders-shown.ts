/** Which reminders were shown, so that each is shown once, also after a restart. By number and not by age: clocks jump. */
import { ShownReminder } from '@/lib/meetings/reminders';
import { storedItem } from './item';
import { listOf } from './list-of';

/** Two months at five a day. */
const most = 300;

export const shownRemindersKey = 'reminders';

const record = storedItem<ShownReminder[]>(shownRemindersKey, listOf(ShownReminder, most), []);

/** In the order in which they were shown. */
export const readShownReminders = record.read;

/** Calls back now and at every change; returns how to stop. */
export const watchShownReminders = record.watch;

/** One shown again under its name keeps all that it ever reminded of. */
function joined(known: readonly ShownReminder[], entry: ShownReminder): ShownReminder {
  const keys = known.flatMap((one) => (one.id === entry.id ? one.keys : []));
  return { ...entry, keys: [...new Set([...keys, ...entry.keys])].slice(-2000) };
}

/** Keeps that these are shown. Call it before they are: a worker that stops in between shows none twice. */
export const noteShownReminders = (entries: readonly ShownReminder[]): Promise<void> =>
  record.update((known) => {
    const ids = new Set(entries.map(({ id }) => id));
    const others = known.filter(({ id }) => !ids.has(id));
    return [...others, ...entries.map((entry) => joined(known, entry))].slice(-most);
  });

/** Takes back that one was shown: the browser refused it. */
export const forgetShownReminder = (id: string): Promise<void> =>
  record.update((known) => known.filter((one) => one.id !== id));

/**
 * Shows one again at a moment, or, with undefined, no longer.
 * @param to milliseconds since 1970.
 */
export const snoozeReminder = (id: string, to: number | undefined): Promise<void> =>
  record.update((known) =>
    known.map((one) => {
      if (one.id !== id) return one;
      const { snoozedTo: _before, ...rest } = one;
      return to === undefined ? rest : { ...rest, snoozedTo: to };
    }),
  );

/** The one of this name, if it was shown. */
export const readShownReminder = async (id: string): Promise<ShownReminder | undefined> =>
  (await record.read()).find((one) => one.id === id);
