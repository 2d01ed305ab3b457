/** The settings in force: what a person chose, else what their organisation set, else what the table says. */
import { local, onManagedChanged } from '@/lib/browser/areas';
import { storedItem } from '@/lib/storage/item';
import { type Policy, readPolicy, watchPolicy } from './policy';
import { Chosen, initialSettings, type PersonalName, personalSettings, type Settings } from './schema';

const key = 'settings';

const chosen = storedItem<Chosen>(key, Chosen, {});

/** What a person chose themselves. Calls back now and at every change; returns how to stop. */
export const watchChosen = chosen.watch;

/** The settings in force. */
export function inForce(choices: Chosen, policy: Policy): Settings {
  const ofPolicy: Partial<Record<PersonalName, unknown>> = Object.fromEntries(
    personalSettings.flatMap(({ name }) => (name in policy ? [[name, policy[name as keyof Policy]]] : [])),
  );
  return { ...initialSettings, ...ofPolicy, ...choices } as Settings;
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
