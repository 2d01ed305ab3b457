import { Button } from '../ui/button';

export type InviteStatus = 'idle' | 'adding' | 'written' | 'read-only' | 'failed' | 'gone';

interface Props {
  /** Can the invite be written to on the page as it stands? */
  writable: boolean;
  /** Is there anything to share yet? */
  empty: boolean;
  saved: string;
  invite: InviteStatus;
  copied: 'idle' | 'copied' | 'failed';
  onAdd(): void;
  onCopy(): void;
}

const said: Record<InviteStatus, string> = {
  idle: '',
  adding: 'Adding…',
  written: 'Added to the invite. Save the event to send it.',
  'read-only': 'This invite cannot be changed from here. Open it for editing, or copy the text.',
  failed: 'The calendar did not take the text. Copy it and paste it in.',
  gone: 'That meeting is no longer open. Open it again, or copy the text.',
};

/** Puts what may be shared where others read it. It says "added" only when it was read back. */
export function ShareBar({ writable, empty, saved, invite, copied, onAdd, onCopy }: Props) {
  const copiedText =
    copied === 'copied'
      ? 'Copied.'
      : copied === 'failed'
        ? 'The browser refused to copy. Click in this panel and try again.'
        : '';
  return (
    <div className="tight">
      <div className="row">
        {writable && (
          <Button look="filled" disabled={empty || invite === 'adding'} onClick={onAdd}>
            Add to invite
          </Button>
        )}
        <Button look={writable ? 'outlined' : 'filled'} disabled={empty} onClick={onCopy}>
          Copy
        </Button>
        <span className="soft" role="status">
          {saved}
        </span>
      </div>
      <p className="soft" role="status">
        {said[invite]} {copiedText}
      </p>
      {empty && <p className="soft">Answer a question first. Then you can share it.</p>}
      {!writable && !empty && <p className="soft">To add it to the invite, open the event for editing.</p>}
    </div>
  );
}
