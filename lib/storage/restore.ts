/**
 * Reads a copy back: what it would change is worked out first, and nothing is changed until the person says so. All of it
 * is stored, or nothing. What it takes the place of goes into the bin.
 */
import type { IndexableType, Table } from 'dexie';
import { local } from '@/lib/browser/areas';
import { exported, inSlices } from './backup';
import { binned, type Deletion, newDeletion } from './bin';
import { type CopyFile, type Pause, readCopyFile } from './copy-file';
import { recordTypes } from './database';
import { allDrafts, forgetAllDrafts, keepDrafts } from './drafts';
import { isSecret } from './feed';
import { forgetKnownNames } from './known-names-table';
import { copiedItems, isCopied } from './own-items';
import { type Quarantined, quarantineName } from './quarantine';
import { answerOf, everythingIn, inOneTransaction, putAll, putting } from './raw';
import {
  type Database,
  keyIn,
  type RecordType,
  storedKey,
  tableOf,
  withIndexFields,
  withoutIndexFields,
} from './records/record-type';
import { storeLeftAnswers } from './unsaved-answers';

/** `merge`: what is newer stays, here or in the file. `whole`: everything becomes as it is in the file. */
export type RestoreMode = 'merge' | 'whole';

/** A copy whose records have been parsed. */
export interface Copy {
  savedAt: string;
  kinds: readonly { type: RecordType<unknown>; good: unknown[] }[];
  /** Records that could not be read; they are set aside, with their words, when the copy is read back. */
  bad: Omit<Quarantined, 'id'>[];
  items: CopyFile['items'];
  drafts: CopyFile['drafts'];
}

/** What would happen to the records of one kind. */
export interface KindPlan {
  table: string;
  label: { one: string; many: string };
  /** In the file alone. */
  fresh: number;
  same: number;
  /** In both, and different: the file's takes the place of the one here … */
  taken: number;
  /** … or the one here stays, for it is newer. */
  kept: number;
  /** Here alone, and gone afterwards: where the whole is taken from the file. */
  gone: number;
}

/** Two records that differ. */
export interface Conflict {
  label: string;
  /** The meeting and question it belongs to, as far as there are any. */
  meetingId?: string | undefined;
  questionId?: string | undefined;
  title?: string | undefined;
  /** What differs, field by field. */
  here: string[];
  there: string[];
  stays: 'here' | 'file';
}

export interface RestorePlan {
  savedAt: string;
  kinds: KindPlan[];
  /** The first of them; `more` are not listed. */
  conflicts: Conflict[];
  more: number;
  unreadable: number;
  /** Settings, pins and other choices. */
  items: { fresh: number; same: number; taken: number; kept: number; gone: number };
}

export interface Work {
  onProgress?(done: number, all: number): void;
  signal?: AbortSignal;
}

const mostConflicts = 200;
/** So many records are weighed and written at a time. */
const slice = 150;
/** So many slices are weighed before the page goes on: some ten milliseconds. */
const slicesInTurn = 8;
const dayMs = 86_400_000;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Of several records of a file with one key the one that its kind prefers. */
function distinct<T>(table: Table<T>, type: RecordType<T>, records: readonly T[]): T[] {
  const byKey = new Map<string, T>();
  for (const record of records) {
    const key = idOf(table, type, record);
    const before = byKey.get(key);
    byKey.set(key, before === undefined ? record : type.merge(before, record));
  }
  return [...byKey.values()];
}

const idOf = <T>(table: Table<T>, type: RecordType<T>, record: T): string =>
  type.identity?.(record) ?? JSON.stringify(keyIn(table, record));

/** Where a file of version 1 holds the records of a kind, and what becomes of them. */
function recordsOf(file: CopyFile, type: RecordType<unknown>): unknown[] {
  const at = (table: string) => (Object.hasOwn(file.records, table) ? (file.records[table] ?? []) : []);
  if (!file.isVersion1) return at(type.table);
  return type.fromVersion1 ? at(type.fromVersion1.table).flatMap(type.fromVersion1.convert) : [];
}

const mostBad = 10_000;

/**
 * Reads the text of a copy and parses all that is in it.
 * @param now ISO time.
 * @throws Error with a sentence for the person when it is not a copy.
 */
