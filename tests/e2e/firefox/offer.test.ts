import { expect } from 'vitest';
import { todayThere } from '../morning';
import { openPage, openWeek, outlook, panelWindow, until } from './harness';
import { it } from './shared';

it.skipIf(!process.env.TEST_ALL)(
  'Firefox: the next meeting is offered, its button opens the panel’s window, and “Not today” lasts',
  async ({ running: { started } }) => {
    const choices = { next: '25', today: todayThere() };
    const page = await openWeek(started, choices);
    const host = await page.waitForSelector('before-we-meet-offer', { timeout: 20_000 });
    expect(await host?.evaluate((element) => element.getBoundingClientRect().width)).toBeGreaterThan(250);
    /** Nothing sees into the closed root here: the keyboard goes in from the last control of the page. */
    const tabInto = async (times: number) => {
      await page.bringToFront();
      await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role=button]')].at(-1)?.focus());
      for (let time = 0; time < times; time += 1) await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('before-we-meet-offer');
      await page.keyboard.press('Enter');
    };
    await tabInto(1);
    await panelWindow(started);
    await until(
      () => page.$('before-we-meet-offer'),
      (left) => left === null,
    );
    await page.reload();
    await page.waitForSelector('before-we-meet-offer', { timeout: 20_000 });
    await tabInto(2);
    const other = await openPage(started, `${outlook}/calendar/view/week?${new URLSearchParams(choices)}`);
    await other.waitForSelector('body[data-ready]');
    // Longer than any offer above took to come.
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(await other.$('before-we-meet-offer')).toBeNull();
    expect(await page.$('before-we-meet-offer')).toBeNull();
  },
);
