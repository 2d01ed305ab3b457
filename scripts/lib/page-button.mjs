/** Finding the button that lives in a closed shadow root, as only a debugger can, to press it with a real click. */
const host = 'before-we-meet-button';

/** Every node below, closed shadow roots and frames included. */
function* nodesBelow(node) {
  yield node;
  for (const key of ['children', 'shadowRoots']) for (const child of node[key] ?? []) yield* nodesBelow(child);
  if (node.contentDocument) yield* nodesBelow(node.contentDocument);
}

const find = (node, test) => {
  for (const below of nodesBelow(node)) if (test(below)) return below;
  return undefined;
};

/**
 * Where the button is on the page, or null while there is none.
 * @param {{ send(method: string, parameters?: object): Promise<any> }} debuggerSession of the calendar page (Playwright's or Puppeteer's)
 * @returns {Promise<{x: number, y: number, width: number, height: number} | null>} centre and size in page pixels
 */
export async function locatePageButton(debuggerSession) {
  const { root } = await debuggerSession.send('DOM.getDocument', { depth: -1, pierce: true });
  const holder = find(root, (node) => node.localName === host);
  const button = holder && find(holder, (node) => node.localName === 'button');
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
 * @throws when no button appears within `timeout` milliseconds
 */
export async function waitForPageButton(debuggerSession, timeout = 10_000) {
  const end = Date.now() + timeout;
  let before = null;
  while (Date.now() < end) {
    const now = await locatePageButton(debuggerSession);
    if (now && before && now.x === before.x && now.y === before.y) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`No button of the extension appeared on the page within ${timeout} ms`);
}
