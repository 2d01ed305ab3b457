/** The React hook that joins our own pages to whatever changes and can be watched. */
import { useMemo, useRef, useSyncExternalStore } from 'react';

/** Calls back now, or soon, and at every change; returns how to stop. */
type Watch<T> = (changed: (value: T) => void, failed: () => void) => () => void;

export interface Snapshot<T> {
  value: T | undefined;
  failed: boolean;
}

const waiting: Snapshot<never> = { value: undefined, failed: false };

function storeOf<T>(watch: Watch<T>) {
  let snapshot: Snapshot<T> = waiting;
  return {
    snapshot: () => snapshot,
    subscribe: (changed: () => void) => {
      const set = (next: Snapshot<T>) => {
        snapshot = next;
        changed();
      };
      return watch(
        (value) => set({ value, failed: false }),
        () => set({ value: snapshot.value, failed: true }),
      );
    },
  };
}

/** The latest value of something watched; undefined until it is there. Watched anew when `key` changes. */
export function useWatch<T>(watch: Watch<T>, key: string): Snapshot<T> {
  const latest = useRef(watch);
  latest.current = watch;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` names all that is watched
  const store = useMemo(() => storeOf<T>((changed, failed) => latest.current(changed, failed)), [key]);
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

/** The value of a stored item, or of anything else with a `watch`; `first` until it is there. */
export function useWatched<T>(watch: (changed: (value: T) => void) => () => void, first: T): T {
  const { value = first } = useWatch<T>((changed) => watch(changed), '');
  return value;
}
