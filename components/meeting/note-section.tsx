import { useId, useState } from 'react';
import { type MeetingNote, type NoteChange, noteLimit } from '@/lib/meetings/meeting-note';
import { t } from '@/lib/words/words';
import { AddLine } from '../ui/add-line';
import { Chip } from '../ui/chips';
import { EditableLine } from '../ui/editable-line';
import { useLatest } from '../ui/latest';
import { PeopleChips } from './people-chips';

export interface NoteListProps {
  notes: readonly MeetingNote[];
  /** The line that is being typed. */
  draft: string;
  onDraft(draft: string): void;
  /** Each resolves once it is stored, and rejects when it could not be. */
  onAdd(text: string): Promise<void>;
  onChange(note: MeetingNote, change: NoteChange): Promise<void>;
  onDelete(note: MeetingNote): Promise<void>;
}

interface Props extends NoteListProps {
  heading: string;
  /** Name of the field, and the words in it while it is empty. */
  field: string;
  /** What one of them is called. */
  kind: string;
  /** Who may have decided; empty where that is not asked. */
  deciders?: readonly string[];
  /** Of its heading. */
  level?: 2 | 3;
}

interface NoteProps extends Pick<Props, 'kind' | 'onChange' | 'onDelete'> {
  note: MeetingNote;
  deciders: readonly string[];
  /** Was it added a moment ago? Then it asks who decided. */
  isNew: boolean;
}

/** The likeliest are in view; the others wait behind one chip, for mostly nobody needs them. */
const likely = 2;

interface WhoProps {
  text: string;
  by: string | undefined;
  deciders: readonly string[];
  onBy(by: string | undefined): void;
}

function WhoDecided({ text, by, deciders, onBy }: WhoProps) {
  const [isWide, setWide] = useState(false);
  const first = deciders.slice(0, likely);
  const shown = isWide ? deciders : by && !first.includes(by) ? [...first, by] : first;
  return (
    <div className="tight">
      <span className="soft" aria-hidden="true">
        {t('meeting.whoDecided2')}
      </span>
      <PeopleChips
        label={t('meeting.whoDecided', { text })}
        people={shown}
        chosen={by ? [by] : []}
        onPress={(name) => onBy(name === by ? undefined : name)}
      >
        {!isWide && deciders.length > likely && (
          <Chip look="ask" onPress={() => setWide(true)}>
            {t('meeting.somebodyElse')}
          </Chip>
        )}
      </PeopleChips>
    </div>
  );
}

function Note({ note, kind, deciders, isNew, onChange, onDelete }: NoteProps) {
  const { text, by } = note;
  const setBy = (next: string | undefined) => void onChange(note, { by: next }).catch(() => undefined);
  const whoDecided = deciders.length > 0 && <WhoDecided text={text} by={by} deciders={deciders} onBy={setBy} />;
  return (
    <li>
      <EditableLine
        kind={kind}
        text={text}
        limit={noteLimit}
        details={whoDecided}
        below={isNew && whoDecided}
        onSave={(words) => onChange(note, { text: words })}
        onDelete={() => onDelete(note)}
      >
        <span>{text}</span>
        {by && <span className="soft">{by}</span>}
      </EditableLine>
    </li>
  );
}

/** A heading, what was noted under it, and a field for more. After a decision it asks, quietly, who decided. */
export function NoteSection({
  heading,
  field,
  kind,
  deciders = [],
  level = 2,
  notes,
  draft,
  onDraft,
  onAdd,
  ...changes
}: Props) {
  const id = useId();
  const [added, setAdded] = useState<ReadonlySet<string>>();
  const before = new Set(notes.map((note) => note.id));
  const last = notes.at(-1);
  const { shown, earlier } = useLatest(notes);
  const Heading = `h${level}` as const;
  return (
    <section className="noted" aria-labelledby={id}>
      <Heading id={id}>{heading}</Heading>
      {earlier}
      {notes.length > 0 && (
        <ul className="noted-list">
          {shown.map((note) => (
            <Note
              key={note.id}
              note={note}
              kind={kind}
              deciders={deciders}
              isNew={note === last && added !== undefined && !added.has(note.id)}
              {...changes}
            />
          ))}
        </ul>
      )}
      <AddLine
        label={field}
        value={draft}
        limit={noteLimit}
        onType={onDraft}
        onAdd={async () => {
          await onAdd(draft);
          setAdded(before);
        }}
      />
    </section>
  );
}
