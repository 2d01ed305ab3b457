/**
 * Notices that something opens on a page, at no cost while nothing does: a style rule gives a node that appears an
 * animation of one frame, and one listener hears of it.
 */

/** What is heard. */
export interface Noticed {
  /**
   * A node that may be a meeting has appeared.
   * @param isPseudo told by what stands after the node, so perhaps for the second time.
   */
  appeared(element: Element, isPseudo: boolean): void;
  /**
   * Something was clicked, or pressed with Enter or Space.
   * @param tile the entry of the calendar's grid, if it was one.
   */
  onUserInput(tile: Element | null): void;
  /** A key was let go: typing changes what fields hold, and Escape closes what is open. */
  onKeyUp?(): void;
}

export interface Signs {
  /** CSS selectors of the nodes whose appearance means that a meeting has been opened. */
  opened: string;
  /** CSS selectors of the entries that open one; empty where there is no grid. */
  tile: string;
}

export const animation = 'before-we-meet-opened';

/**
 * Both rules have no specificity, so that the page's own animation or pseudo-element always wins over ours; where it
 * does win over the one, the other still tells.
 */
const rules = (selector: string) =>
  `@keyframes ${animation}{}:where(${selector}),:where(${selector})::after{animation:${animation} 1ms}` +
  `:where(${selector})::after{content:"";position:absolute;width:0;height:0;visibility:hidden}`;

/** Keys typed into a field are words. */
const isField = (target: EventTarget | null) =>
  target instanceof Element && target.matches('input,textarea,select,[contenteditable]');

/**
 * Notices until the signal aborts.
 * @param noticed asked for at each event, so that whoever listens can change.
 */
export function notice(document: Document, { opened, tile }: Signs, signal: AbortSignal, noticed: () => Noticed): void {
  const style = document.createElement('style');
  style.textContent = rules(opened);
  // What the page's own scripts send is no sign of anything.
  const onAnimation = ({ animationName, pseudoElement, target, isTrusted }: AnimationEvent) => {
    if (isTrusted && animationName === animation && target instanceof Element)
      noticed().appeared(target, pseudoElement !== '');
  };
  const onUse = ({ isTrusted, target }: Event) =>
    isTrusted && noticed().onUserInput(tile && target instanceof Element ? target.closest(tile) : null);
  // An entry that is no real button opens by key without a click.
  const onKey = (event: KeyboardEvent) =>
    (event.key === 'Enter' || event.key === ' ') && !isField(event.target) && onUse(event);
  const onKeyUp = ({ isTrusted }: Event) => isTrusted && noticed().onKeyUp?.();
  const options = { signal, capture: true, passive: true };
  const arm = () => {
    document.documentElement?.append(style);
    document.addEventListener('animationstart', onAnimation, options);
    document.addEventListener('click', onUse, options);
    document.addEventListener('keydown', onKey, options);
    document.addEventListener('keyup', onKeyUp, options);
  };
  arm();
  // A page that writes itself anew with `document.open` loses every listener and the rule. Adding twice does nothing.
  const renewed = new MutationObserver(arm);
  renewed.observe(document, { childList: true });
  signal.addEventListener('abort', () => {
    renewed.disconnect();
    style.remove();
  });
}
