import { type ChangeEvent, useId, useState } from 'react';
import { SettingRow } from '@/components/settings/setting-row';
import { Button } from '@/components/ui/button';
import { Said } from '@/components/ui/said';
import { now } from '@/lib/extension-pages/clock';
import { backUp, type Restored, restore } from '@/lib/storage/backup';
import type { Database } from '@/lib/storage/records/record-type';
import { download } from '../download';

const list = new Intl.ListFormat('en-GB');

function restoredWords({ read, skipped }: Restored): string {
  const kinds = list.format(read.map(({ count, label }) => `${count} ${label}`)) || 'nothing';
  return `Read ${kinds}.${skipped ? ` ${skipped} records could not be read.` : ''}`;
}

/** A copy of everything as a file, and back again. */
export function Copies({ database }: { database: Database }) {
  const id = useId();
  const [said, setSaid] = useState({ words: '', event: 0 });
  const say = (words: string) => setSaid(({ event }) => ({ words, event: event + 1 }));
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    try {
      say(restoredWords(await restore(database, await file.text())));
    } catch (problem) {
      say(problem instanceof Error ? problem.message : 'The file could not be read.');
    }
  };
  return (
    <>
      <SettingRow
        label="A copy of all you wrote"
        hint="Everything you wrote is in this browser alone. If you clear its data, it is gone. Save a copy now and then."
      >
        <Button small onClick={() => void backUp(database, now()).then((copy) => download('before-we-meet', copy))}>
          Save a copy
        </Button>
      </SettingRow>
      <SettingRow
        label="Read a copy back"
        controlId={id}
        hint="What is newer here stays."
        hintId={`${id}-hint`}
        said={<Said {...said} />}
      >
        <input
          id={id}
          type="file"
          accept="application/json,.json"
          className="file"
          aria-describedby={`${id}-hint`}
          onChange={(event) => void load(event)}
        />
      </SettingRow>
    </>
  );
}
