import { useId } from 'react';
import type { Policy } from '@/lib/settings/policy';
import type { Choosing } from './use-settings';

/** What stands on calendar pages. */
export function OnPages({ chosen, choose, policy }: Choosing & { policy: Policy }) {
  const id = useId();
  const isShown = chosen.button ?? policy.button ?? true;
  return (
    <section className="stack" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>On calendar pages</h3>
      <label className="row check">
        <input
          type="checkbox"
          checked={isShown}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => choose({ button: target.checked })}
        />
        Show a “Prepare” button beside an open meeting
      </label>
      <p className="soft" id={`${id}-hint`}>
        {policy.button !== undefined && chosen.button === undefined && 'Set by your organisation. You can change it. '}
        Without it, open the panel from the toolbar. Pages that are open follow when you load them again.
      </p>
    </section>
  );
}
