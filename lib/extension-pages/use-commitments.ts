/** What was promised, for the pages that show it. */

import { useRef, useState } from 'react';
import {
  type Commitment,
  type CommitmentChange,
  type CommitmentDraft,
  commitmentMadeIn,
} from '@/lib/meetings/commitment';
import { drafts } from '@/lib/storage/drafts';
import {
  addCommitment,
  changeCommitment,
  closeCommitment,
  commitmentsMadeIn,
  deleteCommitment,
  reopenCommitment,
} from '@/lib/storage/records/commitment';
import type { PreparationFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';
import { now } from './clock';
import type { Deeds } from './use-deeds';
import { useLive } from './use-stored';

export interface Commitments {
  /** Both reject when the change could not be stored. */
  close(commitment: Commitment): Promise<void>;
  reopen(commitment: Commitment): Promise<void>;
}

export function useCommitments(database: Database): Commitments {
  return {
    close: async ({ id }) => {
      await closeCommitment(database, id, now());
    },
    reopen: async ({ id }) => {
      await reopenCommitment(database, id, Date.now());
    },
  };
}

/** Gives the next draft for the one that stands there now. */
export type ChangeDraft = (change: (draft: CommitmentDraft) => CommitmentDraft) => void;

/** The promise being typed for a meeting: noted at every key, and there again when the panel is opened anew. */
export function useDraft(meetingId: string): [CommitmentDraft, ChangeDraft] {
  const [draft, setDraft] = useState(() => drafts.commitment.read(meetingId));
  const latest = useRef(draft);
  const change: ChangeDraft = (next) => {
    latest.current = next(latest.current);
    drafts.commitment.note(meetingId, latest.current);
    setDraft(latest.current);
  };
  return [draft, change];
}

/** The promises made in one meeting, and the one being typed. */
export interface MeetingPromises {
  promises: Commitment[];
  failed: boolean;
  draft: CommitmentDraft;
  onDraft: ChangeDraft;
  /** All three reject when the change could not be stored, and say so. */
  onAdd(draft: CommitmentDraft): Promise<void>;
  onChange(commitment: Commitment, change: CommitmentChange): Promise<void>;
  onDelete(commitment: Commitment): Promise<void>;
}

/** Show it for one meeting alone: give the part that uses it the meeting's id as its key. */
export function useMeetingPromises(database: Database, facts: PreparationFacts, { run }: Deeds): MeetingPromises {
  const { meetingId } = facts;
  const { value = [], failed } = useLive(() => commitmentsMadeIn(database, meetingId), `promises:${meetingId}`);
  const [draft, onDraft] = useDraft(meetingId);
  return {
    promises: value,
    failed,
    draft,
    onDraft,
    onAdd: (written) =>
      run(t('promises.promiseAdded'), async () => {
        const commitment = commitmentMadeIn(facts, written, crypto.randomUUID(), now());
        await addCommitment(database, commitment);
        return () => deleteCommitment(database, commitment.id);
      }),
    onChange: ({ id }, change) =>
      run(t('promises.changed'), async () => {
        const before = await changeCommitment(database, id, change, Date.now());
        if (!before) return undefined;
        const { text, to, owner, due } = before;
        return () => changeCommitment(database, id, { text, to, owner, due }, Date.now());
      }),
    onDelete: ({ id }) =>
      run(t('promises.deleted'), async () => {
        const before = await deleteCommitment(database, id);
        return before && (() => addCommitment(database, before));
      }),
  };
}
