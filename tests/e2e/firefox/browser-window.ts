/**
 * Firefox's own window, in which no web page is: its keys, its address bar, its questions, the sidebar and the toolbar's
 * popup. WebDriver BiDi lets a test work there when Firefox is started with `--remote-allow-system-access`; its own keys
 * and presses do not reach there, so they are made by the means that Firefox's own tests use, and are trusted events.
 */
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { soon, wait } from '../hands';

/** Of what Firefox gives its own window and we need. Functions that name these run there. */
interface Pressed {
  synthesizeMouseEvent(type: string, x: number, y: number, data: object, choices: object): void;
}
interface Remote extends Element {
  messageManager: {
    addMessageListener(name: string, then: (message: { data: string }) => void): void;
    loadFrameScript(address: string, later: boolean): void;
  };
}
declare const gBrowser: {
  currentURI: { spec: string };
  selectedTab: unknown;
  selectedBrowser: { focus(): void };
  addEventListener(type: 'TabSwitchDone', then: (value: unknown) => void, choices: { once: true }): void;
  addTrustedTab(address: string, choices?: { initialBrowsingContextGroupId?: number }): unknown;
  removeAllTabsBut(tab: unknown, choices: object): void;
};
declare const SidebarController: { hide(): void };
declare const PopupNotifications: { isPanelOpen: boolean };
declare const Cc: Record<
  string,
  { createInstance(of: unknown): InputProcessor; getService(of: unknown): { copyString(text: string): void } }
>;
declare const Ci: Record<'nsITextInputProcessor' | 'nsIClipboardHelper' | 'nsIHttpChannel' | 'nsIFile', unknown>;
declare const Services: {
  dirsvc: { get(name: string, of: unknown): { path: string } };
  obs: { addObserver(observer: object, topic: string): void };
  wm: { getEnumerator(kind: string): Iterable<Window> };
};
interface InputProcessor {
  beginInputTransactionForTests(window: object): boolean;
  keydown(key: KeyboardEvent): void;
  keyup(key: KeyboardEvent): void;
}

/** A key as the browser names it, with the number that its shortcuts are compared by. */
type Key = [key: string, code: string, number: number];

const named: Readonly<Record<string, Key>> = {
  Alt: ['Alt', 'AltLeft', 18],
  Control: ['Control', 'ControlLeft', 17],
  Shift: ['Shift', 'ShiftLeft', 16],
  ArrowDown: ['ArrowDown', 'ArrowDown', 40],
  Enter: ['Enter', 'Enter', 13],
  Tab: ['Tab', 'Tab', 9],
  ' ': [' ', 'Space', 32],
};

const keyOf = (key: string): Key =>
  named[key] ?? [key, /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '', key.toUpperCase().charCodeAt(0)];

/** Presses keys down together and lets them go. Runs in Firefox's window, or with `content` in a page within it. */
const pressKeys = (keys: Key[], inside: Window = window): void => {
  const input = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!input?.beginInputTransactionForTests(inside)) throw new Error('Firefox takes no keys');
  const Event = (inside as unknown as { KeyboardEvent: typeof KeyboardEvent }).KeyboardEvent;
  const events = keys.map(([key, code, keyCode]) => new Event('', { key, code, keyCode }));
  for (const event of events) input.keydown(event);
  for (const event of events.toReversed()) input.keyup(event);
};

/** Presses at a place. Runs as the above. */
const pressAt = (x: number, y: number, inside: Window = window): void => {
  const { synthesizeMouseEvent: press } = inside as unknown as Pressed;
  for (const type of ['mousemove', 'mousedown', 'mouseup'])
    press.call(inside, type, x, y, { button: 0, clickCount: 1, buttons: type === 'mousedown' ? 1 : 0 }, {});
};

/** Notes every request that a page, the background or a script of this add-on makes; pages that a person opens are not. */
const watchRequests = (id: string): void => {
  interface Principal {
    addonPolicy?: { id: string } | null;
    contentScriptAddonPolicy?: { id: string } | null;
  }
  interface Channel {
    QueryInterface(of: unknown): Channel;
    URI: { spec: string };
    loadInfo: { externalContentPolicyType: number; triggeringPrincipal?: Principal; loadingPrincipal?: Principal };
  }
  const document = 6;
  const own = globalThis as unknown as { ownRequests?: string[]; observer?: object };
  const seen: string[] = [];
  own.ownRequests = seen;
  own.observer = {
    observe(channel: Channel) {
      const { URI, loadInfo } = channel.QueryInterface(Ci.nsIHttpChannel);
      const principals = [loadInfo.triggeringPrincipal, loadInfo.loadingPrincipal];
      const isOurs = principals.some((one) => one?.addonPolicy?.id === id || one?.contentScriptAddonPolicy?.id === id);
      if (isOurs && loadInfo.externalContentPolicyType !== document) seen.push(URI.spec);
    },
  };
  Services.obs.addObserver(own.observer, 'http-on-modify-request');
};

