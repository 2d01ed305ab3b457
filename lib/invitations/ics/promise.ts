/** A promise as an entry in the person's own calendar. */

import type { Commitment } from '@/lib/meetings/commitment';
import { t } from '@/lib/words/words';
import type { WrittenEvent } from './write';

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * A whole day that counts as free. Its title says nothing of the promise, because a calendar is often open to others; the
 * words stand in its notes. The same promise always has the same id, so that a later file replaces an earlier entry.
 * @param day `2026-11-27`.
 */
export function promiseEvent({ id, text, to, owner, meetingTitle }: Commitment, day: string): WrittenEvent {
  const notes = [
    owner ? `${owner}: ${text}` : text,
    to?.length && t('invitations.to', { to: names.format(to) }),
    meetingTitle && t('invitations.from', { meetingTitle }),
  ];
  return {
    uid: `promise-${id}@before-we-meet`,
    title: t('invitations.aPromiseIsDue'),
    notes: notes.filter(Boolean).join('\n'),
    start: day,
    free: true,
  };
}
