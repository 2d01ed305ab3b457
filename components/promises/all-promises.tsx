import { useState } from 'react';
import type { Commitment } from '@/lib/meetings/commitment';
import { dueInWords, isOverdue } from '@/lib/meetings/due';
import { locale, t } from '@/lib/words/words';
import { GrowingList } from '../history/growing-list';
import { Button } from '../ui/button';
import { outcomeWords } from './promise-line';

type Change = (commitment: Commitment) => Promise<void>;

const names = new Intl.ListFormat(locale(), { type: 'conjunction' });

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

interface Props {
  /** The newest first. */
  commitments: readonly Commitment[];
  /** "24 November" of the time at which it was made. */
  dayOf(iso: string): string;
  /** `2026-11-24`. */
  today: string;
  /** Address of the meeting in which it was made; undefined where that is the page we are on. */
  hrefOf(commitment: Commitment): string | undefined;
  /** Both reject when the change could not be stored. */
  onClose: Change;
  onReopen: Change;
}

interface RowProps extends Pick<Props, 'dayOf' | 'today' | 'hrefOf'> {
  commitment: Commitment;
  /** Was it just now marked as it is? Then the button takes that back. */
  isChanged: boolean;
  onToggle(): void;
}

/** One promise. Its button stays where it is when it is pressed, and takes the change back. */
function Row({ commitment, isChanged, dayOf, today, hrefOf, onToggle }: RowProps) {
  const { to, owner, due, meetingTitle, madeAt, closedAt } = commitment;
  const text = owner ? `${owner}: ${commitment.text}` : commitment.text;
  const href = hrefOf(commitment);
  const day = dayOf(madeAt);
  const action = isChanged ? t('promises.undo') : closedAt ? t('promises.openAgain') : t('promises.done');
  return (
    <div className="promised-row">
      <div className="tight">
        <span dir="auto">{closedAt ? <s>{text}</s> : text}</span>
        <span className="soft row" dir="auto">
          {due && !closedAt && (
            <span className={isOverdue(due, today) ? 'overdue' : 'due'}>{sentence(dueInWords(due, today))}</span>
          )}
          {closedAt && commitment.outcome && <span>{outcomeWords(commitment)}</span>}
          {to?.length ? <span>{t('promises.to', { to: names.format(to) })}</span> : null}
          {href && meetingTitle && (
            <a className="line" href={href} dir="auto">
              {meetingTitle}
            </a>
          )}
          {day && <span>{day}</span>}
        </span>
      </div>
      <Button
        small
        // A double click is one press.
        onClick={({ detail }) => detail < 2 && onToggle()}
        aria-label={`${action}: ${text}`}
      >
        {action}
      </Button>
    </div>
  );
}

/**
 * Promises with a way to mark each as done and to take that back. Open ones stand first, the others are folded. One that
 * is marked stays in its place until the page is left, so that nothing moves under the hand, and the same button undoes it.
 */
export function AllPromises({ commitments, onClose, onReopen, ...row }: Props) {
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState('');
  // Those that were changed here stay in the list in which they stood.
  const [stays, setStays] = useState<ReadonlyMap<string, 'open' | 'done'>>(new Map());
  const [isUnfolded, setUnfolded] = useState(false);
  const listOf = ({ id, closedAt }: Commitment) => stays.get(id) ?? (closedAt ? 'done' : 'open');
  const toggle = (commitment: Commitment) => {
    const change = commitment.closedAt ? onReopen : onClose;
    setStays(new Map(stays).set(commitment.id, listOf(commitment)));
    setFailed('');
    setSaid('');
    change(commitment).then(
      () => setSaid(commitment.closedAt ? t('promises.openAgain2') : t('promises.markedAsDone')),
      () => setFailed(t('promises.notSavedPleaseTry')),
    );
  };
  const open = commitments.filter((one) => listOf(one) === 'open');
  const done = commitments.filter((one) => listOf(one) === 'done');
  const list = (items: readonly Commitment[]) => (
    <GrowingList items={items} keyOf={({ id }) => id} what={t('promises.promises')}>
      {(commitment) => (
        <Row
          commitment={commitment}
          isChanged={listOf(commitment) !== (commitment.closedAt ? 'done' : 'open')}
          onToggle={() => toggle(commitment)}
          {...row}
        />
      )}
    </GrowingList>
  );
  return (
    <div className="tight">
      <p className="hidden-label" role="status">
        {said}
      </p>
      <p className="problem" role="alert">
        {failed}
      </p>
      {open.length > 0 && list(open)}
      {done.length > 0 && (
        <details className="fold" onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
          <summary>{t('promises.done2', { done: done.length.toLocaleString(locale()) })}</summary>
          {isUnfolded && list(done)}
        </details>
      )}
    </div>
  );
}
