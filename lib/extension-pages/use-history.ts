/** The list of everything: its beginning at once by index, and the rest, or what a filter leaves, from the worker. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { HistoryContext, HistoryFilter } from '@/lib/meetings/history';
import { isFiltered } from '@/lib/meetings/history';
import { type FirstIds, firstGroups } from '@/lib/storage/groups';
import { countMeetings, meetingIds } from '@/lib/storage/records/found-meetings';
import type { Database } from '@/lib/storage/records/record-type';
import { laterMs } from './use-later';
import { useLive } from './use-stored';
import type { WrittenSearch } from './written-search';

export interface History {
  /** The newest first; undefined until the first are known. */
  ids: readonly string[] | undefined;
  /** How many there are, where that is known without having them all. */
  total?: number | undefined;
  /** Are they all that there are? */
  isWhole: boolean;
  failed: boolean;
}

interface First extends FirstIds {
  total?: number;
}

async function firstMeetings(database: Database, most: number): Promise<First> {
  const [ids, total] = await Promise.all([meetingIds(database, most), countMeetings(database)]);
  return { ids, total, isWhole: ids.length >= total };
}

interface Found {
  of: string;
  ids: readonly string[];
}

/**
 * @param self the person's own names; undefined until they are known.
 * @param search renewed after every change to what is stored.
 * @param shown so many are in view.
 */
export function useHistory(
  database: Database,
  filter: HistoryFilter,
  self: readonly string[] | undefined,
  context: Omit<HistoryContext, 'self'>,
  search: WrittenSearch,
  shown: number,
): History {
  const { by } = filter;
  const isWholeList = !filter.words.trim() && !isFiltered(filter);
  const names = by === 'person' ? self : [];
  const first = useLive(
    async () => {
      if (by === 'date') return firstMeetings(database, shown);
      return names && (await firstGroups(database, by, names));
    },
    `history:${by}:${by === 'date' ? shown : (names?.join('\n') ?? '?')}`,
  );
  const needsWorker = !isWholeList || (by !== 'date' && first.value?.isWhole === false);
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
  // While more of the same list is read, what was there stays.
  const before = useRef<{ by: string; first: First }>(undefined);
  if (first.value) before.current = { by, first: first.value };
  const start: First | undefined = first.value ?? (before.current?.by === by ? before.current.first : undefined);
  return useMemo(() => {
    const rest = found?.of === key ? found.ids : undefined;
    if (!isWholeList) return { ids: rest, isWhole: rest !== undefined, failed };
    if (!start) return { ids: undefined, isWhole: false, failed: first.failed };
    const { ids, isWhole, total } = start;
    return { ids: rest ? [...new Set([...ids, ...rest])] : ids, total, isWhole: isWhole || rest !== undefined, failed };
  }, [found, key, start, first.failed, isWholeList, failed]);
}
