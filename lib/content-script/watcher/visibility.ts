/** Whether an opened meeting can still be seen, and how to hear when it changes or goes. */

/** Hidden dialogs stay in the page. Never asks for layout, which would slow the page. */
export function isShown(element: Element): boolean {
  return element.getAttribute('aria-hidden') !== 'true' && element.checkVisibility({ visibilityProperty: true });
}

export interface Observed {
  root: Element;
  /** The box of it that can be seen. */
  box: Element;
  /** Attributes besides those of sight whose change means another meeting. */
  attributes: readonly string[];
}

export interface Seen {
  /** Something within it has changed. */
  changed(): void;
  /** It is no longer in the page, or may no longer be in sight. */
  gone(): void;
}

/** Observes one opened meeting; returns how to stop. */
export function observe({ root, box, attributes }: Observed, { changed, gone }: Seen): () => void {
  const parent = root.parentNode;
  const mutations = new MutationObserver((records) => {
    // What else comes and goes beside it, our own button for one, is nothing to it.
    if (!root.isConnected) gone();
    else if (records.some(({ target }) => target !== parent)) changed();
  });
  mutations.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['hidden', 'style', 'aria-hidden', ...attributes],
  });
  // Removal is a change of the parent's children, not of the node's own.
  if (parent) mutations.observe(parent, { childList: true });
  // What hides it further up changes no node of these; the box goes out of sight.
  const sight = new IntersectionObserver((boxes) => {
    if (boxes.some(({ isIntersecting }) => !isIntersecting) && !isShown(root)) gone();
  });
  sight.observe(box);
  return () => {
    mutations.disconnect();
    sight.disconnect();
  };
}
