import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Said } from '@/components/ui/said';
import { openPanelFromBrowser } from '@/lib/browser/panel';
import { ownTab } from '@/lib/browser/tabs';
import { meetingOfFacts } from '@/lib/meetings/kept-meeting';
import type { Meeting } from '@/lib/meetings/meeting';
import type { Preparation } from '@/lib/meetings/preparation';
import { holdMeeting } from '@/lib/storage/open-meeting';
import { t } from '@/lib/words/words';

interface Props {
  meeting: Preparation | Meeting;
  words: string;
}

/** Opens the panel on a meeting, with no calendar open. */
export function usePanel(): { open(meeting: Meeting): void; failed: string } {
  const tab = useRef<number>(undefined);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void ownTab().then((id) => {
      tab.current = id;
    });
  }, []);
  const open = (meeting: Meeting) => {
    setFailed(false);
    const opened =
      tab.current === undefined
        ? Promise.reject(new Error('This page is in no tab'))
        : // Synchronously, within the user gesture, or the browser refuses.
          openPanelFromBrowser(tab.current);
    Promise.all([opened, holdMeeting(meeting)]).catch((problem: unknown) => {
      console.warn('The panel could not be opened:', problem);
      setFailed(true);
    });
  };
  return {
    open,
    failed: failed ? t('dashboard.thePanelDidNot') : '',
  };
}

/** A button that opens the panel on a meeting that is kept. */
export function PanelButton({ meeting, words }: Props) {
  const panel = usePanel();
  return (
    <div className="tight">
      <div className="row">
        <Button onClick={() => panel.open('meetingId' in meeting ? meetingOfFacts(meeting) : meeting)}>{words}</Button>
      </div>
      <Said words={panel.failed} problem />
    </div>
  );
}
