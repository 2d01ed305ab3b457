/** Stores one answer, at every key. */
import { addAtOnce, writeAtOnce } from './at-once';
import { settle } from './journal';
import { type Answer, recordType as answerType, laterAnswer } from './records/answer';
import { recordType as factsType, type PreparationFacts } from './records/preparation';
import { type Database, tableOf } from './records/record-type';

/**
 * Stores an answer and, where it is the first of its meeting, the meeting's facts. Begins to store before it returns if
 * the database is open.
 * @param isLast asked once the answer is stored: is it still the last one? Other windows need not learn of the others.
 * @returns once the answer is stored and other windows know. Rejects when there is no room.
 */
export async function writeAnswer(
  database: Database,
  facts: PreparationFacts,
  answer: Answer,
  isLast = () => true,
): Promise<void> {
  if (!database.isOpen()) await database.open();
  const own = database.backendDB();
  await Promise.all([
    writeAtOnce(own, answerType.table, (store) => store.put(answer)),
    addAtOnce(own, factsType.table, facts),
  ]);
  if (!isLast()) return;
  // Through Dexie, so that other windows learn of it. A meeting that somebody has deleted meanwhile stays deleted.
  await tableOf(database, factsType).update(answer.meetingId, { updatedAt: facts.updatedAt });
  await settle(database, answer);
}

/** Stores an answer that an earlier window left, unless a later one is there. */
export async function writeLeftAnswer(database: Database, facts: PreparationFacts, answer: Answer): Promise<void> {
  const here = await tableOf(database, answerType).get([answer.meetingId, answer.questionId]);
  if (here && laterAnswer(here, answer) === here) await settle(database, answer);
  else await writeAnswer(database, facts, answer);
}
