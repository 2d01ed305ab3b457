/** Everything a search box needs, apart from what the person wrote. */

import { useCallback, useEffect, useState } from 'react';
import { themes } from '@/content/index';
import { dashboardUrl } from '@/lib/browser/tabs';
import type { Meeting } from '@/lib/meetings/meeting';
import { peopleOf } from '@/lib/meetings/preparation';
import type { GuideSearch } from '@/lib/search/guide';
import { webSearchUrl } from '@/lib/search/web-search';
import { importedEntries } from '@/lib/settings/imported-resources';
import { hasFeature, readPolicy, watchPolicy } from '@/lib/settings/policy';
import { noShortcuts, pin, rememberOpened, unpin, watchShortcuts } from '@/lib/storage/shortcuts';
import { t } from '@/lib/words/words';
import { today } from './clock';
import type { WrittenSearch } from './written-search';

const mostShown = 4;

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * The search over the guide, in step with what the organisation sets and what was imported; undefined until it is
 * there. It is loaded after the page has been drawn: a tip must not wait for it.
 */
function useGuideSearch(): GuideSearch | undefined {
  const [search, setSearch] = useState<GuideSearch>();
  useEffect(() => {
    let policy: readonly unknown[] = [];
    let imported: readonly unknown[] = [];
    const renew = async () => {
      const [{ createGuideSearch }, { parseOwnResources }] = await Promise.all([
        import('@/lib/search/guide'),
        import('@/lib/settings/organisation-resources'),
      ]);
      const { resources } = parseOwnResources([...policy, ...imported], today().slice(0, 7));
      setSearch(createGuideSearch(dashboardUrl, resources));
    };
    const stopPolicy = watchPolicy(({ resources = [] }) => {
      policy = resources;
      void renew();
    });
    const stopImported = importedEntries.watch((entries) => {
      imported = entries;
      void renew();
    });
    return () => {
      stopPolicy();
      stopImported();
    };
  }, []);
  return search;
}

/**
 * Props of a search box over the guide.
 * @param open opens the address of a result.
 * @param written the search over what the person wrote: it keeps private words out of a web search, which is not
 * offered before it has answered.
 * @param meeting the open meeting, whose people are not named in a web search.
 */
export function useSearch(open: (href: string) => void, written: WrittenSearch, meeting?: Meeting) {
  const search = useGuideSearch();
  const [isWanted, setWanted] = useState(false);
  // Somebody may come to the box before the search has been loaded.
  useEffect(() => {
    if (isWanted) void search?.warm(nextTask);
  }, [search, isWanted]);
  const [shortcuts, setShortcuts] = useState(noShortcuts);
  useEffect(() => watchShortcuts(setShortcuts), []);
  const recent = shortcuts.recent.filter((id) => !shortcuts.pinned.includes(id)).slice(0, mostShown);
  const elsewhere = useCallback(
    async (typed: string, guideHits: number) => {
      if (guideHits || !hasFeature('web-search', await readPolicy())) return undefined;
      const words = await written.webWords(typed, guideHits, meeting ? peopleOf(meeting) : []);
      return words === undefined ? undefined : { words, href: webSearchUrl(words) };
    },
    [written, meeting],
  );
  return {
    label: t('search.searchTipsAndResources'),
    themes,
    find: search?.find,
    elsewhere,
    onFocus() {
      setWanted(true);
      written.warm();
    },
    onOpen({ id, href }: { id: string; href: string }) {
      if (!/^(meeting|promise):/.test(id)) void rememberOpened(id);
      open(href);
    },
    shortcuts: {
      pinned: search?.byId(shortcuts.pinned) ?? [],
      recent: search?.byId(recent) ?? [],
      onPin: (id: string) => void pin(id),
      onUnpin: (id: string) => void unpin(id),
    },
  };
}
