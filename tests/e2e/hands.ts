/** Works a page of ours as a person does, with real presses of the mouse and of keys, and counts them. For both browsers. */
import type { KeyInput, Page } from 'puppeteer-core';

/** What is looked for: the accessible name of a control, whole or as it begins, also in a group of a name; or a selector. */
export type Target = { name: string; role?: string; within?: string } | { begins: string } | { select: string };

/** Where a control stands in the window; `why` it cannot be pressed. Runs within the page. */
const boxOf = (target: Target): { x: number; y: number } | { why: string } => {
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    const own = element.getAttribute('aria-label') ?? (by && document.getElementById(by)?.textContent);
    const labels = (element as HTMLInputElement).labels;
    return (own ?? labels?.[0]?.textContent ?? element.textContent ?? '').trim();
  };
  const roleOf = (element: Element): string =>
    element.getAttribute('role') ?? (/^(?:textarea|input)$/.test(element.localName) ? 'textbox' : 'button');
  const fits = (element: Element): boolean => {
    if ('select' in target) return element.matches(target.select);
    if ('begins' in target) return nameOf(element).startsWith(target.begins);
    if (nameOf(element) !== target.name || (target.role && roleOf(element) !== target.role)) return false;
    const group = element.closest('[role=group], [role=radiogroup]');
    return !target.within || (group !== null && nameOf(group) === target.within);
  };
  const all = [...document.querySelectorAll<HTMLElement>('button, a[href], summary, input, textarea, select')];
  const found = all.find((element) => element.checkVisibility() && fits(element));
  if (!found) return { why: `not there: ${JSON.stringify(target)}` };
  (window as unknown as Aimed).aimed = found;
  found.scrollIntoView({ block: 'nearest' });
  if ((found as HTMLButtonElement).disabled) return { why: `switched off: ${JSON.stringify(target)}` };
  const box = found.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  if (hit && (found.contains(hit) || hit.contains(found))) return { x, y };
  return { why: `covered by ${hit?.outerHTML.slice(0, 80)}: ${JSON.stringify(target)}` };
};

/** What is pressed next, kept in the window of the page: what runs in a sidebar has another global object each time. */
interface Aimed {
  aimed?: Element;
  isMissed?: boolean;
  letGo?: () => void;
}

/** Lets the next press through only if it meets what was aimed at: a page that grows may have moved it. Runs within the page. */
const guardPress = (): void => {
  const own = window as unknown as Aimed;
  const { aimed } = own;
  const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  const check = (event: Event) => {
    const met = event.target as Element;
    if (event.type === 'pointerdown') own.isMissed = !aimed?.contains(met) && !met.contains(aimed ?? null);
    if (!own.isMissed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of types) addEventListener(type, check, true);
  own.letGo = () => {
    for (const type of types) removeEventListener(type, check, true);
  };
};

/** Runs within the page. */
const hasMissed = (): boolean => {
  const own = window as unknown as Aimed;
  const { letGo, isMissed = false } = own;
  letGo?.();
  own.isMissed = false;
  return isMissed;
};

export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const patience = 15_000;

/** Asks again until the answer is right, and gives it; fails with the last one after fifteen seconds. */
export async function soon<T>(what: string, ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask().catch((error: Error) => error);
    if (!(answer instanceof Error) && isRight(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`${what}: ${answer instanceof Error ? answer.message : JSON.stringify(answer)}`);
    await wait(50);
  }
}

export interface Hands {
  page: Page;
  /** Presses of the mouse, and keys, so far. */
  counts: { taps: number; keys: number };
  /** Presses a control where it stands, once it stands still and nothing covers it. */
  tap(target: Target): Promise<void>;
  /** Waits until a control stands still, with nothing over it. @returns its middle in the window. */
  standing(target: Target): Promise<{ x: number; y: number }>;
  press(...keys: KeyInput[]): Promise<void>;
  /** Presses one key for each letter. */
  type(words: string): Promise<void>;
  /** All that is shown, as text. */
  text(): Promise<string>;
  /** Waits until all of these are shown. */
  shows(...texts: (string | RegExp)[]): Promise<void>;
  heading(): Promise<string>;
  /** What has the focus: its kind and its name; `body` where nothing has. */
  focused(): Promise<string>;
}

const textOf = () => document.body.innerText.replaceAll('\u00a0', ' ');

const focusOf = (): string => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return 'body';
  const by = element.getAttribute('aria-labelledby');
  const labels = (element as HTMLInputElement).labels;
  const name =
    element.getAttribute('aria-label') ?? (by ? document.getElementById(by) : (labels?.[0] ?? element))?.textContent;
  return `${element.localName}: ${(name ?? '').replace(/\s+/g, ' ').trim()}`;
};

/** @param page one of our own, in whichever browser. */
export function handsOn(page: Page): Hands {
  const counts = { taps: 0, keys: 0 };
  const text = () => page.evaluate(textOf);
  const standing = async (target: Target) => {
    let before = '';
    const place = await soon(
      'to press',
      () => page.evaluate(boxOf, target),
      (box) => {
        const now = JSON.stringify(box);
        const isStill = 'x' in box && now === before;
        before = now;
        return isStill;
      },
    );
    return place as { x: number; y: number };
  };
  const press = async (...keys: KeyInput[]) => {
    for (const key of keys) {
      counts.keys += 1;
      await page.keyboard.press(key);
    }
  };
  return {
    page,
    counts,
    standing,
    async tap(target) {
      counts.taps += 1;
      do {
        const { x, y } = await standing(target);
        await page.evaluate(guardPress);
        await page.mouse.click(x, y);
        // A page that has gone with the press gives no answer.
      } while (await page.evaluate(hasMissed).catch(() => false));
    },
    press,
    type: (words) => press(...([...words] as KeyInput[])),
    text,
    async shows(...texts) {
      await soon(
        `shows ${texts.join(' | ')}`,
        async () => {
          const shown = await text();
          return texts.every((one) => (typeof one === 'string' ? shown.includes(one) : one.test(shown))) || shown;
        },
        (answer) => answer === true,
      );
    },
    heading: () => page.evaluate(() => document.querySelector('h1')?.textContent ?? ''),
    focused: () => page.evaluate(focusOf),
  };
}
