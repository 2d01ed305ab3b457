/** Everything a search box needs, apart from what the person wrote. */
import { useEffect, useState } from 'react';
import { themes } from '@/content/index';
import { webSearchUrl } from '@/lib/search/web-search';
import { importedEntries, parseOwnResources } from '@/lib/storage/organisation';
import { watchPolicy } from '@/lib/storage/policy';
import { noShortcuts, pin, rememberOpened, unpin, watchShortcuts } from '@/lib/storage/shortcuts';
import { today } from './clock';
import { addOwnResources, findViews, viewsOf } from './guide-search';

const mostShown = 4;

/** Keeps the search in step with what the organisation sets and what was imported; renews when either changes. */
function useOwnResources(): void {
  const [, setRound] = useState(0);
  useEffect(() => {
    let policy: readonly unknown[] = [];
    let imported: readonly unknown[] = [];
    const renew = () => {
      addOwnResources(parseOwnResources([...policy, ...imported], today().slice(0, 7)).resources);
      setRound((round) => round + 1);
    };
    const stopPolicy = watchPolicy(({ resources = [] }) => {
      policy = resources;
      renew();
    });
    const stopImported = importedEntries.watch((entries) => {
      imported = entries;
      renew();
    });
    return () => {
      stopPolicy();
      stopImported();
    };
  }, []);
}

/**
 * Props of a search box over the guide.
 * @param open opens the address of a result.
 */
export function useSearch(open: (href: string) => void) {
  useOwnResources();
  const [shortcuts, setShortcuts] = useState(noShortcuts);
  useEffect(() => watchShortcuts(setShortcuts), []);
  const recent = shortcuts.recent.filter((id) => !shortcuts.pinned.includes(id)).slice(0, mostShown);
  return {
    label: 'Search tips and resources',
    themes,
    find: findViews,
    elsewhere: webSearchUrl,
    onOpen({ id, href }: { id: string; href: string }) {
      if (!/^(meeting|promise):/.test(id)) void rememberOpened(id);
      open(href);
    },
    shortcuts: {
      pinned: viewsOf(shortcuts.pinned),
      recent: viewsOf(recent),
      onPin: (id: string) => void pin(id),
      onUnpin: (id: string) => void unpin(id),
    },
  };
}
