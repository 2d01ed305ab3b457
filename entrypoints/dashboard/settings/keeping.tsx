import { useId, useState } from 'react';
import { SettingChoice } from '@/components/settings/setting-choice';
import { Button } from '@/components/ui/button';
import { now } from '@/lib/extension-pages/clock';
import type { Database } from '@/lib/storage/records/record-type';
import { countOlder, deleteOlder, monthsBefore } from '@/lib/storage/retention';
import type { Choosing } from './use-settings';

/** How long answers are kept; asks before a choice would delete any. */
export function Keeping({ database, chosen, choose }: Choosing & { database: Database }) {
  const id = useId();
  const [asked, setAsked] = useState<{ months: number; older: number }>();
  const keep = async (months: number) => {
    choose({ keepMonths: months });
    if (months) await deleteOlder(database, monthsBefore(now(), months));
    setAsked(undefined);
  };
  const ask = async (months: number) => {
    const older = months ? await countOlder(database, monthsBefore(now(), months)) : 0;
    if (older) setAsked({ months, older });
    else await keep(months);
  };
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>How long to keep what you write</h3>
      <SettingChoice
        label="Delete answers"
        hint="Counted from your last change. Open promises stay. Older answers go when you next open the panel or this page."
        value={asked?.months ?? chosen.keepMonths}
        choices={[
          [0, 'Never, until I delete them'],
          [6, 'After 6 months'],
          [12, 'After a year'],
          [24, 'After two years'],
        ]}
        onChoose={(months) => void ask(months)}
      />
      {asked && (
        <div className="notice problem" role="alert">
          <p>
            {asked.older === 1 ? 'One meeting is' : `${asked.older} meetings are`} older. What you wrote there will be
            deleted now. It cannot be undone.
          </p>
          <div className="row">
            <Button small onClick={() => void keep(asked.months)}>
              Delete and go on
            </Button>
            <Button small look="plain" onClick={() => setAsked(undefined)}>
              Keep them
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
