/** The keys of the product, and how to change them. */
import { t } from '@/lib/words/words';

/** What each command of the manifest does. */
const purposes: readonly (readonly [name: string, purpose: string])[] = [
  ['open-panel', t('settings.openThePanel')],
  ['prepare-next', t('settings.openThePanelOn')],
  ['_execute_action', t('settings.openTheSmallWindow')],
];

/**
 * @param keys what the browser has set for each command, as it writes them; empty where none is set.
 * @param where how the browser's own page for keys is reached, in words: no page may link to it.
 */
export function ShortcutKeys({ keys, where }: { keys: readonly { name: string; keys: string }[]; where: string }) {
  return (
    <div className="stack">
      <dl className="pairs">
        {purposes.map(([name, purpose]) => (
          <div key={name}>
            <dt>{purpose}</dt>
            <dd>
              <b>{keys.find((one) => one.name === name)?.keys || t('settings.noKeySet')}</b>
            </dd>
          </div>
        ))}
      </dl>
      <p className="soft">{where}</p>
    </div>
  );
}
