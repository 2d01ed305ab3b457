import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { Said } from '../ui/said';

export type InviteStatus = 'idle' | 'adding' | 'written' | 'read-only' | 'failed' | 'gone';

interface Props {
  /** Can the invite be written to on the page as it stands? */
  writable: boolean;
  /** Why nobody may add to an invite, where the organisation does not allow it. */
  notAllowed?: string | undefined;
  /** Is there anything to share yet? */
  empty: boolean;
  /** Did the person call the meeting? Others copy the words for whoever did. */
  isOrganiser: boolean;
  invite: InviteStatus;
  copied: 'idle' | 'copied' | 'failed';
  onAdd(): void;
  onCopy(): void;
}

const invited: Record<InviteStatus, string> = {
  idle: '',
  adding: t('meeting.adding'),
  written: t('meeting.addedToTheInvite'),
  'read-only': t('meeting.thisInviteCannotBe'),
  failed: t('meeting.theCalendarDidNot'),
  gone: t('meeting.thatMeetingIsNo'),
};

const copiedWords = {
  idle: '',
  copied: t('meeting.copied'),
  failed: t('meeting.theBrowserRefusedTo'),
};

/** Puts what may be shared where others read it. It says "added" only when it was read back. */
export function ShareBar({ writable, notAllowed, empty, isOrganiser, invite, copied, onAdd, onCopy }: Props) {
  const said = invited[invite] || copiedWords[copied] || (empty ? t('meeting.answerAQuestionFirst') : '');
  return (
    <div className="tight share-bar">
      {writable && (
        <Button look="filled" disabled={empty || invite === 'adding'} onClick={onAdd}>
          {t('meeting.addToInvite')}
        </Button>
      )}
      <Button look={writable ? 'plain' : 'filled'} disabled={empty} onClick={onCopy}>
        {writable || isOrganiser ? t('meeting.copy') : t('meeting.copyForTheOrganiser')}
      </Button>
      <Said words={said} />
      {notAllowed && <p className="soft">{notAllowed}</p>}
    </div>
  );
}
