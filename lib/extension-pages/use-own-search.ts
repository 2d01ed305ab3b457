/** Search over what the person wrote. Kept apart from the guide: only the panel and the dashboard have it. */
import { useEffect, useState } from 'react';
import { allCommitments } from '@/lib/storage/records/commitment';
import { allPreparations } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { useLive } from './use-stored';

type Find = Awaited<ReturnType<typeof import('./own-search')['ownSearch']>>;

const everything = async (database: Database) => ({
  preparations: await allPreparations(database),
  promises: await allCommitments(database),
});

/** Finds the person's own meetings and promises; undefined until they are read. */
export function useOwnSearch(database: Database): Find | undefined {
  const { value } = useLive(() => everything(database), 'own');
  const [find, setFind] = useState<Find>();
  useEffect(() => {
    if (!value) return;
    let stale = false;
    void import('./own-search').then(({ ownSearch }) => stale || setFind(() => ownSearch(value)));
    return () => {
      stale = true;
    };
  }, [value]);
  return find;
}
