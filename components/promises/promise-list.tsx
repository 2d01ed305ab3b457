import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Commitment } from '@/lib/meetings/commitment';
import { Button } from '../ui/button';

type Change = (commitment: Commitment) => Promise<void>;

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** To whom, and at which meeting. */
const origin = ({ to, meetingTitle }: Commitment) =>
  [to?.length && `To ${names.format(to)}`, meetingTitle].filter(Boolean).join(' · ');

/** What a change of a list says, and where the focus goes when the button that was pressed is gone. */
function useChanges(list: readonly Commitment[]) {
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [isChanged, setChanged] = useState(false);
  const pressed = useRef<{ list: readonly Commitment[] }>(undefined);
  useEffect(() => {
    if (!pressed.current || pressed.current.list === list) return;
    pressed.current = undefined;
    if (document.activeElement === document.body) box.current?.focus();
  }, [list]);
  const after = (change: Change, words: string) => (commitment: Commitment) => {
    pressed.current = { list };
    setSaid('');
    setChanged(true);
    change(commitment).then(
      () => setSaid(words),
      () => setSaid('Not saved. Please try again.'),
    );
  };
  return { box, said, isChanged, after };
}

/** Holds the focus when the last button in it is gone, and says once what has changed. */
function Changes({
  box,
  said,
  children,
}: {
  box: RefObject<HTMLDivElement | null>;
  said: string;
  children: ReactNode;
}) {
  return (
    <div className="tight" ref={box} tabIndex={-1}>
      {children}
      <p className="soft" role="status">
        {said}
      </p>
    </div>
  );
}

/** What was promised to these people and is still open, shown before anything else. */
export function FromLastTime({ commitments, onClose }: { commitments: readonly Commitment[]; onClose: Change }) {
  const { box, said, isChanged, after } = useChanges(commitments);
  const close = after(onClose, 'Marked as done.');
  if (!commitments.length && !isChanged) return null;
  return (
    <Changes box={box} said={said}>
      {commitments.map((commitment) => (
        <div className="promise" key={commitment.id}>
          <p dir="auto">
            <b>You said:</b> {commitment.text}
          </p>
          <div className="row">
            <span className="soft" dir="auto">
              {origin(commitment)}
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
  onClose: Change;
  onReopen: Change;
}

/** Open promises first, then the closed ones. */
export function PromiseList({ commitments, onClose, onReopen }: ListProps) {
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
          const { id, text, closedAt } = commitment;
          return (
            <li key={id}>
              <span dir="auto">{closedAt ? <s>{text}</s> : text}</span>
              <span className="row soft">
                <span dir="auto">{origin(commitment)}</span>
                {closedAt ? (
                  <Button look="plain" small onClick={() => reopen(commitment)} aria-label={`Open again: ${text}`}>
                    Open again
                  </Button>
                ) : (
                  <Button look="plain" small onClick={() => close(commitment)} aria-label={`Done: ${text}`}>
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
