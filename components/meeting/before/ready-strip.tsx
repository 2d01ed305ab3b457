import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { t } from '@/lib/words/words';

export interface ReadyLine {
  id: string;
  /** "Agreeing", "Why", "Decides". */
  name: string;
  /** The whole question, for those who hear the page. */
  question: string;
  answer: string;
}

interface Props {
  lines: readonly ReadyLine[];
  takesFocus: boolean;
  onChange(question: string): void;
  children?: ReactNode;
}

/** The three sentences a person goes into the meeting with. */
export function ReadyStrip({ lines, takesFocus, onChange, children }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section className="tight" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className="hidden-label">
        {lines.some(({ answer }) => answer) ? t('meeting.ready') : t('meeting.nothingPreparedYet')}
      </h2>
      <dl className="ready">
        {lines.map(({ id: question, name, question: label, answer }) => (
          <div key={question}>
            <dt>{name}</dt>
            <dd dir="auto">{answer || <span className="soft">{t('meeting.notYet')}</span>}</dd>
            <dd>
              <Button
                look="plain"
                small
                onClick={() => onChange(question)}
                aria-label={`${answer ? t('meeting.change') : t('meeting.add')}: ${label}`}
              >
                {answer ? t('meeting.change') : t('meeting.add')}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
