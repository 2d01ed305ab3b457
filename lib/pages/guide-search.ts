/** The one search of our pages: made on first use, so that nothing waits for it. */
import { acronyms, cases, resources, themes } from '@/content/index';
import { practiceUrl } from '@/lib/browser/tabs';
import { highlight } from '@/lib/search/highlight';
import { guideItems, type SearchItem } from '@/lib/search/items';
import { createSearch, type Hit, type Search } from '@/lib/search/search';
import { webSearchUrl } from '@/lib/search/web-search';

let search: Search | undefined;

export function guideSearch(): Search {
  search ??= createSearch(guideItems({ themes, resources, cases, acronyms }));
  return search;
}

/** Where an item opens: a resource at its own address or a web search, all else on our practice page. */
export function addressOf({ id, kind, title, resource }: SearchItem): string {
  if (resource) return resource.url ?? webSearchUrl(`${resource.title} ${resource.publisher}`);
  if (kind === 'acronym') return practiceUrl(`/words/${encodeURIComponent(title)}`);
  return practiceUrl(`/${id.replace(':', '/')}`);
}

const flags: Partial<Record<string, string>> = { closed: 'Closed', moved: 'Moved' };

function view({ item, matched, why }: Hit) {
  return {
    id: item.id,
    href: addressOf(item),
    title: highlight(item.title, matched),
    detail: item.detail,
    why,
    flag: flags[item.resource?.status ?? ''],
  };
}

/** What a search box shows for these words. */
export const findViews = (words: string) => guideSearch().find(words, { limit: 8 }).map(view);
