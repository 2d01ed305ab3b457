/** A browser with the demo build loaded, in a throw-away profile, on the demo calendar. */
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumSwitches } from './browsers.mjs';
import { outlookAddress, practiceDay, serveDemo, weekAddress } from './demo-site.mjs';
import { root } from './prepare.mjs';

/** The folder WXT builds to for a browser and mode. */
export const buildFolder = (kind, suffix = '') =>
  path.join(root, '.output', `${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3${suffix}`);

const options = (kind, headless, folder) =>
  kind === 'firefox'
    ? { browser: 'firefox' }
    : {
        args: [...chromiumSwitches.filter((name) => headless || name !== '--disable-gpu'), '--window-size=1500,950'],
        enableExtensions: [folder],
        pipe: true,
      };

/** With the note that says what to press next, on a day whose meetings are still to come. */
const practice = { tour: '1', today: practiceDay(Date.now()) };

/** Waits for the welcome page, which opens once by itself and would otherwise come to the front in the middle of things. */
async function welcomed(browser) {
  await browser
    .waitForTarget((target) => target.url().includes('/welcome.html'), { timeout: 8000 })
    .catch(() => undefined);
}

/** Opens the meeting of that title on Google's week page. */
export async function openMeeting(page, title) {
  await page.waitForSelector('body[data-ready]');
  const chip = await page.waitForSelector(`::-p-xpath(//*[@data-eventchip][.//*[text()=${JSON.stringify(title)}]])`);
  await chip.click();
  await page.waitForSelector('#xDetDlgCal');
}

/** Opens the meeting of that title on Outlook's week page. */
export async function openOutlookMeeting(page, title) {
  await page.waitForSelector('body[data-ready]');
  await (await page.waitForSelector(`::-p-xpath(//*[@data-calitemid]//*[text()=${JSON.stringify(title)}])`)).click();
  await page.waitForSelector('[data-app-section="CalendarItemPeek"] .name');
}

/**
 * Starts the demo site and the browser.
 * @param {{ kind: 'chromium' | 'firefox', executablePath: string, headless: boolean }} choice
 */
export async function openDemo({ kind, executablePath, headless }) {
  const folder = buildFolder(kind, '-demo');
  const site = await serveDemo();
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    defaultViewport: null,
    ...options(kind, headless, folder),
  });
  if (kind === 'firefox') await browser.installExtension(folder);
  await welcomed(browser);
  const outlook = await browser.newPage();
  await outlook.goto(outlookAddress(site.origin, practice));
  const page = await browser.newPage();
  await page.goto(weekAddress(site.origin, practice));
  await page.bringToFront();
  // Somebody who looks on opens it as the first step of the guide.
  if (headless) await openMeeting(page, 'Frailty pathway pilot: go or no go');
  const closed = new Promise((resolve) => browser.once('disconnected', resolve));
  return {
    browser,
    page,
    outlook,
    addresses: [weekAddress(site.origin, practice), outlookAddress(site.origin, practice)],
    closed,
    close: async () => {
      await browser.close().catch(() => undefined);
      await site.close();
    },
  };
}
