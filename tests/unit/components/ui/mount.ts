import type { ReactNode } from 'react';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';

/** Draws into an empty page before each test, and clears it after. */
export function pageOfTest(): { show(node: ReactNode): void } {
  let root: Root;
  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    root = createRoot(document.body.appendChild(document.createElement('div')));
  });
  afterEach(() => {
    act(() => root.unmount());
    document.body.replaceChildren();
  });
  return { show: (node) => act(() => root.render(node)) };
}

/** The button that shows these words. */
export const button = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(words)) as HTMLElement;

export const focused = () => document.activeElement?.textContent;

export const press = (words: string) => act(async () => button(words).click());

/** Sends a key to whatever has the focus. */
export function key(name: string): void {
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
}
