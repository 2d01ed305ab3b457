import { useState } from 'react';
import { SettingRow } from '@/components/settings/setting-row';
import { Button } from '@/components/ui/button';
import { Said } from '@/components/ui/said';
import { allLabels } from '@/lib/extension-pages/question-labels';
import { decisionQuestions } from '@/lib/meetings/series-memory';
import { type ExportKind, exportAs } from '@/lib/storage/export-tables';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';
import { download } from '../download';

const kinds: readonly { kind: ExportKind; label: string; name: string; ending: 'csv' | 'md' }[] = [
  { kind: 'meetings', label: t('settings.meetingsAsATable'), name: 'before-we-meet-meetings', ending: 'csv' },
  { kind: 'promises', label: t('settings.promisesAsATable'), name: 'before-we-meet-promises', ending: 'csv' },
  { kind: 'decisions', label: t('settings.decisionsAsATable'), name: 'before-we-meet-decisions', ending: 'csv' },
  { kind: 'markdown', label: t('settings.everythingAsText'), name: 'before-we-meet', ending: 'md' },
];

/** What was written, for a spreadsheet or a document. */
export function Formats({ database }: { database: Database }) {
  const [said, setSaid] = useState({ words: '', event: 0 });
  const save = async ({ kind, label, name, ending }: (typeof kinds)[number]) => {
    const words = await exportAs(database, kind, allLabels, decisionQuestions).then(
      (text) => {
        download(name, text, ending);
        return t('settings.saved2', { label: label.toLowerCase() });
      },
      () => t('settings.itCouldNotBeRead'),
    );
    setSaid(({ event }) => ({ words, event: event + 1 }));
  };
  return (
    <SettingRow label={t('settings.otherFormats')} hint={t('settings.tablesCsvForA')} said={<Said {...said} />}>
      {kinds.map((one) => (
        <Button key={one.kind} small onClick={() => void save(one)}>
          {one.label}
        </Button>
      ))}
    </SettingRow>
  );
}
