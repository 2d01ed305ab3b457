/** Every component in every state: how it looks, what axe finds, what is too wide or too small to press. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from '@playwright/test';
import { dress, expect, looks, otherFonts, photograph, scale, test, widths } from './fixtures';

const catalogue = pathToFileURL(path.resolve('test-results/catalogue/index.html')).href;

/** Rules for whole pages: here, many parts of pages stand on one. The tests of the surfaces hold them. */
const forPages = [
  'heading-order',
  'landmark-banner-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-unique',
  'page-has-heading-one',
  'region',
];

async function openCatalogue(browser: Browser, deviceScaleFactor: number): Promise<Page> {
  const context = await browser.newContext({ deviceScaleFactor, timezoneId: 'Europe/London', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(catalogue);
  await page.locator('body[data-ready]').waitFor();
  return page;
}

/** `meeting-before` for `meeting/before`. */
const nameOf = async (folder: Locator) => (await folder.getAttribute('data-folder'))?.replaceAll('/', '-');

for (const look of looks)
  for (const width of widths)
    test(`components, ${look.name}, ${width} px: as in the pictures`, {
      // The wider one differs from the narrow one in where lines end: once is enough each time.
      tag: width > 320 ? '@long' : '@short',
    }, async ({ own, isComparable }) => {
      test.skip(!isComparable, otherFonts);
      const page = await openCatalogue(own, scale);
      await dress(page, look, width);
      // The start of a long list shows how the rest looks.
      await page.addStyleTag({
        content: '.catalogue-state > .shown { max-height: 22rem; overflow: clip; overflow-clip-margin: 0.5rem; }',
      });
      for (const folder of await page.locator('[data-folder]').all())
        await photograph(folder, `${await nameOf(folder)}-${look.name}-${width}`);
      await page.context().close();
    });

/** Elements that go past the sides, and controls under 24 pixels that are not words within a sentence. */
const faultsOfSize = () => {
  const faults = [];
  /** Words on a button may be cut: a press shows what they name. */
  const isCut = (element: Element) => {
    const button = element.closest('button, summary');
    return button !== null && button !== element && getComputedStyle(button).overflowX === 'hidden';
  };
  for (const state of document.querySelectorAll<HTMLElement>('.catalogue-state')) {
    const name = `${state.dataset.of}, ${state.dataset.state}`;
    for (const element of state.querySelectorAll('*')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      const isShown = width > 1 && height > 1;
      if (isShown && !isCut(element) && (left < -0.5 || right > innerWidth + 0.5))
        faults.push(`${name}: ${element.tagName} is too wide`);
      const isControl = element.matches('button, summary, input, select, textarea, a:not(p a)');
      if (isShown && isControl && Math.min(width, height) < 24)
        faults.push(`${name}: ${element.tagName} “${element.textContent}” is ${width} by ${height}`);
    }
  }
  return faults;
};

const readings = [
  ...looks.map((look) => ({ look, width: 320, text: '100%', name: `${look.name}, 320 px` })),
  ...looks.slice(0, 1).map((look) => ({ look, width: 360, text: '200%', name: 'text of twice the size in 360 px' })),
];

for (const { look, width, text, name } of readings)
  test(`components, ${name}: no finding of axe, nothing too wide or too small`, async ({ own }) => {
    const page = await openCatalogue(own, 1);
    await dress(page, look, width);
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, text);
    expect(await page.evaluate(faultsOfSize)).toEqual([]);
    // Large text has the colours of small, forced ones are the person's own, and comparing them takes most of the time.
    const hasColoursOfItsOwn = text === '100%' && look.forcedColors === 'none';
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .disableRules(hasColoursOfItsOwn ? forPages : [...forPages, 'color-contrast'])
      .analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target}, ${html}`))).toEqual(
      [],
    );
    await page.context().close();
  });
