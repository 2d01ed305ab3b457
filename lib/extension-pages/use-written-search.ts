/** The search over what the person wrote, loaded after the page has been drawn. */
import { useEffect, useMemo, useState } from 'react';
import type { Database } from '@/lib/storage/records/record-type';
import type { WrittenSearch, writtenSearch } from './written-search';

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

/** The same over what a page has read already; undefined until both are there. */
export function useSearchIn(written: Parameters<typeof writtenSearch>[0] | undefined): WrittenSearch | undefined {
  const [make, setMake] = useState<{ search: typeof writtenSearch }>();
  useEffect(() => {
    void import('./written-search').then(({ writtenSearch: search }) => setMake({ search }));
  }, []);
  return useMemo(() => written && make?.search(written), [written, make]);
}
