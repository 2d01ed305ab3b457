import { useState } from 'react';
import { BinList } from '@/components/settings/bin-list';
import { Button } from '@/components/ui/button';
import { DeedLine } from '@/components/ui/deed-line';
import { Fold } from '@/components/ui/fold';
import { sayMoment } from '@/lib/extension-pages/clock';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { useLive } from '@/lib/extension-pages/use-stored';
import { type BinBatch, binDays, emptyBin, putBack, readBin } from '@/lib/storage/bin';
import type { Database } from '@/lib/storage/records/record-type';

const list = new Intl.ListFormat('en-GB');

const whenWords = { deleted: 'Deleted', old: 'Deleted because it was old', replaced: 'Replaced' } as const;

const lineOf = ({ batch, name, holds, reason, at }: BinBatch) => ({
  id: batch,
  what: name || list.format(holds.map(({ count, label }) => `${count.toLocaleString('en-GB')} ${label}`)),
  when: `${whenWords[reason]} ${sayMoment(at)}`,
});

/** What was deleted lately, and a way to put it back. */
export function Bin({ database }: { database: Database }) {
  const { value: binned = [] } = useLive(() => readBin(database), 'bin');
  const { deed, run } = useDeeds();
  const [isAsked, setAsked] = useState(false);
  const back = (batch: string) =>
    void run(
      'Put back.',
      async () => {
        await putBack(database, batch);
        return undefined;
      },
      'It could not be put back. Please try again.',
    ).catch(console.warn);
  return (
    <>
      <Fold label="The bin" note={binned.length ? binned.length.toLocaleString('en-GB') : 'empty'}>
        <p className="soft">What you delete stays here until you have used this on {binDays} more days.</p>
        <BinList lines={binned.map(lineOf)} onPutBack={back} onEmpty={() => setAsked(true)} />
        {isAsked && binned.length > 0 && (
          <div className="notice problem" role="alert">
            <p>Delete all of it for good? Nobody can bring it back.</p>
            <div className="row">
              <Button
                small
                onClick={() => {
                  setAsked(false);
                  void emptyBin(database);
                }}
              >
                Delete for good
              </Button>
              <Button small look="plain" onClick={() => setAsked(false)}>
                Keep it
              </Button>
            </div>
          </div>
        )}
      </Fold>
      <DeedLine {...deed} />
    </>
  );
}
