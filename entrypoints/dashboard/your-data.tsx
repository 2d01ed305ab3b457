import { type ChangeEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { now, today } from '@/lib/extension-pages/clock';
import { backUp, eraseAll, restore } from '@/lib/storage/backup';
import type { Database } from '@/lib/storage/database';
import { forgetShortcuts } from '@/lib/storage/shortcuts';

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `before-we-meet-${today()}.json` });
  link.click();
  URL.revokeObjectURL(url);
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
      const { preparations, promises, skipped } = await restore(database, await file.text());
      setSaid(
        `Read ${preparations} meetings and ${promises} promises.${skipped ? ` ${skipped} records could not be read.` : ''}`,
      );
    } catch (problem) {
      setSaid(problem instanceof Error ? problem.message : 'The file could not be read.');
    }
  };
  return (
    <section className="stack">
      <h2>Your data</h2>
      <p>Everything you wrote is in this browser alone. If you clear its data, it is gone. Save a copy now and then.</p>
      <div className="row">
        <Button onClick={() => void backUp(database, now()).then(download)}>Save a copy</Button>
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
      <div className="row">
        {sure ? (
          <>
            <span>This deletes every answer and promise. It cannot be undone.</span>
            <Button
              onClick={() =>
                void Promise.all([eraseAll(database), forgetShortcuts()]).then(() => {
                  setSure(false);
                  setSaid('Everything is deleted.');
                })
              }
            >
              Delete everything
            </Button>
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
