/** React hooks that join our own pages to the database. Apart from `use-tab`, for the popup does without the database. */
import { useEffect, useState } from 'react';
import { live } from '@/lib/storage/live';

/** The latest answer of a stored query; `undefined` until it is there. Asks again when `key` changes. */
export function useLive<T>(query: () => Promise<T>, key: string): { value: T | undefined; failed: boolean } {
  const [state, setState] = useState<{ key: string; value: T | undefined; failed: boolean }>({
    key,
    value: undefined,
    failed: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` names all that the query depends on
  useEffect(() => {
    return live(
      query,
      (value) => setState({ key, value, failed: false }),
      () => setState({ key, value: undefined, failed: true }),
    );
  }, [key]);
  return state.key === key ? state : { value: undefined, failed: false };
}
