import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { noteFigures } from '../../trust/figures';
import { holdTransaction, readAnswers, refuseWrites, revealAnswer } from '../in-page';
import { countLosses, type Driver, leastTries, type PanelWindow } from '../losses';
import {
  heading,
  newProfile,
  openExtensionPage,
  removeProfile,
  type Started,
  shownText,
  start,
  until,
} from './harness';

function windowOf(page: Page): PanelWindow {
  const goAndClose = async (go: () => void) => {
    await page.evaluate(go).catch(() => undefined);
    await until(
      () => page.evaluate(() => document.readyState),
      (state) => state === 'complete',
    );
    await page.close();
  };
  return {
    async type(question, words) {
      await until(
        () => page.evaluate(revealAnswer, question),
        (isFocused) => isFocused,
      );
      for (const letter of words) await page.keyboard.press(letter as 'a');
    },
    close: () => page.close(),
    leave: () => goAndClose(() => location.assign('welcome.html')),
    reload: () => goAndClose(() => location.reload()),
    full: (isFull) => page.evaluate(refuseWrites, isFull),
    says: async (words) => {
      await until(
        () => shownText(page),
        (text) => text.includes(words),
      );
    },
  };
}

const bringMeeting = (title: string) => {
  const putAway = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Put this meeting away');
  putAway?.click();
  const box = [...document.querySelectorAll('textarea')].find((one) =>
    [...(one.labels ?? [])].some((label) => label.textContent?.includes('Bring a meeting')),
  );
  if (putAway || !box) return false;
  box.focus();
  box.select();
  return document.execCommand('insertText', false, title);
};

function driverOf(profile: string, running: { started: Started }): Driver {
  const open = async (title: string): Promise<PanelWindow> => {
    const page = await openExtensionPage(running.started, 'sidepanel.html?tab=0');
    if ((await heading(page)) !== title) {
      await until(
        () => page.evaluate(bringMeeting, title),
        (isTyped) => isTyped,
      );
      await page.keyboard.press('Enter');
    }
    await until(
      () => heading(page),
      (text) => text === title,
    );
    return windowOf(page);
  };
  return {
    open,
    openEarly: open,
    async kill() {
      const program = running.started.browser.process();
      if (!program) throw new Error('Firefox was not started by this test');
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGKILL');
      await ended;
      // Puppeteer puts the profile's own preferences back, and must be done with that.
      await running.started.browser.close().catch(() => undefined);
      await until(
        async () => readdirSync(profile).filter((name) => name.endsWith('.puppeteer')),
        (left) => left.length === 0,
      );
      running.started = await start(profile);
    },
    async keepBusy(milliseconds) {
      const page = await openExtensionPage(running.started, 'welcome.html');
      await page.evaluate(holdTransaction, milliseconds);
      setTimeout(() => void page.close().catch(() => undefined), milliseconds + 100);
    },
    async allAnswers() {
      const page = await openExtensionPage(running.started, 'dashboard.html#/dates');
      return new Map(await page.evaluate(readAnswers));
    },
  };
}

it('no word is lost, in whatever way and how soon after the last key a window is left', async () => {
  const profile = newProfile();
  const running = { started: await start(profile) };
  const { tries, lost } = await countLosses(driverOf(profile, running), (line) => console.log(`Firefox: ${line}`));
  noteFigures('losses', 'Firefox', { tries, lost: lost.length });
  await running.started.browser.close();
  removeProfile(profile);
  expect(lost).toEqual([]);
  expect(tries).toBeGreaterThanOrEqual(leastTries);
}, 300_000);
