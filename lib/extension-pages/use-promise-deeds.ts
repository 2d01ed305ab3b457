/** What a person can do with a promise, wherever one is listed: each is said once, and can be undone. */

import { useMemo } from 'react';
import type { Closing, Commitment, CommitmentChange, CommitmentDraft } from '@/lib/meetings/commitment';
import { nextTime } from '@/lib/meetings/due';
import { mayExport, readPolicy } from '@/lib/settings/policy';
import { dueDayOfNextTime } from '@/lib/storage/next-meeting-day';
import {
  addCommitment,
  changeCommitment,
  closeCommitment,
  deleteCommitment,
  reopenCommitment,
  undoClosing,
} from '@/lib/storage/records/commitment';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';
import { dayOf, now, today } from './clock';
import { saveFile } from './save-file';
import type { Deeds } from './use-deeds';

/** Each rejects when the change could not be stored, and says so. */
export interface PromiseDeeds {
  onAdd(commitment: Commitment): Promise<void>;
  onClose(commitment: Commitment, closing: Closing): Promise<void>;
  onReopen(commitment: Commitment): Promise<void>;
  onChange(commitment: Commitment, change: CommitmentChange): Promise<void>;
  onDelete(commitment: Commitment): Promise<void>;
  /** The day for a calendar file; undefined where none is known, or where the organisation allows no files. */
  dayFor(commitment: Commitment): Promise<string | undefined>;
  /** Saves a calendar file with an entry for that day. Fails with words where the organisation allows no files. */
  onCalendar(commitment: Commitment, day: string): Promise<void>;
}

async function dueDay(database: Database, { due, seriesId, madeAt }: Commitment): Promise<string | undefined> {
  return due === nextTime ? dueDayOfNextTime(database, seriesId, dayOf(madeAt), today()) : due;
}

/** What writes calendar files is large, and is fetched when it is wanted. */
async function saveCalendarFile(commitment: Commitment, day: string): Promise<void> {
  const [{ calendarFile }, { promiseEvent }] = await Promise.all([
    import('@/lib/invitations/ics/write'),
    import('@/lib/invitations/ics/promise'),
  ]);
  await saveFile(`promise-${day}.ics`, calendarFile([promiseEvent(commitment, day)], Date.now()), 'text/calendar');
}

function closingWords({ outcome, passedTo }: Closing): string {
  if (outcome === 'done') return t('promises.markedAsDone');
  if (outcome === 'dropped') return t('promises.dropped2');
  return passedTo?.trim() ? t('promises.passedOnTo', { passedTo: passedTo.trim() }) : t('promises.passedOn2');
}

const failed = t('promises.notSavedPleaseTry');
const draftFailed = t('promises.notSavedYourWords');

/** The parts of a commitment that a person writes, as they were: for undo. */
const wordsOf = ({ text, to, owner, due }: Commitment): CommitmentDraft & CommitmentChange => ({
  text,
  to: to ?? [],
  owner,
  due,
});

export function usePromiseDeeds(database: Database, { run }: Pick<Deeds, 'run'>): PromiseDeeds {
  return useMemo(
    () => ({
      onAdd: (commitment) =>
        run(
          t('promises.promiseAdded'),
          async () => {
            await addCommitment(database, commitment);
            return () => deleteCommitment(database, commitment.id);
          },
          draftFailed,
        ),
      onClose: ({ id }, closing) =>
        run(
          closingWords(closing),
          async () => {
            const before = await closeCommitment(database, id, now(), closing);
            return before && (() => undoClosing(database, before, Date.now()));
          },
          failed,
        ),
      onReopen: ({ id }) =>
        run(
          t('promises.openAgain2'),
          async () => {
            const before = await reopenCommitment(database, id, Date.now());
            return before && (() => undoClosing(database, before, Date.now()));
          },
          failed,
        ),
      onChange: ({ id }, change) =>
        run(
          t('promises.changed'),
          async () => {
            const before = await changeCommitment(database, id, change, Date.now());
            return before && (() => changeCommitment(database, id, wordsOf(before), Date.now()));
          },
          draftFailed,
        ),
      onDelete: ({ id }) =>
        run(
          t('promises.deleted'),
          async () => {
            const before = await deleteCommitment(database, id);
            return before && (() => addCommitment(database, before));
          },
          failed,
        ),
      dayFor: async (commitment) => (mayExport(await readPolicy()) ? await dueDay(database, commitment) : undefined),
      onCalendar: (commitment, day) =>
        run(
          t('promises.calendarFileSavedOpen'),
          async () => {
            await saveCalendarFile(commitment, day);
            return undefined;
          },
          t('promises.theFileWasNot'),
        ),
    }),
    [database, run],
  );
}