/** Takes or gives what the extension may read. Runs in Firefox's window. */
const changeAccess = async (id: string, pattern: string, isAllowed: boolean): Promise<void> => {
  type Change = (id: string, of: { permissions: string[]; origins: string[] }, extension: unknown) => Promise<unknown>;
  const { ChromeUtils: utils, WebExtensionPolicy: policy } = globalThis as unknown as {
    ChromeUtils: { importESModule(name: string): { ExtensionPermissions: Record<'add' | 'remove', Change> } };
    WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
  };
  const { ExtensionPermissions: all } = utils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const of = { permissions: [], origins: [pattern] };
  await all[isAllowed ? 'add' : 'remove'](id, of, policy.getByID(id).extension);
};

/**
 * Opens a tab in front. A page of ours starts in the group of pages that the extension has: Firefox would otherwise put
 * another page in its place as it loads, of which WebDriver may hear nothing. Runs in Firefox's window.
 */
const openTab = async (id: string, address: string): Promise<void> => {
  const { WebExtensionPolicy: policy } = globalThis as unknown as {
    WebExtensionPolicy: { getByID(id: string): { browsingContextGroupId: number } | null };
  };
  const isOurs = address.startsWith('moz-extension:');
  const group = isOurs ? policy.getByID(id)?.browsingContextGroupId : undefined;
  // Firefox moves the focus once the tab is drawn, and would take it from whatever got it meanwhile.
  const isDrawn = new Promise((done) => {
    gBrowser.addEventListener('TabSwitchDone', done, { once: true });
    setTimeout(done, 3000);
  });
  gBrowser.selectedTab = gBrowser.addTrustedTab(address, group ? { initialBrowsingContextGroupId: group } : {});
  await isDrawn;
};

/** What a page answers that is shown beside the tabs, in the sidebar or the popup. Runs in Firefox's window. */
const askWithin = (select: string, script: string): Promise<string> => {
  const frames = [document, document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument];
  const remote = frames.map((one) => one?.querySelector<Remote>(select)).find(Boolean);
  if (!remote) throw new Error(`Firefox shows no ${select}`);
  const name = `answer-${Math.random()}`;
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  // A page that is on its way goes while it is asked, and is asked again.
  setTimeout(() => reject(new Error(`No answer from ${select}`)), 2000);
  remote.messageManager.addMessageListener(name, ({ data }) => resolve(data));
  const answer = `(answer) => sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify(answer))`;
  const failed = `(error) => sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify({ failed: String(error) }))`;
  const run = `{ const run = async () => ({ answer: await (${script}) }); run().then(${answer}, ${failed}); }`;
  remote.messageManager.loadFrameScript(`data:application/javascript,${encodeURIComponent(run)}`, false);
  return promise;
};

/** A script that runs in such a page with the page's own rights. */
const inPage = (script: string) =>
  `Cu.evalInSandbox(${JSON.stringify(script)}, new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }))`;

const popupBrowser = '.webextension-popup-browser';

/** What Firefox asks, and where its first button stands once it may be pressed. Runs in Firefox's window. */
const questionAt = (): { asked: string; x: number; y: number } | undefined => {
  const shown = document.querySelector<Element & { button?: HTMLButtonElement }>('popupnotification:not([hidden])');
  const box = shown?.button?.getBoundingClientRect();
  if (!PopupNotifications.isPanelOpen || !shown?.button || !box?.width) return undefined;
  return { asked: shown.textContent, x: box.left + box.width / 2, y: box.top + box.height / 2 };
};

const callOf = (work: (...values: never[]) => unknown, values: readonly unknown[]) =>
  `(${work})(...${JSON.stringify(values)})`;

export interface BrowserWindow {
  /** Presses these keys down together in Firefox's window: `'Alt', 'Shift', 'O'`. */
  press(...keys: string[]): Promise<void>;
  /** Goes to the address bar and types these words, key by key. */
  typeAddress(words: string): Promise<void>;
  /** Copies this text, as a person does in another program. */
  copy(text: string): Promise<void>;
  /** The lines under the address bar. */
  suggestions(): Promise<string[]>;
  /** The address of the tab in front. */
  address(): Promise<string>;
  /** Presses "Allow" on the question that Firefox asks, once it is there. @returns what it asked. */
  allow(): Promise<string>;
  /** Takes an origin of the manifest from the extension, or gives it back, as a person does in Firefox's list of add-ons. */
  mayRead(origin: string, isAllowed: boolean): Promise<void>;
  /** The panel in the sidebar, as a page: it can be read, pressed and typed in, and nothing else. */
  sidebar: Page;
  /** Opens the popup under the toolbar's button by its keys. @returns its page, likewise. */
  popup(): Promise<Page>;
  /** Gives the focus to the tab in front, from Firefox's own buttons, its address bar or another window. */
  focusPage(): Promise<void>;
  /** Opens a tab in front. */
  open(address: string): Promise<void>;
  /** Closes other windows, the sidebar, what the toolbar's button opened, and all tabs but one that is empty. */
  closeAll(): Promise<void>;
  /** The file that runs now. What the search path names may be a script that starts another. */
  program(): Promise<string>;
  /** Addresses that the extension itself has asked for since this was asked last. */
  ownRequests(): Promise<string[]>;
}

