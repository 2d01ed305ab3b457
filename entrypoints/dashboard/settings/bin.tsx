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
import { locale, t } from '@/lib/words/words';

const list = new Intl.ListFormat(locale());

const whenWords = {
  deleted: t('settings.deleted'),
  old: t('settings.deletedBecauseItWas'),
  replaced: t('settings.replaced'),
} as const;

const lineOf = ({ batch, name, holds, reason, at }: BinBatch) => ({
  id: batch,
  what: name || list.format(holds.map(({ count, label }) => `${count.toLocaleString(locale())} ${label}`)),
  when: `${whenWords[reason]} ${sayMoment(at)}`,
});

/** What was deleted lately, and a way to put it back. */
export function Bin({ database }: { database: Database }) {
  const { value: binned = [] } = useLive(() => readBin(database), 'bin');
  const { deed, run } = useDeeds();
  const [isAsked, setAsked] = useState(false);
  const back = (batch: string) =>
    void run(
      t('settings.putBack3'),
      async () => {
        await putBack(database, batch);
        return undefined;
      },
      t('settings.itCouldNotBePut'),
    ).catch(console.warn);
  return (
    <>
      <Fold
        label={t('settings.theBin')}
        note={binned.length ? binned.length.toLocaleString(locale()) : t('settings.empty')}
      >
        <p className="soft">{t('settings.whatYouDeleteStays', { binDays })}</p>
        <BinList lines={binned.map(lineOf)} onPutBack={back} onEmpty={() => setAsked(true)} />
        {isAsked && binned.length > 0 && (
          <div className="notice problem" role="alert">
            <p>{t('settings.deleteAllOfItFor')}</p>
            <div className="row">
              <Button
                small
                onClick={() => {
                  setAsked(false);
                  void emptyBin(database);
                }}
              >
                {t('settings.deleteForGood')}
              </Button>
              <Button small look="plain" onClick={() => setAsked(false)}>
                {t('settings.keepIt')}
              </Button>
            </div>
          </div>
        )}
      </Fold>
      <DeedLine {...deed} />
    </>
  );
}
