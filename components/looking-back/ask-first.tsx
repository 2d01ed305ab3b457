import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../ui/button';

interface Props {
  label: string;
  isOn: boolean;
  /** What to think of before it is turned on, ending with a question. */
  question: string;
  yes: string;
  no: string;
  onChange(isOn: boolean): void;
}

/** A tick box that asks before it is ticked. Taking the tick away asks nothing. */
export function AskFirst({ label, isOn, question, yes, no, onChange }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (isAsking) words.current?.focus();
  }, [isAsking]);
  const answer = (isYes: boolean) => {
    setAsking(false);
    if (isYes) onChange(true);
    box.current?.focus();
  };
  return (
    <div className="tight">
      <div className="row check">
        <input
          ref={box}
          id={id}
          type="checkbox"
          checked={isOn || isAsking}
          onChange={({ target }) => {
            if (target.checked) setAsking(true);
            else {
              setAsking(false);
              onChange(false);
            }
          }}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      {isAsking && (
        <div className="notice">
          <p ref={words} tabIndex={-1}>
            {question}
          </p>
          <div className="row">
            <Button small onClick={() => answer(false)}>
              {no}
            </Button>
            <Button small onClick={() => answer(true)}>
              {yes}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
