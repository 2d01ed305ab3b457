/**
 * One transaction over all tables without Dexie, for many records at once: Dexie notes for its live queries each key of
 * each index, which takes several times as long as storing 10,000 meetings. They are told once, that everything changed.
 */
import Dexie, { RangeSet } from 'dexie';
import type { Database } from './records/record-type';

/** What a request gives. Rejects with the browser's error, such as `QuotaExceededError`. */
export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // It is told by the rejection; it is none of the page.
      event.stopPropagation();
      reject(request.error);
    };
  });

/** Every live query of every window reads again. */
const tellAll = () => Dexie.on.storagemutated.fire({ all: new RangeSet(Number.NEGATIVE_INFINITY, [[]]) });

/** Ends a transaction with nothing changed, unless it has ended by itself. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch (problem) {
    if (!(problem instanceof DOMException && problem.name === 'InvalidStateError')) throw problem;
  }
}

/**
 * Does something in one transaction: all of it, or nothing when it fails.
 * @param work must wait for nothing but requests of the transaction, which ends otherwise.
 */
export async function inOneTransaction<T>(
  database: Database,
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  if (!database.isOpen()) await database.open();
  const own = database.backendDB();
  const transaction = own.transaction([...own.objectStoreNames], 'readwrite');
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The browser ended it', 'AbortError'));
  });
  try {
    const result = await work(transaction);
    await ended;
    tellAll();
    return result;
  } catch (problem) {
    abort(transaction);
    await ended.catch(() => undefined);
    throw problem;
  }
}

/** So many records are read at a time: a few milliseconds. */
const slice = 500;

/** All records of a table in the order of their keys, read in slices. */
export async function everythingIn(store: IDBObjectStore): Promise<unknown[]> {
  const all: unknown[] = [];
  let range: IDBKeyRange | undefined;
  for (;;) {
    const [records, keys] = await Promise.all([
      answerOf(store.getAll(range, slice)),
      answerOf(store.getAllKeys(range, slice)),
    ]);
    for (const record of records) all.push(record);
    const last = keys.at(-1);
    if (records.length < slice || last === undefined) return all;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

/** So many puts may be on their way: the next ones are prepared while the browser stores these. */
const mostWaiting = 8;

/** Puts records into a table without waiting for each to be stored, and lets the page go on in between. */
export function putting(store: IDBObjectStore) {
  const waiting: Promise<unknown>[] = [];
  return {
    /** @returns the requests, whose results are the keys once `end` has resolved. */
    async put(records: readonly unknown[]): Promise<IDBRequest<IDBValidKey>[]> {
      const requests = records.map((record) => store.put(record));
      const last = requests.at(-1);
      if (last) {
        const stored = answerOf(last);
        // A failure is told by whatever is waited for next, and by the transaction.
        stored.catch(() => undefined);
        waiting.push(stored);
      }
      if (waiting.length >= mostWaiting) await waiting.shift();
      return requests;
    },
    /** Waits until all is stored. */
    async end(): Promise<void> {
      await Promise.all(waiting);
    },
  };
}

const someAtATime = 150;

/** Puts records and waits until they are stored. */
export async function putAll(store: IDBObjectStore, records: readonly unknown[]): Promise<void> {
  const { put, end } = putting(store);
  for (let at = 0; at < records.length; at += someAtATime) await put(records.slice(at, at + someAtATime));
  await end();
}
