import { afterEach, beforeEach, expect, test } from 'vitest';
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

let profile: string;
let started: Started;
beforeEach(async () => {
  profile = newProfile();
  started = await start(profile);
});
afterEach(async () => {
  await started.browser.close();
  removeProfile(profile);
});

test('an invitation that was pasted is in the panel', async () => {
  const page = await openExtensionPage(started, 'sidepanel.html?tab=0');
  await until(
    () => page.evaluate(() => document.querySelector('form.bring textarea') !== null),
    (shown) => shown,
  );
  await page.focus('form.bring textarea');
  await page.evaluate(() =>
    document.execCommand(
      'insertText',
      false,
      'Subject: Discharge hub\nWhen: 24 November 2026 10:00-11:30\nWhere: Oak room',
    ),
  );
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('form.bring button')?.click());
  await until(
    () => heading(page),
    (title) => title === 'Discharge hub',
  );
  expect(await shownText(page)).toContain('Oak room');
});

test('settings are there without any policy, and list the calendars as allowed', async () => {
  const page = await openExtensionPage(started, 'dashboard.html#/settings');
  const text = await until(
    () => shownText(page),
    (shown) => shown.includes('None. To add one'),
  );
  expect(text).toContain('Google Calendar');
  expect(text).not.toContain('does not let this calendar be read');
  expect(text).not.toContain('Set by your organisation');
});
