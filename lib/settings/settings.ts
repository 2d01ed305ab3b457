/** The settings in force: what an organisation fixed, else what a person chose, else what it set, else what the table says. */
import { local, onManagedChanged } from '@/lib/browser/areas';
import { storedItem } from '@/lib/storage/item';
import { hasFeature, mayExport, mayRemind, type Policy, readPolicy, watchPolicy } from './policy';
import { Chosen, initialSettings, organisationSettings, type PersonalName, type Settings } from './schema';

const key = 'settings';

const chosen = storedItem<Chosen>(key, Chosen, {});

/** What a person chose themselves. Calls back now and at every change; returns how to stop. */
export const watchChosen = chosen.watch;

/** What the organisation set of settings that people have too: those that win, or those to start from. */
const ofPolicy = (policy: Policy, areFixed: boolean): Partial<Record<PersonalName, unknown>> =>
  Object.fromEntries(
    organisationSettings.flatMap(({ name, isFixed = false }) =>
      isFixed === areFixed && name in initialSettings && policy[name] !== undefined ? [[name, policy[name]]] : [],
    ),
  );

/** What follows for a person's settings from what restricts, whatever they chose. */
function restricted({ remindersPerDay }: Settings, policy: Policy): Partial<Settings> {
  const { mostRemindersPerDay: most } = policy;
  const off = (['button', 'offer', 'badge'] as const).filter((name) => !hasFeature(name, policy));
  return {
    ...Object.fromEntries(off.map((name) => [name, false])),
    ...(policy.mostOffersPerDay === 0 && { offer: false }),
    ...(!mayRemind(policy) && { reminders: false }),
    ...(most && most < remindersPerDay && { remindersPerDay: most }),
    ...(!mayExport(policy) && { copyReminder: 0 }),
  };
}

/** The settings in force. */
export function inForce(choices: Chosen, policy: Policy): Settings {
  const chosen = { ...initialSettings, ...ofPolicy(policy, false), ...choices } as Settings;
  return { ...chosen, ...restricted(chosen, policy), ...ofPolicy(policy, true) } as Settings;
}

/**
 * Whose a setting is: `start` where an organisation set what a person may change and did not, `fixed` where nobody can
 * change it, `limit` where they can within what the organisation allows; undefined where it is the person's own.
 */
export function holdOn(name: PersonalName, choices: Chosen, policy: Policy): 'start' | 'fixed' | 'limit' | undefined {
  if (name === 'remindersPerDay' && policy.mostRemindersPerDay !== undefined) return 'limit';
  if (name in ofPolicy(policy, true) || name in restricted({ ...initialSettings, ...choices }, policy)) return 'fixed';
  return choices[name] === undefined && name in ofPolicy(policy, false) ? 'start' : undefined;
}

export async function readSettings(): Promise<Settings> {
  const [choices, policy] = await Promise.all([chosen.read(), readPolicy()]);
  return inForce(choices, policy);
}

/** Calls back soon and at every change of the settings in force; returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  let choices: Chosen | undefined;
  let policy: Policy | undefined;
  const tell = () => {
    if (choices && policy) changed(inForce(choices, policy));
  };
  const stops = [
    chosen.watch((next) => {
      choices = next;
      tell();
    }),
    watchPolicy((next) => {
      policy = next;
      tell();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Calls back after a person or their organisation changed a setting, and not before; returns how to stop. */
export function onSettingsChanged(changed: () => void): () => void {
  const stops = [local.watch(key, changed), onManagedChanged(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Changes some settings and leaves the others. */
export const changeSettings = (change: Partial<Settings>): Promise<void> =>
  chosen.update((now) => ({ ...now, ...change }));

/** Does the "Prepare" button stand beside open meetings? */
export const isButtonShown = async (): Promise<boolean> => (await readSettings()).button;
