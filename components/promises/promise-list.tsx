import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Commitment } from '@/lib/meetings/commitment';
import { dueInWords } from '@/lib/meetings/due';
import { Button } from '../ui/button';
import { Undo } from '../ui/undo';

type Change = (commitment: Commitment) => Promise<void>;

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** To whom, by when where it is known which day it is, and at which meeting. */
const origin = ({ to, due, meetingTitle }: Commitment, today: string | undefined) =>
  [to?.length && `To ${names.format(to)}`, today && due && dueInWords(due, today), meetingTitle]
    .filter(Boolean)
    .join(' · ');

/** What a change of a list says, and where the focus goes when the button that was pressed is gone. */
function useChanges(list: readonly Commitment[]) {
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [isChanged, setChanged] = useState(false);
  const [last, setLast] = useState<Commitment>();
  const pressed = useRef<{ list: readonly Commitment[] }>(undefined);
  useEffect(() => {
    if (!pressed.current || pressed.current.list === list) return;
    pressed.current = undefined;
    if (document.activeElement === document.body) box.current?.focus();
  }, [list]);
  const after = (change: Change, words: string) => (commitment: Commitment) => {
    pressed.current = { list };
    setSaid('');
    setLast(undefined);
    setChanged(true);
    change(commitment).then(
      () => {
        setSaid(words);
        setLast(commitment);
      },
      () => setSaid('Not saved. Please try again.'),
    );
  };
  return { box, said, last, isChanged, after };
}

/** Holds the focus when the last button in it is gone, and says once what has changed. */
function Changes({
  box,
  said,
  undo,
  children,
}: {
  box: RefObject<HTMLDivElement | null>;
  said: string;
  /** Of what was done last; absent for what cannot be undone here. */
  undo?: { deed: string; onUndo(): Promise<void> } | undefined;
  children: ReactNode;
}) {
  return (
    <div className="tight" ref={box} tabIndex={-1}>
      {children}
      <p className="soft" role="status">
        {!undo && said}
      </p>
      <Undo words={undo ? said : ''} deed={undo?.deed ?? ''} undone="Open again." onUndo={() => undo?.onUndo()} />
    </div>
  );
}

interface FromLastTimeProps {
  commitments: readonly Commitment[];
  /** `2026-11-24`: with it, each says by when. */
  today?: string;
  onClose: Change;
  /** Takes it back. */
  onReopen: Change;
}

/** What was promised to these people and is still open, shown before anything else. */
export function FromLastTime({ commitments, today, onClose, onReopen }: FromLastTimeProps) {
  const { box, said, last, isChanged, after } = useChanges(commitments);
  const close = after(onClose, 'Marked as done.');
  if (!commitments.length && !isChanged) return null;
  return (
    <Changes box={box} said={said} undo={last && { deed: last.id, onUndo: () => onReopen(last) }}>
      {commitments.map((commitment) => (
        <div className="promise" key={commitment.id}>
          <p dir="auto">
            <b>{commitment.owner ?? 'You'} said:</b> {commitment.text}
          </p>
          <div className="row">
            <span className="soft" dir="auto">
              {origin(commitment, today)}
            </span>
            <Button look="plain" small onClick={() => close(commitment)} aria-label={`Done: ${commitment.text}`}>
              Done
            </Button>
          </div>
        </div>
      ))}
    </Changes>
  );
}

interface ListProps {
  commitments: readonly Commitment[];
  /** `2026-11-24`: with it, each says by when. */
  today?: string;
  onClose: Change;
  onReopen: Change;
}

/** Open promises first, then the closed ones. */
export function PromiseList({ commitments, today, onClose, onReopen }: ListProps) {
  const { box, said, after } = useChanges(commitments);
  const close = after(onClose, 'Marked as done.');
  const reopen = after(onReopen, 'Open again.');
  const sorted = [...commitments].sort((a, b) => Number(Boolean(a.closedAt)) - Number(Boolean(b.closedAt)));
  if (!sorted.length)
    return <p className="soft">No promises yet. What you add here comes back before you next meet.</p>;
  return (
    <Changes box={box} said={said}>
      <ul className="list">
        {sorted.map((commitment) => {
          const { id, text, owner, closedAt } = commitment;
          const words = owner ? `${owner}: ${text}` : text;
          return (
            <li key={id}>
              <span dir="auto">{closedAt ? <s>{words}</s> : words}</span>
              <span className="row soft">
                <span dir="auto">{origin(commitment, today)}</span>
                {closedAt ? (
                  <Button look="plain" small onClick={() => reopen(commitment)} aria-label={`Open again: ${words}`}>
                    Open again
                  </Button>
                ) : (
                  <Button look="plain" small onClick={() => close(commitment)} aria-label={`Done: ${words}`}>
                    Done
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Changes>
  );
}
