/**
 * Follows what the frames of a tab show. What was stored of a frame counts only while a connection to it stands: its
 * end means that the frame's document has gone, wherever the page moved within itself before.
 */
import { putScriptsInto } from '@/lib/browser/scripting';
import { onTabLoaded } from '@/lib/browser/tabs';
import { mostFrames, type OpenTab } from '@/lib/meetings/open-tab';
import { onPageMessage } from '@/lib/messaging/from-page';
import { followFrame, readAgain } from '@/lib/messaging/tab';
import { forgetFrame, watchTab } from '@/lib/storage/open-meeting';

/** A frame that has not answered by now is busy: what is stored of it is shown until the connection ends. */
const answerMs = 1000;

/** A frame whose button was pressed so short a time ago is there: the panel opens without asking it first. */
const justPressedMs = 3000;

const isJustPressed = ({ pressed, pressedAt = 0 }: OpenTab, frameId: number): boolean =>
  pressed === frameId && Math.abs(Date.now() - pressedAt) < justPressedMs;

interface Connection {
  /** Of the document that answered; until then of the one that was stored. */
  instance: string | undefined;
  stop(): void;
}

/**
 * Follows a tab until stopped.
 * @param changed called once everything that is stored of the tab has been verified, and at every change after that.
 * @returns how to stop.
 */
export function followTab(tabId: number, changed: (tab: OpenTab) => void): () => void {
  const connections = new Map<number, Connection>();
  /** Frames that were stored before we came, and have not answered yet. */
  const unverified = new Set<number>();
  /** Documents that have gone; what is stored of them is about to be forgotten. */
  const goneInstances = new Set<string>();
  let tab: OpenTab | undefined;
  let stopped = false;

  const storedInstance = (frameId: number) => tab?.frames[frameId]?.instance;

  function tell(): void {
    if (!tab || unverified.size || stopped) return;
    const frames = Object.entries(tab.frames).filter(([, { instance }]) => !goneInstances.has(instance));
    changed({ ...tab, frames: Object.fromEntries(frames) });
  }

  function forget(frameId: number, instance: string | undefined): void {
    if (instance === undefined) return;
    goneInstances.add(instance);
    void forgetFrame(tabId, frameId, instance);
  }

  function there(frameId: number, connection: Connection, instance: string): void {
    connection.instance = instance;
    // A document that came back from the browser's cache.
    goneInstances.delete(instance);
    // What is stored of the frame may be of the document before this one.
    const stored = storedInstance(frameId);
    if (stored !== instance) forget(frameId, stored);
    unverified.delete(frameId);
    tell();
  }

  function gone(frameId: number, { instance }: Connection): void {
    connections.delete(frameId);
    forget(frameId, instance);
    // The next document may have spoken before this one was known to have gone.
    const stored = storedInstance(frameId);
    if (stored !== undefined && stored !== instance) follow(frameId);
    else unverified.delete(frameId);
    tell();
  }

  function follow(frameId: number): void {
    if (stopped || connections.has(frameId) || connections.size >= mostFrames) return;
    const connection: Connection = { instance: storedInstance(frameId), stop: () => undefined };
    connections.set(frameId, connection);
    connection.stop = followFrame(
      { tabId, frameId },
      {
        there: (instance) => there(frameId, connection, instance),
        gone: () => gone(frameId, connection),
      },
    );
  }

  /** Firefox may keep a document that was left, and its connection with it: another one speaks in its frame now. */
  function leave(frameId: number, connection: Connection): void {
    connection.stop();
    connections.delete(frameId);
  }

  function stored(now: OpenTab): void {
    const isFirst = tab === undefined;
    tab = now;
    for (const [id, { instance }] of Object.entries(now.frames)) {
      const frameId = Number(id);
      if (isFirst && !isJustPressed(now, frameId)) unverified.add(frameId);
      const connection = connections.get(frameId);
      const isOther = connection?.instance !== undefined && connection.instance !== instance;
      if (isOther && !goneInstances.has(instance)) leave(frameId, connection);
      follow(frameId);
    }
    tell();
  }

  /** What opens there may be another document than the one we follow: whoever is there now says so. */
  function opened(frameId: number): void {
    if (connections.has(frameId)) void readAgain(tabId);
    else follow(frameId);
  }

  /** Pages speak only while somebody follows them, and a page without an open meeting has no reader yet. */
  async function begin(): Promise<void> {
    await putScriptsInto(tabId, 'reader');
    if (!stopped) await readAgain(tabId);
  }

  const stops = [
    watchTab(tabId, stored),
    onPageMessage({ firstOpened: (from) => from.tabId === tabId && opened(from.frameId) }),
    onTabLoaded(tabId, () => void begin()),
  ];
  const waited = setTimeout(() => {
    unverified.clear();
    tell();
  }, answerMs);
  void begin();
  return () => {
    stopped = true;
    clearTimeout(waited);
    for (const stop of stops) stop();
    for (const connection of connections.values()) connection.stop();
  };
}
