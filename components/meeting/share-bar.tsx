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
  adding: 'Adding…',
  written: 'Added to the invite. Save the event to send it.',
  'read-only': 'This invite cannot be changed from here. Open it for editing, or copy the text.',
  failed: 'The calendar did not take the text. Copy it and paste it in.',
  gone: 'That meeting is no longer open. Open it again, or copy the text.',
};

const copiedWords = {
  idle: '',
  copied: 'Copied.',
  failed: 'The browser refused to copy. Click in this panel and try again.',
};

/** Puts what may be shared where others read it. It says "added" only when it was read back. */
export function ShareBar({ writable, notAllowed, empty, isOrganiser, invite, copied, onAdd, onCopy }: Props) {
  const said =
    invited[invite] || copiedWords[copied] || (empty ? 'Answer a question first. Then you can share it.' : '');
  return (
    <div className="tight share-bar">
      {writable && (
        <Button look="filled" disabled={empty || invite === 'adding'} onClick={onAdd}>
          Add to invite
        </Button>
      )}
      <Button look={writable ? 'plain' : 'filled'} disabled={empty} onClick={onCopy}>
        {writable || isOrganiser ? 'Copy' : 'Copy for the organiser'}
      </Button>
      <Said words={said} />
      {notAllowed && <p className="soft">{notAllowed}</p>}
    </div>
  );
}
