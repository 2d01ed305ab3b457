/**
 * Reads a copy back, once the person has seen what it would change (see `planRestore`). All of it is stored, or nothing. What
 * it takes the place of goes into the bin.
 */
import type { IndexableType } from 'dexie';
import { local } from '@/lib/browser/areas';
import { withFeedsPaused } from './arriving-feeds';
import { exported } from './backup';
import { binned, type Deletion, newDeletion, putIntoBin } from './bin';
import { allDrafts, forgetAllDrafts, keepDrafts } from './drafts';
import { joinedItem } from './joined-items';
import { forgetKnownNames } from './known-names-table';
import { type Copy, idOf } from './opened-copy';
import { copiedItems } from './own-items';
import { type Quarantined, quarantineName } from './quarantine';
import { answerOf, everythingIn, inOneTransaction, putAll, putting } from './raw';
import {
  type Database,
  type RecordType,
  storedKey,
  tableOf,
  withIndexFields,
  withoutIndexFields,
} from './records/record-type';
import {
  hereAlone,
  notIn,
  type RestoreMode,
  sameJson,
  slicesInTurn,
  totalOf,
  type Work,
  weighAll,
  weighing,
} from './restore-plan';
import { storeLeftAnswers } from './unsaved-answers';

/** One record that reading back changed: what was there before and what was stored; undefined for nothing. */
interface Change {
  key: IndexableType;
  before: unknown;
  stored: unknown;
}

/** The same of values by key. */
type Values = Readonly<Record<string, unknown>>;

/** What was changed, to undo with. */
interface Changes {
  kinds: Map<RecordType<unknown>, Change[]>;
  items: { before: Values; stored: Values };
  drafts: { before: Record<string, string>; stored: Record<string, string> };
  deletion: Deletion;
}

async function restoreKind<T>(
  database: Database,
  transaction: IDBTransaction,
  kind: { type: RecordType<T>; good: T[] },
  copy: Copy,
  mode: RestoreMode,
  onSlice: (count: number) => void,
): Promise<Change[]> {
  const { type } = kind;
  const [table, store] = [tableOf(database, type), transaction.objectStore(type.table)];
  const changes: Change[] = [];
  const stored = (await everythingIn(store)).map((record) => withoutIndexFields(type, record)) as T[];
  const here = new Map(stored.map((record) => [idOf(table, type, record), record]));
  if (mode === 'whole')
    for (const record of hereAlone(table, kind, here)) {
      const key = storedKey(table, record);
      changes.push({ key, before: record, stored: undefined });
      store.delete(key as IDBValidKey);
    }
  const { put, end } = putting(store);
  const puts: { request: IDBRequest<IDBValidKey> | undefined; before: unknown; stored: unknown }[] = [];
  let unchanged = 0;
  await weighAll(table, kind, here, weighing(type, copy, mode), async (weighed) => {
    onSlice(weighed.length);
    const changed = weighed.filter(({ stays }) => stays !== undefined);
    const requests = await put(changed.map(({ stays }) => withIndexFields(type, stays)));
    for (const [place, one] of changed.entries())
      puts.push({ request: requests[place], before: one.here, stored: one.stays });
    // Other work goes on while something is waited for, and the transaction ends when nothing is asked of it.
    unchanged = changed.length ? 0 : unchanged + 1;
    if (unchanged % slicesInTurn === 1) await answerOf(store.count());
  });
  await end();
  for (const { request, before, stored } of puts)
    if (request) changes.push({ key: request.result as IndexableType, before, stored });
  return changes;
}

/** Sets aside what could not be read, each once. */
async function setAsideBad(transaction: IDBTransaction, bad: Copy['bad']): Promise<void> {
  if (!bad.length) return;
  const store = transaction.objectStore(quarantineName);
  const textOf = ({ table, record }: { table: string; record: unknown }) => JSON.stringify([table, record]);
  const known = new Set(((await everythingIn(store)) as Quarantined[]).map(textOf));
  await putAll(
    store,
    bad.filter((one) => !known.has(textOf(one))),
  );
}

/** Stores the values of a file. @returns what was stored of each that was changed; undefined for one that went. */
async function restoreItems(copy: Copy, mode: RestoreMode, here: Values, stored: Record<string, unknown>) {
  const items = withFeedsPaused(copy.items, here);
  const gone = mode === 'whole' ? notIn(items, here) : [];
  const taken = Object.entries(items).flatMap(([key, value]) => {
    if (mode === 'whole' || !Object.hasOwn(here, key)) return [[key, value] as const];
    const joined = joinedItem(key, here[key], value);
    return joined === here[key] ? [] : [[key, joined] as const];
  });
  for (const key of gone) stored[key] = undefined;
  for (const [key, value] of taken) stored[key] = value;
  if (gone.length) await local.remove(gone);
  if (taken.length) await local.writeAll(Object.fromEntries(taken));
}

