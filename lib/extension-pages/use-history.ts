/** The list of everything: its beginning at once by index, and the rest, or what a filter leaves, from the worker. */
import { useEffect, useMemo, useState } from 'react';
import type { HistoryContext, HistoryFilter } from '@/lib/meetings/history';
import { isFiltered } from '@/lib/meetings/history';
import { type FirstIds, firstGroups } from '@/lib/storage/groups';
import { meetingIds } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { useLive } from './use-stored';
import type { WrittenSearch } from './written-search';

export interface History {
  /** The newest first; undefined until the first are known. */
  ids: readonly string[] | undefined;
  /** Are they all that there are? */
  isWhole: boolean;
  failed: boolean;
}

const firstOf = async (database: Database, by: HistoryFilter['by'], self: readonly string[]): Promise<FirstIds> =>
  by === 'date' ? { ids: await meetingIds(database), isWhole: true } : firstGroups(database, by, self);

/** The rest of the list is asked for once its beginning has been drawn, in milliseconds. */
const laterMs = 500;

interface Found {
  of: string;
  ids: readonly string[];
}

/**
 * @param self the person's own names; undefined until they are known.
 * @param search renewed after every change to what is stored.
 */
export function useHistory(
  database: Database,
  filter: HistoryFilter,
  self: readonly string[] | undefined,
  context: Omit<HistoryContext, 'self'>,
  search: WrittenSearch,
): History {
  const { by } = filter;
  const isWholeList = !filter.words.trim() && !isFiltered(filter);
  const names = by === 'person' ? self : [];
  const first = useLive(
    async () => (names ? firstOf(database, by, names) : undefined),
    `history:${by}:${names?.join('\n') ?? '?'}`,
  );
  const needsWorker = !isWholeList || first.value?.isWhole === false;
  const key = JSON.stringify([filter, names]);
  const [found, setFound] = useState<Found>();
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is all that is asked; the rest of the context changes each minute
  useEffect(() => {
    if (!needsWorker || !names) return;
    let isStale = false;
    const ask = () =>
      search.history(filter, { ...context, self: names }).then(
        (ids) => isStale || setFound({ of: key, ids }),
        (problem: unknown) => {
          console.warn('What you wrote could not be listed:', problem);
          if (!isStale) setFailed(true);
        },
      );
    const timer = setTimeout(() => void ask(), isWholeList ? laterMs : 0);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [key, needsWorker, search]);
  return useMemo(() => {
    const rest = found?.of === key ? found.ids : undefined;
    if (!isWholeList) return { ids: rest, isWhole: rest !== undefined, failed };
    if (!first.value) return { ids: undefined, isWhole: false, failed: first.failed };
    const { ids, isWhole } = first.value;
    return { ids: rest ? [...new Set([...ids, ...rest])] : ids, isWhole: isWhole || rest !== undefined, failed };
  }, [found, key, first, isWholeList, failed]);
}
