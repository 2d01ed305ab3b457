/**
 * Reads a copy back: what it would change is worked out first, and nothing is changed until the person says so. All of it
 * is stored, or nothing. What it takes the place of goes into the bin.
 */
import type { IndexableType, Table } from 'dexie';
import { local } from '@/lib/browser/areas';
import { exported, inSlices } from './backup';
import { binned, type Deletion, newDeletion, putIntoBin } from './bin';
import { type CopyFile, type Pause, readCopyFile } from './copy-file';
import { recordTypes } from './database';
import { allDrafts, forgetAllDrafts, keepDrafts } from './drafts';
import { isSecret } from './feed';
import { joinedItem } from './joined-items';
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
/** Smaller revisions count changes; they are no times. */
const earliestMs = Date.UTC(2000);

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

/** Fields that say when something was written or done, as ISO times and as days. What lies ahead by right is none of them. */
const timeFields = ['updatedAt', 'createdAt', 'madeAt', 'closedAt', 'endedAt', 'keptAt', 'offeredAt'];
const dayFields = ['addedOn', 'metOn', 'on'];

/**
 * A record of a file that says it was written later than tomorrow: its clock was wrong. What lies ahead counts as of when
 * the copy was saved; where that cannot be true either, as of the last believable time in the record.
 * @param now milliseconds since 1970.
 * @param otherwise where no time in it can be believed: 0 loses to all that is here.
 */
function inItsTime<T>(record: T, savedAt: string, now: number, otherwise: number): T {
  if (!isObject(record)) return record;
  const latest = now + dayMs;
  const late = new Date(latest).toISOString();
  const isLate = (name: string, than: string) => typeof record[name] === 'string' && record[name] > than;
  const lateTimes = timeFields.filter((name) => isLate(name, late));
  const lateDays = dayFields.filter((name) => isLate(name, late.slice(0, 10)));
  if (typeof record.revision === 'number' && record.revision > latest) lateTimes.push('revision');
  if (!lateTimes.length && !lateDays.length) return record;
  const times = [record.revision, ...timeFields.map((name) => Date.parse(String(record[name])))].map(Number);
  const saved = Date.parse(savedAt);
  const believed = times.filter((time) => time > earliestMs && time <= latest);
  const time = saved <= latest ? saved : Math.max(...believed, Number.NEGATIVE_INFINITY);
  const moment = new Date(Number.isFinite(time) ? time : otherwise);
  const put = (name: string) => (name === 'revision' ? moment.getTime() : moment.toISOString());
  return {
    ...record,
    ...Object.fromEntries(lateTimes.map((name) => [name, put(name)])),
    ...Object.fromEntries(lateDays.map((name) => [name, moment.toISOString().slice(0, 10)])),
  };
}

const sameJson = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** @param inTime the record with no time that lies ahead; what it is given counts where none can be believed. */
function weigh<T>(
  type: RecordType<T>,
  incoming: T,
  here: T | undefined,
  mode: RestoreMode,
  inTime: (record: T, otherwise?: number) => T,
): Weighed<T> {
  if (here === undefined) return { incoming, here, outcome: 'fresh', stays: inTime(incoming) };
  const own = JSON.stringify(exported(type, here));
  const isSame = (record: T) => JSON.stringify(exported(type, record)) === own;
  const timed = inTime(incoming);
  if (isSame(timed) || (mode === 'merge' && timed !== incoming && isSame(incoming)))
    return { incoming, here, outcome: 'same' };
  const stays = mode === 'whole' ? timed : type.merge(here, inTime(incoming, 0));
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
  (incoming: T, here: T | undefined) => {
    const now = Date.now();
    return weigh(type, incoming, here, mode, (record, otherwise = now) =>
      inItsTime(record, copy.savedAt, now, otherwise),
    );
  };

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
    else plan[mode === 'merge' && joinedItem(key, here[key], value) === here[key] ? 'kept' : 'taken'] += 1;
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
async function restoreItems({ items }: Copy, mode: RestoreMode, here: Values, stored: Record<string, unknown>) {
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
