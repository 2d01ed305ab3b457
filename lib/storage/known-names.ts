/**
 * Everyone whom a meeting has listed, found by the words of their names, so that a promise's text can be looked up without
 * reading the meetings. Worked out from them, in no copy, and made anew where it may have missed something.
 */
import * as z from 'zod/mini';
import { daysAfter } from '@/lib/meetings/day';
import { isUnspaced, kindOfName, tellingWords, unspacedWords, wordsOfNames } from '@/lib/meetings/names';
import { knownNamesMark, knownNamesTable as table } from './known-names-table';
import { parseOrQuarantine } from './quarantine';
import { recordType as meetingType, type PreparationFacts } from './records/preparation';
import { type Database, type TableVersion, tableOf } from './records/record-type';

export const knownNamesVersions: Readonly<Record<number, TableVersion>> = {
  5: { stores: { [table]: '[word+name]' } },
};

interface KnownName {
  word: string;
  name: string;
}

/** What the names were worked out from; under a key that no name has. */
const Mark = z.object({
  word: z.literal(''),
  name: z.literal(''),
  /** How many meetings there were. */
  meetings: z.number(),
  /** Meetings written to after this ISO time are not in it. */
  until: z.string(),
  /** The day on which it was made from all meetings: `2026-11-24`. */
  madeOn: z.string(),
});
type Mark = z.infer<typeof Mark>;

const names = (database: Database) => database.table<KnownName | Mark>(table);
const meetings = (database: Database) => tableOf(database, meetingType);

const namesIn = (facts: readonly PreparationFacts[]): KnownName[] =>
  [...new Set(facts.flatMap(({ people }) => people))]
    .filter((name) => kindOfName(name) === 'person')
    .flatMap((name) => tellingWords(name).map((word) => ({ word, name })));

/** So many meetings are read at once: so long a task is not felt. */
const pieceSize = 250;

/** More meetings than these are not added one by one. */
const mostFresh = 500;

/** Names of deleted meetings are forgotten after so many days, where nothing else makes that plain before. */
const keptDays = 7;

/** Keeps names; without the mark where they were to be forgotten while the meetings were read, so that they are made anew. */
async function keepNames(database: Database, mark: Mark, found: Iterable<KnownName>, isAnew: boolean): Promise<void> {
  await database.transaction('rw', names(database), async () => {
    const isForgotten = (await names(database).get(knownNamesMark)) === undefined;
    if (isAnew) await names(database).clear();
    await names(database).bulkPut([...(isForgotten ? [] : [mark]), ...found]);
  });
}

async function makeAnew(database: Database, today: string, now: string): Promise<void> {
  const found = new Map<string, KnownName>();
  const [word, name] = knownNamesMark;
  await names(database).put({ word, name });
  let count = 0;
  for (let last = ''; ; ) {
    const piece = await meetings(database).where(':id').above(last).limit(pieceSize).toArray();
    count += piece.length;
    for (const one of namesIn(parseOrQuarantine(database, meetingType, piece)))
      found.set(`${one.word}\n${one.name}`, one);
    const end = piece.at(-1)?.meetingId;
    if (piece.length < pieceSize || end === undefined) break;
    last = end;
  }
  const mark: Mark = { word: '', name: '', meetings: count, until: now, madeOn: today };
  await keepNames(database, mark, found.values(), true);
}

/**
 * Brings the names up to date with the meetings. Mostly this reads the few meetings that were written to since the last
 * time; all of them where there is no knowing which are new.
 * @param today `2026-11-24`.
 * @param now ISO time.
 */
export async function updateKnownNames(database: Database, today: string, now: string): Promise<void> {
  const { data: mark } = Mark.safeParse(await names(database).get(knownNamesMark));
  const since = () =>
    meetings(database)
      .where('updatedAt')
      .above(mark?.until ?? '');
  const [count, fresh] = await Promise.all([meetings(database).count(), since().limit(mostFresh).toArray()]);
  const added = mark ? count - mark.meetings : 0;
  const isKnown = mark && added >= 0 && added <= fresh.length && fresh.length < mostFresh;
  if (!isKnown || mark.madeOn < daysAfter(today, -keptDays) || mark.madeOn > today)
    return makeAnew(database, today, now);
  if (!fresh.length) return undefined;
  const next: Mark = { ...mark, meetings: count, until: now };
  await keepNames(database, next, namesIn(parseOrQuarantine(database, meetingType, fresh)), false);
}

/** The names of people known from meetings which one of these texts may speak of. Read in a live query, it follows changes. */
export async function namesInTexts(database: Database, texts: readonly string[]): Promise<string[]> {
  const words = [...new Set(texts.flatMap(wordsOfNames))];
  const { from, to } = unspacedWords;
  const found = await Promise.all([
    names(database).where('word').anyOf(words).toArray(),
    texts.some(isUnspaced) ? names(database).where('word').between(from, to).toArray() : [],
  ]);
  return [...new Set(found.flat().map(({ name }) => name))];
}

/** So many meetings tell who the person is; more would tell no more. */
const tellingMeetings = 200;

/** The meetings that were written to last. */
export async function lastMeetings(database: Database): Promise<PreparationFacts[]> {
  const found = await meetings(database).orderBy('updatedAt').reverse().limit(tellingMeetings).toArray();
  return parseOrQuarantine(database, meetingType, found);
}
