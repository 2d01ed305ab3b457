/** Partners: people and organisations that a person wants to keep close. Kept until they are removed. */

import { changedPartner, Partner, type PartnerChange } from '@/lib/meetings/partner';
import { t } from '@/lib/words/words';
import { parseOrQuarantine } from '../quarantine';
import { nextRevision } from './answer';
import { type Database, type RecordType, tableOf } from './record-type';

export const recordType: RecordType<Partner> = {
  table: 'partners',
  schema: Partner,
  versions: { 5: { stores: { partners: 'id, key' } } },
  label: { one: t('records.partner'), many: t('records.partners') },
  counterpart: (table, { id }) => table.get(id),
  merge: (here, incoming) => (incoming.revision > here.revision ? incoming : here),
};

const partners = (database: Database) => tableOf(database, recordType);

/** All partners, in no order. */
export const allPartners = async (database: Database): Promise<Partner[]> =>
  parseOrQuarantine(database, recordType, await partners(database).toArray());

/** Stores a partner, new or brought back by undo. Rejects when there is no room, or a field is not as it should be. */
export async function putPartner(database: Database, partner: Partner): Promise<void> {
  await partners(database).put(Partner.parse(partner));
}

/**
 * Changes a partner, if it is still there. Reads and writes in one transaction, so that no change is lost.
 * @param now milliseconds since 1970.
 * @returns the partner as it was before, for undo.
 */
export function changePartner(
  database: Database,
  id: string,
  change: PartnerChange,
  now: number,
): Promise<Partner | undefined> {
  return database.transaction('rw', partners(database), async () => {
    const before = Partner.safeParse(await partners(database).get(id)).data;
    if (before)
      await partners(database).put(Partner.parse(changedPartner(before, change, nextRevision(before.revision, now))));
    return before;
  });
}

/** Removes a partner. @returns the partner, for undo. */
export function deletePartner(database: Database, id: string): Promise<Partner | undefined> {
  return database.transaction('rw', partners(database), async () => {
    const before = await partners(database).get(id);
    await partners(database).delete(id);
    return before;
  });
}
