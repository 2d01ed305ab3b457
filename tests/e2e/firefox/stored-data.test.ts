/** A copy, all deleted, read back, in Firefox: the same copy byte for byte, also after the browser has started again. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Frozen, putVersion1 } from '../in-page';
import { openExtensionFile, openExtensionPage, shownText, until } from './harness';
import { it } from './shared';

const version1: Frozen = JSON.parse(readFileSync('tests/storage/versions/v1.json', 'utf8'));

const press = (name: string) => {
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
};

const says = (page: Page, words: string) =>
  until(
    () => shownText(page),
    (text) => text.includes(words),
  );

/** Presses "Save a copy" and gives the file, as if it had been saved at one time always. */
async function savedCopy(page: Page): Promise<string> {
  const text = await page.evaluate(async () => {
    const real = URL.createObjectURL;
    const saved = new Promise<Blob>((done) => {
      URL.createObjectURL = (blob) => {
        done(blob as Blob);
        return real(blob);
      };
    });
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save a copy')?.click();
    const blob = await saved;
    URL.createObjectURL = real;
    return blob.text();
  });
  return text.replace(/"savedAt": ".*"/, '"savedAt": "2026-11-24T10:00:00.000Z"');
}

const chooseFile = (text: string) => {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];
  const input = inputs.find(({ labels }) => labels?.[0]?.textContent === 'Read a copy back');
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], 'copy.json', { type: 'application/json' }));
  if (input) input.files = chosen.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
};

it('a copy, all deleted, read back: the same copy byte for byte', async ({ running }) => {
  const { started } = running;
  const neutral = await openExtensionFile(started, 'background.js');
  await neutral.evaluate(putVersion1, version1);
  const page = await openExtensionPage(started, 'dashboard.html#/settings/your-data');
  await says(page, 'records could not be read');
  const copy = await savedCopy(page);
  for (const name of ['Delete everything…', 'Go on…', 'Delete everything']) await page.evaluate(press, name);
  await says(page, 'Everything is deleted.');
  expect(JSON.parse(await savedCopy(page)).records.preparations).toEqual([]);
  await page.evaluate(chooseFile, copy);
  await says(page, '19 meetings: all new');
  await page.evaluate(press, 'Add it');
  await says(page, 'The copy is read back.');
  expect(await savedCopy(page)).toBe(copy);
  await running.restart();
  const later = await openExtensionPage(running.started, 'dashboard.html#/settings/your-data');
  await says(later, 'Save a copy');
  expect(await savedCopy(later)).toBe(copy);
});
