/** Connections from our own pages to a frame of a tab. The browser ends one when the frame's document has gone. */
import { browser } from './api';

export interface PortHandlers {
  heard(message: unknown): void;
  /** The document has gone, or none of our scripts is there. Called once, and not after stopping. */
  gone(): void;
}

/** Connects to our script in a frame; returns how to stop. */
export function connectToFrame(tabId: number, frameId: number, name: string, handlers: PortHandlers): () => void {
  const port = browser.tabs.connect(tabId, { frameId, name });
  port.onMessage.addListener((message: unknown) => handlers.heard(message));
  port.onDisconnect.addListener(() => {
    // Reading the reason tells the browser that it is known: nobody there is a normal answer.
    void browser.runtime.lastError;
    handlers.gone();
  });
  return () => port.disconnect();
}
