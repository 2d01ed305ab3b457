import { expect, it } from 'vitest';
import { respond } from '../../../scripts/lib/demo-site.mjs';
import { noteFigures } from '../../trust/figures';
import {
  calendar,
  heading,
  newProfile,
  openMeeting,
  openPage,
  panelWindow,
  pressPageButton,
  removeProfile,
  start,
  until,
} from './harness';

const pilot = 'Frailty pathway pilot: go or no go';
const other = 'Transfer of all funds';

/** Attributes of a frame, by what it is called. */
const frames: Record<string, (html: string) => Record<string, string>> = {
  'same host': () => ({ src: '/calendar/u/0/r/hostile' }),
  sandboxed: () => ({ src: '/calendar/u/0/r/hostile', sandbox: 'allow-scripts' }),
  nested: () => ({ srcdoc: '<iframe src="/calendar/u/0/r/hostile"></iframe>' }),
  srcdoc: (srcdoc) => ({ srcdoc }),
};

it.skipIf(!process.env.TEST_ALL)('Firefox: no frame of the same host is heard before the page', async () => {
  const profile = newProfile();
  const started = await start(profile);
  let html = '';
  try {
    const page = await openPage(
      started,
      `${calendar}/calendar/u/0/r/week?today=2026-11-24`,
      ({ pathname, hostname }) =>
        pathname.endsWith('/hostile')
          ? Promise.resolve({ status: 200, type: 'text/html', body: html })
          : respond(pathname, hostname),
    );
    await page.waitForSelector('body[data-ready]');
    await openMeeting(page, pilot);
    const card = await page.$eval('[role=dialog]', (dialog) => dialog.outerHTML);
    html = `<!doctype html><html lang="en"><body data-viewfamily="EVENT">${card.replaceAll(pilot, other)}</body></html>`;
    await pressPageButton(page);
    const panel = await panelWindow(started);
    const shows = (title: string) =>
      until(
        () => heading(panel),
        (shown) => shown === title,
      );
    await shows(pilot);
    await page.bringToFront();
    const figures = { tried: 0, heard: 0 };
    for (const [name, attributesOf] of Object.entries(frames)) {
      await page.evaluate((attributes) => {
        const frame = document.createElement('iframe');
        for (const [key, value] of Object.entries(attributes)) frame.setAttribute(key, value);
        document.body.append(frame);
      }, attributesOf(html));
      await new Promise((resolve) => setTimeout(resolve, 700));
      for (const frame of page.frames().filter((one) => one !== page.mainFrame())) {
        const ours = await frame
          .evaluate(() => document.querySelectorAll('before-we-meet-button, html > style').length)
          .catch(() => 0);
        figures.tried += 1;
        if (ours) figures.heard += 1;
        expect(ours, name).toBe(0);
      }
      expect(await heading(panel), name).toBe(pilot);
      await page.evaluate(() => document.querySelector('iframe')?.remove());
    }
    expect(figures).toMatchObject({ heard: 0 });
    expect(figures.tried).toBeGreaterThan(3);
    noteFigures('frames', 'Firefox', figures);
    // The same page at the top is a calendar.
    await page.goto(`${calendar}/calendar/u/0/r/hostile`);
    await page.waitForSelector('before-we-meet-button');
  } finally {
    await started.browser.close();
    removeProfile(profile);
  }
});
