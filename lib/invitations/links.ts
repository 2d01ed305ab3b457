/** The online meeting that an invitation's words lead to, also through the redirecting addresses of mail filters. */
import { meetingLink } from '@/lib/meetings/online-meeting';

/**
 * Proofpoint's redirecting addresses, as its help describes them: version 3 writes the address between underscores, with
 * a star for each sign that it keeps in base64 at the end; version 2 writes `-` for `%` and `_` for `/`.
 */
function defended(url: URL): string | undefined {
  if (url.hostname === 'linkprotect.cudasvc.com') return url.searchParams.get('a') ?? undefined;
  if (!/^urldefense\.(?:proofpoint\.)?(?:com|us)$/.test(url.hostname)) return undefined;
  if (url.pathname.startsWith('/v2/'))
    return decoded(url.searchParams.get('u')?.replaceAll('-', '%').replaceAll('_', '/') ?? '');
  const [, inner = '', encoded = ''] = /\/v3\/__(https:.{1,2000}?)__;([\w+/=-]{0,2000})!/.exec(url.href) ?? [];
  const signs = [...decodedBase64(encoded.replaceAll('-', '+').replaceAll('_', '/'))];
  return inner.replace(/\*/g, () => signs.shift() ?? '*');
}

/** Longer ones are no addresses that a mail filter makes. */
const longest = 8000;
/** More addresses than this are not looked at. */
const most = 500;

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

/** The address that a mail filter has wrapped; any other as it is. */
const plain = (address: string): string =>
  (address.length <= longest && URL.canParse(address) && defended(new URL(address))) || address;

/** The first of these addresses that joins an online meeting. */
export const onlineMeeting = (addresses: readonly string[]): string | undefined =>
  meetingLink(addresses.slice(0, most).map(plain));

/** Is a text nothing but addresses of the web, with commas or semicolons between them? */
export function isAddresses(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  return /^https?:\/\/\S/.test(parts[0] ?? '') && parts.every((part) => /^(?:[;,]*https?:\/\/\S|[;,]+$)/.test(part));
}
