/** An update with a calendar open: the new script takes the place of the one that can no longer reach the extension. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  build,
  calendar,
  day,
  expect,
  openMeeting,
  openWeek,
  panelHeading,
  pressPageButton,
  type Started,
  sidePanel,
  soon,
  test,
} from './fixtures';

const pilot = 'Frailty pathway pilot: go or no go';

/** Loads the extension again, as an update does, and waits for its new background. */
async function update({ context }: Started): Promise<void> {
  const [before] = context.serviceWorkers();
  const next = context.waitForEvent('serviceworker');
  await before?.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
    setTimeout(() => chrome.runtime.reload());
  });
  await next;
}

// A reload of the extension closes what the test's debugger holds of it.
test.use({ ownBrowser: true });

const buttons = 'before-we-meet-button';
const rules = 'html > style';

test('700: the button works at once after an update, on a meeting that was open and on the next', async ({
  started,
}) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await expect(page.locator(buttons)).toHaveCount(1);
  await page.locator(buttons).evaluate((button) => button.setAttribute('data-old', ''));
  await update(started);
  await expect(page.locator(`${buttons}:not([data-old])`)).toHaveCount(1);
  await expect(page.locator(buttons)).toHaveCount(1);
  await expect(page.locator(rules)).toHaveCount(1);
  await page.bringToFront();
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  await page.locator('#xDetDlgCloseBu').click();
  await expect(page.locator(buttons)).toHaveCount(0);
  await openMeeting(page, 'Crisis line handover');
  await expect.poll(() => panelHeading(panel), soon).toBe('Crisis line handover: agreeing who answers');
  await expect(page.locator(buttons)).toHaveCount(1);
});

test('701: after an update with no meeting open, the next entry of the schedule has its button', async ({
  started,
}) => {
  const page = await started.context.newPage();
  await page.goto(`${calendar}/calendar/u/0/r/agenda/2026/11/24?today=${day}`);
  await page.locator('body[data-ready]').waitFor();
  await update(started);
  await page.bringToFront();
  await page.locator('[role=rowgroup] [data-eventid]').filter({ hasText: pilot }).first().click();
  await page.locator('#xDetDlgCal').waitFor();
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  await expect(page.locator(buttons)).toHaveCount(1);
});

test('the calendars as host permissions ask people for nothing more', async ({ started }) => {
  const page = await started.context.newPage();
  await page.goto(`${started.extension}/popup.html`);
  const manifest = JSON.parse(readFileSync(path.join(build, 'manifest.json'), 'utf8'));
  const { host_permissions: _, ...without } = manifest;
  const [asked, before] = await page.evaluate(
    (manifests) => {
      const { chrome } = globalThis as unknown as {
        chrome: { management: { getPermissionWarningsByManifest(text: string): Promise<string[]> } };
      };
      return Promise.all(manifests.map((text) => chrome.management.getPermissionWarningsByManifest(text)));
    },
    [JSON.stringify(manifest), JSON.stringify(without)] as const,
  );
  expect(before?.length).toBeGreaterThan(0);
  expect(asked).toEqual(before);
});
