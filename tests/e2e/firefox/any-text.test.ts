/** A meeting brought to the panel by its words, or by a calendar file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { handsOn, soon } from '../hands';
import { openExtensionPage, shownText, until } from './harness';
import { it } from './shared';

const bring = { begins: 'Bring a meeting' };

const isTitled = (page: Page, title: string) =>
  soon(
    'heading',
    () => handsOn(page).heading(),
    (now) => now === title,
  );

it('an invitation that was copied is pasted, and is in the panel; words of the next are typed', async ({ running }) => {
  const { started } = running;
  const page = await openExtensionPage(started, 'sidepanel.html?tab=0');
  const hands = handsOn(page);
  await started.window.copy('Subject: Discharge hub\nWhen: 24 November 2026 10:00-11:30\nWhere: Oak room');
  await hands.tap(bring);
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await until(
    () => page.evaluate(() => document.querySelector<HTMLTextAreaElement>('form.bring textarea')?.value ?? ''),
    (pasted) => pasted.includes('Oak room'),
  );
  await hands.tap({ name: 'Prepare this meeting' });
  await isTitled(page, 'Discharge hub');
  expect(await shownText(page)).toContain('Oak room');
  await hands.tap({ name: 'Put this meeting away' });
  await hands.tap(bring);
  await hands.type('Ward rounds');
  await hands.press('Enter');
  await isTitled(page, 'Ward rounds');
});

it('a calendar file is chosen, and its meeting is in the panel; another file is refused with a reason', async ({
  running,
}) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-files-'));
  const file = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const page = await openExtensionPage(running.started, 'sidepanel.html?tab=0');
  const hands = handsOn(page);
  await hands.shows('choose a calendar file');
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file('page.ics', '<html>'));
  await hands.shows('This is not a calendar file');
  const event = ['BEGIN:VEVENT', 'UID:c', 'SUMMARY:Discharge hub', 'DTSTART;TZID=Europe/London:20991126T100000'];
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'LOCATION:Oak room', 'END:VEVENT', 'END:VCALENDAR'];
  await input.uploadFile(file('invite.ics', lines.join('\r\n')));
  await isTitled(page, 'Discharge hub');
  await hands.shows('Oak room');
  rmSync(folder, { recursive: true, force: true });
});

it('settings are there without any policy, and list the calendars as allowed', async ({ running }) => {
  const page = await openExtensionPage(running.started, 'dashboard.html#/settings');
  const text = await until(
    () => shownText(page),
    (shown) => shown.includes('None. To add one'),
  );
  expect(text).toContain('Google Calendar');
  expect(text).not.toContain('does not let this calendar be read');
  expect(text).not.toContain('Set by your organisation');
});
