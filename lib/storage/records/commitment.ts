/** Commitments, which people read as promises: kept until they are closed, and after. Found by index, never all at once. */

import type { Transaction } from 'dexie';
import {
  byClosing,
  byDueDate,
  type Closing,
  Commitment,
  type CommitmentChange,
  type CommitmentState,
  changedCommitment,
  closedCommitment,
  laterCommitment,
  outcomes,
  reopenedCommitment,
  revisionOf,
  withStateOf,
} from '@/lib/meetings/commitment';
import { t } from '@/lib/words/words';
import { commitmentKeys, type IndexKey, type Who } from '../commitment-keys';
import { parseOrQuarantine } from '../quarantine';
import { nextRevision } from './answer';
import { placedFields } from './placed';
import { type Database, type RecordType, tableOf } from './record-type';

const ofVersion1 = (record: unknown) => placedFields(record, 'meetingId', 'seriesId');

/** Version 1 called the table `promises`, which is another thing in JavaScript. */
async function moveFromPromises(transaction: Transaction): Promise<void> {
  const records: unknown[] = await transaction.table('promises').toArray();
  await transaction.table('commitments').bulkPut(records.map(ofVersion1));
}

/** Gives every commitment its keys, which are added as it is stored. */
async function storeAgain(transaction: Transaction): Promise<void> {
  const commitments = transaction.table('commitments');
  await commitments.bulkPut(await commitments.toArray());
}

export const recordType: RecordType<Commitment> = {
  table: 'commitments',
  schema: Commitment,
  versions: {
    1: { stores: { promises: 'id, seriesId, madeAt' } },
    2: { stores: { commitments: 'id, meetingId, seriesId, madeAt, closedAt' }, upgrade: moveFromPromises },
    3: { stores: { promises: null } },
    4: { stores: { commitments: 'id, meetingId, seriesId, madeAt, closedAt, owner, due' } },
    5: {
      stores: { commitments: 'id, meetingId, seriesId, madeAt, closedAt, owner, due, *to, *keys' },
      upgrade: storeAgain,
    },
  },
  label: { one: t('records.promise'), many: t('records.promises') },
  counterpart: (table, { id }) => table.get(id),
  merge: laterCommitment,
  fromVersion1: { table: 'promises', convert: (record) => [ofVersion1(record)] },
  expires: { index: 'closedAt' },
  indexFields: { names: ['keys'], since: 5, of: (record) => ({ keys: commitmentKeys(record) }) },
};