export async function openCopy(database: Database, text: string, now: string, pause: Pause): Promise<Copy> {
  const file = await readCopyFile(text, pause);
  const bad: Copy['bad'] = [];
  const kinds: { type: RecordType<unknown>; good: unknown[] }[] = [];
  for (const type of recordTypes) {
    const good: unknown[] = [];
    for (const [place, record] of recordsOf(file, type).entries()) {
      const parsed = type.schema.safeParse(record);
      if (parsed.success) good.push(parsed.data);
      else bad.push({ table: type.table, record, problem: `In a copy: ${parsed.error.message}`, at: now });
      if (place % 100 === 99) await pause();
    }
    kinds.push({ type, good: distinct(tableOf(database, type), type, good) });
  }
  const aside = file.aside.filter(isObject).map((one) => ({
    table: String(one.table),
    record: one.record,
    problem: String(one.problem).slice(0, 2000),
    at: String(one.at).slice(0, 40),
  }));
  return {
    savedAt: file.savedAt,
    kinds,
    bad: [...bad, ...aside].slice(0, mostBad),
    items: Object.fromEntries(Object.entries(file.items).filter(([key]) => isCopied(key))),
    drafts: file.drafts,
  };
}

type Outcome = 'fresh' | 'same' | 'taken' | 'kept';

interface Weighed<T> {
  incoming: T;
  here: T | undefined;
  outcome: Outcome;
  /** What is to be stored; absent where what is here stays. */
  stays?: T;
}

/**
 * A record of a file that says it was written later than now: its clock was wrong. It counts as written when the copy was
 * saved, or first of all where that cannot be true either, so that it does not win for years.
 */
function inItsTime<T>(record: T, savedAt: string, now: number): T {
  if (!isObject(record)) return record;
  const saved = Date.parse(savedAt);
  const time = saved <= now + dayMs ? saved : 0;
  const late = new Date(now + dayMs).toISOString();
  return {
    ...record,
    ...(typeof record.revision === 'number' && record.revision > now + dayMs && { revision: time }),
    ...(typeof record.updatedAt === 'string' && record.updatedAt > late && { updatedAt: new Date(time).toISOString() }),
  };
}

const sameJson = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function weigh<T>(
  type: RecordType<T>,
  incoming: T,
  here: T | undefined,
  mode: RestoreMode,
  sane: (r: T) => T,
): Weighed<T> {
  if (here === undefined) return { incoming, here, outcome: 'fresh', stays: incoming };
  if (sameJson(exported(type, here), exported(type, incoming))) return { incoming, here, outcome: 'same' };
  const stays = mode === 'whole' ? incoming : type.merge(here, sane(incoming));
  return stays === here ? { incoming, here, outcome: 'kept' } : { incoming, here, outcome: 'taken', stays };
}

/**
 * All that is here of a kind, by what tells records apart; undefined where nothing is. In slices, for that is many times
 * faster than to ask for each record of a file.
 */
async function allHere<T>(database: Database, type: RecordType<T>): Promise<Map<string, T> | undefined> {
  const table = tableOf(database, type);
  if (!(await table.count())) return undefined;
  const all = new Map<string, T>();
  await inSlices(database, type, (records) => {
    for (const record of records) all.set(idOf(table, type, record), record);
  });
  return all;
}

/** Weighs all records of a kind against those here, some at a time. Within a transaction. */
async function weighAll<T>(
  table: Table<T>,
  { type, good }: { type: RecordType<T>; good: T[] },
  here: ReadonlyMap<string, T> | undefined,
  weighOne: (incoming: T, here: T | undefined) => Weighed<T>,
  use: (weighed: Weighed<T>[]) => void | Promise<void>,
): Promise<void> {
  for (let at = 0; at < good.length; at += slice) {
    const some = good.slice(at, at + slice);
    await use(some.map((record) => weighOne(record, here?.get(idOf(table, type, record)))));
  }
}

/** Records that are here and not in the file. */
function hereAlone<T>(
  table: Table<T>,
  { type, good }: { type: RecordType<T>; good: T[] },
  here: ReadonlyMap<string, T> | undefined,
): T[] {
  if (!here) return [];
  const inFile = new Set(good.map((record) => idOf(table, type, record)));
  return [...here].flatMap(([id, record]) => (inFile.has(id) ? [] : [record]));
}

