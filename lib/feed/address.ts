/** The address of a calendar, as a person pastes it. */

export type Provider = 'google' | 'outlook' | 'other';

export interface CalendarAddress {
  /** https, without what stands behind `#`. A secret. */
  address: string;
  host: string;
  provider: Provider;
}

/** Longer ones are no addresses that a calendar gives. */
const longest = 2000;

const outlookHosts = /^(?:outlook\.(?:office|office365|live)\.com|outlook\.cloud\.microsoft)$/;

export function providerOf(host: string): Provider {
  if (host === 'calendar.google.com') return 'google';
  return outlookHosts.test(host) ? 'outlook' : 'other';
}

/** Where a person finds the address to copy, in each provider's own words. */
export const whereToCopy: Readonly<Record<Provider, string>> = {
  google: 'Google Calendar’s settings for that calendar, “Secret address in iCal format”',
  outlook: 'Outlook’s settings, Calendar, “Shared calendars”, “Publish a calendar”, the ICS link',
  other: 'your calendar’s settings for sharing',
};

const notAddress = 'This is no address of a calendar. It begins with https:// or webcal://.';
const notSafe =
  'This address begins with http://, so others on the way could read your calendar. Copy one that begins with https://.';
const hasPassword = 'This address holds a name and a password, which browsers do not send. Copy one without them.';
const isPage = 'This is the address of a page to look at. Copy the one that ends in “.ics”.';

/** Addresses of pages that show a calendar, which people copy by mistake. */
const isGooglePage = ({ hostname, pathname }: URL) =>
  hostname === 'calendar.google.com' && !pathname.startsWith('/calendar/ical/');

/**
 * An address from what was pasted: `webcal:` is taken for https, and Outlook's page for the file beside it.
 * @returns `problem`: what to do instead, for the person. It repeats nothing of what was pasted.
 */
export function addressIn(pasted: string): CalendarAddress | { problem: string } {
  const written = pasted.trim().replace(/^webcals?:/i, 'https:');
  if (!written || written.length > longest || !URL.canParse(written)) return { problem: notAddress };
  const url = new URL(written);
  if (url.protocol === 'http:') return { problem: notSafe };
  if (url.protocol !== 'https:' || !url.hostname) return { problem: notAddress };
  if (url.username || url.password) return { problem: hasPassword };
  if (isGooglePage(url)) return { problem: `${isPage} It is in ${whereToCopy.google}.` };
  url.hash = '';
  const provider = providerOf(url.hostname);
  if (provider === 'outlook') url.pathname = url.pathname.replace(/\/calendar\.html$/, '/calendar.ics');
  return { address: url.href, host: url.hostname, provider };
}

/** An address as it may be shown: its host and its last four signs, "calendar.google.com … .ics". */
export function shownAddress(address: string): string {
  const host = URL.canParse(address) ? new URL(address).host : '';
  return `${host} … ${address.slice(-4)}`;
}
