/** Events as a browser itself sends them, for jsdom: no script, and so no test, can make one that is trusted. */
import { expect } from 'vitest';

interface Inner {
  isTrusted: boolean;
  _dispatch(event: Inner): boolean;
}

/** What jsdom keeps behind an object of the page. */
function innerOf(outer: Event | EventTarget): Inner {
  const key = Object.getOwnPropertySymbols(outer).find(({ description }) => description === 'impl');
  return key ? ((outer as unknown as Record<symbol, Inner>)[key] ?? expect.fail('empty')) : expect.fail('not of jsdom');
}

/** Sends an event as the browser does. */
export function sendTrusted(target: EventTarget | null | undefined, event: Event): void {
  if (!target) expect.fail('no target');
  const inner = innerOf(event);
  inner.isTrusted = true;
  innerOf(target)._dispatch(inner);
}

/** Tells of a node that appears: jsdom runs no animations. */
export const tellAppeared = (element: Element | null | undefined): void =>
  sendTrusted(
    element,
    Object.assign(new Event('animationstart', { bubbles: true }), { animationName: 'before-we-meet-opened' }),
  );

export const clickTrusted = (element: Element | null | undefined): void =>
  sendTrusted(element, new MouseEvent('click', { bubbles: true, cancelable: true }));

export const keyTrusted = (target: EventTarget | null | undefined, type: 'keydown' | 'keyup', key = ''): void =>
  sendTrusted(target, new KeyboardEvent(type, { key, bubbles: true, composed: true }));
