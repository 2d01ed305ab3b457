/** Stores one answer, at every key. */
import { tellAnswered } from './answered';
import { addAtOnce, writeAtOnce } from './at-once';
import { settle } from './journal';
import { type Answer, recordType as answerType, laterAnswer } from './records/answer';
import { recordType as factsType, type PreparationFacts } from './records/preparation';
import { type Database, tableOf, withIndexFields } from './records/record-type';

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
    addAtOnce(own, factsType.table, withIndexFields(factsType, facts)),
  ]);
}

const later = (one: PreparationFacts, other: PreparationFacts): PreparationFacts =>
  other.updatedAt > one.updatedAt ? { ...one, updatedAt: other.updatedAt } : one;

/**
 * Says when a stored answer was written, so that other windows learn of it, and takes it out of the journal. Through
 * Dexie, which tells them. Keeps the meeting's facts where they are missing: a browser may end after the answer was
 * stored and before they were. Where the answer is gone somebody has deleted the meeting meanwhile: it stays deleted.
 */
export async function announceAnswer(database: Database, facts: PreparationFacts, answer: Answer): Promise<void> {
  const [meetings, answers] = [tableOf(database, factsType), tableOf(database, answerType)];
  await database.transaction('rw', meetings, answers, async () => {
    if (!(await answers.get([answer.meetingId, answer.questionId]))) return;
    const known = await meetings.get(answer.meetingId);
    // Written also when nothing in it changes: that is what other windows hear.
    await meetings.put(later(known ?? facts, facts));
  });
  await settle(database, answer);
  await tellAnswered(answer.meetingId, answer.text !== '');
}

/**
 * Stores an answer that an earlier window left, or that could not be stored at its key, unless a later one is there. Reads
 * and writes in one transaction: another window may be typing the same answer just now.
 */
export async function writeLeftAnswer(database: Database, facts: PreparationFacts, answer: Answer): Promise<void> {
  const answers = tableOf(database, answerType);
  await database.transaction('rw', answers, async () => {
    const here = await answers.get([answer.meetingId, answer.questionId]);
    if (!here || laterAnswer(here, answer) !== here) await answers.put(answer);
  });
  await announceAnswer(database, facts, answer);
}
