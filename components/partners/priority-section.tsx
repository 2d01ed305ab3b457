import { useRef, useState } from 'react';
import { mostPriorities, type Priorities, type Priority, priorityLimit } from '@/lib/meetings/priority';
import { t } from '@/lib/words/words';
import { GrowingList } from '../history/growing-list';
import { AddLine } from '../ui/add-line';
import { Button } from '../ui/button';
import { EditableLine } from '../ui/editable-line';
import { Fold } from '../ui/fold';
import { WhichGoes } from './which-goes';

interface Props {
  priorities: Priorities;
  /** What is being typed. */
  draft: string;
  onDraft(draft: string): void;
  /** Every change rejects when it could not be stored. `goes` is the one that makes room, where three stand. */
  onAdd(text: string, goes?: Priority): Promise<void>;
  onBringBack(priority: Priority, goes?: Priority): Promise<void>;
  onRename(priority: Priority, text: string): Promise<void>;
  onFirst(priority: Priority): Promise<void>;
  onEnd(priority: Priority): Promise<void>;
  onDelete(priority: Priority): Promise<void>;
}

const ignore = () => undefined;

interface StandingProps extends Pick<Props, 'onRename' | 'onFirst' | 'onEnd' | 'onDelete'> {
  priority: Priority;
  isFirst: boolean;
}

function Standing({ priority, isFirst, onRename, onFirst, onEnd, onDelete }: StandingProps) {
  // A line that was put first is drawn anew, and no longer being changed.
  const [moves, setMoves] = useState(0);
  const first = () => void onFirst(priority).then(() => setMoves((count) => count + 1), ignore);
  return (
    <EditableLine
      key={moves}
      kind="priority"
      text={priority.text}
      limit={priorityLimit}
      onSave={(text) => onRename(priority, text)}
      onDelete={() => onDelete(priority)}
      details={
        <div className="row">
          {!isFirst && (
            <Button small onClick={first}>
              {t('partners.putFirst')}
            </Button>
          )}
          <Button small onClick={() => void onEnd(priority).catch(ignore)}>
            {t('partners.letItGo')}
          </Button>
        </div>
      }
    >
      <span className="priority">{priority.text}</span>
    </EditableLine>
  );
}

/** What is to come in where three stand: words that were typed, or one that went before. */
type Coming = { kind: 'typed' } | { kind: 'back'; priority: Priority };

/** At most three priorities, in order, a field for another, and those that went. A fourth asks which one makes room. */
export function PrioritySection({ priorities, draft, onDraft, onAdd, onBringBack, ...changes }: Props) {
  const { standing, earlier } = priorities;
  const field = useRef<HTMLTextAreaElement>(null);
  const [coming, setComing] = useState<Coming>();
  const isFull = standing.length >= mostPriorities;
  const comes = coming?.kind === 'back' ? coming.priority.text : draft.trim();
  const isAsking = coming !== undefined && comes !== '' && isFull;
  const add = async () => {
    if (!isFull) return onAdd(draft);
    setComing({ kind: 'typed' });
    // The words stay in the field until somebody has said which one makes room.
    throw new Error('three priorities stand');
  };
  const back = (priority: Priority) => {
    if (isFull) setComing({ kind: 'back', priority });
    else void onBringBack(priority).catch(ignore);
  };
  const goes = (id: string) => {
    const leaves = standing.find((one) => one.id === id);
    if (!coming || !leaves) return;
    const change = coming.kind === 'back' ? onBringBack(coming.priority, leaves) : onAdd(draft, leaves);
    change.then(() => {
      if (coming.kind === 'typed') onDraft('');
      setComing(undefined);
    }, ignore);
  };
  const keep = () => {
    if (coming?.kind === 'typed') field.current?.focus();
    setComing(undefined);
  };
  return (
    <>
      {standing.length === 0 && <p className="soft">{t('partners.upToThreeThings')}</p>}
      {standing.length > 0 && (
        <ol className="priorities">
          {standing.map((priority, place) => (
            <li key={priority.id}>
              <Standing priority={priority} isFirst={place === 0} {...changes} />
            </li>
          ))}
        </ol>
      )}
      <AddLine
        label={standing.length ? t('partners.addAnotherPriority') : t('partners.whatMattersMost')}
        value={draft}
        limit={priorityLimit}
        field={field}
        onType={onDraft}
        onAdd={add}
      />
      {isAsking && (
        <WhichGoes
          key={coming.kind === 'back' ? coming.priority.id : ''}
          choices={standing}
          comes={comes}
          onGoes={goes}
          onKeep={keep}
        />
      )}
      {earlier.length > 0 && (
        <Fold label={t('partners.earlierPriorities')} note={`${earlier.length}`}>
          <GrowingList items={earlier} keyOf={({ id }) => id} what={t('partners.earlierPriorities2')}>
            {(priority) => (
              <div className="said-line wraps">
                <span dir="auto">{priority.text}</span>
                <span className="row">
                  <Button
                    small
                    look="plain"
                    onClick={() => back(priority)}
                    aria-label={t('partners.bringBack', { text: priority.text })}
                  >
                    {t('partners.bringBack2')}
                  </Button>
                  <Button
                    small
                    look="plain"
                    onClick={() => void changes.onDelete(priority).catch(ignore)}
                    aria-label={t('partners.delete2', { text: priority.text })}
                  >
                    {t('partners.delete')}
                  </Button>
                </span>
              </div>
            )}
          </GrowingList>
        </Fold>
      )}
    </>
  );
}
