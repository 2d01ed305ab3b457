import { useState } from 'react';
import { SettingRow } from '@/components/settings/setting-row';
import { Button } from '@/components/ui/button';
import { Said } from '@/components/ui/said';
import { allLabels } from '@/lib/extension-pages/question-labels';
import { decisionQuestions } from '@/lib/meetings/series-memory';
import { type ExportKind, exportAs } from '@/lib/storage/export-tables';
import type { Database } from '@/lib/storage/records/record-type';
import { download } from '../download';

const kinds: readonly { kind: ExportKind; label: string; name: string; ending: 'csv' | 'md' }[] = [
  { kind: 'meetings', label: 'Meetings, as a table', name: 'before-we-meet-meetings', ending: 'csv' },
  { kind: 'promises', label: 'Promises, as a table', name: 'before-we-meet-promises', ending: 'csv' },
  { kind: 'decisions', label: 'Decisions, as a table', name: 'before-we-meet-decisions', ending: 'csv' },
  { kind: 'markdown', label: 'Everything, as text', name: 'before-we-meet', ending: 'md' },
];

/** What was written, for a spreadsheet or a document. */
export function Formats({ database }: { database: Database }) {
  const [said, setSaid] = useState({ words: '', event: 0 });
  const save = async ({ kind, label, name, ending }: (typeof kinds)[number]) => {
    const words = await exportAs(database, kind, allLabels, decisionQuestions).then(
      (text) => {
        download(name, text, ending);
        return `Saved: ${label.toLowerCase()}.`;
      },
      () => 'It could not be read. Close the other windows of this extension, then try again.',
    );
    setSaid(({ event }) => ({ words, event: event + 1 }));
  };
  return (
    <SettingRow
      label="Other formats"
      hint="Tables (CSV) for a spreadsheet, or text (Markdown) for a document. They hold what you wrote for yourself too. They cannot be read back: save a copy for that."
      said={<Said {...said} />}
    >
      {kinds.map((one) => (
        <Button key={one.kind} small onClick={() => void save(one)}>
          {one.label}
        </Button>
      ))}
    </SettingRow>
  );
}
