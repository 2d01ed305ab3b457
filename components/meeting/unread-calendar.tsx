import { type ReactNode, useState } from 'react';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

interface Props {
  /** The report for the developers; undefined when the page is gone. */
  report(): Promise<string | undefined>;
  copy(text: string): Promise<void>;
  /** The ways on. */
  children: ReactNode;
}

const said = {
  idle: '',
  copied: t('meeting.copiedPasteItInto'),
  'not-copied': t('meeting.itCouldNotBe'),
  gone: t('meeting.thePageIsNo'),
} as const;

/** A calendar has changed and its meeting could not be read: what that means, the ways on, and a report. */
export function UnreadCalendar({ report, copy, children }: Props) {
  const [words, setWords] = useState('');
  const [state, setState] = useState<keyof typeof said>('idle');
  const make = async () => {
    const found = await report();
    setWords(found ?? '');
    if (!found) return setState('gone');
    copy(found).then(
      () => setState('copied'),
      () => setState('not-copied'),
    );
  };
  return (
    <>
      <h1>{t('meeting.thisMeetingCouldNot')}</h1>
      <div className="notice problem">
        <p>{t('meeting.theCalendarHasChanged')}</p>
        <p>{t('meeting.youCanStillPrepare')}</p>
      </div>
      {children}
      <section className="notice">
        <h2>{t('meeting.helpToPutThis')}</h2>
        <p>{t('meeting.aReportHoldsThe')}</p>
        <div className="row">
          <Button onClick={() => void make()}>{t('meeting.copyAReportFor')}</Button>
        </div>
        <p className="soft" role="status">
          {said[state]}
        </p>
        {words && (
          <details>
            <summary>{t('meeting.whatTheReportSays')}</summary>
            <textarea className="field" readOnly rows={10} aria-label={t('meeting.theReport')} value={words} />
          </details>
        )}
      </section>
    </>
  );
}
