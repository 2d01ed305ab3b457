import { afterEach, expect, test, vi } from 'vitest';
import { onCommand, type PageHandlers } from '@/lib/messaging/page';

type Listener = (message: unknown, sender: { id?: string }) => Promise<unknown> | undefined;

/** A page with our script in it; gives what the script answers to a message. */
function page(handlers: Partial<PageHandlers>) {
  const listeners = new Set<Listener>();
  const onMessage = {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  };
  vi.stubGlobal('browser', { runtime: { id: 'own', onMessage } });
  const stop = new AbortController();
  const nothing: PageHandlers = {
    write: async () => 'gone',
    listDay: () => undefined,
    readAgain: () => undefined,
    report: () => undefined,
    hideButton: () => undefined,
    stop: () => undefined,
  };
  onCommand({ ...nothing, ...handlers }, { instance: 'this', origin: 'https://cal.example.org' }, stop.signal);
  const ask = (message: unknown, id = 'own') => [...listeners].map((listener) => listener(message, { id }))[0];
  return { ask, stop, listeners };
}

afterEach(() => vi.unstubAllGlobals());

test('a frame that has a report gives it, another leaves the answer to the others', async () => {
  const markup = { part: '<main></main>', page: '<html></html>' };
  expect(await page({ report: () => markup }).ask({ type: 'report', instance: 'this' })).toBe(markup);
  expect(page({}).ask({ type: 'report', instance: 'this' })).toBeUndefined();
});

test('only messages of our own are heard', () => {
  const stop = vi.fn();
  const hideButton = vi.fn();
  const { ask } = page({ stop, hideButton });
  ask({ type: 'stop', host: 'mail.example.org' }, 'another');
  ask({ type: 'no-button' }, 'another');
  for (const odd of [null, 'stop', 7, {}, { type: 'erase' }]) ask(odd);
  expect(stop).not.toHaveBeenCalled();
  expect(hideButton).not.toHaveBeenCalled();
  ask({ type: 'stop', host: 'mail.example.org' });
  ask({ type: 'no-button' });
  expect(stop).toHaveBeenCalledWith('mail.example.org');
  expect(hideButton).toHaveBeenCalledOnce();
});

test('text is written only for the document it is meant for', async () => {
  const write = vi.fn(async () => 'written' as const);
  const { ask } = page({ write });
  const meant = {
    type: 'write-invite',
    instance: 'this',
    origin: 'https://cal.example.org',
    meetingId: 'nextcloud:a.ics',
    text: 'Why: x',
  };
  for (const wrong of [
    { instance: 'another' },
    { instance: undefined },
    { origin: 'https://b.example' },
    { origin: undefined },
  ])
    expect(await ask({ ...meant, ...wrong })).toBe('gone');
  expect(write).not.toHaveBeenCalled();
  expect(await ask(meant)).toBe('written');
  expect(write).toHaveBeenCalledWith('nextcloud:a.ics', 'Why: x');
  for (const type of ['list-day', 'report']) expect(ask({ type, instance: 'another' })).toBeUndefined();
});

test('after leaving the page nothing listens', () => {
  const { stop, listeners } = page({});
  expect(listeners.size).toBe(1);
  stop.abort();
  expect(listeners.size).toBe(0);
});
