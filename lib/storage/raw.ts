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

/** Puts records and waits for the last of them. @returns their keys. */
export async function putAll(store: IDBObjectStore, records: readonly unknown[]): Promise<IDBValidKey[]> {
  const requests = records.map((record) => store.put(record));
  const last = requests.at(-1);
  if (last) await answerOf(last);
  return requests.map(({ result }) => result);
}
