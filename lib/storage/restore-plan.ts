import type { Table } from 'dexie';
import { waitingFeeds, withFeedsPaused } from './arriving-feeds';
import { exported, inSlices } from './backup';
import { feedsKey, isSecret } from './feed';
import { joinedItem } from './joined-items';
import { type Copy, idOf, isObject } from './opened-copy';
import { copiedItems } from './own-items';
import { type Database, type RecordType, tableOf } from './records/record-type';
import { storeLeftAnswers } from './unsaved-answers';

/** `merge`: what is newer stays, here or in the file. `whole`: everything becomes as it is in the file. */
export type RestoreMode = 'merge' | 'whole';

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
  /** Calendars in the file that would be followed, but for being paused first. */
  pausedFeeds: number;
}

export interface Work {
  onProgress?(done: number, all: number): void;
  signal?: AbortSignal;
}

const mostConflicts = 200;
/** So many records are weighed and written at a time. */
const slice = 150;
/** So many slices are weighed before the page goes on: some ten milliseconds. */
export const slicesInTurn = 8;
const dayMs = 86_400_000;
/** Smaller revisions count changes; they are no times. */
const earliestMs = Date.UTC(2000);

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

export const sameJson = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

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
export async function weighAll<T>(
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
export function hereAlone<T>(
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

export const weighing =
  <T>(type: RecordType<T>, copy: Copy, mode: RestoreMode) =>
  (incoming: T, here: T | undefined) => {
    const now = Date.now();
    return weigh(type, incoming, here, mode, (record, otherwise = now) =>
      inItsTime(record, copy.savedAt, now, otherwise),
    );
  };

export const totalOf = ({ kinds }: Copy) => kinds.reduce((sum, { good }) => sum + good.length, 0);

/** Choices that are here and not in the file; a secret that was left out of it is none. */
export const notIn = (items: Copy['items'], here: Readonly<Record<string, unknown>>) =>
  Object.keys(here).filter((key) => !Object.hasOwn(items, key) && !isSecret(key));

async function planItems(copy: Copy, mode: RestoreMode): Promise<Pick<RestorePlan, 'items' | 'pausedFeeds'>> {
  const here = await copiedItems(true);
  const items = withFeedsPaused(copy.items, here);
  const plan = { fresh: 0, same: 0, taken: 0, kept: 0, gone: 0 };
  for (const [key, value] of Object.entries(items)) {
    if (!Object.hasOwn(here, key)) plan.fresh += 1;
    else if (sameJson(here[key], value)) plan.same += 1;
    else plan[mode === 'merge' && joinedItem(key, here[key], value) === here[key] ? 'kept' : 'taken'] += 1;
  }
  if (mode === 'whole') plan.gone = notIn(items, here).length;
  const areTaken = mode === 'whole' || !Object.hasOwn(here, feedsKey);
  return { items: plan, pausedFeeds: areTaken ? waitingFeeds(items) : 0 };
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
  const values = await planItems(copy, mode);
  return { savedAt: copy.savedAt, kinds, conflicts, more, unreadable: copy.bad.length, ...values };
}
/** Lets other work go on within a transaction, which ends when nothing is asked of it. */
const nextRequest = async (table: Table): Promise<void> => {
  await table.limit(1).primaryKeys();
};
