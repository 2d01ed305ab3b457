/**
 * What is being typed for a meeting and not yet entered, in the `localStorage` of our own pages: it has taken every key
 * when the call returns, so that a window closed in the middle of a sentence loses nothing.
 */
import * as z from 'zod/mini';
import { commitmentLimit, emptyDraft } from '@/lib/meetings/commitment';
import { Due } from '@/lib/meetings/due';
import { limits } from '@/lib/meetings/meeting';
import { noteLimit } from '@/lib/meetings/meeting-note';
import { type CheckDraft, emptyCheck, helpLimit, Scores } from '@/lib/meetings/partnership-scores';
import { wellFormedText } from '@/lib/meetings/stored-text';
import { rehearsalLimit, thinkingLimit } from '@/lib/meetings/thinking-limits';

/** The draft of one field, for each meeting. */
export interface Draft<T> {
  /** Its keys begin with this and a colon. */
  prefix: string;
  /** What was typed; the empty draft when there is nothing, or nothing that can be read. */
  read(meetingId: string): T;
  /** Notes what stands in the field. Where there is no room the words still stand there, so that is no error. */
  note(meetingId: string, draft: T): void;
  forget(meetingId: string): void;
}

function draftAt<T>(name: string, schema: z.ZodMiniType<T>, empty: T): Draft<T> {
  const keyOf = (meetingId: string) => `${name}:${meetingId}`;
  const nothing = JSON.stringify(empty);
  const forget = (meetingId: string) => localStorage.removeItem(keyOf(meetingId));
  return {
    prefix: name,
    read(meetingId) {
      try {
        return schema.parse(JSON.parse(localStorage.getItem(keyOf(meetingId)) ?? ''));
      } catch {
        return empty;
      }
    },
    note(meetingId, draft) {
      try {
        const words = JSON.stringify(draft);
        if (words === nothing) forget(meetingId);
        else localStorage.setItem(keyOf(meetingId), words);
      } catch {
        // Full, or forbidden by a policy.
      }
    },
    forget,
  };
}

const name = wellFormedText(limits.short);

const CommitmentDraft = z.object({
  text: wellFormedText(commitmentLimit),
  to: z.array(name).check(z.maxLength(limits.attendees)),
  owner: z.optional(name),
  due: z.optional(Due),
});

const Line = wellFormedText(noteLimit);

const PartnershipCheckDraft: z.ZodMiniType<CheckDraft> = z.object({
  scores: Scores,
  help: wellFormedText(helpLimit),
});
const Rehearsed = z.record(z.string(), wellFormedText(rehearsalLimit));

/** Every field whose words are noted while they are typed. */
export const drafts = {
  commitment: draftAt('commitment-draft', CommitmentDraft, emptyDraft),
  decided: draftAt('decided-draft', Line, ''),
  parked: draftAt('parked-draft', Line, ''),
  /** By partnership, not by meeting; so is the next one, of which there is one alone. */
  check: draftAt('check-draft', PartnershipCheckDraft, emptyCheck),
  priority: draftAt('priority-draft', Line, ''),
  /** By the Monday of its week. */
  thought: draftAt('thought-draft', z.nullable(wellFormedText(thinkingLimit)), null),
  /** By what is rehearsed. */
  rehearsal: draftAt('rehearsal-draft', Rehearsed, {}),
} as const;

const isDraft = (key: string) =>
  key.length < longestKey && Object.values(drafts).some(({ prefix }) => key.startsWith(`${prefix}:`));
const longestKey = 1000;
const longestDraft = 100_000;

/** All drafts as they are kept, by key, in the order of their keys. */
export const allDrafts = (): Record<string, string> =>
  Object.fromEntries(
    Object.keys(localStorage)
      .filter(isDraft)
      .sort()
      .map((key) => [key, localStorage.getItem(key) ?? '']),
  );

/** Keeps drafts of a copy; what is no draft is left out, and what is damaged is found when it is read. */
export function keepDrafts(drafts: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(drafts))
    if (isDraft(key) && typeof value === 'string' && value.length < longestDraft) localStorage.setItem(key, value);
}

/** Forgets every draft. */
export function forgetAllDrafts(): void {
  for (const key of Object.keys(allDrafts())) localStorage.removeItem(key);
}

/** Forgets all that was being typed for a meeting. */
export function forgetDrafts(meetingId: string): void {
  for (const draft of Object.values(drafts)) draft.forget(meetingId);
}
