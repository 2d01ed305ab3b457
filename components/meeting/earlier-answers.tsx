import { useId } from 'react';
import { Button } from '@/components/ui/button';

interface Props {
  title: string;
  whenText: string;
  onSame(): void;
  onOther(): void;
}

/** Asks whether what was written earlier is about the meeting that is open. Shows none of it before the answer. */
export function EarlierAnswers({ title, whenText, onSame, onOther }: Props) {
  const id = useId();
  return (
    <div className="panel-top">
      <section className="notice" aria-labelledby={id}>
        <h2 id={id}>Did you prepare this meeting before?</h2>
        <p>
          There are notes for “<span dir="auto">{title || 'a meeting without a title'}</span>”
          {whenText && (
            <>
              {' '}
              (<span dir="auto">{whenText}</span>)
            </>
          )}
          . An earlier version did not note on which site that meeting was.
        </p>
        <div className="row">
          <Button small onClick={onSame}>
            Yes, show my notes here
          </Button>
          <Button small look="plain" onClick={onOther}>
            No, that was another meeting
          </Button>
        </div>
      </section>
    </div>
  );
}
