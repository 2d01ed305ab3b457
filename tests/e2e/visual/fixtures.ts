/** What the visual tests share: the looks, a browser, whether its letters can be compared, and taking a picture. */
import { appendFileSync } from 'node:fs';
import { type Browser, test as base, chromium, expect, type Locator, type Page } from '@playwright/test';
import { chromiumSwitches, needBrowser } from '../../../scripts/lib/browsers.mjs';
import { hasFontsOfPictures, otherFonts } from './fonts';

interface Look {
  name: string;
  colorScheme: 'light' | 'dark';
  forcedColors: 'none' | 'active';
}

export const looks: readonly Look[] = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active' },
];
export const widths = [320, 400] as const;

/** Half the size: every line and colour is still seen, in a quarter of the room. */
export const scale = 0.5;

/** Gives a page a look and a width. */
export async function dress(page: Page, { colorScheme, forcedColors }: Look, width: number): Promise<void> {
  await page.emulateMedia({ colorScheme, forcedColors });
  await page.setViewportSize({ width, height: 900 });
}

/** Compares with the picture of that name in the repository. */
export async function photograph(what: Page | Locator, name: string): Promise<void> {
  const list = process.env.VISUAL_UPDATE;
  if (list) appendFileSync(list, `${name}.png\n`);
  // Tall pictures take a while on a computer that has more to do.
  await expect.soft(what as Page).toHaveScreenshot(`${name}.png`, { timeout: 30_000 });
}

export const test = base.extend<object, { own: Browser; isComparable: boolean }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: needBrowser('chromium'), args: chromiumSwitches });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  isComparable: [
    async ({ own }, use) => {
      const isComparable = await hasFontsOfPictures(own);
      if (!isComparable) console.warn(otherFonts);
      await use(isComparable);
    },
    { scope: 'worker' },
  ],
});
export { expect, otherFonts };
