/**
 * Which site a meeting belongs to. Ids that a page gives are only unique on that page's own site, and a page of another
 * site can copy them, so every id that comes from a page is stored with the site in front: `google/google:abc_20261124`.
 * The site is taken from what the browser says of the sender, never from what the page says.
 */

/** A provider whose hosts are known. */
export type Provider = 'google' | 'microsoft';

/** All hosts of one provider count as one site: a provider may move people from one of its hosts to another. */
const providers: Readonly<Record<Provider, readonly string[]>> = {
  google: ['calendar.google.com'],
  microsoft: [
    'outlook.office.com',
    'outlook.office365.com',
    'outlook.live.com',
    'outlook.cloud.microsoft',
    'teams.microsoft.com',
    'teams.cloud.microsoft',
    'teams.live.com',
  ],
};

/** A meeting that a person typed, pasted, selected or brought as a file has an id of its kind, such as `typed:…`. */
const broughtKinds = ['typed', 'pasted', 'selection', 'file'] as const;

/** Calendars whose ids were stored without a site in version 1, and the provider where only one runs that calendar. */
const calendarsBeforeSites: ReadonlyMap<string, Provider | undefined> = new Map([
  ['google', 'google'],
  ['outlook', 'microsoft'],
  ['teams', 'microsoft'],
  ...['nextcloud', 'sogo', 'roundcube', 'zimbra', 'proton', 'event-markup', 'dialog'].map(
    (calendar) => [calendar, undefined] as const,
  ),
]);

/** An id without a site begins with one of these and a colon. */
const unqualified: ReadonlySet<string> = new Set([...broughtKinds, ...calendarsBeforeSites.keys()]);

const isWeb = ({ protocol }: URL) => protocol === 'https:' || protocol === 'http:';

const providerOf = (hostname: string) =>
  (Object.keys(providers) as Provider[]).find((name) => providers[name].includes(hostname));

/**
 * The site of an origin: `google`, `microsoft`, or the host, with its port where the origin names one.
 * @param origin as the browser gives it: `https://cloud.example.org:8443`.
 * @returns undefined for an origin that is no web site's, such as `null` (a sandboxed frame) or `file://`.
 */
export function siteOf(origin: string): string | undefined {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (!url?.hostname || !isWeb(url)) return undefined;
  // What somebody in between could have changed is not the same site as what nobody could.
  const port = url.port || (url.protocol === 'http:' ? '80' : '');
  const provider = port ? undefined : providerOf(url.hostname);
  if (provider) return provider;
  // A host within an organisation may be called `google` or `typed`. With a dot at its end it is still the same host.
  const isTaken = Object.hasOwn(providers, url.hostname) || unqualified.has(url.hostname);
  const hostname = isTaken ? `${url.hostname}.` : url.hostname;
  return port ? `${hostname}:${port}` : hostname;
}

/** A page's own id with its site in front. A site holds no slash, so the first slash ends it. */
export const qualify = (site: string, localId: string): string => `${site}/${localId}`;

const prefixOf = (id: string) => id.slice(0, Math.max(0, id.indexOf(':')));

/** Where the site of an id ends; undefined for an id without a site. Such an id may hold a slash too. */
function endOfSite(id: string): number | undefined {
  const slash = unqualified.has(prefixOf(id)) ? -1 : id.indexOf('/');
  return slash > 0 ? slash : undefined;
}

/** The site of a stored id; undefined for meetings that a person brought, and for ids of before sites were kept. */
export function siteOfId(id: string): string | undefined {
  const end = endOfSite(id);
  return end === undefined ? undefined : id.slice(0, end);
}

/** The id as the page itself gives it. An id without a site is returned as it is. */
export function localPart(id: string): string {
  const end = endOfSite(id);
  return end === undefined ? id : id.slice(end + 1);
}

/**
 * The site of an id that was stored without one, where it is certain: a calendar that only one provider runs.
 * @param localId such as `outlook:AAMk…`.
 * @returns undefined where the calendar runs on hosts of its own, and for meetings that a person brought.
 */
export const certainSiteOf = (localId: string): Provider | undefined => calendarsBeforeSites.get(prefixOf(localId));

/**
 * The meeting, or the line of a day's list, as a meeting of its site: both ids with the site in front.
 * @param local with ids as the page gives them.
 */
export const ofSite = <T extends { id: string; seriesId: string }>(site: string, local: T): T => ({
  ...local,
  id: qualify(site, local.id),
  seriesId: qualify(site, local.seriesId),
});
