import type { MeetingNote } from '@/lib/meetings/meeting-note';
import { t } from '@/lib/words/words';

interface Props {
  /** In the order in which they were made. */
  notes: readonly MeetingNote[];
}

const headings = { decided: t('history.decided'), parked: t('history.parkedForAnotherDay') } as const;

/** What was noted while a meeting ran, by kind; nothing where nothing was. */
export function MeetingNotes({ notes }: Props) {
  return (['decided', 'parked'] as const).map((kind) => {
    const own = notes.filter((note) => note.kind === kind);
    if (!own.length) return null;
    return (
      <section className="tight" aria-label={headings[kind]} key={kind}>
        <h2>{headings[kind]}</h2>
        <ul className="bullets">
          {own.map(({ id, text, by }) => (
            <li key={id} dir="auto">
              {text}
              {by && <span className="soft"> {t('history.decided2', { by })}</span>}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
