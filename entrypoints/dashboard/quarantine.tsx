import { QuarantineNotice } from '@/components/settings/quarantine-notice';
import { now } from '@/lib/extension-pages/clock';
import { usePolicy } from '@/lib/extension-pages/use-policy';
import { useLive } from '@/lib/extension-pages/use-stored';
import { mayExport } from '@/lib/settings/policy';
import { countQuarantined, deleteQuarantined, exportQuarantined } from '@/lib/storage/quarantined';
import type { Database } from '@/lib/storage/records/record-type';
import { download } from './download';

/** What could not be read: how much it is, and ways to save and to delete it. Nothing when all is well. */
export function Quarantine({ database }: { database: Database }) {
  const { value: count = 0 } = useLive(() => countQuarantined(database), 'quarantine');
  const policy = usePolicy();
  const save = () =>
    void exportQuarantined(database, now())
      .then((text) => download('before-we-meet-unreadable', text))
      .catch(console.warn);
  return (
    <QuarantineNotice
      count={count}
      onSave={mayExport(policy) ? save : undefined}
      onDelete={() => void deleteQuarantined(database)}
    />
  );
}
