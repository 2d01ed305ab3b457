/** Addresses that join an online meeting, told by their host and path alone. */
import { isHostWithin } from './host-within';

const isSafeLinks = (host: string) =>
  ['outlook.com', 'office365.com', 'office365.us'].some((end) => host.endsWith(`.safelinks.protection.${end}`));
const isGoogle = (host: string) => /^www\.google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/.test(host);

/** Services that send on to the address in one of their parameters. */
const wrappers: readonly { isHost(host: string): boolean; parameter: string }[] = [
  { isHost: isGoogle, parameter: 'q' },
  { isHost: isSafeLinks, parameter: 'url' },
];

// Public documentation of each service, seen 2026-11.
const services: readonly { hosts: readonly string[]; path: RegExp; withBelow?: true }[] = [
  { hosts: ['meet.google.com'], path: /^\/[a-z]{3}-[a-z]{4}-[a-z]{3}/ },
  { hosts: ['zoom.us', 'zoom.com', 'zoomgov.com'], path: /^\/(?:j|my|w|s)\//, withBelow: true },
  {
    hosts: ['', 'gov.', 'dod.'].flatMap((part) =>
      ['microsoft.com', 'microsoft.us', 'cloud.microsoft'].map((end) => `${part}teams.${end}`),
    ),
    path: /^\/(?:l\/meetup-join|meet)\//,
  },
  { hosts: ['teams.live.com'], path: /^\/meet\// },
  { hosts: ['webex.com'], path: /^\//, withBelow: true },
  { hosts: ['whereby.com', 'meet.jit.si', 'talk.brave.com'], path: /^\// },
];

/** No filter makes a longer address; and no address is wrapped by more of them than a mail passes. */
const longestWrapped = 8000;
const mostWrappers = 5;
/** Longest address that is kept. */
const longest = 2000;

/**
 * The address behind redirecting ones.
 * @returns undefined when it is no https address, is too long, or is wrapped in itself again and again.
 */
export function unwrap(address: string): string | undefined {
  let inner = address;
  for (let times = 0; times <= mostWrappers; times += 1) {
    if (inner.length > longestWrapped || !URL.canParse(inner)) return undefined;
    const url = new URL(inner);
    const wrapper = wrappers.find(({ isHost }) => isHost(url.hostname));
    const next = wrapper && url.searchParams.get(wrapper.parameter);
    if (!next) return url.protocol === 'https:' && url.href.length <= longest ? url.href : undefined;
    inner = next;
  }
  return undefined;
}

/** A name, a password or a port before the path belongs to no address that a service gives out. */
function joins(address: string): boolean {
  const { hostname, port, username, password, pathname } = new URL(address);
  if (port || username || password) return false;
  const host = hostname.replace(/\.$/, '');
  return services.some(
    ({ hosts, path, withBelow }) =>
      path.test(pathname) && hosts.some((one) => (withBelow ? isHostWithin(host, one) : host === one)),
  );
}

/** More addresses than this are not looked at. */
const mostAddresses = 500;

/** The first address among these that joins an online meeting. */
export function meetingLink(addresses: Iterable<string>): string | undefined {
  let seen = 0;
  for (const address of addresses) {
    seen += 1;
    if (seen > mostAddresses) return undefined;
    const url = unwrap(address);
    if (url && joins(url)) return url;
  }
  return undefined;
}
