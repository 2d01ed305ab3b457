import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { inWords } from '@/components/ui/in-words';
import { t } from '@/lib/words/words';

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
        <h2 id={id}>{t('meeting.didYouPrepareThis')}</h2>
        <p>
          {inWords('meeting.thereAreNotesFor', {
            title: <span dir="auto">{title || t('meeting.aMeetingWithoutATitle')}</span>,
            when: whenText && (
              <>
                {' '}
                (<span dir="auto">{whenText}</span>)
              </>
            ),
          })}
        </p>
        <div className="row">
          <Button small onClick={onSame}>
            {t('meeting.yesShowMyNotes')}
          </Button>
          <Button small look="plain" onClick={onOther}>
            {t('meeting.noThatWasAnother')}
          </Button>
        </div>
      </section>
    </div>
  );
}
