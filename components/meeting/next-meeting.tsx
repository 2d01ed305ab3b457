import { useId } from 'react';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

export type NextMeetingView =
  | { state: 'waiting' }
  | { state: 'none'; words: string; onOpen(): void }
  | {
      state: 'meeting';
      /** Before the title: "10:00", "Running now:". */
      lead?: string | undefined;
      title: string;
      /** "in 34 min · not prepared". */
      said: string;
      /** The words on its one button. */
      action: string;
      onAction(): void;
    };

/** The meeting that matters now, in a place whose height never changes, so that nothing below it moves when it is known. */
export function NextMeeting({ view }: { view: NextMeetingView }) {
  const id = useId();
  return (
    <section className="next-meeting" aria-label={t('meeting.yourNextMeeting')}>
      {view.state === 'none' && (
        <>
          <p className="soft">{view.words}</p>
          <div>
            <Button onClick={view.onOpen}>{t('meeting.openThePanel')}</Button>
          </div>
        </>
      )}
      {view.state === 'meeting' && (
        <>
          <p className="next-title" id={`${id}-title`}>
            {view.lead} <bdi>{view.title || t('meeting.meetingWithoutATitle')}</bdi>
          </p>
          <div className="row">
            <span className="soft next-said" id={`${id}-said`}>
              {view.said}
            </span>
            <Button look="filled" aria-describedby={`${id}-title ${id}-said`} onClick={view.onAction}>
              {view.action}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
