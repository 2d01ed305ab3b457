import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { now } from '@/lib/extension-pages/clock';
import type { Database } from '@/lib/storage/records/record-type';
import { countOlder, deleteOlder, monthsBefore } from '@/lib/storage/retention';
import { Section } from './section';
import type { Choosing } from './use-settings';

/** How long answers are kept; asks before a choice would delete any. */
export function Keeping({ database, ...choosing }: Choosing & { database: Database }) {
  const { settings, choose } = choosing;
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
    <Section
      {...choosing}
      settings={{ ...settings, keepMonths: asked?.months ?? settings.keepMonths }}
      name="keeping"
      title="How long to keep what you write"
      onChoose={(_name, months) => void ask(Number(months))}
    >
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
    </Section>
  );
}
