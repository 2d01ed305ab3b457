/** Asks a server for a calendar, once. Whatever goes wrong is an answer; no message of it holds the address. */
import type { Problem } from '@/lib/storage/feed';

/** More bytes than this are not read: the rest of the calendar is cut off. */
export const largestFeed = 50_000_000;

/** With nothing heard for so long it is given up, in milliseconds. */
const silence = 30_000;
/** And so it is after this time, whatever comes. */
const longest = 300_000;

export type Answer =
  | { kind: 'read'; bytes: Uint8Array; isTooLarge: boolean; etag?: string; modified?: string }
  | { kind: 'unchanged' }
  /** `retryAfter`: the server asks to be left alone for so long, in milliseconds. */
  | { kind: 'failed'; problem: Problem; status?: number; retryAfter?: number };

/** The version that is known, as the server called it. */
export interface Version {
  etag?: string | undefined;
  modified?: string | undefined;
}

export interface Asking {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** May pages of another host be read, to which the server sends on? */
  mayReach(host: string): Promise<boolean>;
}

const failed = (problem: Problem, more: { status?: number; retryAfter?: number } = {}): Answer => ({
  kind: 'failed',
  problem,
  ...more,
});

/** How long the server asks for in `Retry-After`: seconds, or a date. */
function retryAfterOf(headers: Headers, now: number): { retryAfter?: number } {
  const written = headers.get('retry-after')?.trim() ?? '';
  const after = /^\d{1,9}$/.test(written) ? Number(written) * 1000 : Date.parse(written) - now;
  return after > 0 ? { retryAfter: after } : {};
}

const problemOfStatus: ReadonlyMap<number, Problem> = new Map([
  [401, 'refused'],
  [403, 'refused'],
  [404, 'not-found'],
  [410, 'not-found'],
  [429, 'busy'],
  [503, 'busy'],
]);

const headersOf = ({ etag, modified }: Version): Record<string, string> => ({
  Accept: 'text/calendar',
  ...(etag && { 'If-None-Match': etag }),
  ...(modified && { 'If-Modified-Since': modified }),
});

const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);

/** What the server sends, up to the limit. */
async function bytesOf(response: Response, heard: () => void): Promise<{ bytes: Uint8Array; isTooLarge: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader && length <= largestFeed) {
    const { done, value } = await reader.read();
    if (done) break;
    heard();
    parts.push(value);
    length += value.length;
  }
  const isTooLarge = length > largestFeed;
  // Not waited for: a server that goes on sending may never let it end.
  if (isTooLarge) void reader?.cancel().catch(() => undefined);
  const bytes = new Uint8Array(Math.min(length, largestFeed));
  let at = 0;
  for (const part of parts) {
    const fitting = part.subarray(0, bytes.length - at);
    bytes.set(fitting, at);
    at += fitting.length;
  }
  return { bytes, isTooLarge };
}

/** Follows where the server sends on, and refuses another site that the person has not allowed. */
async function followed(address: string, init: RequestInit, asking: Asking): Promise<Response | undefined> {
  const response = await asking.fetch(address, { ...init, redirect: 'follow' }).catch((problem: unknown) => {
    // Where it was sent on to is a site that may not be read: the browser says no more than that it failed.
    if (init.signal?.aborted) throw problem;
    return undefined;
  });
  const end = response && URL.canParse(response.url) ? new URL(response.url) : undefined;
  if (!response || end?.protocol !== 'https:') return undefined;
  const isSame = end.origin === new URL(address).origin;
  return isSame || (await asking.mayReach(end.hostname)) ? response : undefined;
}

async function answerOf(response: Response, known: Version, asking: Asking, heard: () => void): Promise<Answer> {
  const { status, headers } = response;
  if (status === 304) return { kind: 'unchanged' };
  if (!response.ok) {
    void response.body?.cancel().catch(() => undefined);
    const problem = problemOfStatus.get(status) ?? (status >= 500 ? 'server' : 'odd');
    return failed(problem, { status, ...retryAfterOf(headers, asking.now()) });
  }
  const [etag, modified] = [headers.get('etag'), headers.get('last-modified')];
  if (etag && etag === known.etag) {
    // Radicale and others send the whole again, with the name of the version that is known.
    void response.body?.cancel().catch(() => undefined);
    return { kind: 'unchanged' };
  }
  const { bytes, isTooLarge } = await bytesOf(response, heard);
  return {
    kind: 'read',
    bytes,
    isTooLarge,
    ...(etag && etag.length <= 500 && { etag }),
    ...(modified && modified.length <= 100 && { modified }),
  };
}

/**
 * @param address https, and allowed.
 * @param known the version that is known; nothing of it is sent where the calendar is to be read in any case.
 */
export async function fetchCalendar(address: string, known: Version, asking: Asking): Promise<Answer> {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), silence);
  const last = setTimeout(() => controller.abort(), longest);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(), silence);
  };
  const init: RequestInit = {
    signal: controller.signal,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    headers: headersOf(known),
  };
  try {
    // First without following: a browser that follows to a site that may not be read cannot say so.
    let response: Response | undefined = await asking.fetch(address, { ...init, redirect: 'manual' });
    if (isRedirect(response)) response = await followed(address, init, asking);
    return response ? await answerOf(response, known, asking, heard) : failed('elsewhere');
  } catch {
    return failed(controller.signal.aborted ? 'slow' : 'unreachable');
  } finally {
    clearTimeout(timer);
    clearTimeout(last);
  }
}
