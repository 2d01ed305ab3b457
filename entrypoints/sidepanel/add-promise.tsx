import { NewPromise } from '@/components/promises/new-promise';
import { now, today } from '@/lib/extension-pages/clock';
import type { ChangeDraft } from '@/lib/extension-pages/use-commitments';
import type { Self } from '@/lib/extension-pages/use-self';
import { type CommitmentDraft, companyOf, newCommitment } from '@/lib/meetings/commitment';
import type { Meeting } from '@/lib/meetings/meeting';
import { peopleOf } from '@/lib/meetings/preparation';
import { addCommitment } from '@/lib/storage/records/commitment';
import type { Database } from '@/lib/storage/records/record-type';

interface Props {
  database: Database;
  meeting: Meeting;
  self: Self;
  draft: readonly [CommitmentDraft, ChangeDraft];
}

/** The field for a new promise, with those it can be made to. */
export function AddPromise({ database, meeting, self, draft: [draft, change] }: Props) {
  const add = (written: CommitmentDraft) =>
    addCommitment(database, newCommitment(meeting, written, crypto.randomUUID(), now()));
  const people = companyOf(peopleOf(meeting), self.names ?? []);
  return <NewPromise draft={draft} onDraft={change} people={people} today={today()} onAdd={add} />;
}
