/** The way through the panel by keyboard alone, for both browsers. The focus is looked for after every key. */
import type { KeyInput } from 'puppeteer-core';
import type { Hands } from './hands';
import { soon, wait } from './hands';

/** What a screen reader is given to say: a heading that takes the focus, or new words of a status. */
const listen = () => {
  const own = globalThis as unknown as { heard?: string[] };
  const isListening = own.heard !== undefined;
  own.heard = [];
  // A second listener would hear everything twice.
  if (isListening) return;
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLHeadingElement) own.heard?.push(`${target.textContent}`);
  });
  new MutationObserver((changes) => {
    const said = changes.flatMap(({ target, addedNodes }) => {
      const status = (target instanceof Element ? target : target.parentElement)?.closest('[role=status], [aria-live]');
      return status && (addedNodes.length || target instanceof Text) ? [`${status.textContent}`] : [];
    });
    own.heard?.push(...new Set(said.filter(Boolean)));
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
};

const heardSoFar = () => {
  const own = globalThis as unknown as { heard: string[] };
  return own.heard.splice(0);
};

/** A status is shown once it has stood for a while. */
const settled = 900;

/** Listens to what is said from now on; each call gives what was said since the one before, once all is said. */
export async function ears({ page }: Hands): Promise<() => Promise<string[]>> {
  await page.evaluate(listen);
  return async () => {
    await wait(settled);
    return page.evaluate(heardSoFar);
  };
}

/** Presses keys, one by one; the focus must be somewhere after each. */
export async function key(hands: Hands, ...keys: KeyInput[]): Promise<void> {
  for (const one of keys) {
    const before = await hands.focused();
    await hands.press(one);
    // What follows a key may come with the next drawing.
    await soon(`the focus after ${one} on ${before}`, hands.focused, (now) => now !== 'body');
  }
}

const most = 60;

/** Tab until this has the focus. After the last control of a page Tab leaves it, and comes back at its start. */
export async function tabTo(hands: Hands, begins: string): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    const focused = await hands.focused();
    if (focused.startsWith(begins)) return;
    seen.push(focused);
    await hands.press('Tab');
  }
  throw new Error(`Tab does not come to ${begins}, but to ${seen.join(', ')}`);
}

const isOn = (hands: Hands, what: string) => soon(`the focus on ${what}`, hands.focused, (now) => now === what);

const [agreeing, why, decides] = ['What are we agreeing?', 'Why are we doing this?', 'Who decides?'] as const;

/** Through the cards and back by keys. Gives what was said, in order. */
export async function cardsByKeyboard(hands: Hands): Promise<string[]> {
  await hands.shows(agreeing);
  const heard = await ears(hands);
  const on = (heading: string) => isOn(hands, `h2: ${heading}`);
  await tabTo(hands, 'button: “');
  const first = await hands.focused();
  await key(hands, 'ArrowDown');
  if ((await hands.focused()) === first) throw new Error('the arrow does not move among chips');
  await key(hands, 'Home');
  await isOn(hands, first);
  await key(hands, 'Enter');
  await on(why);
  await tabTo(hands, 'button: Skip');
  await key(hands, 'Enter');
  await on(decides);
  await tabTo(hands, 'button: Back');
  await key(hands, 'Enter');
  await on(why);
  await tabTo(hands, 'button: “');
  await key(hands, 'Enter');
  await on(decides);
  await tabTo(hands, 'button: Dr Priya Raman');
  await key(hands, 'Enter');
  await on('Ready');
  await tabTo(hands, `button: Change: ${agreeing}`);
  await key(hands, 'Enter');
  await on(agreeing);
  await tabTo(hands, 'button: Next');
  await key(hands, 'Enter');
  await on('Ready');
  return heard();
}

/** Eight words, key by key. Gives what was said meanwhile and after it. */
export async function typeEightWords(hands: Hands): Promise<string[]> {
  await tabTo(hands, `button: Change: ${why}`);
  await key(hands, 'Enter');
  await isOn(hands, `h2: ${why}`);
  await tabTo(hands, 'textarea: ');
  const heard = await ears(hands);
  for (const letter of ' so that nobody waits for a call back') {
    await hands.press(letter as KeyInput);
    await wait(30);
  }
  const said = await heard();
  await key(hands, 'Enter');
  await isOn(hands, 'h2: Ready');
  return said;
}

/** Presses, by key, buttons that go when they are pressed: the focus must be somewhere each time. */
export async function buttonsThatGo(hands: Hands): Promise<void> {
  await hands.shows('Resources on this');
  await tabTo(hands, 'summary: Tip');
  await key(hands, 'Enter');
  await tabTo(hands, 'summary: More about this tip');
  await key(hands, 'Enter');
  await tabTo(hands, 'button: No tips for a week');
  await key(hands, 'Enter');
  await hands.shows('Show tips again');
  await key(hands, 'Enter');

  await hands.page.evaluate(() => document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus());
  await key(hands, 'End');
  await tabTo(hands, 'input: What did I say I would do?');
  await hands.type('Send the costs');
  await key(hands, 'Enter');
  await hands.shows('Promise added.');
  // It stands in the list a moment after it is stored.
  await hands.shows('Send the costs');
  await tabTo(hands, 'button: Done: Send the costs');
  await key(hands, 'Enter');
  await hands.shows('Marked as done.');
  await soon('the focus', hands.focused, (now) => now !== 'body');
}

/** What was promised is marked as done on the first step, and taken back. */
async function doneAndBack(hands: Hands): Promise<void> {
  await tabTo(hands, 'button: Open again: Send the costs');
  await key(hands, 'Enter');
  await hands.shows('Open again.');
  await hands.page.evaluate(() => document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus());
  await key(hands, 'Home');
  await hands.shows('You said: Send the costs');
  await tabTo(hands, 'button: Done: Send the costs');
  await key(hands, 'Enter');
  await hands.shows('Marked as done.');
  await tabTo(hands, 'button: Undo');
  await key(hands, 'Enter');
  await hands.shows('You said: Send the costs');
}

/** From a meeting to the day, and to one that is typed and put away again. */
export async function putAway(hands: Hands): Promise<void> {
  await soon('heading', hands.heading, (now) => now !== 'Before We Meet');
  await tabTo(hands, 'button: Today');
  await key(hands, 'Enter');
  await soon('heading', hands.heading, (now) => now === 'Before We Meet');
  await soon('the focus', hands.focused, (now) => now !== 'body');
  await tabTo(hands, 'textarea: Bring a meeting');
  await hands.type('Ward rounds');
  await key(hands, 'Enter');
  await soon('heading', hands.heading, (now) => now === 'Ward rounds');
  await soon('the focus', hands.focused, (now) => now !== 'body');
  await tabTo(hands, 'button: Put this meeting away');
  await key(hands, 'Enter');
  await soon('heading', hands.heading, (now) => now === 'Before We Meet');
  await soon('the focus', hands.focused, (now) => now !== 'body');
}

/** All of it on one meeting. @returns what was said that should not have been. */
export async function byKeyboard(hands: Hands): Promise<string[]> {
  const said = await cardsByKeyboard(hands);
  const typed = await typeEightWords(hands);
  await buttonsThatGo(hands);
  await doneAndBack(hands);
  const inOrder = [why, decides, why, decides, 'Ready', agreeing, 'Ready'];
  const headings = said.filter((words) => words !== 'Saved');
  const wrong = JSON.stringify(headings) === JSON.stringify(inOrder) ? [] : [`cards: ${headings.join(' | ')}`];
  return [...wrong, ...(typed.length <= 1 ? [] : [`typing: ${typed.join(' | ')}`])];
}
