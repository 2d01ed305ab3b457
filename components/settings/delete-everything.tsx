import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';

interface Props {
  /** What would go, each in words: "14 meetings". */
  goes: readonly string[];
  /** Rejects when something could not be deleted. */
  onDelete(): Promise<void>;
}

type Step = 'idle' | 'listed' | 'asked' | 'kept' | 'deleted' | 'failed';

const said: Partial<Record<Step, string>> = {
  listed: 'This would be gone from this browser:',
  asked: 'Delete all of it now? Nobody can bring it back.',
  kept: 'Nothing was deleted.',
  deleted: 'Everything is deleted.',
  failed: 'Not everything could be deleted. Close the other windows of this extension, then try again.',
};

/** Deletes everything after two questions: the first says what goes. Each question takes the focus. */
export function DeleteEverything({ goes, onDelete }: Props) {
  const [step, setStep] = useState<Step>('idle');
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (step !== 'idle') line.current?.focus();
  }, [step]);
  const remove = () =>
    void onDelete().then(
      () => setStep('deleted'),
      () => setStep('failed'),
    );
  const isAsking = step === 'listed' || step === 'asked';
  return (
    <div className="tight">
      {!isAsking && <p>This takes all that you wrote and chose out of this browser.</p>}
      {!isAsking && (
        <div className="row">
          <Button onClick={() => setStep('listed')}>Delete everything…</Button>
        </div>
      )}
      {said[step] && (
        <p ref={line} tabIndex={-1} className={step === 'failed' ? 'problem' : undefined}>
          {isAsking ? <b>{said[step]}</b> : said[step]}
        </p>
      )}
      {step === 'listed' && (
        <ul className="bullets">
          {goes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {isAsking && (
        <div className="row">
          {step === 'listed' ? (
            <Button onClick={() => setStep('asked')}>Go on…</Button>
          ) : (
            <Button onClick={remove}>Delete everything</Button>
          )}
          <Button look="plain" onClick={() => setStep('kept')}>
            Keep it all
          </Button>
        </div>
      )}
    </div>
  );
}
