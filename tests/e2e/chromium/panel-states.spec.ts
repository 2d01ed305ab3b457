/** Every step and state of the panel, in each look, at 320 pixels and with text of twice the size. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { noteFigures } from '../../trust/figures';
import { todayThere } from '../morning';
import { textSpacing } from '../text-spacing';
import { calendar, chip, expect, openMeeting, type Started, test } from './fixtures';

test.use({ isMorning: true });

const longTitle =
  `Frailty pathway pilot: ${'who decides about the community beds and the therapists '.repeat(6)}`.slice(0, 300);
const invite = {
  title: longTitle,
  description: [
    'We need a decision on the frailty pilot before winter. People wait two weeks too long for a first visit.',
    'Papers: evaluation summary and costs. Please bring your own figures for October.',
    'Open question: who pays for the second therapist in the charity?',
  ].join('\n'),
};

async function openWeek({ context }: Started, next: number): Promise<Page> {
  const page = await context.newPage();
  const query = new URLSearchParams({ next: String(next), today: todayThere() });
  await page.goto(`${calendar}/calendar/u/0/r/week?${query}`);
  await page.locator('body[data-ready]').waitFor();
  const eid = await chip(page, 'Frailty').getAttribute('data-eventid');
  await page.evaluate((edits) => sessionStorage.setItem('demo:edits', JSON.stringify(edits)), { [`${eid}`]: invite });
  await page.reload();
  await page.locator('body[data-ready]').waitFor();
  await page.bringToFront();
  return page;
}

async function panelBeside({ context, extension }: Started): Promise<Page> {
  const tab = await context.serviceWorkers()[0]?.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(of: object): Promise<{ id: number }[]> } };
    };
    return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  });
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${extension}/sidepanel.html?tab=${tab}`);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Before We Meet');
  return page;
}

const medias = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

/** What axe finds; it need not look into frames, which the panel has none of. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Controls that are smaller than 24 pixels either way, and words that are cut off with no way to the rest. */
const smallOrCut = () => {
  const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const name = (element: Element) => `${element.localName}: ${element.textContent?.slice(0, 40)}`;
  const controls = [...document.querySelectorAll('button, summary, a[href], input:not([type=file]), select, textarea')];
  const small = controls.filter(seen).filter((control) => {
    // A box to tick is pressed by its words as well.
    const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
    const boxes = [control, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect());
    return !boxes.some(({ width, height }) => Math.round(width) >= 24 && Math.round(height) >= 24);
  });
  const heading = document.querySelector('h1');
  const isCut =
    heading && (heading.scrollHeight > heading.clientHeight + 2 || heading.scrollWidth > heading.clientWidth);
  return [...small.map(name), ...(isCut ? ['the title is cut'] : [])];
};

/** Words that stand in a column of single letters, because what is beside them takes the room. */
const squeezed = () =>
  [...document.querySelectorAll('main dd, main p, main li, main span')]
    .filter((element) => element.checkVisibility() && element.childElementCount === 0)
    .filter((element) => {
      const text = element.textContent ?? '';
      const box = element.getBoundingClientRect();
      const letter = Number.parseFloat(getComputedStyle(element).fontSize);
      return text.length > 12 && box.width > 0 && box.width < letter * 3 && box.height > letter * 6;
    })
    .map((element) => `squeezed: ${element.textContent?.slice(0, 30)}`);

/** Parts that reach out of the window sideways. */
const outside = () => {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => `outside: ${element.localName}.${element.className} ${element.textContent?.slice(0, 30)}`)
    .slice(-3);
};

/** What goes wrong when the reader widens the spaces between letters, words and lines. */
async function faultsOfSpacing(page: Page): Promise<string[]> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, textSpacing);
  const found = [...(await page.evaluate(outside)), ...(await page.evaluate(smallOrCut))];
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return found;
}

const textSize = (page: Page, size: string) =>
  page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, size);

/**
 * All that is wrong with the panel as it stands.
 * @param place of the state: it is looked at in one look, the next state in the next; in all by `npm run test:all`.
 */
