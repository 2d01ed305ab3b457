/** Which part of the page an address names: `#/series/google%2Fgoogle%3Aabc`. Anybody can write an address; a wrong one is the start. */
import { cases, themes } from '@/content/index';

/** How the meetings on the first part are put together. */
export type Grouping = 'series' | 'person' | 'date';

export type Route =
  | { part: 'home'; by: Grouping; isUnknown?: true }
  | { part: 'series' | 'person' | 'meeting' | 'partnership' | 'tip' | 'case'; id: string }
  | { part: 'words'; term: string }
  | { part: 'settings'; group: string }
  | { part: 'promises' | 'partners' | 'looking-back' | 'time-to-think' | 'guide' | 'about' };

const groupings: Readonly<Record<string, Grouping>> = { '': 'series', people: 'person', dates: 'date' };

/** Addresses of the three ways to see the meetings. */
export const groupingAddress: Readonly<Record<Grouping, string>> = {
  series: '#/',
  person: '#/people',
  date: '#/dates',
};

const unknown: Route = { part: 'home', by: 'series', isUnknown: true };

/** A part of an address, with its signs; undefined where it cannot be read. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const withId: Readonly<Record<string, (id: string) => Route | undefined>> = {
  meetings: (id) => ({ part: 'meeting', id }),
  series: (id) => ({ part: 'series', id }),
  person: (id) => ({ part: 'person', id }),
  partnership: (id) => ({ part: 'partnership', id }),
  tip: (id) => (themes.some((theme) => theme.id === id) ? { part: 'tip', id } : undefined),
  case: (id) => (cases.some((one) => one.id === id) ? { part: 'case', id } : undefined),
  words: (term) => ({ part: 'words', term }),
  settings: (group) => ({ part: 'settings', group }),
};

const withoutId: Readonly<Record<string, Route>> = {
  meetings: { part: 'home', by: 'series' },
  promises: { part: 'promises' },
  partners: { part: 'partners' },
  'looking-back': { part: 'looking-back' },
  'time-to-think': { part: 'time-to-think' },
  guide: { part: 'guide' },
  words: { part: 'words', term: '' },
  settings: { part: 'settings', group: '' },
  data: { part: 'settings', group: 'your-data' },
  about: { part: 'about' },
};

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** @param hash of the address, with or without its `#`; what cannot be read gives the start, marked unknown. */
export function routeOf(hash: string): Route {
  const [before = '', kind = '', coded = '', ...more] = hash.replace(/^#/, '').split('/');
  const id = decoded(coded);
  if (before || more.length || id === undefined) return unknown;
  if (id) return own(withId, kind)?.(id) ?? unknown;
  const by = own(groupings, kind);
  return by ? { part: 'home', by } : (own(withoutId, kind) ?? unknown);
}

/** The same for two addresses between which the person stays where they are. */
export function placeOf(route: Route): string {
  if (route.part === 'home') return route.isUnknown ? 'unknown' : 'home';
  return JSON.stringify(route);
}

export const seriesAddress = (id: string): string => `#/series/${encodeURIComponent(id)}`;
export const personAddress = (key: string): string => `#/person/${encodeURIComponent(key)}`;
export const meetingAddress = (id: string): string => `#/meetings/${encodeURIComponent(id)}`;
export const partnersAddress = '#/partners';
export const partnershipAddress = (part: string): string => `#/partnership/${encodeURIComponent(part)}`;
