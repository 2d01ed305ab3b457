/** The search over the guide and an organisation's own resources, with results as our pages show them. */

import { acronyms, cases, resources, themes } from '@/content/index';
import type { Resource, ThemeId } from '@/content/schema';
import { t } from '@/lib/words/words';
import { passes, type SearchOptions } from './filters';
import { highlight } from './highlight';
import { guideItems, type ItemKind, resourceItem, type SearchItem } from './items';
import { askedByTitle, titlesOf } from './own-first';
import { type Hit, type SearchInSteps, searchInSteps } from './search';
import { webSearchUrl } from './web-search';
import { wordsOf } from './words';

/** Gives the address of a place on the dashboard, such as `/tip/trust`. */
export type PageAddress = (place: string) => string;

const placeOf: Partial<Record<ItemKind, (item: SearchItem) => string>> = {
  acronym: ({ title }) => `/words/${encodeURIComponent(title)}`,
  promise: () => '/promises',
  meeting: ({ id }) => `/meetings/${encodeURIComponent(id.slice('meeting:'.length))}`,
};

/** Where an item opens: a resource at its own address or a web search for its title, all else on our dashboard. */
export function addressOf(item: SearchItem, pageAddress: PageAddress): string {
  const { id, kind, resource } = item;
  if (resource) return resource.url ?? webSearchUrl(`${resource.title} ${resource.publisher}`);
  return pageAddress(placeOf[kind]?.(item) ?? `/${id.replace(':', '/')}`);
}

const flags: Partial<Record<string, string>> = { closed: t('search.closed'), moved: t('search.moved') };

/** A found item as a search box shows it. */
export function viewOf({ item, matched, why }: Pick<Hit, 'item' | 'matched' | 'why'>, pageAddress: PageAddress) {
  return {
    id: item.id,
    href: addressOf(item, pageAddress),
    title: highlight(item.title, matched),
    detail: item.detail,
    why,
    flag: flags[item.resource?.status ?? ''],
  };
}

export type ItemView = ReturnType<typeof viewOf>;

const shown = 8;

/** Before the ids of an organisation's own resources. */
const ownPrefix = 'org:';
/** So many of them come before all else: a person who typed what many titles hold still sees the guide. */
const mostFirst = 3;

/** Of an own resource that was asked for by its title. */
const ownHit = (item: SearchItem, words: string): Hit => ({
  item,
  score: 1,
  matched: wordsOf(words),
  why: t('search.ofYourOrganisationBy'),
});

/** The choices of a search box. */
export interface GuideFilters {
  kind?: ItemKind | undefined;
  theme?: ThemeId | undefined;
  free?: boolean | undefined;
  maxMinutes?: number | undefined;
}

function optionsOf({ kind, theme, free, maxMinutes }: GuideFilters): SearchOptions {
  return {
    limit: shown,
    ...(kind && { kinds: [kind] }),
    ...(theme && { themes: [theme] }),
    ...(free && { free }),
    ...(maxMinutes && { maxMinutes }),
  };
}

export interface GuideSearch {
  /**
   * Has the guide indexed before the first word is typed, a few milliseconds at a time.
   * @param pause lets other work go on between steps.
   */
  warm(pause: () => Promise<void>): Promise<void>;
  /** The best items for these words, with their addresses. */
  suggest(words: string, limit: number): { title: string; detail: string; address: string }[];
  /** What a search box shows for these words. */
  find(words: string, filters?: GuideFilters): ItemView[];
  /** Items by id, in that order; ids that are no longer there are left out. */
  byId(ids: readonly string[]): ItemView[];
}

/**
 * A search over the guide. It is indexed at the first search, so that making one costs nothing.
 * @param own resources of the person's own organisation, found beside the guide's.
 */
export function createGuideSearch(pageAddress: PageAddress, own: readonly Resource[] = []): GuideSearch {
  let items: SearchItem[] | undefined;
  let search: SearchInSteps | undefined;
  let titles: ReturnType<typeof titlesOf> | undefined;
  const allItems = () => {
    items ??= [
      ...guideItems({ themes, resources, cases, acronyms }),
      ...own.map(resourceItem).map((item) => ({ ...item, id: `${ownPrefix}${item.id}` })),
    ];
    return items;
  };
  const searching = () => {
    search ??= searchInSteps(allItems());
    return search;
  };
  const hits = (words: string, options: SearchOptions): Hit[] => {
    const found = searching().find(words, options);
    if (!own.length) return found;
    titles ??= titlesOf(allItems().filter(({ id }) => id.startsWith(ownPrefix)));
    const first = askedByTitle(words, titles)
      .filter((item) => passes(item, options))
      .slice(0, mostFirst)
      .map((item) => found.find((hit) => hit.item.id === item.id) ?? ownHit(item, words));
    const rest = found.filter(({ item }) => !first.some((hit) => hit.item.id === item.id));
    return [...first, ...rest].slice(0, options.limit);
  };
  return {
    async warm(pause) {
      while (!searching().step()) await pause();
    },
    suggest: (words, limit) =>
      hits(words, { limit }).map(({ item }) => ({
        title: item.title,
        detail: item.detail,
        address: addressOf(item, pageAddress),
      })),
    find: (words, filters = {}) => hits(words, optionsOf(filters)).map((hit) => viewOf(hit, pageAddress)),
    byId(ids) {
      if (!ids.length) return [];
      const known = new Map(allItems().map((item) => [item.id, item]));
      return ids
        .flatMap((id) => known.get(id) ?? [])
        .map((item) => viewOf({ item, matched: [], why: '' }, pageAddress));
    },
  };
}
