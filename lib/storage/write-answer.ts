/**
 * Stores one answer, at every key. What has been measured (Chromium 156, Firefox 153, browser killed right after a key):
 * a transaction that reads before it writes loses the last key in five of eight tries, and `localStorage` in all, for
 * browsers write it to disk seconds later. A `put` without a read, committed at once, lost none.
 */
import { settle } from './journal';
import { type Answer, recordType as answerType, laterAnswer } from './records/answer';
import { recordType as factsType, type PreparationFacts } from './records/preparation';
import { type Database, tableOf } from './records/record-type';

/**
 * Sends a value on its way to the disk before this call returns.
 * @returns once it is stored; false when `add` found one there already and left it.
 */
function store(database: IDBDatabase, table: string, how: 'put' | 'add', value: unknown): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' });
    const request = transaction.objectStore(table)[how](value);
    const isThere = () => request.error?.name === 'ConstraintError';
    // A refused `add` is no error of the page.
    request.onerror = (event) => event.preventDefault();
    transaction.oncomplete = () => resolve(!isThere());
    transaction.onabort = () =>
      isThere() ? resolve(false) : reject(transaction.error ?? new DOMException('The browser ended it', 'AbortError'));
    transaction.commit();
  });
}

/**
 * Says when the meeting was last written to, or keeps its facts if no record is there. Through Dexie, so that other
 * windows learn of it. Not where the answer is gone again: then somebody has deleted the meeting meanwhile.
 */
function touch(database: Database, facts: PreparationFacts, answer: Answer): Promise<void> {
  const [meetings, answers] = [tableOf(database, factsType), tableOf(database, answerType)];
  return database.transaction('rw', meetings, answers, async () => {
    if (!(await answers.get([answer.meetingId, answer.questionId]))) return;
    const here = await meetings.get(answer.meetingId);
    await meetings.put({ ...(here ?? facts), updatedAt: facts.updatedAt });
  });
}

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
  await Promise.all([store(own, answerType.table, 'put', answer), store(own, factsType.table, 'add', facts)]);
  if (isLast()) await touch(database, facts, answer);
  settle(answer);
}

/** Stores an answer that an earlier window left, unless a later one is there. */
export async function writeLeftAnswer(database: Database, facts: PreparationFacts, answer: Answer): Promise<void> {
  const here = await tableOf(database, answerType).get([answer.meetingId, answer.questionId]);
  if (here && laterAnswer(here, answer) === here) settle(answer);
  else await writeAnswer(database, facts, answer);
}
