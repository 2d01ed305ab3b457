/** The search over what the person wrote, loaded after the page has been drawn. */
import { useEffect, useState } from 'react';
import type { Database } from '@/lib/storage/records/record-type';
import type { WrittenSearch } from './written-search';

/**
 * Undefined until what was written has been read.
 * @param database absent on a page that does without one, which then opens it here.
 */
export function useWrittenSearch(database?: Database): WrittenSearch | undefined {
  const [search, setSearch] = useState<WrittenSearch>();
  useEffect(() => {
    let isStopped = false;
    let stop: (() => void) | undefined;
    void import('./written-search').then(({ watchWritten }) => {
      if (!isStopped) stop = watchWritten(setSearch, database);
    });
    return () => {
      isStopped = true;
      stop?.();
    };
  }, [database]);
  return search;
}
