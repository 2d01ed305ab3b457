/** The one search of our pages: made on first use, so that nothing waits for it. */
import { acronyms, cases, resources, themes } from '@/content/index';
import type { Resource, ThemeId } from '@/content/schema';
import { dashboardUrl } from '@/lib/browser/tabs';
import type { SearchOptions } from '@/lib/search/filters';
import { highlight } from '@/lib/search/highlight';
import { guideItems, type ItemKind, resourceItem, type SearchItem } from '@/lib/search/items';
import { createSearch, type Hit, type Search } from '@/lib/search/search';
import { webSearchUrl } from '@/lib/search/web-search';

let own: readonly Resource[] = [];
let items: SearchItem[] | undefined;
let search: Search | undefined;

/** Resources of the person's own organisation, found beside the guide's from now on. */
export function addOwnResources(more: readonly Resource[]): void {
  if (!own.length && !more.length) return;
  own = more;
  items = undefined;
  search = undefined;
}

function allItems(): SearchItem[] {
  items ??= [
    ...guideItems({ themes, resources, cases, acronyms }),
    ...own.map(resourceItem).map((item) => ({ ...item, id: `org:${item.id}` })),
  ];
  return items;
}

export function guideSearch(): Search {
  search ??= createSearch(allItems());
  return search;
}

const opensAt: Partial<Record<ItemKind, (item: SearchItem) => string>> = {
  acronym: ({ title }) => dashboardUrl(`/words/${encodeURIComponent(title)}`),
  promise: () => dashboardUrl('/promises'),
  meeting: ({ id }) => dashboardUrl(`/meetings/${encodeURIComponent(id.slice('meeting:'.length))}`),
};

/** Where an item opens: a resource at its own address or a web search, all else on our dashboard. */
export function addressOf(item: SearchItem): string {
  const { id, kind, resource } = item;
  if (resource) return resource.url ?? webSearchUrl(`${resource.title} ${resource.publisher}`);
  return opensAt[kind]?.(item) ?? dashboardUrl(`/${id.replace(':', '/')}`);
}

const flags: Partial<Record<string, string>> = { closed: 'Closed', moved: 'Moved' };

/** A found item as a search box shows it. */
export function viewOf({ item, matched, why }: Pick<Hit, 'item' | 'matched' | 'why'>) {
  return {
    id: item.id,
    href: addressOf(item),
    title: highlight(item.title, matched),
    detail: item.detail,
    why,
    flag: flags[item.resource?.status ?? ''],
  };
}

const shown = 8;

/** The choices of a search box. */
interface Filters {
  kind?: ItemKind | undefined;
  theme?: ThemeId | undefined;
  free?: boolean | undefined;
  maxMinutes?: number | undefined;
}

function optionsOf({ kind, theme, free, maxMinutes }: Filters): SearchOptions {
  return {
    limit: shown,
    ...(kind && { kinds: [kind] }),
    ...(theme && { themes: [theme] }),
    ...(free && { free }),
    ...(maxMinutes && { maxMinutes }),
  };
}

/** What a search box shows for these words. */
export const findViews = (words: string, filters: Filters = {}) =>
  guideSearch().find(words, optionsOf(filters)).map(viewOf);

/** Items by id, in that order; ids that are no longer there are left out. */
export function viewsOf(ids: readonly string[]) {
  if (!ids.length) return [];
  const byId = new Map(allItems().map((item) => [item.id, item]));
  return ids.flatMap((id) => byId.get(id) ?? []).map((item) => viewOf({ item, matched: [], why: '' }));
}
