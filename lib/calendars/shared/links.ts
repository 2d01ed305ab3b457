/** Addresses of online meetings. */

const wrappers: readonly { host: RegExp; parameter: string }[] = [
  { host: /^www\.google\.[a-z.]+$/, parameter: 'q' },
  { host: /\.safelinks\.protection\.(?:outlook|office365)\.(?:com|us)$/, parameter: 'url' },
  { host: /^linkprotect\.cudasvc\.com$/, parameter: 'a' },
];

/**
 * Proofpoint's redirecting addresses, as its help describes them: version 3 writes the address between underscores, with
 * a star for each sign that it keeps in base64 at the end; version 2 writes `-` for `%` and `_` for `/`.
 */
function defended(url: URL): string | null | undefined {
  if (!/^urldefense\.(?:proofpoint\.)?(?:com|us)$/.test(url.hostname)) return undefined;
  if (url.pathname.startsWith('/v2/'))
    return decoded(url.searchParams.get('u')?.replaceAll('-', '%').replaceAll('_', '/') ?? '');
  const [, inner = '', kept = ''] = /\/v3\/__(https:.{1,2000}?)__;([\w+/=-]{0,2000})!/.exec(url.href) ?? [];
  const signs = [...decodedBase64(kept.replaceAll('-', '+').replaceAll('_', '/'))];
  return inner.replace(/\*/g, () => signs.shift() ?? '*');
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};
const decodedBase64 = (text: string) => {
  try {
    return atob(text);
  } catch {
    return '';
  }
};

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
export function unwrap(address: string, depth = 0): string | undefined {
  if (depth > 5 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const wrapper = wrappers.find(({ host }) => host.test(url.hostname));
  const inner = wrapper ? url.searchParams.get(wrapper.parameter) : defended(url);
  if (inner) return unwrap(inner, depth + 1);
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
