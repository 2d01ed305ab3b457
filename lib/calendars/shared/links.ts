/** Addresses of online meetings. */

const wrappers: readonly { host: RegExp; parameter: string }[] = [
  { host: /^www\.google\.[a-z.]+$/, parameter: 'q' },
  { host: /\.safelinks\.protection\.(?:outlook|office365)\.(?:com|us)$/, parameter: 'url' },
];

// Public documentation of each service, seen 2026-11.
const meetings = [
  /^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}/,
  /^https:\/\/(?:[\w-]+\.)*zoom(?:gov)?\.(?:us|com)\/(j|my|w|s)\//,
  /^https:\/\/(?:(?:gov|dod)\.)?teams\.(?:microsoft\.(?:com|us)|cloud\.microsoft)\/(l\/meetup-join|meet)\//,
  /^https:\/\/teams\.live\.com\/meet\//,
  /^https:\/\/[\w.-]+\.webex\.com\//,
  /^https:\/\/(whereby\.com|meet\.jit\.si|talk\.brave\.com)\//,
];

/** The address behind a redirecting one; undefined when it is no https address. */
export function unwrap(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const wrapper = wrappers.find(({ host }) => host.test(url.hostname));
  const inner = wrapper && url.searchParams.get(wrapper.parameter);
  if (inner) return unwrap(inner);
  return url.protocol === 'https:' && url.href.length <= 2000 ? url.href : undefined;
}

/** The first address among these that joins an online meeting. */
export function meetingLink(addresses: Iterable<string>): string | undefined {
  for (const address of addresses) {
    const url = unwrap(address);
    if (url && meetings.some((pattern) => pattern.test(url))) return url;
  }
  return undefined;
}

/** https addresses written out in a text. */
const addressesIn = (text: string): string[] => text.match(/https:\/\/[^\s<>"')]+/g) ?? [];

/** The online meeting that an opened meeting links to, or names in one of its texts. */
export function linkIn(root: ParentNode, ...texts: string[]): string | undefined {
  const anchors = Array.from(root.querySelectorAll('a[href]'), (anchor) => anchor.getAttribute('href') ?? '');
  return meetingLink([...anchors, ...texts.flatMap(addressesIn)]);
}
