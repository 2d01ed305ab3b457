/** The address of a calendar, as a person pastes it. */
import { t } from '@/lib/words/words';

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
  google: t('calendarAddress.googleCalendarsSettingsFor'),
  outlook: t('calendarAddress.outlooksSettingsCalendarShared'),
  other: t('calendarAddress.yourCalendarsSettingsFor'),
};

const notAddress = t('calendarAddress.thisIsNoAddress');
const notSafe = t('calendarAddress.thisAddressBeginsWith');
const hasPassword = t('calendarAddress.thisAddressHoldsA');
const isPage = t('calendarAddress.thisIsTheAddress');

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
  if (isGooglePage(url)) return { problem: t('calendarAddress.itIsIn', { isPage, google: whereToCopy.google }) };
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
