/** The items of a long list that are in view, read a few at a time, each few followed by a live query of their own. */
import { useEffect, useRef, useState } from 'react';
import { live } from '@/lib/storage/live';

function pieces(ids: readonly string[], size: number): string[][] {
  const all: string[][] = [];
  for (let from = 0; from < ids.length; from += size) all.push(ids.slice(from, from + size));
  return all;
}

/**
 * What is read of these items, by id; those that are still to come are missing.
 * @param ids of the items in view.
 * @param read gives what is shown of some of them. Must not change between renders unless what it reads does.
 * @param size so many are read together: fewer where one takes long, so that the first are there soon.
 */
export function useItems<T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  size = 25,
): { items: ReadonlyMap<string, T>; failed: boolean } {
  const [items, setItems] = useState<ReadonlyMap<string, T>>(new Map());
  const [failed, setFailed] = useState(false);
  const followed = useRef(new Map<string, () => void>());
  const key = ids.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is all of the ids
  useEffect(() => {
    const wanted = new Map(pieces(ids, size).map((piece) => [piece.join('\n'), piece]));
    for (const [name, stop] of followed.current)
      if (!wanted.has(name)) {
        stop();
        followed.current.delete(name);
      }
    const follow = (some: readonly (readonly [string, readonly string[]])[], then?: () => void) => {
      for (const [name, piece] of some)
        followed.current.set(
          name,
          live(
            () => read(piece),
            (found) => {
              add(found);
              then?.();
            },
            (problem) => {
              refuse(problem);
              then?.();
            },
          ),
        );
    };
    const fresh = [...wanted].filter(([name]) => !followed.current.has(name));
    if (followed.current.size) return follow(fresh);
    // The first few are read alone, so that they need not wait for the rest.
    let isWaiting = true;
    follow(fresh.slice(0, 1), () => {
      if (isWaiting) follow(fresh.slice(1));
      isWaiting = false;
    });
    return () => {
      isWaiting = false;
    };
  }, [key, read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read in another way is read anew
  useEffect(
    () => () => {
      for (const stop of followed.current.values()) stop();
      followed.current.clear();
    },
    [read],
  );
  const add = (found: ReadonlyMap<string, T>) => setItems((known) => new Map([...known, ...found]));
  const refuse = (problem: unknown) => {
    console.warn('Some meetings could not be read:', problem);
    setFailed(true);
  };
  return { items, failed };
}