async function faults(page: Page, place: number): Promise<string[]> {
  const found = new Set<string>(await page.evaluate(smallOrCut));
  const isAll = process.env.TEST_ALL !== undefined;
  for (const media of medias.filter((_, look) => isAll || look === place % medias.length)) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await textSize(page, '200%');
    const look = media.forcedColors === 'active' ? 'forced' : media.colorScheme;
    const odd = [...(await page.evaluate(outside)), ...(await page.evaluate(squeezed))];
    for (const one of [...(await findings(page)), ...odd]) found.add(`${look}: ${one}`);
    await textSize(page, '');
  }
  await page.emulateMedia({ ...medias[0], reducedMotion: 'reduce' });
  const usual = isAll ? await findings(page) : [];
  for (const one of [...usual, ...(await page.evaluate(outside))]) found.add(`usual size: ${one}`);
  for (const one of await faultsOfSpacing(page)) found.add(`wide spaces: ${one}`);
  return [...found];
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const step = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

async function add(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('textbox', { name: field, exact: true }).fill(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: field, exact: true })).toHaveValue('');
}

const openFolds = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) (fold as HTMLDetailsElement).open = true;
  });

const long = `Carry on ${'verylongword'.repeat(8)}`;

/** From one state to the next, on one page: every step and state of a meeting. */
const states: readonly [name: string, go: (page: Page) => Promise<void>][] = [
  ['first card', async () => undefined],
  ['first card, typing', (page) => press(page, 'Write my own')],
  [
    'second card',
    async (page) => {
      await page.keyboard.type('Whether the ICB and the PCN carry on');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Why are we doing this?' }).waitFor();
    },
  ],
  ['third card', (page) => press(page, 'Skip')],
  ['ready', (page) => page.getByRole('button', { name: 'Dr Priya Raman' }).click()],
  ['ready, all open', openFolds],
  [
    'high stakes',
    async (page) => {
      await page.getByRole('checkbox', { name: 'High stakes' }).check();
      await openFolds(page);
    },
  ],
  ['in, nothing noted', (page) => step(page, 'In')],
  [
    'in, filled',
    async (page) => {
      await add(page, 'Add a decision', long);
      await add(page, 'For another day', 'The name');
      await page.getByRole('textbox', { name: 'Add what you will do', exact: true }).fill('send the costs');
      await page.getByRole('region', { name: 'Not yet heard' }).getByRole('button', { name: 'Tom Ellery' }).click();
      await openFolds(page);
    },
  ],
  [
    'after',
    async (page) => {
      await step(page, 'After');
      await add(page, 'Add a promise', 'send the costs');
      await page.getByRole('radio', { name: 'Partly' }).click();
      await openFolds(page);
    },
  ],
  ['after, closed', (page) => press(page, 'Finish')],
  ['promises', (page) => step(page, 'Promises')],
  [
    'a promise from last time',
    async (page) => {
      await step(page, 'Before');
      await page.getByText('send the costs').first().waitFor();
    },
  ],
  ['today', (page) => press(page, 'Today')],
];

test('every state of a meeting: axe finds nothing, nothing is small, cut or outside', async ({ started }) => {
  const week = await openWeek(started, 3);
  await openMeeting(week, 'Frailty');
  await week.locator('[jsname=DyVDA]').click();
  await expect(week.locator('before-we-meet-button')).toHaveCount(1);
  const page = await panelBeside(started);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(longTitle);
  let findings = 0;
  for (const [place, [name, go]] of states.entries())
    await test.step(name, async () => {
      await go(page);
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      const found = await faults(page, place);
      findings += found.length;
      expect.soft(found, name).toEqual([]);
    });
  noteFigures('accessibility', 'panel, from its first card to the day after', { states: states.length, findings });
});

test('a calendar that is not understood, and the day without one: axe finds nothing, and everything fits', async ({
  started,
}) => {
  const week = await openWeek(started, 3);
  await openMeeting(week, 'Frailty');
  await expect(week.locator('before-we-meet-button')).toHaveCount(1);
  const page = await panelBeside(started);
  await week.bringToFront();
  await week.locator('#xDetDlgCloseBu').click();
  // A calendar that has changed: what opens is no longer a dialog of the known kind.
  await week.evaluate(() => {
    new MutationObserver(() => {
      document.querySelector('[data-chips-dialog]')?.removeAttribute('data-chips-dialog');
    }).observe(document.body, { childList: true, subtree: true });
  });
  await chip(week, 'Crisis line').click();
  await page.bringToFront();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This meeting could not be read');
  expect.soft(await faults(page, 1), 'not understood').toEqual([]);
  await week.close();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before We Meet');
  await openFolds(page);
  expect.soft(await faults(page, 2), 'the day').toEqual([]);
});