interface Answered {
  type: 'success' | 'exception';
  result: { value?: unknown };
  exceptionDetails: { text: string };
}

/** Of a connection of Puppeteer's, which its types leave out. */
interface Connection {
  send(method: string, choices: object): Promise<{ result: Answered & { contexts: { context: string }[] } }>;
}

/** @param id of the add-on whose requests are noted. */
export async function browserWindow(browser: Browser, id: string): Promise<BrowserWindow> {
  const { connection } = browser as unknown as { connection: Connection };
  const scope = { 'moz:scope': 'chrome' };
  const [first] = (await connection.send('browsingContext.getTree', scope)).result.contexts;
  const evaluate = async <T>(script: string): Promise<T> => {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify({ answer: await (${script}) }))()`,
      awaitPromise: true,
      target: { context: first?.context },
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return JSON.parse(String(result.result.value)).answer;
  };
  const call = <Values extends unknown[], T>(work: (...values: Values) => T, ...values: Values) =>
    evaluate<Awaited<T>>(callOf(work, values));
  const within = <T>(select: string, script: string) =>
    call(askWithin, select, script).then((text): T => {
      const { answer, failed } = JSON.parse(text);
      if (failed) throw new Error(failed);
      return answer;
    });
  const pageWithin = (select: string): Page => {
    const frame = (work: (...values: never[]) => unknown, ...values: unknown[]) =>
      within(select, `(${work})(${[...values.map((value) => JSON.stringify(value)), 'content'].join()})`);
    const page = {
      async evaluate(work: (...values: never[]) => unknown, ...values: unknown[]) {
        const script = `(async () => JSON.stringify({ answer: await ${callOf(work, values)} }))()`;
        const text = await within<string>(select, inPage(script));
        return JSON.parse(text).answer;
      },
      mouse: { click: (x: number, y: number) => frame(pressAt, x, y) },
      keyboard: { press: (key: KeyInput) => frame(pressKeys, [keyOf(key)]) },
    };
    return page as unknown as Page;
  };
  const press = async (...keys: string[]) => call(pressKeys, keys.map(keyOf));
  await call(watchRequests, id);
  return {
    press,
    async typeAddress(words) {
      await press('Control', 'l');
      // Keys before it is there go to the page.
      const isThere = () => call(() => document.activeElement?.id === 'urlbar-input');
      await soon('the address bar', isThere, (now) => now);
      for (const letter of words) await press(letter);
    },
    copy: (text) =>
      call(
        (words) => Cc['@mozilla.org/widget/clipboardhelper;1']?.getService(Ci.nsIClipboardHelper).copyString(words),
        text,
      ),
    suggestions: () =>
      call(() =>
        [...document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent.replace(/\s+/g, ' ').trim()),
      ),
    address: () => call(() => gBrowser.currentURI.spec),
    async allow() {
      const shown = await soon(
        'the question',
        () => call(questionAt),
        (now) => now !== undefined,
      );
      if (!shown) throw new Error('Firefox asks nothing');
      // It may still be moving into its place: a press that missed is made again.
      const press = async () => {
        const now = await call(questionAt);
        if (now) await call(pressAt, now.x, now.y);
        return now;
      };
      await soon('answered', press, (now) => now === undefined);
      return shown.asked;
    },
    mayRead: (origin, isAllowed) => call(changeAccess, id, `${origin}/*`, isAllowed),
    sidebar: pageWithin('#webext-panels-browser'),
    async popup() {
      const page = pageWithin(popupBrowser);
      const isThere = () => page.evaluate(() => document.readyState === 'complete').catch(() => false);
      // Firefox closes a popup at once when a tab comes to the front just then, as one does that has just been opened.
      for (let attempt = 0; attempt < 5 && !(await isThere()); attempt += 1) {
        await press('Alt', 'Shift', 'K');
        await wait(1000);
      }
      return page;
    },
    focusPage: () =>
      call(() => {
        window.focus();
        gBrowser.selectedBrowser.focus();
      }),
    open: (address) => call(openTab, id, address),
    closeAll: async () => {
      await call(openTab, id, 'about:blank');
      await call(() => {
        for (const other of Services.wm.getEnumerator('navigator:browser')) if (other !== window) other.close();
        SidebarController.hide();
        for (const panel of document.querySelectorAll('panel')) (panel as unknown as { hidePopup(): void }).hidePopup();
        gBrowser.removeAllTabsBut(gBrowser.selectedTab, { animate: false, skipWarnAboutClosingTabs: true });
      });
    },
    program: () => call(() => Services.dirsvc.get('XREExeF', Ci.nsIFile).path),
    ownRequests: () => call(() => (globalThis as unknown as { ownRequests: string[] }).ownRequests.splice(0)),
  };
}
