/** The partnership checks that are kept, and every change with its undo. */

import { useState } from 'react';
import { newCheck, type Partnership, type PartnershipCheck } from '@/lib/meetings/partnership-check';
import type { CheckDraft } from '@/lib/meetings/partnership-scores';
import { drafts } from '@/lib/storage/drafts';
import { allChecks, deleteCheck, putCheck } from '@/lib/storage/records/partnership-check';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';
import { now, today } from './clock';
import type { Deeds } from './use-deeds';
import { useLive } from './use-stored';

/** All checks, in no order; undefined until they are read. */
export const useChecks = (database: Database): readonly PartnershipCheck[] | undefined =>
  useLive(() => allChecks(database), 'partnership-checks').value;

interface CheckChanges {
  /** Both reject when the change could not be stored, and say so. */
  onAdd(partnership: Partnership, draft: CheckDraft): Promise<void>;
  onDelete(check: PartnershipCheck): Promise<void>;
}

export function useCheckChanges(database: Database, { run }: Deeds): CheckChanges {
  return {
    onAdd: (partnership, draft) =>
      run(t('partners.reviewSaved'), async () => {
        const check = newCheck(partnership, draft, crypto.randomUUID(), today(), now());
        await putCheck(database, check);
        return () => deleteCheck(database, check.id);
      }),
    onDelete: ({ id }) =>
      run(t('partners.deleted'), async () => {
        const before = await deleteCheck(database, id);
        return before && (() => putCheck(database, before));
      }),
  };
}

/** The answers being given for a partnership: noted at every tap and key, and there again after a reload. */
export function useCheckDraft(partnershipId: string): [CheckDraft, (draft: CheckDraft) => void] {
  const [draft, setDraft] = useState(() => drafts.check.read(partnershipId));
  return [
    draft,
    (next) => {
      drafts.check.note(partnershipId, next);
      setDraft(next);
    },
  ];
}
