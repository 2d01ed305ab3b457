import { type ChangeEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { now } from '@/lib/extension-pages/clock';
import { giveUpEverySite } from '@/lib/sites/turned-on';
import { backUp, deleteEverything, type Restored, restore } from '@/lib/storage/backup';
import type { Database } from '@/lib/storage/records/record-type';
import { download } from './download';
import { Quarantine } from './quarantine';

const list = new Intl.ListFormat('en-GB');

function restoredWords({ read, skipped }: Restored): string {
  const kinds = list.format(read.map(({ count, label }) => `${count} ${label}`)) || 'nothing';
  return `Read ${kinds}.${skipped ? ` ${skipped} records could not be read.` : ''}`;
}

/** A copy of everything, back again, and a way to delete it all. */
export function YourData({ database }: { database: Database }) {
  const id = useId();
  const [said, setSaid] = useState('');
  const [sure, setSure] = useState(false);
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    try {
      setSaid(restoredWords(await restore(database, await file.text())));
    } catch (problem) {
      setSaid(problem instanceof Error ? problem.message : 'The file could not be read.');
    }
  };
  const deleteAll = async () => {
    try {
      await giveUpEverySite();
      await deleteEverything(database);
      setSaid('Everything is deleted.');
    } catch {
      setSaid('Not everything could be deleted. Close the other windows of this extension, then try again.');
    }
    setSure(false);
  };
  return (
    <section className="stack">
      <h2>Your data</h2>
      <p>Everything you wrote is in this browser alone. If you clear its data, it is gone. Save a copy now and then.</p>
      <div className="row">
        <Button onClick={() => void backUp(database, now()).then((copy) => download('before-we-meet', copy))}>
          Save a copy
        </Button>
      </div>
      <div className="question">
        <label htmlFor={id}>Read a copy back</label>
        <input
          id={id}
          type="file"
          accept="application/json,.json"
          className="field"
          onChange={(event) => void load(event)}
        />
      </div>
      <Quarantine database={database} />
      <div className="row">
        {sure ? (
          <>
            <span>
              This deletes every answer and promise, your settings and the sites you turned on. It cannot be undone.
            </span>
            <Button onClick={() => void deleteAll()}>Delete everything</Button>
            <Button look="plain" onClick={() => setSure(false)}>
              Keep it
            </Button>
          </>
        ) : (
          <Button onClick={() => setSure(true)}>Delete everything…</Button>
        )}
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
