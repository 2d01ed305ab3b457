/** What was promised, for the pages that show it. */
import { useRef, useState } from 'react';
import type { Commitment, CommitmentDraft } from '@/lib/meetings/commitment';
import { noteDraft, readDraft } from '@/lib/storage/commitment-draft';
import { allCommitments, closeCommitment, reopenCommitment } from '@/lib/storage/records/commitment';
import type { Database } from '@/lib/storage/records/record-type';
import { now } from './clock';
import { useLive } from './use-stored';

export interface Commitments {
  /** The newest first; undefined until they are read. */
  all: Commitment[] | undefined;
  /** Both reject when the change could not be stored. */
  close(commitment: Commitment): Promise<void>;
  reopen(commitment: Commitment): Promise<void>;
}

export function useCommitments(database: Database): Commitments {
  const { value: all } = useLive(() => allCommitments(database), 'commitments');
  return {
    all,
    close: ({ id }) => closeCommitment(database, id, now()),
    reopen: ({ id }) => reopenCommitment(database, id),
  };
}

/** Gives the next draft for the one that stands there now. */
export type ChangeDraft = (change: (draft: CommitmentDraft) => CommitmentDraft) => void;

/** The promise being typed for a meeting: noted at every key, and there again when the panel is opened anew. */
export function useDraft(meetingId: string): [CommitmentDraft, ChangeDraft] {
  const [draft, setDraft] = useState(() => readDraft(meetingId));
  const latest = useRef(draft);
  const change: ChangeDraft = (next) => {
    latest.current = next(latest.current);
    noteDraft(meetingId, latest.current);
    setDraft(latest.current);
  };
  return [draft, change];
}
