import { afterEach, expect, test, vi } from 'vitest';
import { type Asking, fetchCalendar, largestFeed } from '@/lib/feed/fetch-calendar';
import { answering, calendar, from } from './answers';

const address = 'https://cloud.example.org/secret/abcd.ics';
const now = Date.parse('2026-11-24T09:00Z');
const ask = (server: { fetch: typeof fetch }, more: Partial<Asking> = {}) =>
  fetchCalendar(
    address,
    { etag: '"v1"', modified: 'Mon, 23 Nov 2026 09:00:00 GMT' },
    {
      fetch: server.fetch,
      now: () => now,
      mayReach: async () => false,
      ...more,
    },
  );

afterEach(() => void vi.useRealTimers());

test('it is asked for what has changed, without cookies, and the answer is the file with its version', async () => {
  const server = answering(new Response(calendar('T', '20261124T100000Z'), { headers: { etag: 'W/"v2"' } }));
  const answer = await ask(server);
  expect(answer).toMatchObject({ kind: 'read', isTooLarge: false, etag: 'W/"v2"' });
  expect(server.asked).toEqual([
    {
      address,
      redirect: 'manual',
      headers: {
        accept: 'text/calendar',
        'if-none-match': '"v1"',
        'if-modified-since': 'Mon, 23 Nov 2026 09:00:00 GMT',
      },
    },
  ]);
});

test('the whole sent again under the name of the version that is known is unchanged', async () => {
  const same = new Response(calendar('T', '20261124T100000Z'), { headers: { etag: '"v1"' } });
  expect(await ask(answering(same))).toEqual({ kind: 'unchanged' });
});

test.each([
  [304, { kind: 'unchanged' }],
  [401, { problem: 'refused' }],
  [403, { problem: 'refused' }],
  [404, { problem: 'not-found', status: 404 }],
  [410, { problem: 'not-found', status: 410 }],
  [429, { problem: 'busy' }],
  [500, { problem: 'server' }],
  [503, { problem: 'busy' }],
  [418, { problem: 'odd', status: 418 }],
])('status %i', async (status, expected) => {
  expect(await ask(answering(new Response(null, { status })))).toMatchObject(expected);
});

test.each([
  ['120', 120_000],
  ['Tue, 24 Nov 2026 10:00:00 GMT', 3_600_000],
  ['later', undefined],
  ['Mon, 23 Nov 2026 10:00:00 GMT', undefined],
])('a server that asks to be left alone: Retry-After %s', async (written, length) => {
  const answer = await ask(answering(new Response('', { status: 429, headers: { 'retry-after': written } })));
  expect(answer).toEqual({ kind: 'failed', problem: 'busy', status: 429, ...(length && { retryAfter: length }) });
});

const moved = new Response(null, { status: 302, headers: { location: '/elsewhere' } });
const whole = () => new Response(calendar('T', '20261124T100000Z'));

test.each([
  ['the same site', 'https://cloud.example.org/other.ics', {}, 'read'],
  ['a site that may be read', 'https://files.example.org/other.ics', { mayReach: async () => true }, 'read'],
  ['a site that may not', 'https://files.example.org/other.ics', {}, 'elsewhere'],
  ['a site without encryption', 'http://cloud.example.org/other.ics', { mayReach: async () => true }, 'elsewhere'],
])('sent on to %s', async (_, end, more, expected) => {
  const answer = await ask(answering(moved, from(end, whole())), more);
  expect(answer.kind === 'failed' ? answer.problem : answer.kind).toBe(expected);
});

test('sent on to where the browser lets nobody read is said as that, and a lost network as a lost network', async () => {
  expect(await ask(answering(moved, new TypeError('Failed to fetch')))).toMatchObject({ problem: 'elsewhere' });
  expect(await ask(answering(new TypeError('Failed to fetch')))).toMatchObject({ problem: 'unreachable' });
});

test('more than 50 MB is cut off there, and no more of it is taken', async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000).fill(65));
    },
  });
  const answer = await ask({ fetch: async () => new Response(body) });
  expect(answer).toMatchObject({ kind: 'read', isTooLarge: true });
  expect(answer.kind === 'read' && answer.bytes.length).toBe(largestFeed);
  expect(sent).toBeLessThan(largestFeed + 5_000_000);
});

test('a server that says nothing for half a minute is given up, one that keeps sending is not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const silent = ask({
    fetch: (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))),
  });
  await vi.advanceTimersByTimeAsync(29_000);
  expect(await Promise.race([silent, Promise.resolve('waiting')])).toBe('waiting');
  await vi.advanceTimersByTimeAsync(2000);
  expect(await silent).toMatchObject({ problem: 'slow' });

  let send: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      send = controller;
    },
  });
  const slow = ask({ fetch: async () => new Response(body) });
  for (let part = 0; part < 4; part += 1) {
    await vi.advanceTimersByTimeAsync(20_000);
    send?.enqueue(new Uint8Array(1));
  }
  await vi.advanceTimersByTimeAsync(0);
  send?.close();
  await vi.advanceTimersByTimeAsync(0);
  expect(await slow).toMatchObject({ kind: 'read' });
});