const sayField = (name: string, value: unknown) =>
  name === 'text' || name === 'title'
    ? String(value)
    : `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;

function conflictOf<T>({ label }: RecordType<T>, { incoming, here, outcome }: Weighed<T>): Conflict {
  const [one, other] = [here, incoming].map((record) => (isObject(record) ? record : {})) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const differing = Object.keys({ ...one, ...other }).filter(
    (name) => name !== 'revision' && !sameJson(one[name], other[name]),
  );
  const say = (record: Record<string, unknown>) =>
    differing.filter((name) => name in record).map((name) => sayField(name, record[name]).slice(0, 1000));
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    label: label.one,
    meetingId: text(other.meetingId),
    questionId: text(other.questionId),
    title: text(other.title) ?? text(other.meetingTitle),
    here: say(one),
    there: say(other),
    stays: outcome === 'kept' ? 'here' : 'file',
  };
}

const weighing =
  <T>(type: RecordType<T>, copy: Copy, mode: RestoreMode) =>
  (incoming: T, here: T | undefined) =>
    weigh(type, incoming, here, mode, (record) => inItsTime(record, copy.savedAt, Date.now()));

const totalOf = ({ kinds }: Copy) => kinds.reduce((sum, { good }) => sum + good.length, 0);

/** Choices that are here and not in the file; a secret that was left out of it is none. */
const notIn = (items: Copy['items'], here: Readonly<Record<string, unknown>>) =>
  Object.keys(here).filter((key) => !Object.hasOwn(items, key) && !isSecret(key));

async function planItems({ items }: Copy, mode: RestoreMode): Promise<RestorePlan['items']> {
  const here = await copiedItems(true);
  const plan = { fresh: 0, same: 0, taken: 0, kept: 0, gone: 0 };
  for (const [key, value] of Object.entries(items)) {
    if (!Object.hasOwn(here, key)) plan.fresh += 1;
    else if (sameJson(here[key], value)) plan.same += 1;
    else plan[mode === 'whole' ? 'taken' : 'kept'] += 1;
  }
  if (mode === 'whole') plan.gone = notIn(items, here).length;
  return plan;
}

/** What reading a copy back would do. Changes nothing. */
export async function planRestore(
  database: Database,
  copy: Copy,
  mode: RestoreMode,
  { onProgress, signal }: Work = {},
): Promise<RestorePlan> {
  await storeLeftAnswers(database);
  const conflicts: Conflict[] = [];
  let more = 0;
  let done = 0;
  let slices = 0;
  const kinds = await database.transaction('r', database.tables, async () => {
    const plans: KindPlan[] = [];
    for (const kind of copy.kinds) {
      const { type } = kind;
      const plan = { table: type.table, label: type.label, fresh: 0, same: 0, taken: 0, kept: 0, gone: 0 };
      const [table, here] = [tableOf(database, type), await allHere(database, type)];
      await weighAll(table, kind, here, weighing(type, copy, mode), async (weighed) => {
        signal?.throwIfAborted();
        for (const one of weighed) {
          plan[one.outcome] += 1;
          if (one.outcome !== 'taken' && one.outcome !== 'kept') continue;
          if (conflicts.length < mostConflicts) conflicts.push(conflictOf(type, one));
          else more += 1;
        }
        done += weighed.length;
        onProgress?.(done, totalOf(copy));
        slices += 1;
        if (slices % slicesInTurn === 0) await nextRequest(table);
      });
      if (mode === 'whole') plan.gone = hereAlone(table, kind, here).length;
      plans.push(plan);
    }
    return plans;
  });
  const items = await planItems(copy, mode);
  return { savedAt: copy.savedAt, kinds, conflicts, more, unreadable: copy.bad.length, items };
}

/** Lets other work go on within a transaction, which ends when nothing is asked of it. */
const nextRequest = async (table: Table): Promise<void> => {
  await table.limit(1).primaryKeys();
};

/** What was here before, to undo with. */
interface Before {
  /** By table: records that were changed or taken out, and keys of those that came. */
  tables: Map<string, { put: unknown[]; remove: IndexableType[] }>;
  items: Record<string, unknown>;
  drafts: Record<string, string>;
  deletion: Deletion;
}

async function restoreKind<T>(
  database: Database,
  transaction: IDBTransaction,
  kind: { type: RecordType<T>; good: T[] },
  copy: Copy,
  mode: RestoreMode,
  onSlice: (count: number) => void,
): Promise<{ put: T[]; remove: IndexableType[] }> {
  const { type } = kind;
  const [table, store] = [tableOf(database, type), transaction.objectStore(type.table)];
  const before: { put: T[]; remove: IndexableType[] } = { put: [], remove: [] };
  const stored = (await everythingIn(store)).map((record) => withoutIndexFields(type, record)) as T[];
  const here = new Map(stored.map((record) => [idOf(table, type, record), record]));
  if (mode === 'whole')
    for (const record of hereAlone(table, kind, here)) {
      before.put.push(record);
      store.delete(storedKey(table, record) as IDBValidKey);
    }
  const { put, end } = putting(store);
  const came: IDBRequest<IDBValidKey>[] = [];
  let unchanged = 0;
  await weighAll(table, kind, here, weighing(type, copy, mode), async (weighed) => {
    onSlice(weighed.length);
    const changed = weighed.filter(({ stays }) => stays !== undefined);
    const requests = await put(changed.map(({ stays }) => withIndexFields(type, stays)));
    for (const [place, one] of changed.entries())
      if (one.here !== undefined) before.put.push(one.here);
      else came.push(requests[place] as IDBRequest<IDBValidKey>);
    // Other work goes on while something is waited for, and the transaction ends when nothing is asked of it.
    unchanged = changed.length ? 0 : unchanged + 1;
    if (unchanged % slicesInTurn === 1) await answerOf(store.count());
  });
  await end();
  before.remove = came.map(({ result }) => result as IndexableType);
  return before;
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

async function restoreItems(
  { items }: Copy,
  mode: RestoreMode,
  here: Readonly<Record<string, unknown>>,
): Promise<void> {
  const taken = Object.entries(items).filter(([key]) => mode === 'whole' || !Object.hasOwn(here, key));
  if (mode === 'whole') await local.remove(notIn(items, here));
  if (taken.length) await local.writeAll(Object.fromEntries(taken));
}

/**
 * Reads a copy back: all of it, or nothing when something goes wrong or is stopped.
 * @returns how to undo it, for as long as the page is open. What was replaced lies in the bin besides.
 */
export async function restore(
  database: Database,
  copy: Copy,
  mode: RestoreMode,
  { onProgress, signal }: Work = {},
): Promise<() => Promise<void>> {
  await storeLeftAnswers(database);
  const deletion = await newDeletion('replaced');
  const tables: Before['tables'] = new Map();
  const before: Before = { tables, drafts: allDrafts(), deletion, items: await copiedItems(true) };
  let done = 0;
  await inOneTransaction(database, async (transaction) => {
    for (const kind of copy.kinds) {
      const ofKind = await restoreKind(database, transaction, kind, copy, mode, (count) => {
        signal?.throwIfAborted();
        done += count;
        onProgress?.(done, totalOf(copy));
      });
      tables.set(kind.type.table, ofKind);
    }
    await setAsideBad(transaction, copy.bad);
    const replaced = Object.fromEntries([...tables].map(([table, { put }]) => [table, put]));
    const { entries, batch } = binned(deletion, replaced);
    await putAll(transaction.objectStore('bin'), entries);
    if (batch) await putAll(transaction.objectStore('binBatches'), [batch]);
  });
  await forgetKnownNames(database);
  const undo = () => undoRestore(database, before);
  try {
    await restoreItems(copy, mode, before.items);
  } catch (problem) {
    await undo();
    throw problem;
  }
  if (mode === 'whole') forgetAllDrafts();
  keepDrafts(Object.fromEntries(Object.entries(copy.drafts).filter(([key]) => !Object.hasOwn(allDrafts(), key))));
  return undo;
}

async function undoRestore(database: Database, { tables, items, drafts, deletion }: Before): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const [table, { put, remove }] of tables) {
      await database.table(table).bulkDelete(remove);
      await database.table(table).bulkPut(put);
    }
    await database.table('bin').where('batch').equals(deletion.batch).delete();
    await database.table('binBatches').delete(deletion.batch);
    await forgetKnownNames(database);
  });
  const came = Object.keys(await copiedItems(true)).filter((key) => !Object.hasOwn(items, key));
  if (came.length) await local.remove(came);
  if (Object.keys(items).length) await local.writeAll(items);
  forgetAllDrafts();
  keepDrafts(drafts);
}
