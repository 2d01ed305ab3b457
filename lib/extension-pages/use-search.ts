/** Everything a search box needs, apart from what the person wrote. */
import { useEffect, useState } from 'react';
import { themes } from '@/content/index';
import { webSearchUrl } from '@/lib/search/web-search';
import { importedEntries, parseOwnResources } from '@/lib/settings/organisation-resources';
import { watchPolicy } from '@/lib/settings/policy';
import { noShortcuts, pin, rememberOpened, unpin, watchShortcuts } from '@/lib/storage/shortcuts';
import { today } from './clock';

const mostShown = 4;

/** The search itself is loaded after the page has been drawn: a tip must not wait for it. */
type Engine = typeof import('./guide-search');

/** The search, in step with what the organisation sets and what was imported; undefined until it is there. */
function useEngine(): Engine | undefined {
  const [loaded, setLoaded] = useState<{ engine: Engine }>();
  useEffect(() => {
    let policy: readonly unknown[] = [];
    let imported: readonly unknown[] = [];
    const renew = async () => {
      const engine = await import('./guide-search');
      engine.addOwnResources(parseOwnResources([...policy, ...imported], today().slice(0, 7)).resources);
      // A new object each time, so that what is shown is looked up anew.
      setLoaded({ engine });
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
  return loaded?.engine;
}

/**
 * Props of a search box over the guide.
 * @param open opens the address of a result.
 */
export function useSearch(open: (href: string) => void) {
  const engine = useEngine();
  const [shortcuts, setShortcuts] = useState(noShortcuts);
  useEffect(() => watchShortcuts(setShortcuts), []);
  const recent = shortcuts.recent.filter((id) => !shortcuts.pinned.includes(id)).slice(0, mostShown);
  return {
    label: 'Search tips and resources',
    themes,
    find: engine?.findViews,
    elsewhere: webSearchUrl,
    onOpen({ id, href }: { id: string; href: string }) {
      if (!/^(meeting|promise):/.test(id)) void rememberOpened(id);
      open(href);
    },
    shortcuts: {
      pinned: engine?.viewsOf(shortcuts.pinned) ?? [],
      recent: engine?.viewsOf(recent) ?? [],
      onPin: (id: string) => void pin(id),
      onUnpin: (id: string) => void unpin(id),
    },
  };
}
