/**
 * Messages between a script on a calendar page and the rest of the extension. The browser's own `browser` object, not
 * the polyfill: every browser we support has it, and a guest on somebody's page should be small.
 */
import type { browser as Browser } from './api';

type Runtime = Pick<typeof Browser.runtime, 'id' | 'sendMessage' | 'onMessage' | 'onConnect'>;

const runtime = (): Partial<Runtime> | undefined =>
  (globalThis as { browser?: { runtime?: Runtime } }).browser?.runtime;

/** Has the extension been disabled, updated or removed since this script started? */
export const isOrphaned = (): boolean => !runtime()?.id;

/** Sends to the background; nothing happens when nobody listens, or when the extension is gone. */
export function sendFromPage(message: unknown): void {
  // While the extension restarts nobody listens; the panel asks again when it opens.
  if (!isOrphaned())
    runtime()
      ?.sendMessage?.(message)
      .catch(() => undefined);
}

type Answer = (message: unknown) => Promise<unknown> | undefined;

/** Answers messages of our own pages until the signal aborts. */
export function answerOnPage(answer: Answer, signal: AbortSignal): void {
  const own = runtime()?.id;
  const listen = (message: unknown, sender: { id?: string }) => (sender.id === own ? answer(message) : undefined);
  runtime()?.onMessage?.addListener(listen);
  // After an update the API is gone, and with it the listener.
  signal.addEventListener('abort', () => runtime()?.onMessage?.removeListener(listen));
}

/** What is used of the browser's connection. */
interface Port {
  name: string;
  sender?: { id?: string };
  postMessage(message: unknown): void;
  disconnect(): void;
  onDisconnect: { addListener(listener: () => void): void };
}

/**
 * Takes connections of our own pages until the signal aborts, and ends them then. No other extension and no page can
 * connect to a script on a page.
 * @param connected is given what to say first, by `post`, and is told when the last has ended by `alone`.
 */
export function takeConnections(
  name: string,
  { connected, alone }: { connected(post: (message: unknown) => void): void; alone(): void },
  signal: AbortSignal,
): void {
  const ports = new Set<Port>();
  const own = runtime()?.id;
  const listen = (port: Port) => {
    if (port.name !== name || port.sender?.id !== own) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (!ports.size) alone();
    });
    connected((message) => port.postMessage(message));
  };
  runtime()?.onConnect?.addListener(listen);
  signal.addEventListener('abort', () => {
    runtime()?.onConnect?.removeListener(listen);
    for (const port of ports) port.disconnect();
  });
}
