import ChevronLeft from 'lucide-react/icons/chevron-left';
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
  running: 'Running now',
  ended: 'How did it go',
  open: 'Open in the calendar',
  earlier: 'Back to',
};

/** Above a meeting: the way to the day, and to the one other meeting that matters just now. */
export function PanelBar({ onDay, other, onOther }: Props) {
  if (!onDay && !other) return null;
  return (
    <nav className="panel-bar" aria-label="Other meetings">
      {onDay && (
        <Button look="plain" small onClick={onDay}>
          <Icon of={ChevronLeft} />
          Today
        </Button>
      )}
      {other && (
        <Button look="plain" small className="other-meeting" onClick={() => onOther(other.id)}>
          {kinds[other.kind]}: <span dir="auto">{other.title || 'Meeting without a title'}</span>
        </Button>
      )}
    </nav>
  );
}
