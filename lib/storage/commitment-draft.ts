/**
 * The promise that is being typed for a meeting, in the `localStorage` of our own pages: it has taken every key when the
 * call returns, so that a window closed in the middle of a sentence loses nothing.
 */
import * as z from 'zod/mini';
import { type CommitmentDraft, commitmentLimit, emptyDraft } from '@/lib/meetings/commitment';
import { limits } from '@/lib/meetings/meeting';

const Draft = z.object({
  text: z.string().check(z.maxLength(commitmentLimit)),
  to: z.array(z.string().check(z.maxLength(limits.short))).check(z.maxLength(limits.attendees)),
});

const keyOf = (meetingId: string) => `commitment-draft:${meetingId}`;

/** What was typed for the meeting and not yet stored; an empty draft when there is nothing, or nothing that can be read. */
export function readDraft(meetingId: string): CommitmentDraft {
  try {
    return Draft.parse(JSON.parse(localStorage.getItem(keyOf(meetingId)) ?? ''));
  } catch {
    return emptyDraft;
  }
}

export const forgetDraft = (meetingId: string): void => localStorage.removeItem(keyOf(meetingId));

/** Notes a draft. Where there is no room the words still stand in the field, so that is no error. */
export function noteDraft(meetingId: string, draft: CommitmentDraft): void {
  try {
    if (!draft.text && !draft.to.length) forgetDraft(meetingId);
    else localStorage.setItem(keyOf(meetingId), JSON.stringify(draft));
  } catch {
    // Full, or forbidden by a policy.
  }
}
