/**
 * Answers that are not yet stored. Each is noted twice, at its key: in `localStorage`, the only store that has taken a
 * value when the call returns, so that a window may be closed on a slow or full database; and in a table of its own, for
 * which no other transaction makes it wait, so that the browser may be killed. What a closed window or a killed browser
 * left is stored at the next opening.
 */
import * as z from 'zod/mini';
import { writeAtOnce } from './at-once';
import { Answer } from './records/answer';
import { PreparationFacts } from './records/preparation';
import type { Database, TableVersion } from './records/record-type';

const Entry = z.object({ facts: PreparationFacts, answer: Answer });
export type Entry = z.infer<typeof Entry>;

const table = 'journal';

/** One entry for each revision, so that forgetting one never takes a later one with it. */
export const journalVersions: Readonly<Record<number, TableVersion>> = {
  2: { stores: { [table]: '[answer.meetingId+answer.questionId+answer.revision]' } },
};

type Place = Pick<Answer, 'meetingId' | 'questionId'>;

const prefix = 'answer:';
const keyOf = ({ meetingId, questionId }: Place) => `${prefix}${JSON.stringify([meetingId, questionId])}`;

/** All entries of an answer up to a revision. */
const entriesOf = ({ meetingId, questionId }: Place, revision: number) =>
  IDBKeyRange.bound([meetingId, questionId, Number.NEGATIVE_INFINITY], [meetingId, questionId, revision]);

/** Notes an answer. Where there is no room the answer is still on its way to its own table, so that is no error. */
export function note(database: Database, entry: Entry): void {
  if (database.isOpen())
    void writeAtOnce(database.backendDB(), table, (store) => store.put(entry)).catch(() => undefined);
  try {
    localStorage.setItem(keyOf(entry.answer), JSON.stringify(entry));
  } catch {
    // Full, or forbidden by a policy.
  }
}

function parse(text: string | null): Entry | undefined {
  try {
    return Entry.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

/** Forgets an answer that is stored, unless it has been changed since. An entry that stays is found old later. */
export async function settle(database: Database, answer: Answer): Promise<void> {
  const noted = parse(localStorage.getItem(keyOf(answer)));
  if (!noted || noted.answer.revision <= answer.revision) localStorage.removeItem(keyOf(answer));
  if (!database.isOpen()) return;
  const forget = (store: IDBObjectStore) => store.delete(entriesOf(answer, answer.revision));
  await writeAtOnce(database.backendDB(), table, forget).catch((problem: unknown) => console.warn(problem));
}

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

/** Answers that are still to be stored, of all our windows: of each the latest, for the others have been typed over. */
export async function noted(database: Database): Promise<Entry[]> {
  const inTable = (await database.table(table).toArray()).flatMap((entry) => Entry.safeParse(entry).data ?? []);
  const inPages = keys().flatMap((key) => parse(localStorage.getItem(key)) ?? []);
  const inOrder = [...inTable, ...inPages].sort((a, b) => a.answer.revision - b.answer.revision);
  return [...new Map(inOrder.map((entry) => [keyOf(entry.answer), entry])).values()];
}

/** Forgets what was noted for a meeting that a person deletes. */
export async function forgetMeeting(database: Database, meetingId: string): Promise<void> {
  for (const { answer } of await noted(database))
    if (answer.meetingId === meetingId) await settle(database, { ...answer, revision: Number.POSITIVE_INFINITY });
}
