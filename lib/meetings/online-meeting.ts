/**
 * Addresses that join an online meeting. Hosts are compared from the beginning of a parsed address to its first slash:
 * a look-alike, a name before an @ or a port fits none of them. Small, for it runs on calendar pages.
 */

/** Services that send on to the address in one of their parameters. */
const wrappers: readonly (readonly [host: RegExp, parameter: string])[] = [
  [/^www\.google\.(com?\.)?[a-z]{2,3}$/, 'q'],
  [/\.safelinks\.protection\.(outlook|office365)\.(com|us)$/, 'url'],
];

// Public documentation of each service, seen 2026-11.
const services =
  /^https:\/\/(meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}|([\w-]+\.)*zoom(\.us|(gov)?\.com)\/(j|my|w|s)\/|((gov|dod)\.)?teams\.(microsoft\.(com|us)|cloud\.microsoft)\/(l\/meetup-join|meet)\/|teams\.live\.com\/meet\/|[\w.-]+\.webex\.com\/|(whereby\.com|meet\.jit\.si|talk\.brave\.com)\/)/;

/**
 * The address behind redirecting ones.
 * @param left of wrappers: no address is wrapped by more of them than a mail passes.
 * @returns undefined when it is no https address, is longer than a filter makes it, or is wrapped again and again.
 */
export function unwrap(address: string, left = 5): string | undefined {
  if (left < 0 || address.length > 8000 || !URL.canParse(address)) return undefined;
  const { href, hostname, searchParams } = new URL(address);
  for (const [host, parameter] of wrappers) {
    const inner = host.test(hostname) && searchParams.get(parameter);
    if (inner) return unwrap(inner, left - 1);
  }
  return /^https:.{0,1994}$/.test(href) ? href : undefined;
}

/** The first address among these that joins an online meeting; of a long list the first 500 are looked at. */
export function meetingLink(addresses: readonly string[]): string | undefined {
  for (const address of addresses.slice(0, 500)) {
    const url = unwrap(address);
    if (url && services.test(url)) return url;
  }
  return undefined;
}
