import { useState } from 'react';
import { type InviteStatus, ShareBar } from '@/components/meeting/share-bar';
import type { Question } from '@/content/schema';
import { copyTextAndHtml } from '@/lib/browser/clipboard';
import { turnedOffWords, usePolicy } from '@/lib/extension-pages/use-policy';
import { inviteHtml, inviteText } from '@/lib/meetings/invite';
import type { Meeting } from '@/lib/meetings/meeting';
import type { Preparation } from '@/lib/meetings/preparation';
import { type CalendarFrame, writeInvite } from '@/lib/messaging/tab';
import { hasFeature } from '@/lib/settings/policy';

interface Props {
  meeting: Meeting;
  frame: CalendarFrame | undefined;
  preparation: Preparation;
  questions: readonly Question[];
}

/** Adds to the invite, or copies, what may be shared. */
export function Sharing({ meeting, frame, preparation, questions }: Props) {
  const [invite, setInvite] = useState<InviteStatus>('idle');
  const [copied, setCopied] = useState<'idle' | 'copied' | 'failed'>('idle');
  const { answers, role } = preparation;
  const policy = usePolicy();
  const mayAdd = hasFeature('add-to-invite', policy);
  const text = inviteText(questions, answers);
  const add = async () => {
    if (!frame || !mayAdd) return;
    setCopied('idle');
    setInvite('adding');
    setInvite(await writeInvite(frame, meeting.id, text));
  };
  const copy = () => {
    setInvite('idle');
    copyTextAndHtml(text, inviteHtml(questions, answers)).then(
      () => setCopied('copied'),
      () => setCopied('failed'),
    );
  };
  return (
    <ShareBar
      writable={mayAdd && meeting.writable && frame !== undefined}
      notAllowed={mayAdd ? undefined : turnedOffWords('add-to-invite', policy)}
      empty={!text}
      isOrganiser={role !== 'attendee'}
      // Once the form is closed there is nothing left to save.
      invite={invite === 'written' && !frame ? 'idle' : invite}
      copied={copied}
      onAdd={() => void add()}
      onCopy={copy}
    />
  );
}
