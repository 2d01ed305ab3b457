/** Preparations: what is kept of a meeting for which something was written. The answers are records of their own. */

import type { Table, Transaction } from 'dexie';
import * as z from 'zod/mini';
import type { Role } from '@/content/schema';
import type { Meeting } from '@/lib/meetings/meeting';
import { kindOfName, nameKey } from '@/lib/meetings/names';
import { organisationKeysIn } from '@/lib/meetings/organisations';
import { newPreparation, Preparation } from '@/lib/meetings/preparation';
import { t } from '@/lib/words/words';
import { forgetKnownNames, knownNamesTable } from '../known-names-table';
import { parseOrQuarantine } from '../quarantine';
import { Answer, answersOfVersion1, recordType as answerType } from './answer';
import { placedFields } from './placed';
import { type Database, type RecordType, tableOf } from './record-type';

export const PreparationFacts = z.omit(Preparation, { answers: true });
export type PreparationFacts = z.infer<typeof PreparationFacts>;

/** A preparation of version 1 with the site in its ids, and without its answers unless it cannot be read without them. */
function factsOfVersion1(record: unknown): unknown {
  const placed = placedFields(record, 'meetingId', 'seriesId');
  const facts = PreparationFacts.safeParse(placed);
  return facts.success ? facts.data : placed;
}

async function takeAnswersOut(transaction: Transaction): Promise<void> {
  const preparations = transaction.table('preparations');
  const records: unknown[] = await preparations.toArray();
  await transaction.table('answers').bulkPut(records.flatMap(answersOfVersion1));
  await preparations.clear();
  await preparations.bulkPut(records.map(factsOfVersion1));
}

/** The key of a person's name, which rooms and lists have none of; the same few names come in thousands of meetings. */
function keysOfNames(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const key = known.get(name) ?? (kindOfName(name) === 'person' ? nameKey(name) : '');
    if (known.size < 5000) known.set(name, key);
    return key;
  };
}

const personKey = keysOfNames();

const textOr = (value: unknown, otherwise: string) => (typeof value === 'string' && value ? value : otherwise);

type IndexFields = {
  moment: string;
  peopleMoments: [string, string][];
  organisationMoments: [string, string][];
};

/**
 * What lists are put in order by: when the meeting is, as `momentOf` gives it, and that for each of its people, so that
 * one index gives a person's meetings, the newest last; the same for the organisations in brackets behind their names.
 */
function indexFieldsOf(record: unknown): IndexFields {
  const { start, createdAt, people } = Object(record) as Record<string, unknown>;
  const moment = textOr(start, textOr(createdAt, ''));
  const names = Array.isArray(people) ? people.filter((name) => typeof name === 'string') : [];
  const keys = new Set(names.map(personKey).filter(Boolean));
  const organisations = new Set(names.flatMap(organisationKeysIn));
  return {
    moment,
    peopleMoments: [...keys].map((key) => [key, moment]),
    organisationMoments: [...organisations].map((key) => [key, moment]),
  };
}

/** Gives every meeting the fields of its indexes, which are added as it is stored, and lost ones a record again. */
async function storeAgain(transaction: Transaction): Promise<void> {
  const [meetings, answers] = [transaction.table('preparations'), transaction.table('answers')];
  const records: unknown[] = await meetings.toArray();
  await meetings.bulkPut(records);
  await meetings.bulkPut(await lostAmong(meetings, answers));
}

export const recordType: RecordType<PreparationFacts> = {
  table: 'preparations',
  schema: PreparationFacts,
  versions: {
    1: { stores: { preparations: 'meetingId, seriesId, updatedAt' } },
    2: { stores: {}, upgrade: takeAnswersOut },
    4: { stores: { preparations: 'meetingId, seriesId, updatedAt, start' } },
    5: {
      stores: {
        preparations: 'meetingId, updatedAt, start, moment, [seriesId+moment], *peopleMoments, *organisationMoments',
      },
      upgrade: storeAgain,
    },
  },
  label: { one: t('records.meeting'), many: t('records.meetings') },
  counterpart: (table, { meetingId }) => table.get(meetingId),
  merge: (here, incoming) => (incoming.updatedAt > here.updatedAt ? { ...here, ...incoming } : here),
  fromVersion1: { table: 'preparations', convert: (record) => [factsOfVersion1(record)] },
  expires: { index: 'updatedAt' },
  afterQuarantine: keepLostMeetings,
  indexFields: { names: ['moment', 'peopleMoments', 'organisationMoments'], since: 5, of: indexFieldsOf },
};

