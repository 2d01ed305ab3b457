import { type FormEvent, useId, useState } from 'react';
import type { Commitment } from '@/lib/meetings/commitment';
import { Button } from '../ui/button';

interface Actions {
  onClose(promise: Commitment): void;
  onReopen(promise: Commitment): void;
}

/** What was promised to these people and is still open, shown before anything else. */
export function FromLastTime({ promises, onClose }: { promises: readonly Commitment[] } & Pick<Actions, 'onClose'>) {
  return promises.map((promise) => (
    <div className="promise" key={promise.id}>
      <p dir="auto">
        <b>You said:</b> {promise.text}
      </p>
      <div className="row">
        <span className="soft" dir="auto">
          {promise.meetingTitle}
        </span>
        <Button look="plain" small onClick={() => onClose(promise)} aria-label={`Done: ${promise.text}`}>
          Done
        </Button>
      </div>
    </div>
  ));
}

/** Writes a promise down. */
export function NewPromise({ onAdd }: { onAdd(text: string): void }) {
  const id = useId();
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <form className="question" onSubmit={add}>
      <label htmlFor={id}>What did I say I would do?</label>
      <span className="hint" id={`${id}-hint`}>
        “When …, I will …” is kept more often. Do not name patients.
      </span>
      <input
        id={id}
        className="field"
        dir="auto"
        maxLength={500}
        placeholder="When …, I will …"
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <button type="submit" className="button outlined">
          Add promise
        </button>
      </div>
    </form>
  );
}

/** Open promises first, then the closed ones. */
export function PromiseList({ promises, onClose, onReopen }: { promises: readonly Commitment[] } & Actions) {
  if (!promises.length)
    return <p className="soft">No promises yet. What you add here comes back before you next meet.</p>;
  const sorted = [...promises].sort((a, b) => Number(Boolean(a.closedAt)) - Number(Boolean(b.closedAt)));
  return (
    <ul className="list">
      {sorted.map((promise) => (
        <li key={promise.id}>
          <span dir="auto">{promise.closedAt ? <s>{promise.text}</s> : promise.text}</span>
          <span className="row soft">
            <span dir="auto">{promise.meetingTitle}</span>
            {promise.closedAt ? (
              <Button look="plain" small onClick={() => onReopen(promise)} aria-label={`Open again: ${promise.text}`}>
                Open again
              </Button>
            ) : (
              <Button look="plain" small onClick={() => onClose(promise)} aria-label={`Done: ${promise.text}`}>
                Done
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
