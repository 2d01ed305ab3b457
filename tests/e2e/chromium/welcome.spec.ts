import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Started, test } from './fixtures';

async function opened({ context, extension }: Started): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${extension}/welcome.html`);
  return page;
}

/** Everything in the stores of the extension, as text. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: Record<string, { get(): Promise<object> }> } };
    const areas = await Promise.all([chrome.storage.local?.get(), chrome.storage.session?.get()]);
    return JSON.stringify([areas, await indexedDB.databases(), { ...localStorage }, { ...sessionStorage }]);
  });

test.describe('in a browser that has just started', () => {
  // The page that opens by itself is there once.
  test.use({ ownBrowser: true });

  test('from install to the first filled checklist in at most six clicks, and nothing is kept', async ({ started }) => {
    const page = started.context.pages().find((one) => one.url().endsWith('/welcome.html'));
    if (!page) throw new Error('the welcome page did not open by itself');
    await page.bringToFront();
    const before = await stored(page);
    const begun = Date.now();
    let clicks = 0;
    const click = async (name: string | RegExp) => {
      clicks += 1;
      await page.getByRole('button', { name }).click();
    };
    await click('Try it now');
    await click(/^Falls clinic/);
    for (const question of ['What are we agreeing?', 'Why are we doing this?', 'Who decides?']) {
      await expect(page.getByRole('heading', { name: question })).toBeFocused();
      const first = page.getByRole('group', { name: question }).getByRole('button').first();
      await expect(first).not.toHaveText('');
      clicks += 1;
      await first.click();
    }
    const panel = page.getByRole('region', { name: 'Practice panel' });
    await expect(panel.getByRole('heading', { name: 'Ready' })).toBeFocused();
    await expect(page.locator('.button.filled')).toHaveCount(1);
    await click('Add to invite');
    await expect(panel).toContainText(
      /Before we meet\s+What we are agreeing: .+\s*Why: .+\s*Who decides: Dr Ana Silva/,
    );
    expect(clicks).toBeLessThanOrEqual(6);
    expect(Date.now() - begun).toBeLessThan(60_000);
    await expect(page.getByRole('button', { name: /^Falls clinic/ })).toContainText('Prepared');
    await expect(page.locator('.button.filled')).toHaveCount(1);
    expect(await stored(page)).toBe(before);
  });
});

test('the whole way by keyboard: focus is never lost, and one can go back, change and skip', async ({ started }) => {
  const page = await opened(started);
  await page.bringToFront();
  const lost = () => page.evaluate(() => document.activeElement === document.body);
  const press = async (name: string | RegExp, key = 'Enter') => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press(key);
    expect(await lost()).toBe(false);
  };
  await press('Try it now');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'What are we agreeing?' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  const second = await page.evaluate(() => document.activeElement?.querySelector('span')?.textContent ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Why are we doing this?' })).toBeFocused();
  await press('Back');
  await expect(page.getByRole('button', { name: second })).toHaveAttribute('aria-pressed', 'true');
  await press(second);
  await expect(page.getByRole('heading', { name: 'Why are we doing this?' })).toBeFocused();
  for (const _ of [1, 2]) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Ready', exact: true })).toBeFocused();
  await press('Change: Why are we doing this?');
  await expect(page.getByRole('heading', { name: 'Why are we doing this?' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await press('Add to invite');
  await press(/^Next/);
  await expect(page.getByRole('heading', { level: 1, name: 'Where to find it' })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Try it: press the meeting' })).toBeFocused();
  await press('Previous step');
  await press('Skip');
  await expect(page.getByRole('heading', { level: 1, name: 'Where to find it' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Where to find it' })).toBeVisible();
});

test('the last step opens the panel, and the popup leads back to the first', async ({ started }) => {
  const page = await opened(started);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Skip' }).click();
  for (const name of ['Google Calendar', 'Outlook', 'Teams'])
    await expect(page.getByRole('link', { name })).toHaveAttribute('href', /^https:/);
  await page.getByRole('button', { name: 'Open the panel' }).click();
  await started.devtools.waitForTarget((one) => one.url().includes('/sidepanel.html'), { timeout: 15_000 });
  const popup = await started.context.newPage();
  await popup.goto(`${started.extension}/popup.html`);
  const again = started.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'How it works' }).click();
  await expect((await again).getByRole('heading', { level: 1 })).toContainText('Arrive knowing');
});

const kinds = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const;

for (const [kind, media] of Object.entries(kinds))
  for (const [room, width, text] of [
    ['320 pixels', 320, '100%'],
    ['text of twice the size', 640, '200%'],
  ] as const)
    test(`${kind}, ${room}: no finding of axe in any state, and nothing overflows`, {
      // Every combination by `npm run test:all`.
      tag: kind === 'dark' && width === 320 ? '@short' : '@long',
    }, async ({ started }) => {
      const page = await opened(started);
      await page.emulateMedia(media);
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      /** Looks at a whole step, or at the part of it that changed. */
      const check = async (part = 'main') => {
        // A card that is still on its way is half there, and so is its contrast.
        await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
        const axe = part === 'main' ? new AxeBuilder({ page }) : new AxeBuilder({ page }).include(part);
        expect((await axe.analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      };
      await check();
      await page.getByRole('button', { name: 'Try it now' }).click();
      await check();
      await page.getByRole('button', { name: /^Falls clinic/ }).click();
      for (const _ of [1, 2, 3]) {
        await check('.practice-panel');
        await page.locator('[data-chip]').first().click();
      }
      await check('.practice-panel');
      await page.getByRole('button', { name: 'Add to invite' }).click();
      await check();
      await page.getByRole('button', { name: /^Next/ }).click();
      await check();
    });
