import { useEffect, useId, useRef, useState } from 'react';
import { inWords } from '@/components/ui/in-words';
import { answerLimit } from '@/lib/meetings/preparation';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

interface Props {
  /** What the meeting is to agree; empty when nobody has written it. */
  purpose: string;
  /** The question that it answers. */
  question: string;
  /** Who decides; empty when that is not known. */
  decides: string;
  /** Stores it at every key. */
  onPurpose(purpose: string): void;
}

/** Longer purposes stand in the usual size, or they would push everything else out of view. */
const longest = 160;

/** What the meeting is for, in large letters, and who decides. */
export function PurposeLine({ purpose, question, decides, onPurpose }: Props) {
  const id = useId();
  const [isChanging, setChanging] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasChanging = useRef(false);
  useEffect(() => {
    if (wasChanging.current && !isChanging) button.current?.focus();
    wasChanging.current = isChanging;
  }, [isChanging]);
  if (isChanging)
    return (
      <form
        className="question"
        onSubmit={(event) => {
          event.preventDefault();
          setChanging(false);
        }}
      >
        <label htmlFor={id}>{question}</label>
        <textarea
          id={id}
          className="field"
          rows={2}
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: it opens because the person pressed a button
          autoFocus
          maxLength={answerLimit}
          value={purpose}
          onChange={({ target }) => onPurpose(target.value)}
        />
        <Button type="submit" small>
          {t('meeting.done')}
        </Button>
      </form>
    );
  return (
    <div className="purpose">
      {purpose.trim() ? (
        <div className="said-line">
          <p className={purpose.length > longest ? 'long' : 'large'} dir="auto">
            {purpose}
          </p>
          <Button
            small
            look="plain"
            ref={button}
            onClick={() => setChanging(true)}
            aria-label={t('meeting.change2', { purpose })}
          >
            {t('meeting.change')}
          </Button>
        </div>
      ) : (
        <p className="row soft">
          {t('meeting.noPurposeIsWritten')}
          <Button small look="plain" ref={button} onClick={() => setChanging(true)}>
            {t('meeting.addOne')}
          </Button>
        </p>
      )}
      {decides.trim() && (
        <p className="soft" dir="auto">
          {inWords('meeting.whoDecides', { b: <b>{decides}</b> })}
        </p>
      )}
    </div>
  );
}
