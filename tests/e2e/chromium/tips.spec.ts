import { expect, openMeeting, openWeek, panelShows, pressPageButton, sidePanel, test } from './fixtures';

const pilot = 'Frailty pathway pilot: go or no go';

test('a theme that fits better changes the tip, stays for the series, and is forgotten in the settings', async ({
  started,
}) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await panelShows(panel, 'Fits better:');
  await panel.locator('::-p-text(More about this tip)').setTimeout(10_000).click();
  const chips = () =>
    panel.$$eval('[data-tip] [role=group] button[aria-pressed]', (buttons) =>
      buttons.map((button) => ({
        name: button.textContent ?? '',
        pressed: button.getAttribute('aria-pressed') === 'true',
        height: button.getBoundingClientRect().height,
        focused: button === document.activeElement,
      })),
    );
  const tip = () => panel.$eval('[data-tip] .say', (said) => said.textContent);
  const [before, first] = [await chips(), await tip()];
  expect(before.map(({ pressed }) => pressed)).toEqual([true, false, false]);
  for (const { height } of before) expect(height).toBeGreaterThanOrEqual(24);

  await panel.locator(`::-p-aria([name="${before[1]?.name}"][role="button"])`).click();
  await expect.poll(tip).not.toBe(first);
  const after = await chips();
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  expect(after.map(({ pressed }) => pressed)).toEqual([false, true, false]);
  expect(after[1]?.focused).toBe(true);
  await panelShows(panel, 'Because you chose it for this meeting and its series.');

  await panel.reload();
  await panelShows(panel, 'Because you chose it for this meeting and its series.');

  const settings = await started.context.newPage();
  await settings.goto(`${started.extension}/dashboard.html#/settings`);
  await expect(settings.getByText('Chosen for one meeting.')).toBeVisible();
  await settings.getByRole('button', { name: 'Forget what fits better' }).click();
  await expect(settings.getByText('No choices yet.')).toBeVisible();
  await page.bringToFront();
  await expect.poll(async () => (await chips()).map(({ pressed }) => pressed)).toEqual([true, false, false]);
});
