/** Every component in every state: how it looks, what axe finds, what is too wide or too small to press. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from '@playwright/test';
import { noteFigures } from '../../trust/figures';
import { textSpacing } from '../text-spacing';
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
      // The wider one differs from the narrow one in where lines end, and whole surfaces are looked at in forced colours too.
      tag: width > 320 || look.name === 'forced' ? '@long' : '@short',
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

test('components: names, roles and states as in the aria snapshots', async ({ own }) => {
  const page = await openCatalogue(own, 1);
  for (const folder of await page.locator('[data-folder]').all())
    await expect.soft(folder).toMatchAriaSnapshot({ name: `${await nameOf(folder)}.aria.yml` });
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
    const cut = [...state.querySelectorAll('*')].filter((element) => {
      const { overflowY, webkitLineClamp } = getComputedStyle(element);
      const isClosed = /hidden|clip/.test(overflowY) && webkitLineClamp === 'none' && element.clientHeight > 1;
      return isClosed && !element.closest('svg') && element.scrollHeight > element.clientHeight + 2;
    });
    for (const element of cut) faults.push(`${name}: ${element.tagName}.${element.className} is cut off below`);
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

interface Condition {
  name: string;
  width: number;
  height?: number;
  /** Size of the text beside the usual. */
  text?: string;
  styles?: string;
  reducedMotion?: 'reduce';
}

const narrow: Condition = { name: '320 px', width: 320 };
const conditions: readonly Condition[] = [
  // A window of 1280 by 1024 pixels at 400 %: success criterion 1.4.10. With wider spaces, which makes it no easier.
  { name: '400 % and text spacing', width: 320, height: 256, styles: textSpacing },
  { name: 'text of twice the size in 360 px', width: 360, text: '200%' },
  { name: 'reduced motion', width: 320, reducedMotion: 'reduce' },
];

/** What moves, or would move for longer than an instant, although the person asked for less motion. */
const motion = () =>
  document.getAnimations().flatMap(({ effect }) => {
    const { duration } = effect?.getComputedTiming() ?? {};
    const { target } = effect as KeyframeEffect;
    return Number(duration) > 1 ? [`${target?.className} moves`] : [];
  });

const withLook = (look: (typeof looks)[number], condition: Condition, isShort: boolean) => ({
  look,
  condition,
  tag: isShort ? '@short' : '@long',
});

const [usual] = looks;
const readings = [
  // In forced colours the browser sees to contrast.
  ...looks.map((look) => withLook(look, narrow, look.name !== 'forced')),
  // Where a condition changes sizes alone, one look tells what the others would. Each time the narrowest, with wider spaces:
  // text of twice the size is looked at in every part of *Your meetings*.
  ...conditions.flatMap((condition) =>
    looks.map((look) => withLook(look, condition, look === usual && condition.height !== undefined)),
  ),
];

for (const { look, condition, tag } of readings)
  test(`components, ${look.name}, ${condition.name}: no finding of axe, nothing too wide or too small`, {
    tag,
  }, async ({ own }) => {
    const { name, width, height = 900, text = '100%', styles = '', reducedMotion = null } = condition;
    const page = await openCatalogue(own, 1);
    await dress(page, look, width);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion });
    await page.addStyleTag({ content: `:root { font-size: ${text} } ${styles}` });
    const sizes = await page.evaluate(faultsOfSize);
    expect(sizes).toEqual([]);
    const moving = reducedMotion ? await page.evaluate(motion) : [];
    expect(moving).toEqual([]);
    // Other sizes have the colours of the usual ones, forced ones are the person's own, and comparing takes most of the time.
    const hasColoursOfItsOwn = condition === narrow && look.forcedColors === 'none';
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .disableRules(hasColoursOfItsOwn ? forPages : [...forPages, 'color-contrast'])
      .analyze();
    const findings = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target}, ${html}`),
    );
    const states = await page.locator('.catalogue-state').count();
    noteFigures('accessibility', `components, ${look.name}, ${name}`, { states, findings: findings.length });
    expect(findings).toEqual([]);
    await page.context().close();
  });
