/** The demo pages of Outlook and Teams at their own addresses, for the shipped build. */
import type { Frame, Page } from '@playwright/test';
import { respond } from '../../../scripts/lib/demo-site.mjs';
import { waitForPageButton } from '../../../scripts/lib/page-button.mjs';
import { test as base, day, type Started } from './fixtures';

export const outlook = 'https://outlook.office.com';
export const teams = 'https://teams.microsoft.com';
/** Outlook's newer address, to which accounts are being moved. */
export const newerOutlook = 'https://outlook.cloud.microsoft';
const hosts = [outlook, teams, newerOutlook];

/** The browser with our build, and with Outlook and Teams answered by the demo site. */
export const test = base.extend({
  sites: hosts,
  started: async ({ started }, use) => {
    for (const host of hosts)
      await started.context.route(`${host}/**`, async (route) => {
        const { hostname, pathname } = new URL(route.request().url());
        const { status, type, body } = await respond(pathname, hostname);
        await route.fulfill({ status, contentType: type, body });
      });
    await use(started);
  },
});

/** A demo page at its own address; the choices are the page's own. */
export async function openPage(
  { context }: Started,
  address: string,
  choices: Record<string, string> = {},
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}?${new URLSearchParams({ today: day, ...choices })}`);
  await page.bringToFront();
  return page;
}

/** Opens the card of a meeting, and waits until the page has drawn it for the last time. */
export async function openPeek(page: Page | Frame, title: string): Promise<void> {
  await page.locator('[data-calitemid] [role=button]').filter({ hasText: title }).first().click();
  await page
    .locator('[data-app-section=CalendarItemPeek] [role=button], [data-app-section=CalendarItemPeek] .name')
    .first()
    .waitFor();
}

/** Presses our button, also inside a frame of another site, whose boxes are told from the frame's own corner. */
export async function pressButtonIn(page: Page, frame: Frame): Promise<void> {
  const session = await page.context().newCDPSession(frame === page.mainFrame() ? page : frame);
  const { x, y } = await waitForPageButton({
    send: (method: string, parameters?: object) => session.send(method as 'DOM.getDocument', parameters),
  });
  const corner = frame === page.mainFrame() ? undefined : await (await frame.frameElement()).boundingBox();
  await page.mouse.click(x + (corner?.x ?? 0), y + (corner?.y ?? 0));
}