/** What was here before of all that was changed, by table. */
const replacedIn = (kinds: Changes['kinds']) =>
  Object.fromEntries(
    [...kinds].map(([{ table }, all]) => [table, all.flatMap(({ before }) => (before === undefined ? [] : [before]))]),
  );

/**
 * Reads a copy back: all of it, or nothing when something goes wrong or is stopped.
 * @returns how to undo it, for as long as the page is open. What was replaced lies in the bin besides. What was changed
 * since then stays as it is.
 */
export async function restore(
  database: Database,
  copy: Copy,
  mode: RestoreMode,
  { onProgress, signal }: Work = {},
): Promise<() => Promise<void>> {
  await storeLeftAnswers(database);
  const deletion = await newDeletion('replaced');
  const kinds: Changes['kinds'] = new Map();
  const storedItems: Record<string, unknown> = {};
  const items = { before: await copiedItems(true), stored: storedItems };
  const drafts = { before: allDrafts(), stored: allDrafts() };
  let done = 0;
  await inOneTransaction(database, async (transaction) => {
    for (const kind of copy.kinds) {
      const ofKind = await restoreKind(database, transaction, kind, copy, mode, (count) => {
        signal?.throwIfAborted();
        done += count;
        onProgress?.(done, totalOf(copy));
      });
      kinds.set(kind.type, ofKind);
    }
    await setAsideBad(transaction, copy.bad);
    const { entries, batch } = binned(deletion, replacedIn(kinds));
    await putAll(transaction.objectStore('bin'), entries);
    if (batch) await putAll(transaction.objectStore('binBatches'), [batch]);
  });
  await forgetKnownNames(database);
  const changes: Changes = { kinds, items, drafts, deletion };
  const undo = () => undoRestore(database, changes);
  try {
    await restoreItems(copy, mode, items.before, storedItems);
  } catch (problem) {
    await undo();
    throw problem;
  }
  if (mode === 'whole') forgetAllDrafts();
  keepDrafts(Object.fromEntries(Object.entries(copy.drafts).filter(([key]) => !Object.hasOwn(allDrafts(), key))));
  drafts.stored = allDrafts();
  return undo;
}

/** Takes the changes of one kind back but for records that were changed since. @returns what was not brought back. */
async function undoKind(database: Database, type: RecordType<unknown>, changes: readonly Change[]): Promise<unknown[]> {
  const table = tableOf(database, type);
  const now = await table.bulkGet(changes.map(({ key }) => key));
  const asText = (record: unknown) => (record === undefined ? undefined : JSON.stringify(exported(type, record)));
  const [untouched, changed] = [[], []] as [Change[], Change[]];
  for (const [place, one] of changes.entries())
    (asText(now[place]) === asText(one.stored) ? untouched : changed).push(one);
  await table.bulkDelete(untouched.map(({ key }) => key));
  await table.bulkPut(untouched.flatMap(({ before }) => (before === undefined ? [] : [before])));
  return changed.flatMap(({ before }) => (before === undefined ? [] : [before]));
}

/** Of values that were changed, those that are still as they were stored, as they were before. */
function untouchedSince({ before, stored }: { before: Values; stored: Values }, now: Values) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(stored)])];
  const own = keys.filter((key) => sameJson(now[key], stored[key]) && !sameJson(before[key], stored[key]));
  return {
    put: Object.fromEntries(own.flatMap((key) => (before[key] === undefined ? [] : [[key, before[key]]]))),
    gone: own.filter((key) => before[key] === undefined),
  };
}

/** Takes it back but for what was changed since: newer words stay, and what was there before them stays in the bin. */
async function undoRestore(database: Database, { kinds, items, drafts, deletion }: Changes): Promise<void> {
  await storeLeftAnswers(database);
  await database.transaction('rw', database.tables, async () => {
    const left: Record<string, unknown[]> = {};
    for (const [type, changes] of kinds) left[type.table] = await undoKind(database, type, changes);
    await database.table('bin').where('batch').equals(deletion.batch).delete();
    await database.table('binBatches').delete(deletion.batch);
    await putIntoBin(database, deletion, left);
    await forgetKnownNames(database);
  });
  const touched = Object.keys(items.stored);
  const before = Object.fromEntries(touched.map((key) => [key, items.before[key]]));
  const { put, gone } = untouchedSince({ before, stored: items.stored }, await copiedItems(true));
  if (gone.length) await local.remove(gone);
  if (Object.keys(put).length) await local.writeAll(put);
  undoDrafts(drafts);
}

function undoDrafts(drafts: Changes['drafts']): void {
  const now = allDrafts();
  const { put, gone } = untouchedSince(drafts, now);
  forgetAllDrafts();
  keepDrafts(Object.fromEntries(Object.entries({ ...now, ...put }).filter(([key]) => !gone.includes(key))));
}