const factsTable = (database: Database) => tableOf(database, recordType);
const answerTable = (database: Database) => tableOf(database, answerType);

/** Answers by question; those that were taken out again are left out. */
const answersByQuestion = (answers: readonly Answer[]): Record<string, string> =>
  Object.fromEntries(answers.flatMap(({ questionId, text }) => (text ? [[questionId, text]] : [])));

/** What is stored for one meeting. */
export interface StoredPreparation {
  facts: PreparationFacts | undefined;
  answers: Answer[];
}

/** The facts and answers of one meeting, as they stand in one moment. */
export function readStored(database: Database, meetingId: string): Promise<StoredPreparation> {
  return database.transaction('r', factsTable(database), answerTable(database), async () => {
    const facts = await factsTable(database).get(meetingId);
    const answers = await answerTable(database).where('meetingId').equals(meetingId).toArray();
    return {
      facts: facts && parseOrQuarantine(database, recordType, [facts])[0],
      answers: parseOrQuarantine(database, answerType, answers),
    };
  });
}

/** Facts for answers whose meeting's own record was lost or could not be read: what was written is shown all the same. */
function lostFacts(meetingId: string, answers: readonly Answer[]): PreparationFacts {
  const at = new Date(Math.max(0, ...answers.map(({ revision }) => revision))).toISOString();
  const empty = { title: '', whenText: '', people: [], role: 'attendee' as const };
  return { ...empty, meetingId, seriesId: meetingId, createdAt: at, updatedAt: at };
}

function join(facts: readonly PreparationFacts[], answers: readonly Answer[]): Preparation[] {
  const byMeeting = Map.groupBy(answers, ({ meetingId }) => meetingId);
  const known = new Set(facts.map(({ meetingId }) => meetingId));
  const lost = [...byMeeting].flatMap(([meetingId, own]) => (known.has(meetingId) ? [] : lostFacts(meetingId, own)));
  return [...facts, ...lost].map((one) => ({ ...one, answers: answersByQuestion(byMeeting.get(one.meetingId) ?? []) }));
}

/** So many are stored again at once: nobody has to wait for longer. */
const missedAtOnce = 200;

/**
 * Stores meetings again whose index fields are missing, because an older build or another program wrote them: until then
 * no list would show them. Asks for two numbers when there are none, which is nearly always.
 */
export async function indexMissed(database: Database): Promise<void> {
  const table = factsTable(database);
  const [all, found] = await Promise.all([table.count(), table.orderBy('moment').count()]);
  if (all === found) return;
  const indexed = new Set(await table.orderBy('moment').primaryKeys());
  const missed = (await table.toCollection().primaryKeys()).filter((id) => !indexed.has(id));
  for (let from = 0; from < missed.length; from += missedAtOnce)
    await database.transaction('rw', table, async () => {
      const records = await table.bulkGet(missed.slice(from, from + missedAtOnce));
      await table.bulkPut(records.filter((record) => record !== undefined));
    });
}

/** Records for answers whose meeting's own record was lost. */
async function lostAmong(meetings: Table, answers: Table): Promise<PreparationFacts[]> {
  const known = new Set(await meetings.toCollection().primaryKeys());
  const written = (await answers.toCollection().primaryKeys()) as [string, string][];
  const lost = new Set(written.map(([meetingId]) => meetingId).filter((id) => !known.has(id)));
  const found: unknown[] = await answers
    .where('meetingId')
    .anyOf([...lost])
    .toArray();
  const own = found.flatMap((answer) => Answer.safeParse(answer).data ?? []);
  return [...Map.groupBy(own, ({ meetingId }) => meetingId)].map(([id, all]) => lostFacts(id, all));
}

