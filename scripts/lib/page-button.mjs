/** Finding the button that lives in a closed shadow root, as only a debugger can, to press it with a real click. */
const hosts = { button: 'before-we-meet-button', offer: 'before-we-meet-offer' };

/** Every node below, closed shadow roots and frames included. */
function* nodesBelow(node) {
  yield node;
  for (const key of ['children', 'shadowRoots']) for (const child of node[key] ?? []) yield* nodesBelow(child);
  if (node.contentDocument) yield* nodesBelow(node.contentDocument);
}

/** The name that its own label gives; attributes come as a list of names and values. */
const nameOf = ({ attributes = [] }) => attributes[attributes.indexOf('aria-label') + 1] ?? '';

const find = (node, test) => {
  for (const below of nodesBelow(node)) if (test(below)) return below;
  return undefined;
};

/**
 * Where the button is on the page, or null while there is none.
 * @param {{ send(method: string, parameters?: object): Promise<any> }} debuggerSession of the calendar page (Playwright's or Puppeteer's)
 * @param {string} [where] `button` or `offer`: the button beside a meeting, or a button of the offer
 * @param {string} [name] how its accessible name begins; any button when not given
 * @returns {Promise<{x: number, y: number, width: number, height: number} | null>} centre and size in page pixels
 */
export async function locatePageButton(debuggerSession, where = 'button', name = '') {
  const { root } = await debuggerSession.send('DOM.getDocument', { depth: -1, pierce: true });
  const holder = find(root, (node) => node.localName === hosts[where]);
  const button = holder && find(holder, (node) => node.localName === 'button' && nameOf(node).startsWith(name));
  if (!button) return null;
  try {
    const { model } = await debuggerSession.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId });
    const [left, top] = model.border;
    return { x: left + model.width / 2, y: top + model.height / 2, width: model.width, height: model.height };
  } catch {
    return null;
  }
}

/**
 * Waits until the button stands still: the page moves it while the meeting's details arrive.
 * @param {...string} which `where` and `name`, as for `locatePageButton`
 * @throws when no button appears within `timeout` milliseconds
 */
export async function waitForPageButton(debuggerSession, timeout = 10_000, ...which) {
  const end = Date.now() + timeout;
  let before = null;
  while (Date.now() < end) {
    const now = await locatePageButton(debuggerSession, ...which);
    if (now && before && now.x === before.x && now.y === before.y) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(`No button of the extension appeared on the page within ${timeout} ms`);
}
