import { noteFigures } from '../../trust/figures';
import { calendar, expect, openMeeting, openWeek, panelShows, pressPageButton, sidePanel, test } from './fixtures';

test('offline, every surface works and nothing asks for anything outside the calendar', async ({ started }) => {
  const { context, extension, requests } = started;
  await context.setOffline(true);
  const page = await openWeek(started);
  await openMeeting(page, 'Frailty pathway pilot');
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await panelShows(panel, 'What are we agreeing?');

  for (const name of ['popup', 'dashboard', 'welcome', 'sidepanel']) {
    const surface = await context.newPage();
    await surface.goto(`${extension}/${name}.html`);
    await expect(surface.getByRole('heading').first()).toBeVisible();
    await surface.close();
  }
  const popup = await context.newPage();
  await popup.goto(`${extension}/popup.html`);
  await popup.getByLabel('Search tips and resources').fill('difficult conversations');
  await expect(popup.locator('a[href^="https://"]').first()).toBeVisible();

  expect(requests.length, 'the recorder sees the calendar pages').toBeGreaterThan(3);
  const made = requests.filter((url) => !url.startsWith(`${calendar}/`));
  noteFigures('requests', 'Chromium, every surface once', { seen: requests.length, made: made.length });
  expect(made).toEqual([]);
});
