/** Partnership checks: how well a person thinks that they and a partner or a group work together, each of one day. */

import { PartnershipCheck } from '@/lib/meetings/partnership-check';
import { t } from '@/lib/words/words';
import { parseOrQuarantine } from '../quarantine';
import { type Database, type RecordType, tableOf } from './record-type';

export const recordType: RecordType<PartnershipCheck> = {
  table: 'partnershipChecks',
  schema: PartnershipCheck,
  versions: { 5: { stores: { partnershipChecks: 'id, madeAt' } } },
  label: { one: t('records.partnershipReview'), many: t('records.partnershipReviews') },
  counterpart: (table, { id }) => table.get(id),
  merge: (here, incoming) => (incoming.revision > here.revision ? incoming : here),
  expires: { index: 'madeAt' },
};

const checks = (database: Database) => tableOf(database, recordType);

/** All checks, in no order. */
export const allChecks = async (database: Database): Promise<PartnershipCheck[]> =>
  parseOrQuarantine(database, recordType, await checks(database).toArray());

/** Stores a check, new or brought back by undo. Rejects when there is no room, or a field is not as it should be. */
export async function putCheck(database: Database, check: PartnershipCheck): Promise<void> {
  await checks(database).put(PartnershipCheck.parse(check));
}

/** Deletes a check. @returns the check, for undo. */
export function deleteCheck(database: Database, id: string): Promise<PartnershipCheck | undefined> {
  return database.transaction('rw', checks(database), async () => {
    const before = await checks(database).get(id);
    await checks(database).delete(id);
    return before;
  });
}
