import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';

interface Props {
  /** What would go, each in words: "14 meetings". */
  goes: readonly string[];
  /** Gives what undoes it, and then says which sites must be allowed again; rejects when something could not be deleted. */
  onDelete(): Promise<() => Promise<readonly string[]>>;
}

type Step = 'idle' | 'listed' | 'asked' | 'kept' | 'deleted' | 'back' | 'notBack' | 'failed';

const said: Partial<Record<Step, string>> = {
  listed: 'This would be gone from this browser:',
  asked: 'Delete all of it now? Once you leave this page, nobody can bring it back.',
  kept: 'Nothing was deleted.',
  deleted: 'Everything is deleted.',
  back: 'Everything is back.',
  notBack: 'It could not be put back. Close the other windows of this extension, then press Undo again.',
  failed: 'Not everything could be deleted. Close the other windows of this extension, then try again.',
};

const list = new Intl.ListFormat('en-GB');

/** Deletes everything after two questions: the first says what goes. Each question takes the focus. */
export function DeleteEverything({ goes, onDelete }: Props) {
  const [step, setStep] = useState<Step>('idle');
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (step !== 'idle') line.current?.focus();
  }, [step]);
  const [undo, setUndo] = useState<() => Promise<readonly string[]>>();
  const [sites, setSites] = useState<readonly string[]>([]);
  const remove = () =>
    void onDelete().then(
      (back) => {
        setUndo(() => back);
        setStep('deleted');
      },
      () => setStep('failed'),
    );
  const isGone = step === 'deleted' || step === 'notBack';
  const isAsking = step === 'listed' || step === 'asked';
  return (
    <div className="tight">
      {!isAsking && <p>This takes all that you wrote and chose out of this browser.</p>}
      {isGone && undo && (
        <div className="row">
          <Button
            onClick={() =>
              void undo().then(
                (toAllow) => {
                  setSites(toAllow);
                  setStep('back');
                },
                () => setStep('notBack'),
              )
            }
          >
            Undo
          </Button>
          <span className="soft">Only while this page stays open.</span>
        </div>
      )}
      {!isAsking && (
        <div className="row">
          <Button onClick={() => setStep('listed')}>Delete everything…</Button>
        </div>
      )}
      {said[step] && (
        <p ref={line} tabIndex={-1} className={step === 'failed' || step === 'notBack' ? 'problem' : undefined}>
          {isAsking ? <b>{said[step]}</b> : said[step]}
          {step === 'back' && sites.length > 0 && ` Turn these sites on again: ${list.format(sites)}.`}
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
