import { expect } from 'vitest';
import { localThere, todayThere } from '../morning';
import { openExtensionPage, until } from './harness';
import { it } from './shared';

declare const browser: {
  storage: Record<
    'local' | 'session',
    { set(values: object): Promise<void>; get(key: string): Promise<Record<string, unknown>> }
  >;
  alarms: { getAll(): Promise<{ name: string }[]> };
  permissions: { getAll(): Promise<{ permissions?: string[] }>; remove(what: object): Promise<boolean> };
};

const inMinutes = (minutes: number) => localThere(Date.now() + minutes * 60_000);

it('Firefox: reminders are turned on with the browser’s own permission, come once, and are explained when it is taken away', async ({
  running: { started },
}) => {
  const page = await openExtensionPage(started, 'dashboard.html#/settings/reminders');
  expect(await page.evaluate(async () => (await browser.permissions.getAll()).permissions)).not.toContain(
    'notifications',
  );
  const master = await page.waitForSelector('::-p-aria([name="Remind me"][role="checkbox"])');
  await master?.click();
  expect(await started.window.allow()).toContain('notifications');
  await page.waitForSelector('::-p-aria([name="Show one now"][role="button"])');
  expect(await page.evaluate(async () => (await browser.permissions.getAll()).permissions)).toContain('notifications');

  const when = { text: '', start: inMinutes(4), end: inMinutes(40), allDay: false };
  const brief = {
    id: 'google/google:a',
    seriesId: 'google/google:s',
    title: 'Frailty pathway pilot: go or no go',
    when,
  };
  await page.evaluate(
    async (list) => {
      const { settings } = await browser.storage.local.get('settings');
      const data = { ...Object(settings).data, quietFrom: '00:00', quietTo: '00:00', quietWeekends: false };
      await browser.storage.local.set({ settings: { v: 1, data } });
      await browser.storage.session.set({ today: list });
    },
    { day: todayThere(), sites: { google: [brief] } },
  );
  const shown = () =>
    page.evaluate(async () => {
      const { reminders } = await browser.storage.local.get('reminders');
      return ((Object(reminders).data ?? []) as { kind: string; id: string }[]).map(({ kind, id }) => ({ kind, id }));
    });
  const [entry] = await until(shown, (all) => all.length > 0);
  expect(entry?.kind).toBe('before');
  const alarms = await page.evaluate(async () => (await browser.alarms.getAll()).map(({ name }) => name));
  expect(alarms).toContain('reminders:look');

  // Where a press on the notification leads, for Firefox shows no buttons on it.
  const answer = await openExtensionPage(started, `dashboard.html#/reminder/${encodeURIComponent(entry?.id ?? '')}`);
  await (await answer.waitForSelector('::-p-aria([name="In 10 minutes"][role="button"])'))?.click();
  await until(
    () => answer.evaluate(() => document.body.textContent ?? ''),
    (text) => text.includes('You will be reminded in 10 minutes.'),
  );
  expect(await shown()).toHaveLength(1);

  await page.bringToFront();
  await page.evaluate(() => browser.permissions.remove({ permissions: ['notifications'] }));
  await until(
    () => page.evaluate(() => document.body.textContent ?? ''),
    (text) => text.includes('the browser no longer lets them be shown'),
  );
  await until(
    () => page.evaluate(async () => (await browser.alarms.getAll()).length),
    (count) => count === 0,
  );
});
