import { useEffect, useRef, useState } from 'react';
import { locale, t } from '@/lib/words/words';
import { Button } from '../ui/button';

interface Props {
  /** What would go, each in words: "14 meetings". */
  goes: readonly string[];
  /** Gives what undoes it, and then says which sites must be allowed again; rejects when something could not be deleted. */
  onDelete(): Promise<() => Promise<readonly string[]>>;
}

type Step = 'idle' | 'listed' | 'asked' | 'kept' | 'deleted' | 'back' | 'notBack' | 'failed';

const said: Partial<Record<Step, string>> = {
  listed: t('settings.thisWouldBeGone'),
  asked: t('settings.deleteAllOfIt'),
  kept: t('settings.nothingWasDeleted'),
  deleted: t('settings.everythingIsDeleted'),
  back: t('settings.everythingIsBack'),
  notBack: t('settings.itCouldNotBe'),
  failed: t('settings.notEverythingCouldBe'),
};

const list = new Intl.ListFormat(locale());

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
      {!isAsking && <p>{t('settings.thisTakesAllThat')}</p>}
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
            {t('settings.undo')}
          </Button>
          <span className="soft">{t('settings.onlyWhileThisPage')}</span>
        </div>
      )}
      {!isAsking && (
        <div className="row">
          <Button onClick={() => setStep('listed')}>{t('settings.deleteEverything')}</Button>
        </div>
      )}
      {said[step] && (
        <p ref={line} tabIndex={-1} className={step === 'failed' || step === 'notBack' ? 'problem' : undefined}>
          {isAsking ? <b>{said[step]}</b> : said[step]}
          {step === 'back' && sites.length > 0 && ` ${t('settings.turnTheseSitesOn', { sites: list.format(sites) })}`}
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
            <Button onClick={() => setStep('asked')}>{t('settings.goOn')}</Button>
          ) : (
            <Button onClick={remove}>{t('settings.deleteEverything2')}</Button>
          )}
          <Button look="plain" onClick={() => setStep('kept')}>
            {t('settings.keepItAll')}
          </Button>
        </div>
      )}
    </div>
  );
}
