import ChevronLeft from 'lucide-react/icons/chevron-left';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

export interface OtherMeeting {
  id: string;
  title: string;
  /** Why it is named here. */
  kind: 'running' | 'ended' | 'open' | 'earlier';
}

interface Props {
  /** Goes to today's meetings; absent where the panel shows them. */
  onDay?: (() => void) | undefined;
  other: OtherMeeting | undefined;
  onOther(id: string): void;
}

const kinds: Record<OtherMeeting['kind'], string> = {
  running: t('meeting.runningNow'),
  ended: t('meeting.howDidItGo2'),
  open: t('meeting.openInTheCalendar'),
  earlier: t('meeting.backTo'),
};

/** Above a meeting: the way to the day, and to the one other meeting that matters just now. */
export function PanelBar({ onDay, other, onOther }: Props) {
  if (!onDay && !other) return null;
  return (
    <nav className="panel-bar" aria-label={t('meeting.otherMeetings')}>
      {onDay && (
        <Button look="plain" small onClick={onDay}>
          <Icon of={ChevronLeft} />
          {t('meeting.today')}
        </Button>
      )}
      {other && (
        <Button look="plain" small className="other-meeting" onClick={() => onOther(other.id)}>
          {kinds[other.kind]}: <span dir="auto">{other.title || t('meeting.meetingWithoutATitle')}</span>
        </Button>
      )}
    </nav>
  );
}
