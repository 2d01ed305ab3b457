/** What is stored of a time that a person looks back over: found by index, so that it costs what lies within that time. */
import type { IndexableType } from 'dexie';
import type { Commitment } from '@/lib/meetings/commitment';
import { daysAfter } from '@/lib/meetings/day';
import type { Period } from '@/lib/meetings/looking-back';
import type { Partner } from '@/lib/meetings/partner';
import type { PartnershipCheck } from '@/lib/meetings/partnership-check';
import type { Review } from '@/lib/meetings/review';
import type { ThinkingWeek } from '@/lib/meetings/thinking';
import { parseOrQuarantine } from './quarantine';
import { recordType as answerType } from './records/answer';
import { recordType as commitmentType } from './records/commitment';
import { recordType as noteType } from './records/meeting-note';
import { recordType as partnerType } from './records/partner';
import { recordType as checkType } from './records/partnership-check';
import { recordType as factsType, type PreparationFacts } from './records/preparation';
import { type Database, type RecordType, storedKey, tableOf } from './records/record-type';
import { recordType as reviewType } from './records/review';
import { thinkingWeeksBetween } from './records/thinking-week';

/** Local times within the days of a time: `2026-11-24` and `2026-11-24T10:00` alike. */
const localWithin = ({ from, to }: Period) => [from, `${to}\uffff`] as const;

/** ISO times that may lie within it, whatever the device's zone; their own days decide. */
const isoAround = ({ from, to }: Period) => [daysAfter(from, -1), `${daysAfter(to, 1)}\uffff`] as const;

/** So many records are read and parsed at once: so long a task is not felt. */
const atOnce = 200;

/** Reads records by their keys, piece by piece. */
async function inPieces<Key, T>(keys: readonly Key[], read: (some: Key[]) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let from = 0; from < keys.length; from += atOnce) all.push(...(await read(keys.slice(from, from + atOnce))));
  return all;
}

/** The records under these keys, piece by piece; keys without one are left out. */
function recordsOf<T>(database: Database, type: RecordType<T>, keys: readonly unknown[]): Promise<T[]> {
  return inPieces(keys, async (some) => {
    const found = await tableOf(database, type).bulkGet(some);
    return parseOrQuarantine(
      database,
      type,
      found.filter((record) => record !== undefined),
    );
  });
}

/** Keys of the records whose value in an index lies between two, both within. */
const keysBetween = <T>(database: Database, type: RecordType<T>, index: string, ends: readonly [string, string]) =>
  tableOf(database, type)
    .where(index)
    .between(...ends, true, true)
    .primaryKeys();

/** Meetings without a known start that were last written to within a time. */
async function undatedOf(database: Database, period: Period): Promise<PreparationFacts[]> {
  const keys = await keysBetween(database, factsType, 'updatedAt', isoAround(period));
  return (await recordsOf(database, factsType, keys)).filter(({ start }) => !start);
}

/** What is kept of meetings within a time; of those without a known start, the ones last written to within it. */
async function factsOf(database: Database, period: Period): Promise<PreparationFacts[]> {
  const dated = await keysBetween(database, factsType, 'start', localWithin(period));
  return [...(await recordsOf(database, factsType, dated)), ...(await undatedOf(database, period))];
}

/** Reviews of meetings within a time. */
async function reviewsOf(database: Database, period: Period): Promise<Review[]> {
  const dated = await keysBetween(database, reviewType, 'start', localWithin(period));
  const undated = (await undatedOf(database, period)).map(({ meetingId }) => meetingId);
  const others = await recordsOf(database, reviewType, undated);
  return [...(await recordsOf(database, reviewType, dated)), ...others.filter(({ start }) => !start)];
}

/** Commitments that were closed, or were to be kept, within a time, each once. */
async function commitmentsOf(database: Database, period: Period): Promise<Commitment[]> {
  const keys = await Promise.all([
    keysBetween(database, commitmentType, 'closedAt', isoAround(period)),
    keysBetween(database, commitmentType, 'due', [period.from, period.to]),
  ]);
  return recordsOf(database, commitmentType, [...new Set(keys.flat())]);
}

/** What is counted of a time. */
export interface LookedBack {
  reviews: Review[];
  commitments: Commitment[];
  weeks: ThinkingWeek[];
}

