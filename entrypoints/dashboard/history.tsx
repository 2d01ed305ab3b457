import { useState } from 'react';
import { MeetingEntry } from '@/components/history/meeting-entry';
import { Button } from '@/components/ui/button';
import { coreQuestions, themes } from '@/content/index';
import { useLive } from '@/lib/extension-pages/use-stored';
import { deleteMeeting } from '@/lib/storage/delete-meeting';
import { allPreparations, type Deleted, undoDelete } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';

const labels = new Map(
  [...coreQuestions, ...themes.flatMap(({ questions }) => questions)].map(({ id, label }) => [id, label]),
);
const page = 25;

interface Props {
  database: Database;
  /** Id of a meeting that was searched for: it stands first, opened. */
  open?: string | undefined;
}

/** Every meeting something was written for, the newest first. */
export function History({ database, open }: Props) {
  const { value: preparations, failed } = useLive(() => allPreparations(database), 'preparations');
  const [shown, setShown] = useState(page);
  const [deleted, setDeleted] = useState<Deleted>();
  if (failed)
    return (
      <p className="notice problem">
        What you wrote could not be read. Close other tabs of this page and load it again.
      </p>
    );
  if (!preparations) return <div className="wait" aria-busy="true" />;
  const sorted = [...preparations].sort((a, b) => Number(b.meetingId === open) - Number(a.meetingId === open));
  return (
    <section className="stack">
      <h2>Meetings</h2>
      {!preparations.length && (
        <p className="soft">Nothing here yet. Open a meeting in your calendar and press “Prepare”.</p>
      )}
      <p role="status">
        {deleted && (
          <Button
            onClick={() => {
              void undoDelete(database, deleted);
              setDeleted(undefined);
            }}
          >
            Deleted. Undo
          </Button>
        )}
      </p>
      <ul className="list">
        {sorted.slice(0, shown).map((preparation) => (
          <MeetingEntry
            labels={labels}
            key={preparation.meetingId}
            preparation={preparation}
            open={preparation.meetingId === open}
            onDelete={() => {
              void deleteMeeting(database, preparation.meetingId).then(setDeleted);
            }}
          />
        ))}
      </ul>
      {preparations.length > shown && (
        <Button onClick={() => setShown(shown + page)}>Show more of {preparations.length}</Button>
      )}
    </section>
  );
}
