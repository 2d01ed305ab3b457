/**
 * All that was written, for a worker. It has no API of the browser's extensions, so what is damaged is left out here; the
 * pages, which read the same records, put it aside.
 */
import * as z from 'zod/mini';
import { Commitment } from '@/lib/meetings/commitment';
import type { Everything } from '@/lib/meetings/history';
import { MeetingNote } from '@/lib/meetings/meeting-note';
import { Preparation } from '@/lib/meetings/preparation';
import { Review } from '@/lib/meetings/review';
import { databaseName } from './database-name';
import { Answer } from './records/answer';

const Facts = z.omit(Preparation, { answers: true });

const completed = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/** The database as it is; undefined where there is none yet, which must not be made here. */
async function openAsItIs(): Promise<IDBDatabase | undefined> {
  const opening = indexedDB.open(databaseName);
  opening.onupgradeneeded = () => opening.transaction?.abort();
  return completed(opening).catch(() => undefined);
}

/** The records of a table that parse; none where the table is not there yet. */
async function readTable<T>(database: IDBDatabase, table: string, schema: z.ZodMiniType<T>): Promise<T[]> {
  if (!database.objectStoreNames.contains(table)) return [];
  const records: unknown[] = await completed(database.transaction(table).objectStore(table).getAll());
  return records.flatMap((record) => schema.safeParse(record).data ?? []);
}

const nothing: Everything = { preparations: [], commitments: [], notes: new Map(), reviewed: new Set() };

/** Reads every record once. */
export async function readEverything(): Promise<Everything> {
  const database = await openAsItIs();
  if (!database) return nothing;
  try {
    const facts = await readTable(database, 'preparations', Facts);
    const answers = Map.groupBy(await readTable(database, 'answers', Answer), ({ meetingId }) => meetingId);
    const notes = await readTable(database, 'meetingNotes', MeetingNote);
    const reviews = await readTable(database, 'reviews', Review);
    return {
      preparations: facts.map((one) => ({
        ...one,
        answers: Object.fromEntries(
          (answers.get(one.meetingId) ?? []).flatMap(({ questionId, text }) => (text ? [[questionId, text]] : [])),
        ),
      })),
      commitments: await readTable(database, 'commitments', Commitment),
      notes: Map.groupBy(notes, ({ meetingId }) => meetingId),
      reviewed: new Set(
        reviews.flatMap(({ meetingId, closedAt, purposeMet, everyoneHeard }) =>
          closedAt || purposeMet || everyoneHeard ? meetingId : [],
        ),
      ),
    };
  } finally {
    database.close();
  }
}
