/** What is stored of a time that a person looks back over: found by index, so that it costs what lies within that time. */
import type { Commitment } from '@/lib/meetings/commitment';
import { daysAfter } from '@/lib/meetings/day';
import type { Period } from '@/lib/meetings/looking-back';
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
import { type Database, tableOf } from './records/record-type';
import { recordType as reviewType } from './records/review';
import { thinkingWeeksBetween } from './records/thinking-week';

/** Local times within the days of a time: `2026-11-24` and `2026-11-24T10:00` alike. */
const localWithin = ({ from, to }: Period) => [from, `${to}\uffff`] as const;

/** ISO times that may lie within it, whatever the device's zone; their own days decide. */
const isoAround = ({ from, to }: Period) => [daysAfter(from, -1), `${daysAfter(to, 1)}\uffff`] as const;

/** What is kept of meetings within a time; of those without a known start, the ones last written to within it. */
async function factsOf(database: Database, period: Period): Promise<PreparationFacts[]> {
  const table = tableOf(database, factsType);
  const [dated, changed] = await Promise.all([
    table
      .where('start')
      .between(...localWithin(period), true, true)
      .toArray(),
    table
      .where('updatedAt')
      .between(...isoAround(period), true, true)
      .filter(({ start }) => !start)
      .toArray(),
  ]);
  return parseOrQuarantine(database, factsType, [...dated, ...changed]);
}

/** Reviews of meetings within a time. */
async function reviewsOf(database: Database, period: Period): Promise<Review[]> {
  const table = tableOf(database, reviewType);
  const undated = tableOf(database, factsType)
    .where('updatedAt')
    .between(...isoAround(period), true, true)
    .filter(({ start }) => !start);
  const [dated, others] = await Promise.all([
    table
      .where('start')
      .between(...localWithin(period), true, true)
      .toArray(),
    undated.primaryKeys().then((ids) => table.bulkGet(ids)),
  ]);
  const found = [...dated, ...others.filter((review) => review !== undefined && review.start === undefined)];
  return parseOrQuarantine(database, reviewType, found);
}

/** Commitments that were closed, or were to be kept, within a time, each once. */
async function commitmentsOf(database: Database, period: Period): Promise<Commitment[]> {
  const table = tableOf(database, commitmentType);
  const [closed, due] = await Promise.all([
    table
      .where('closedAt')
      .between(...isoAround(period), true, true)
      .toArray(),
    table.where('due').between(period.from, period.to, true, true).toArray(),
  ]);
  const each = new Map([...closed, ...due].map((one) => [one.id, one]));
  return parseOrQuarantine(database, commitmentType, [...each.values()]);
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

/** So many keys are asked for at once. */
const keysAtOnce = 200;

/** Reads records by keys piece by piece, for a long list of keys in one query holds the page up. */
async function inPieces<Key, T>(keys: readonly Key[], read: (some: readonly Key[]) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let from = 0; from < keys.length; from += keysAtOnce)
    all.push(...(await read(keys.slice(from, from + keysAtOnce))));
  return all;
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
  const answers = await inPieces(ids, (some) =>
    tableOf(database, answerType)
      .bulkGet(some.map((id) => [id, questionId]))
      .then((found) => found.filter((answer) => answer !== undefined)),
  );
  const notes = await inPieces(ids, (some) =>
    tableOf(database, noteType)
      .where('meetingId')
      .anyOf([...some])
      .toArray(),
  );
  const [made, checks] = await Promise.all([
    tableOf(database, commitmentType)
      .where('madeAt')
      .between(...isoAround(period), true, true)
      .toArray(),
    tableOf(database, checkType)
      .where('madeAt')
      .between(...isoAround(period), true, true)
      .toArray(),
  ]);
  const learned = new Map(parseOrQuarantine(database, answerType, answers).map((one) => [one.meetingId, one.text]));
  return {
    meetings: facts.map((one) => ({ facts: one, learned: learned.get(one.meetingId) ?? '' })),
    decisions: parseOrQuarantine(database, noteType, notes).filter(({ kind }) => kind === 'decided').length,
    made: parseOrQuarantine(database, commitmentType, made),
    checks: parseOrQuarantine(database, checkType, checks),
  };
}

/** Names that stand anywhere in what is stored, each once. */
export interface StoredNames {
  people: string[];
  organisations: string[];
  titles: string[];
}

const factsAtOnce = 250;

/**
 * Every name that is stored. The one thing here that goes through all meetings, for a name that is left out of a file has
 * to be known, however long ago the person was met. It is read piece by piece, and only while somebody makes such a file.
 */
export async function storedNames(database: Database): Promise<StoredNames> {
  const [people, organisations, titles] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const table = tableOf(database, factsType);
  for (let last = ''; ; ) {
    const records = await table.where(':id').above(last).limit(factsAtOnce).toArray();
    for (const { people: listed, organiser, title } of parseOrQuarantine(database, factsType, records)) {
      for (const name of listed) people.add(name);
      if (organiser) people.add(organiser);
      if (title) titles.add(title);
    }
    const end = records.at(-1)?.meetingId;
    if (records.length < factsAtOnce || typeof end !== 'string') break;
    last = end;
  }
  const commitments = tableOf(database, commitmentType);
  const keys = await Promise.all([commitments.orderBy('owner').uniqueKeys(), commitments.orderBy('to').uniqueKeys()]);
  for (const name of keys.flat()) people.add(String(name));
  for (const { name, kind } of parseOrQuarantine(database, partnerType, await tableOf(database, partnerType).toArray()))
    (kind === 'person' ? people : organisations).add(name);
  return { people: [...people], organisations: [...organisations], titles: [...titles] };
}
