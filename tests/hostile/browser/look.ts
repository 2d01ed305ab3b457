/** What runs within a page of ours, in either browser. Each function uses nothing of this module but what stands on the window. */

/** What is wrong with the page as it stands. */
export type Look = () => string[];

/** Puts `look` on the window of a page, for the functions below. */
export const lendEyes = (): void => {
  const turning = /[\u202a-\u202e\u2066-\u2069]/;
  const isAlone = (display: string) => !/^(?:inline|contents)$/.test(display);
  /** The part around a text out of which no sign within it can turn round what stands beside. */
  const isolated = (node: Node): Element | null => {
    let element = node.parentElement;
    while (element) {
      const { display, unicodeBidi } = getComputedStyle(element);
      if (isAlone(display) || /isolate|plaintext/.test(unicodeBidi)) return element;
      element = element.parentElement;
    }
    return null;
  };
  /** Where something stands: "li.line > b". */
  const named = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    const parts = [element?.parentElement?.parentElement, element?.parentElement, element].flatMap((one) =>
      one ? `${one.localName}${[...one.classList].map((name) => `.${name}`).join('')}` : [],
    );
    return parts.join(' > ');
  };
  const schemes = ['https:', location.protocol, 'blob:'];
  // What is saved as a file is a link that our page presses: its name is kept, and nothing is saved.
  const saved: string[] = [];
  const press = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function save() {
    if (this.download) saved.push(this.download);
    else press.call(this);
  };
  const look: Look = () => {
    const faults: string[] = [];
    const all = [...document.querySelectorAll('*')];
    if ('acted' in window) faults.push('acted');
    Reflect.deleteProperty(window, 'acted');
    if ('acted' in {}) faults.push('changes what all objects inherit');
    for (const element of all) {
      const tag = element.localName;
      if (/^(?:iframe|object|embed|base|applet|frame|math|animate|foreignobject|audio|video)$/i.test(tag))
        faults.push(`holds ${tag}`);
      if (tag === 'script' && !(element as HTMLScriptElement).src.startsWith(location.origin))
        faults.push('holds a script');
      for (const name of element.getAttributeNames())
        if (name.startsWith('on') || name === 'srcdoc' || name === 'formaction')
          faults.push(`holds ${tag} with ${name}`);
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
      if (!schemes.includes(link.protocol) || (link.protocol === location.protocol && link.origin !== location.origin))
        faults.push(`links to ${link.href.slice(0, 60)}`);
      else if (link.target === '_blank' && !link.relList.contains('noopener')) faults.push('opens with an opener');
    for (const image of document.querySelectorAll('img'))
      if (!image.src.startsWith(location.origin)) faults.push(`shows ${image.src.slice(0, 60)}`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.nodeValue ?? '';
      // In a field stands what was typed or pasted there, until it is sent.
      if (!words.isWellFormed() && !node.parentElement?.matches('textarea')) faults.push('shows half a character');
      // A text in which what was searched for is marked is one text in parts.
      const whole = node.parentElement?.closest('bdi')?.textContent ?? words;
      if (turning.test(words) && isolated(node)?.textContent !== whole)
        faults.push(`turns round what stands in ${named(node)}`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    // Half a pixel is rounded up.
    if (scrollWidth > clientWidth + 1) {
      const wide = all.filter((element) => element.getBoundingClientRect().right > clientWidth + 1).at(-1);
      faults.push(`is ${scrollWidth} wide in ${clientWidth}, for ${wide ? named(wide) : 'no reason'}`);
    }
    if (!document.querySelector('h1')?.textContent) faults.push('has no heading');
    for (const name of saved.splice(0))
      if (!/^[a-z][a-z0-9-]{1,60}\.[a-z]{2,4}$/.test(name)) faults.push(`saves a file as ${name.slice(0, 60)}`);
    return [...new Set(faults)];
  };
  Object.assign(window, { look });
};

export interface Tried {
  name: string;
  text: string;
}

/** Goes to places of the dashboard one after another, to the end of each list if `isWhole`. Gives faults by place. */
export const visit = async ([places, isWhole]: readonly [string[], boolean]): Promise<string[]> => {
  const { look } = window as unknown as { look: Look };
  const frame = () => new Promise((done) => setTimeout(done, 30));
  const faults: string[] = [];
  for (const place of places) {
    location.hash = place;
    await frame();
    for (
      let wait = 0;
      wait < 100 && (!document.querySelector('h1') || document.querySelector('[aria-busy=true]'));
      wait += 1
    )
      await frame();
    for (let more = 0; isWhole && more < 60; more += 1) {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('main button')];
      const button = buttons.find(({ textContent }) => /^Show (?:\d+ )?more$/.test(textContent ?? ''));
      if (!button) break;
      button.click();
      await frame();
    }
    for (const details of document.querySelectorAll('details')) details.open = true;
    faults.push(...look().map((fault) => `${place.slice(0, 60)}: ${fault}`));
  }
  return faults;
};

/** Writes each text into a field, as a person would paste it, and looks at what the page makes of it. */
export const fillIn = async ([selector, texts]: readonly [string, readonly Tried[]]): Promise<string[]> => {
  const { look } = window as unknown as { look: Look };
  const turn = () => new Promise((done) => setTimeout(done, 0));
  const faults: string[] = [];
  for (const { name, text } of texts) {
    const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (!field) return [...faults, `${name}: there is no ${selector}`];
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
    const since = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await turn();
    const took = performance.now() - since;
    await turn();
    if (took > 2000) faults.push(`${name}: held the page for ${Math.round(took)} ms`);
    faults.push(...look().map((fault) => `${name}: ${fault}`));
  }
  return faults;
};

/** Puts `readClipboard` on the window: what is wrong with what our page has just copied, as other programs get it. */
export const lendClipboard = (): void => {
  const readClipboard = async (): Promise<string[]> => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    const [text, html] = [await read('text/plain'), await read('text/html')];
    const tags = [...html.matchAll(/<\/?([a-z][^\s>/]*)([^>]*)>/gi)];
    const isPlain = /^(?:html|head|body|meta|p|b|br|ul|li|span|strong)$/i;
    const others = item?.types.filter((type) => !/^text\/(?:plain|html)$/.test(type)) ?? [];
    return [
      ...(text ? [] : ['copies nothing']),
      ...(text.isWellFormed() ? [] : ['copies half a character']),
      ...others.map((type) => `copies ${type}`),
      ...tags.flatMap(([whole, tag = '', rest = '']) =>
        isPlain.test(tag) && !/\s(?:on|src|href|action|srcdoc|http-equiv=.?refresh)/i.test(rest)
          ? []
          : [`copies ${whole.slice(0, 60)}`],
      ),
    ];
  };
  Object.assign(window, { readClipboard });
};

