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

/**
 * Stores an answer that an earlier window left, or that could not be stored at its key, unless a later one is there. Reads
 * and writes in one transaction: another window may be typing the same answer just now.
 */
export async function writeLeftAnswer(database: Database, facts: PreparationFacts, answer: Answer): Promise<void> {
  const answers = tableOf(database, answerType);
  const meetings = tableOf(database, factsType);
  await database.transaction('rw', answers, meetings, async () => {
    const here = await answers.get([answer.meetingId, answer.questionId]);
    if (!here || laterAnswer(here, answer) !== here) await answers.put(answer);
    const known = await meetings.get(answer.meetingId);
    // The browser may have been killed between the answer and this: without it the answer would count as an old one.
    if (!known) await meetings.put(facts);
    else if (known.updatedAt < facts.updatedAt) await meetings.update(answer.meetingId, { updatedAt: facts.updatedAt });
  });
  await settle(database, answer);
}
