import type { Page } from '@playwright/test';
import { findRadicale, startRadicale, withoutRadicale } from '../../../scripts/lib/radicale.mjs';
import { eventIn } from '../feed-event';
import { withAllowed } from './allowed-sites';
import { test as base, expect, expectAccessible, type Started, start, stopBrowser } from './fixtures';

/** A zone in which it is about eleven now, so that what begins soon is today. */
function zoneAtEleven(): string {
  const ahead = 11 - new Date().getUTCHours();
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** The server's certificate is its own. Everything else is the shipped build, with its host allowed as after "Allow". */
const more = () => ({
  switches: ['--ignore-certificate-errors'],
  env: { ...(process.env as Record<string, string>), TZ: zoneAtEleven() },
});

const badge = ({ context }: Started) =>
  context.serviceWorkers()[0]?.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } };
    return chrome.action.getBadgeText({});
  });

const openPage = async ({ context, extension }: Started, page: string) => {
  const opened = await context.newPage();
  await opened.goto(`${extension}/${page}`);
  return opened;
};

/** This test's permission is the build's own, so once the calendar is removed its host is listed among the sites. */
const entryIn = (page: Page) =>
  page.getByRole('region', { name: 'Calendar address' }).getByRole('listitem').filter({ hasText: 'localhost' });

base(
  'a calendar by its address: the next meeting with no calendar open, from settings to a restart',
  async ({ profile }) => {
    base.skip(!findRadicale(), withoutRadicale);
    const server = await startRadicale();
    await server.put('pilot', eventIn('Frailty pathway pilot: go or no go'));
    await withAllowed(['https://localhost'], async (folder) => {
      let started = await start(profile, folder, [], more());
      const settings = await openPage(started, 'dashboard.html#/settings/calendar-address');
      const address = settings.getByLabel('Add your calendar’s address');
      await address.fill('http://localhost/secret.ics');
      await settings.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(settings.getByText('Copy one that begins with https://')).toBeVisible();
      await address.fill(server.address.replace('https:', 'webcal:'));
      await address.press('Enter');
      const entry = entryIn(settings);
      await expect(entry).toContainText('Read just now: 1 meeting in the next 7 days.');
      await expect(address).toHaveValue('');
      expect(await settings.evaluate(() => document.body.innerText)).not.toContain('/team/meetings');
      await expectAccessible(settings);
      await settings.setViewportSize({ width: 320, height: 900 });
      expect(await settings.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

      await expect.poll(() => badge(started)).toBe('1');
      const popup = await openPage(started, 'popup.html');
      const next = popup.getByRole('region', { name: 'Your next meeting' });
      await expect(next).toContainText(/Frailty pathway pilot: go or no go.*in \d\d min · not prepared/);

      const panel = await openPage(started, 'sidepanel.html');
      await panel.getByRole('button', { name: /Frailty pathway pilot/ }).click();
      await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Frailty pathway pilot: go or no go');
      await expect(panel.getByText('Tom Okafor').first()).toBeAttached();

      // What changes on the server is there at the next reading.
      await server.put('pilot', eventIn('Frailty pathway pilot: second look'));
      await entry.getByRole('button', { name: /^Read now/ }).click();
      await expect(next).toContainText('second look');

      // After a restart without the server, from what was read last.
      await server.stop();
      await stopBrowser(started);
      started = await start(profile, folder, [], more());
      await expect.poll(() => badge(started)).toBe('1');
      const later = await openPage(started, 'popup.html');
      await expect(later.getByRole('region', { name: 'Your next meeting' })).toContainText('second look');
      const again = await openPage(started, 'dashboard.html#/settings/calendar-address');
      const list = entryIn(again);
      await list.getByRole('button', { name: /^Read now/ }).click();
      await expect(list).toContainText('the server cannot be reached');

      await list.getByRole('button', { name: /^Remove/ }).click();
      await expect(list).toHaveCount(0);
      await expect.poll(() => badge(started)).toBe('');
      expect(await again.evaluate(() => document.activeElement?.localName)).not.toBe('body');
      await again.getByRole('button', { name: 'Undo' }).press('Enter');
      await expect(list).toHaveCount(1);
      await expect.poll(() => badge(started)).toBe('1');
      expect(started.problems).toEqual([]);
      await stopBrowser(started);
    });
  },
);