/** Every date that is to be drawn from now on throws, as a fault of ours would: parts with one give way to the error page. */
export const breakDates = (): void => {
  // React tells the console of each, and a test fails for what it finds there.
  console.error = () => undefined;
  const fail = () => {
    throw new Error('a test broke it');
  };
  for (const name of ['format', 'formatToParts', 'formatRange'])
    Object.defineProperty(Intl.DateTimeFormat.prototype, name, { value: fail, configurable: true });
  for (const name of ['toLocaleDateString', 'toLocaleTimeString', 'toLocaleString'])
    Object.defineProperty(Date.prototype, name, { value: fail, configurable: true });
};

/** Presses a button that copies, and looks at the clipboard where a test may read it. */
export const pressCopy = async (name: string): Promise<string[]> => {
  const { readClipboard } = window as unknown as { readClipboard?(): Promise<string[]> };
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
  if (!button) return [`has no "${name}"`];
  button.click();
  const isSaid = () =>
    [...document.querySelectorAll('[role=status], [role=alert]')].some(({ textContent }) =>
      /^Copied/.test(textContent ?? ''),
    );
  for (let attempt = 0; attempt < 1000 && !isSaid(); attempt += 1) await new Promise((done) => setTimeout(done, 10));
  if (!isSaid()) return [`"${name}" copies nothing: ${document.body.innerText.slice(-200)}`];
  return (await readClipboard?.()) ?? [];
};

/** Brings each text as a meeting, looks at its panel, and puts it away again. */
export const bringEach = async (texts: readonly Tried[]): Promise<string[]> => {
  const { look } = window as unknown as { look: Look };
  const wait = () => new Promise((done) => setTimeout(done, 10));
  const find = (words: string) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);
  const until = async (isSo: () => unknown) => {
    for (let attempt = 0; attempt < 400 && !isSo(); attempt += 1) await wait();
    return Boolean(isSo());
  };
  const type = (field: HTMLTextAreaElement, words: string) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const box = () => document.querySelector<HTMLTextAreaElement>('form.bring textarea');
  const faults: string[] = [];
  for (const { name, text } of texts) {
    if (!(await until(box))) return [...faults, `${name}: there is no box to bring a meeting`];
    const field = box();
    if (!field) continue;
    type(field, text);
    await wait();
    const since = performance.now();
    find('Prepare this meeting')?.click();
    const took = performance.now() - since;
    if (took > 2000) faults.push(`${name}: held the page for ${Math.round(took)} ms`);
    const isSaid = () => document.querySelector('[role=alert]')?.textContent || find('Which meeting?');
    await until(() => find('Put this meeting away') || isSaid());
    faults.push(...look().map((fault) => `${name}: ${fault}`));
    const away = find('Put this meeting away');
    away?.click();
    if (away) await until(() => !find('Put this meeting away'));
  }
  return faults;
};

/** Gives the page a file of a copy, as choosing it does. */
export const chooseCopy = (copy: string): void => {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];
  const input = inputs.find(({ labels }) => labels?.[0]?.textContent === 'Read a copy back');
  const chosen = new DataTransfer();
  chosen.items.add(new File([copy], 'copy.json', { type: 'application/json' }));
  if (input) input.files = chosen.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
};

export const pressNamed = (name: string): boolean => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  button?.click();
  return button !== undefined;
};

export const says = (words: string): boolean => document.body.textContent?.includes(words) === true;
