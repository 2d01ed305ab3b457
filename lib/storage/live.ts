/** Queries that call back again whenever what they read has changed, in this page or any other of ours. */
import Dexie, { liveQuery } from 'dexie';

/** Runs `query` now and after every change to what it read; returns how to stop. */
export function live<T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  failed: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({ next, error: failed });
  return () => subscription.unsubscribe();
}

/** Calls back after anything was stored or deleted, in this page or any other of ours; returns how to stop. */
export function onStored(changed: () => void): () => void {
  Dexie.on('storagemutated', changed);
  return () => Dexie.on.storagemutated.unsubscribe(changed);
}
