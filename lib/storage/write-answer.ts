/** Stores one answer, at every key. */
import { addAtOnce, writeAtOnce } from './at-once';
import { settle } from './journal';
import { type Answer, recordType as answerType, laterAnswer } from './records/answer';
import { recordType as factsType, type PreparationFacts } from './records/preparation';
import { type Database, tableOf } from './records/record-type';

/**
 * Stores an answer and, where it is the first of its meeting, the meeting's facts. Begins to store before it returns if
 * the database is open.
 * @returns once the answer is stored. Rejects when there is no room.
 */
export async function writeAnswer(database: Database, facts: PreparationFacts, answer: Answer): Promise<void> {
  if (!database.isOpen()) await database.open();
  const own = database.backendDB();
  await Promise.all([
    writeAtOnce(own, answerType.table, (store) => store.put(answer)),
    addAtOnce(own, factsType.table, facts),
  ]);
}

/**
 * Says when a stored answer was written, so that other windows learn of it, and takes it out of the journal. Through
 * Dexie, which tells them. Keeps the meeting's facts where they are missing: a browser may end after the answer was
 * stored and before they were. Where the answer is gone somebody has deleted the meeting meanwhile: it stays deleted.
 */
export async function announceAnswer(database: Database, facts: PreparationFacts, answer: Answer): Promise<void> {
  const [meetings, answers] = [tableOf(database, factsType), tableOf(database, answerType)];
  await database.transaction('rw', meetings, answers, async () => {
    if (!(await answers.get([answer.meetingId, answer.questionId]))) return;
    const known = (await meetings.get(answer.meetingId)) ?? facts;
    // Written also when nothing in it changes: that is what other windows hear.
    await meetings.put({ ...known, updatedAt: known.updatedAt > facts.updatedAt ? known.updatedAt : facts.updatedAt });
  });
  await settle(database, answer);
}

/** Stores an answer that an earlier window left, unless a later one is there. */
export async function writeLeftAnswer(database: Database, facts: PreparationFacts, answer: Answer): Promise<void> {
  const here = await tableOf(database, answerType).get([answer.meetingId, answer.questionId]);
  if (!here || laterAnswer(here, answer) === answer) await writeAnswer(database, facts, answer);
  await announceAnswer(database, facts, answer);
}
