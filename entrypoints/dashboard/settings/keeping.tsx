import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { now } from '@/lib/extension-pages/clock';
import { monthsBefore } from '@/lib/meetings/old-records';
import type { Database } from '@/lib/storage/records/record-type';
import { countOlder, deleteOlder } from '@/lib/storage/retention';
import { t } from '@/lib/words/words';
import { Fields } from './fields';
import type { Choosing } from './use-settings';

/** How long answers are kept; asks before a choice would delete any. */
export function Keeping({ database, ...choosing }: Choosing & { database: Database }) {
  const { settings, policy, choose } = choosing;
  const [asked, setAsked] = useState<{ months: number; older: number }>();
  const box = useRef<HTMLDivElement>(null);
  const answered = () => {
    setAsked(undefined);
    // The question goes with the button that was pressed.
    box.current?.querySelector('select')?.focus();
  };
  const keep = async (months: number) => {
    if (policy.keepMonths !== undefined) return;
    choose({ keepMonths: months });
    if (months) await deleteOlder(database, { than: monthsBefore(now(), months) });
  };
  const ask = async (months: number) => {
    if (policy.keepMonths !== undefined) return;
    const [meetings] = months ? await countOlder(database, { than: monthsBefore(now(), months) }) : [];
    const older = meetings?.count ?? 0;
    if (older) setAsked({ months, older });
    else {
      setAsked(undefined);
      await keep(months);
    }
  };
  return (
    <div ref={box}>
      <Fields
        {...choosing}
        section="keeping"
        settings={{ ...settings, keepMonths: asked?.months ?? settings.keepMonths }}
        onChoose={(name, value) =>
          name === 'keepMonths' ? void ask(Number(value)) : choose({ [name]: value } as Partial<typeof settings>)
        }
      />
      {asked && (
        <div className="notice problem" role="alert">
          <p>
            {asked.older === 1
              ? t('settings.oneMeetingIsOlder')
              : t('settings.meetingsAreOlder', { older: asked.older })}{' '}
            {t('settings.whatYouWroteThereGoes')}
          </p>
          <div className="row">
            <Button
              small
              onClick={() => {
                answered();
                void keep(asked.months);
              }}
            >
              {t('settings.deleteAndGoOn')}
            </Button>
            <Button small look="plain" onClick={answered}>
              {t('settings.keepThem')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