/** All commitments, the newest first. Not by an index, which would leave out records that lack its field. */
export async function allCommitments(database: Database): Promise<Commitment[]> {
  const records = await tableOf(database, recordType).toArray();
  return parseOrQuarantine(database, recordType, records).sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

/** Stores a new commitment. Rejects when there is no room, or when a field is not as it should be. */
export async function addCommitment(database: Database, commitment: Commitment): Promise<void> {
  await tableOf(database, recordType).put(Commitment.parse(commitment));
}

/** The commitments made in one meeting, in the order in which they were made. */
export async function commitmentsMadeIn(database: Database, meetingId: string): Promise<Commitment[]> {
  const records = await tableOf(database, recordType).where('meetingId').equals(meetingId).toArray();
  return parseOrQuarantine(database, recordType, records).sort((a, b) => a.madeAt.localeCompare(b.madeAt));
}

/**
 * Changes a commitment, if it is still there. Reads and writes in one transaction, so that no change is lost.
 * @param now milliseconds since 1970.
 * @returns the commitment as it was before, for undo.
 */
function change(
  database: Database,
  id: string,
  now: number,
  changed: (before: Commitment, revision: number) => Commitment,
): Promise<Commitment | undefined> {
  const table = tableOf(database, recordType);
  return database.transaction('rw', table, async () => {
    const before = Commitment.safeParse(await table.get(id)).data;
    if (before) await table.put(Commitment.parse(changed(before, nextRevision(revisionOf(before), now))));
    return before;
  });
}

/**
 * Changes the words of a commitment, to whom, by whom or by when, if it is still there.
 * @param now milliseconds since 1970.
 * @returns the commitment as it was before, for undo.
 */
export const changeCommitment = (
  database: Database,
  id: string,
  words: CommitmentChange,
  now: number,
): Promise<Commitment | undefined> =>
  change(database, id, now, (before, revision) => changedCommitment(before, words, revision));

/**
 * Closes a commitment as kept, passed on or dropped, if it is still there.
 * @param now ISO time at which it is closed.
 * @returns the commitment as it was before, for undo.
 */
export const closeCommitment = (
  database: Database,
  id: string,
  now: string,
  closing: Closing = { outcome: 'done' },
): Promise<Commitment | undefined> =>
  change(database, id, Date.parse(now), (before, revision) => closedCommitment(before, closing, now, revision));

/**
 * Opens a commitment again, if it is still there.
 * @param now milliseconds since 1970.
 * @returns the commitment as it was before, for undo.
 */
export const reopenCommitment = (database: Database, id: string, now: number): Promise<Commitment | undefined> =>
  change(database, id, now, reopenedCommitment);

/**
 * Undoes closing or opening: it is open or closed as it was before, with the words that it has by now.
 * @param now milliseconds since 1970.
 */
export const undoClosing = (database: Database, before: Commitment, now: number): Promise<Commitment | undefined> =>
  change(database, before.id, now, (commitment, revision) => withStateOf(commitment, before, revision));

/** Deletes a commitment that was written down by mistake. @returns the commitment, for undo. */
export function deleteCommitment(database: Database, id: string): Promise<Commitment | undefined> {
  const table = tableOf(database, recordType);
  return database.transaction('rw', table, async () => {
    const before = await table.get(id);
    await table.delete(id);
    return before;
  });
}

/** A part of a list that grows, and how long the whole list is. */
export interface ListPage {
  items: Commitment[];
  total: number;
}

/** The same where counting the whole list would mean reading it. */
export interface MoreOrLess {
  items: Commitment[];
  hasMore: boolean;
}

/** Keys that begin alike. Their last parts sort them: by due while they are open, by the time of closing after that. */
const startingWith = (database: Database, start: IndexKey) =>
  tableOf(database, recordType)
    .where('keys')
    .between(start, [...start, []], true, false);

/** How many have a key that begins so. */
export const countOfRange = (database: Database, start: IndexKey): Promise<number> =>
  startingWith(database, start).count();

/** Leaves those that are wanted, in the same order. */
export type Select = (commitments: Commitment[]) => Commitment[] | Promise<Commitment[]>;

const everyOne: Select = (commitments) => commitments;

/** No more are read at once: so long a task is not felt. */
const mostAtOnce = 400;

/** The first ones of a range that are wanted, read piece by piece until there are enough. */
async function firstInRange(database: Database, start: IndexKey, isOpen: boolean, count: number, select: Select) {
  const wanted: Commitment[] = [];
  for (
    let [from, size] = [0, Math.min(Math.max(count, 1), mostAtOnce)];
    ;
    [from, size] = [from + size, Math.min(size * 2, mostAtOnce)]
  ) {
    const range = isOpen ? startingWith(database, start) : startingWith(database, start).reverse();
    const records = await range.offset(from).limit(size).toArray();
    wanted.push(...(await select(parseOrQuarantine(database, recordType, records))));
    if (wanted.length >= count || records.length < size) return wanted.slice(0, count);
  }
}

/** A range of keys, whose state says how it is sorted. */
interface Range {
  start: IndexKey;
  state: CommitmentState;
}

/**
 * The first commitments of several ranges together: open ones by due, and then closed ones, the last closed first.
 * @param count so many at most.
 */
export async function firstCommitments(
  database: Database,
  ranges: readonly Range[],
  count: number,
  select: Select = everyOne,
): Promise<Commitment[]> {
  const found = await Promise.all(
    ranges.map(({ start, state }) => firstInRange(database, start, state === 'open', count, select)),
  );
  const each = [...new Map(found.flat().map((one) => [one.id, one])).values()];
  const open = each.filter(({ closedAt }) => closedAt === undefined).sort(byDueDate);
  const closed = each.filter(({ closedAt }) => closedAt !== undefined).sort(byClosing);
  return [...open, ...closed].slice(0, count);
}

const states: readonly CommitmentState[] = ['open', ...outcomes];

const ofStates = (start: IndexKey, which: readonly CommitmentState[] = states): Range[] =>
  which.map((state) => ({ start: [...start, state], state }));

/** Under which keys the commitments of a series are. */
export const seriesRanges = (seriesId: string, which?: readonly CommitmentState[]): Range[] =>
  ofStates(['series', seriesId], which);

/** The same of one person, by the key of their name: made to them or owned by them. */
export const partyRanges = (personKey: string, which?: readonly CommitmentState[]): Range[] =>
  ofStates(['party', personKey], which).flatMap(({ start, state }) =>
    (['me', 'other'] satisfies Who[]).map((who) => ({ start: [...start, who], state })),
  );

/** The same of those made to nobody by name where exactly these people were, see `companyKey`. */
export const companyRanges = (company: string, which?: readonly CommitmentState[]): Range[] =>
  ofStates(['company', company], which);

/** Is any commitment open? Quicker than counting them. */
export const isAnyOpen = async (database: Database): Promise<boolean> =>
  (await startingWith(database, ['state', 'open']).limit(1).primaryKeys()).length > 0;

/** So many are stored again at once: nobody has to wait for longer. */
const missedAtOnce = 200;

/**
 * Stores commitments again whose keys are missing, because another program wrote them: until then no list would show them.
 * Asks for two numbers when there are none, which is nearly always.
 */
export async function keysMissed(database: Database): Promise<void> {
  const table = tableOf(database, recordType);
  const [all, found] = await Promise.all([table.count(), countOfRange(database, ['state'])]);
  if (all === found) return;
  const indexed = new Set(await startingWith(database, ['state']).primaryKeys());
  const missed = (await table.toCollection().primaryKeys()).filter((id) => !indexed.has(id));
  for (let from = 0; from < missed.length; from += missedAtOnce)
    await database.transaction('rw', table, async () => {
      const records = await table.bulkGet(missed.slice(from, from + missedAtOnce));
      await table.bulkPut(records.filter((record) => record !== undefined));
    });
}
