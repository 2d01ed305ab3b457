import { expect, expectAccessible, openMeeting, openWeek, test } from './fixtures';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const name of ['popup', 'welcome', 'dashboard']) {
    // Each has tests of its own in which axe sees more of it.
    test(`${name}, ${colorScheme}: no finding of axe`, { tag: '@long' }, async ({
      started: { context, extension },
    }) => {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 400, height: 720 });
      await page.goto(`${extension}/${name}.html`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expectAccessible(page);
    });
  }

  // Each state of the panel has its test in panel-states.spec.ts.
  test(`panel with a meeting, ${colorScheme}: no finding of axe`, { tag: '@long' }, async ({ started }) => {
    const calendarPage = await openWeek(started);
    await openMeeting(calendarPage, 'Frailty pathway pilot');
    await expect(calendarPage.locator('before-we-meet-button')).toHaveCount(1);
    // Axe needs a tab, so the panel's page is opened as one, for the calendar's tab.
    const worker = started.context.serviceWorkers()[0];
    const tab = await worker?.evaluate(
      async () =>
        (
          await (
            globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<{ id: number }[]> } } }
          ).chrome.tabs.query({ active: true, lastFocusedWindow: true })
        )[0]?.id,
    );
    const page = await started.context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 400, height: 900 });
    await page.goto(`${started.extension}/sidepanel.html?tab=${tab}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Frailty pathway pilot');
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'Promises' }).click();
    await page.getByRole('button', { name: 'Tom Ellery' }).click();
    await page.getByRole('button', { name: /Change$/ }).click();
    await expect(page.getByRole('group', { name: 'Which of these are you?' })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
