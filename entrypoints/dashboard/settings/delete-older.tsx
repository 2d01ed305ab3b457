import { useId, useState } from 'react';
import { SettingRow } from '@/components/settings/setting-row';
import { Button } from '@/components/ui/button';
import { DeedLine } from '@/components/ui/deed-line';
import { now, sayFullDate } from '@/lib/extension-pages/clock';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { useLive } from '@/lib/extension-pages/use-stored';
import { monthsBefore } from '@/lib/meetings/old-records';
import { putBack } from '@/lib/storage/bin';
import type { Database } from '@/lib/storage/records/record-type';
import { countOlder, deleteOlder } from '@/lib/storage/retention';

const choices = [
  [6, '6 months'],
  [12, 'a year'],
  [24, 'two years'],
  [60, 'five years'],
] as const;

const list = new Intl.ListFormat('en-GB');

/** Deletes what is older than so many months, and says before what that is. */
export function DeleteOlder({ database }: { database: Database }) {
  const id = useId();
  const [months, setMonths] = useState<number>(12);
  const than = monthsBefore(now(), months);
  const { value: counts } = useLive(() => countOlder(database, { than }), `older ${months}`);
  const { deed, run } = useDeeds();
  const what = list.format((counts ?? []).map(({ count, label }) => `${count.toLocaleString('en-GB')} ${label}`));
  const remove = () =>
    void run(
      `Deleted: ${what}.`,
      async () => {
        const batch = await deleteOlder(database, { than }, 'deleted');
        return () => putBack(database, batch);
      },
      'Not deleted. Please try again.',
    ).catch(console.warn);
  return (
    <>
      <SettingRow
        label="Delete what is older than"
        controlId={id}
        hint={
          counts &&
          (what
            ? `${what}, last changed before ${sayFullDate(than)}. Open promises stay.`
            : `Nothing is older than ${sayFullDate(than)}.`)
        }
        hintId={`${id}-hint`}
      >
        <select
          id={id}
          className="field"
          aria-describedby={`${id}-hint`}
          value={months}
          onChange={({ target }) => setMonths(Number(target.value))}
        >
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        {what && (
          <Button small onClick={remove}>
            Delete these
          </Button>
        )}
      </SettingRow>
      <DeedLine {...deed} />
    </>
  );
}
