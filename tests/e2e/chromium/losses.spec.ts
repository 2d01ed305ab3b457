import type { Page } from '@playwright/test';
import { noteFigures } from '../../trust/figures';
import { holdTransaction, readAnswers, refuseWrites, revealAnswer } from '../in-page';
import { countLosses, type Driver, leastTries, type PanelWindow } from '../losses';
import { test as base, expect, newProfile, type Started, start, stopBrowser } from './fixtures';

function windowOf(page: Page): PanelWindow {
  return {
    async type(question, words) {
      await expect.poll(() => page.evaluate(revealAnswer, question), { intervals: [50] }).toBe(true);
      for (const letter of words) await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    },
    close: () => page.close(),
    leave: async () => {
      await page.goto('about:blank');
      await page.close();
    },
    reload: async () => {
      await page.reload();
      await page.close();
    },
    full: (isFull) => page.evaluate(refuseWrites, isFull),
    says: (words) => expect(page.getByText(new RegExp(words)).first()).toBeVisible({ timeout: 15_000 }),
  };
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

function driverOf(profile: string, running: { started: Started }): Driver {
  const panelOf = async (title: string, isEarly: boolean): Promise<PanelWindow> => {
    const { context, extension } = running.started;
    const page = await context.newPage();
    await page.goto(`${extension}/sidepanel.html?tab=0`);
    const bring = page.getByRole('textbox', { name: 'Bring a meeting' });
    const heading = page.getByRole('heading', { level: 1 });
    const putAway = page.getByRole('button', { name: 'Put this meeting away' });
    await expect(bring.or(putAway)).toBeVisible();
    if ((await heading.textContent()) !== title) {
      if (await putAway.isVisible()) await putAway.click();
      await bring.fill(title);
      await bring.press('Enter');
    }
    await expect(heading).toHaveText(title);
    if (!isEarly) await expect(page.getByRole('button', { name: /^(?:Skip|Next|Change: .*)$/ }).first()).toBeVisible();
    return windowOf(page);
  };
  return {
    open: (title) => panelOf(title, false),
    openEarly: (title) => panelOf(title, true),
    async kill() {
      const { devtools, context } = running.started;
      const session = await devtools.target().createCDPSession();
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const browser = processInfo.find(({ type }) => type === 'browser');
      if (!browser) throw new Error('The browser’s own process is not among its processes');
      process.kill(browser.id, 'SIGKILL');
      await context.close().catch(() => undefined);
      // A second browser must not open the profile while the first still holds its files.
      await expect.poll(() => isRunning(browser.id)).toBe(false);
      running.started = await start(profile);
    },
    async keepBusy(milliseconds) {
      const { context, extension } = running.started;
      const page = await context.newPage();
      await page.goto(`${extension}/welcome.html`);
      await page.evaluate(holdTransaction, milliseconds);
      setTimeout(() => void page.close(), milliseconds + 100);
    },
    async allAnswers() {
      const { context, extension } = running.started;
      const page = await context.newPage();
      await page.goto(`${extension}/dashboard.html#/dates`);
      return new Map(await page.evaluate(readAnswers));
    },
  };
}

base('no word is lost, in whatever way and how soon after the last key a window is left', async () => {
  base.setTimeout(300_000);
  const profile = newProfile();
  const running = { started: await start(profile) };
  const { tries, lost } = await countLosses(driverOf(profile, running), (line) => console.log(`Chromium: ${line}`));
  noteFigures('losses', 'Chromium', { tries, lost: lost.length });
  await stopBrowser(running.started);
  expect(lost).toEqual([]);
  expect(tries).toBeGreaterThanOrEqual(leastTries);
});