/** @param weeksFrom Monday of the first week of it. */
export async function lookBack(database: Database, period: Period, weeksFrom: string): Promise<LookedBack> {
  const [reviews, commitments, weeks] = await Promise.all([
    reviewsOf(database, period),
    commitmentsOf(database, period),
    thinkingWeeksBetween(database, weeksFrom, period.to),
  ]);
  return { reviews, commitments, weeks };
}

/** What a reflection is made of, beside what is counted. */
export interface ReflectionRecords {
  meetings: readonly { facts: PreparationFacts; learned: string }[];
  decisions: number;
  /** Promises made within the time. */
  made: Commitment[];
  checks: PartnershipCheck[];
}

/**
 * What a reflection on a time is made of.
 * @param questionId the question whose answers say what was learned.
 */
export async function reflectionRecords(
  database: Database,
  period: Period,
  questionId: string,
): Promise<ReflectionRecords> {
  const facts = await factsOf(database, period);
  const ids = facts.map(({ meetingId }) => meetingId);
  const answers = await recordsOf(
    database,
    answerType,
    ids.map((id) => [id, questionId]),
  );
  const notes = await inPieces(ids, async (some) => {
    const found = await tableOf(database, noteType).where('meetingId').anyOf(some).toArray();
    return parseOrQuarantine(database, noteType, found);
  });
  const made = await keysBetween(database, commitmentType, 'madeAt', isoAround(period));
  const checks = await keysBetween(database, checkType, 'madeAt', isoAround(period));
  const learned = new Map(answers.map((one) => [one.meetingId, one.text]));
  return {
    meetings: facts.map((one) => ({ facts: one, learned: learned.get(one.meetingId) ?? '' })),
    decisions: notes.filter(({ kind }) => kind === 'decided').length,
    made: await recordsOf(database, commitmentType, made),
    checks: await recordsOf(database, checkType, checks),
  };
}

/** Names that stand anywhere in what is stored, each once. */
export interface StoredNames {
  people: string[];
  organisations: string[];
  titles: string[];
}

/** Gives all records of a kind to `take`, read piece by piece. */
async function throughAll<T>(database: Database, type: RecordType<T>, take: (record: T) => void): Promise<void> {
  const table = tableOf(database, type);
  // Sorts before every key that is a text.
  for (let last: IndexableType = ''; ; ) {
    const records: unknown[] = await table.where(':id').above(last).limit(atOnce).toArray();
    parseOrQuarantine(database, type, records).forEach(take);
    if (records.length < atOnce) return;
    last = storedKey(table, records.at(-1));
  }
}

/**
 * Every name that is stored. The one thing here that goes through all records, for a name that is left out of a file has
 * to be known, however long ago the person was met, and also where its meeting or partner is there no more. They are read
 * piece by piece, and only while somebody makes such a file.
 */
export async function storedNames(database: Database): Promise<StoredNames> {
  const [people, organisations, titles] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const add = (to: Set<string>, names: readonly (string | undefined)[]) => {
    for (const name of names) if (name) to.add(name);
  };
  await throughAll(database, factsType, ({ people: listed, organiser, title }) => {
    add(people, [...listed, organiser]);
    add(titles, [title]);
  });
  await throughAll(database, commitmentType, ({ people: listed, to = [], owner, passedTo, meetingTitle }) => {
    add(people, [...listed, ...to, owner, passedTo]);
    add(titles, [meetingTitle]);
  });
  await throughAll(database, noteType, ({ by }) => add(people, [by]));
  await throughAll(database, reviewType, ({ heard }) => add(people, heard));
  const kinds = new Map<string, Partner['kind']>();
  await throughAll(database, partnerType, ({ id, name, kind }) => {
    kinds.set(id, kind);
    add(kind === 'person' ? people : organisations, [name]);
  });
  await throughAll(database, checkType, ({ partnerId, name }) => {
    // A group that was named freely has no partner; whether a removed partner was a person nobody knows any more.
    const kind = partnerId === undefined ? 'organisation' : kinds.get(partnerId);
    if (kind !== 'person') add(organisations, [name]);
    if (kind !== 'organisation') add(people, [name]);
  });
  return { people: [...people], organisations: [...organisations], titles: [...titles] };
}