/** Gives answers whose meeting's own record was lost a record again, so that lists by date hold them too. */
export async function keepLostMeetings(database: Database): Promise<void> {
  const [meetings, answers] = [factsTable(database), answerTable(database)];
  await database.transaction('rw!', meetings, answers, async () => {
    await meetings.bulkPut(await lostAmong(meetings, answers));
  });
}

/**
 * What is kept of the meetings that start on a day, on the clock of their own calendar.
 * @param day `2026-11-24`.
 */
export async function factsOfDay(database: Database, day: string): Promise<PreparationFacts[]> {
  const found = await factsTable(database).where('start').startsWith(day).toArray();
  return parseOrQuarantine(database, recordType, found);
}

/** All preparations, the newest change first. Not by an index, which would leave out records that lack its field. */
export async function allPreparations(database: Database): Promise<Preparation[]> {
  const [facts, answers] = await database.transaction('r', factsTable(database), answerTable(database), () =>
    Promise.all([factsTable(database).toArray(), answerTable(database).toArray()]),
  );
  const all = join(parseOrQuarantine(database, recordType, facts), parseOrQuarantine(database, answerType, answers));
  return all.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** The preparation of a meeting, or undefined when nothing has been written for it. */
export const readPreparation = async (database: Database, meetingId: string): Promise<Preparation | undefined> =>
  (await preparationsOf(database, [meetingId]))[0];

/** The preparations of those of these meetings that have one. */
export async function preparationsOf(database: Database, meetingIds: readonly string[]): Promise<Preparation[]> {
  const facts = await factsTable(database).bulkGet([...meetingIds]);
  const answers = await answerTable(database)
    .where('meetingId')
    .anyOf([...meetingIds])
    .toArray();
  const found = facts.filter((one) => one !== undefined);
  return join(parseOrQuarantine(database, recordType, found), parseOrQuarantine(database, answerType, answers));
}

/** Those of these meetings for which something is written. */
export async function preparedAmong(database: Database, meetingIds: readonly string[]): Promise<Set<string>> {
  const known = await preparationsOf(database, meetingIds);
  return new Set(known.flatMap(({ meetingId, answers }) => (Object.keys(answers).length ? [meetingId] : [])));
}

/**
 * Changes what is kept of a meeting, if anything is. Reads and writes in one transaction, so that no change is lost.
 * @param change gives the new facts, or the same object to leave them.
 */
export function updateFacts(
  database: Database,
  meetingId: string,
  change: (facts: PreparationFacts) => PreparationFacts,
): Promise<void> {
  return database.transaction('rw', factsTable(database), database.table(knownNamesTable), async () => {
    const facts = PreparationFacts.safeParse(await factsTable(database).get(meetingId));
    const next = facts.success ? change(facts.data) : undefined;
    if (!next || next === facts.data) return;
    await factsTable(database).put(next);
    // The time of writing stays as it is, so that nothing else tells of them.
    if (next.people.join('\n') !== facts.data?.people.join('\n')) await forgetKnownNames(database);
  });
}

/** Remembers the person's part in a meeting, also before anything was written for it. */
export function chooseRole(database: Database, initial: PreparationFacts, role: Role, now: string): Promise<void> {
  return database.transaction('rw', factsTable(database), async () => {
    const facts = PreparationFacts.safeParse(await factsTable(database).get(initial.meetingId));
    await factsTable(database).put({
      ...(facts.success ? facts.data : initial),
      role,
      roleChosen: true,
      updatedAt: now,
    });
  });
}

/**
 * Keeps a meeting for which something is being stored in another table, within that table's transaction, and says that it
 * was written to.
 * @param initial what is kept when nothing is yet.
 * @param now ISO time of writing.
 */
export async function keepMeeting(database: Database, initial: PreparationFacts, now: string): Promise<void> {
  const facts = PreparationFacts.safeParse(await factsTable(database).get(initial.meetingId));
  await factsTable(database).put({ ...(facts.success ? facts.data : PreparationFacts.parse(initial)), updatedAt: now });
}

export const newFacts = (meeting: Meeting, now: string): PreparationFacts =>
  PreparationFacts.parse(newPreparation(meeting, now));
