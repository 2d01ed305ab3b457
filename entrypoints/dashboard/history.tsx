import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { coreQuestions, themes } from '@/content/index';
import { useLive } from '@/lib/extension-pages/use-stored';
import type { Preparation } from '@/lib/meetings/preparation';
import { deleteMeeting } from '@/lib/storage/delete-meeting';
import { allPreparations, type Deleted, undoDelete } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';

const labels = new Map(
  [...coreQuestions, ...themes.flatMap(({ questions }) => questions)].map(({ id, label }) => [id, label]),
);
const page = 25;

interface EntryProps {
  preparation: Preparation;
  open: boolean;
  onDelete(): void;
}

function Entry({ preparation, open, onDelete }: EntryProps) {
  const answered = Object.entries(preparation.answers).filter(([, answer]) => answer.trim());
  return (
    <li>
      <span dir="auto">
        <b>{preparation.title || 'Meeting without a title'}</b>
      </span>
      <span className="soft" dir="auto">
        {preparation.whenText}
      </span>
      <details open={open}>
        <summary>
          {answered.length} {answered.length === 1 ? 'answer' : 'answers'}
        </summary>
        <dl className="tight">
          {answered.map(([question, answer]) => (
            <div key={question}>
              <dt className="soft">{labels.get(question) ?? 'A question asked before'}</dt>
              <dd dir="auto">{answer}</dd>
            </div>
          ))}
        </dl>
        <Button small onClick={onDelete} aria-label={`Delete what is written for ${preparation.title}`}>
          Delete
        </Button>
      </details>
    </li>
  );
}

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
          <Entry
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
