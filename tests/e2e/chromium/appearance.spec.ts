import { expect, test } from './fixtures';

test('dark by choice, on a light computer: at once, on every page, and before anything of ours is drawn', async ({
  started: { context, extension },
}) => {
  const settings = await context.newPage();
  await settings.emulateMedia({ colorScheme: 'light' });
  await settings.goto(`${extension}/dashboard.html#/settings`);
  const ground = () => settings.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await settings.getByLabel('Light or dark').selectOption({ label: 'Dark' });
  await expect.poll(ground).not.toBe(light);

  for (const name of ['popup', 'sidepanel', 'welcome', 'dashboard']) {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: 'light' });
    // Our scripts run after this event; what the page shows until then is what a person sees first.
    await page.addInitScript(() => {
      document.addEventListener('readystatechange', () => {
        document.documentElement.dataset.first ??= document.documentElement.dataset.appearance ?? 'none';
      });
    });
    await page.goto(`${extension}/${name}.html`);
    await expect(page.locator('html'), name).toHaveAttribute('data-first', 'dark');
    await page.close();
  }

  await settings.getByLabel('Light or dark').selectOption({ label: 'As this computer is set' });
  await expect.poll(ground).toBe(light);
});
