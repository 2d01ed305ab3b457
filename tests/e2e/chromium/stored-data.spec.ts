/** What is stored over time: a profile of the first version, and what is left when a person deletes everything. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Frozen, putVersion1, readAnswers } from '../in-page';
import { expect, type Started, test } from './fixtures';

const version1: Frozen = JSON.parse(readFileSync(new URL('../../storage/versions/v1.json', import.meta.url), 'utf8'));

async function own({ context, extension }: Started, name: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${extension}/${name}`);
  return page;
}

test('a profile of version 1 opens without loss: meetings, answers, promises, settings', async ({ started }) => {
  const neutral = await own(started, 'manifest.json');
  await neutral.evaluate(putVersion1, version1);
  const page = await own(started, 'dashboard.html#/dates');
  const shown = await page.evaluate(readAnswers);
  const { preparations = [], promises = [] } = version1.database.stores;
  const isShown = ({ title, answers }: Record<string, unknown>) =>
    shown.some(
      ([name, given]) => name === title && Object.values(answers as object).every((one) => given.includes(one)),
    );
  expect(preparations.filter((one) => !isShown(one)).map(({ meetingId }) => meetingId)).toEqual([]);
  await page.goto(`${started.extension}/dashboard.html#/promises`);
  for (const state of ['Open', 'Done']) {
    await page.getByRole('radio', { name: state }).click();
    for (const { text, closedAt } of promises)
      if ((state === 'Done') === (closedAt !== undefined))
        await expect(page.getByText(String(text)).first()).toBeVisible();
  }
  await page.goto(`${started.extension}/dashboard.html#/settings`);
  await expect(page.getByLabel('Tips in a day')).toHaveValue('3');
  await expect(page.getByRole('heading', { name: /records could not be read/ })).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('damaged');
});

/** Everything in every place where a page of the extension can store something. */
const everythingStored = async () => {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: Record<'local' | 'session' | 'sync', { get(): Promise<object> }> };
  };
  const areas = await Promise.all((['local', 'session', 'sync'] as const).map((area) => chrome.storage[area].get()));
  const records: Record<string, number> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const opening = indexedDB.open(name);
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    for (const store of opening.result.objectStoreNames) {
      const counting = opening.result.transaction(store).objectStore(store).count();
      await new Promise((resolve) => {
        counting.onsuccess = resolve;
      });
      if (counting.result) records[`${name}/${store}`] = counting.result;
    }
    opening.result.close();
  }
  const files: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
  return {
    areas: areas.flatMap((area) => Object.keys(area)),
    records,
    files,
    pages: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    caches: await caches.keys(),
    cookies: document.cookie,
  };
};

test('deleting everything leaves nothing in any place', async ({ started }) => {
  const neutral = await own(started, 'manifest.json');
  await neutral.evaluate(putVersion1, version1);
  await neutral.evaluate(() => localStorage.setItem('answer:["left","behind"]', '{}'));
  const page = await own(started, 'dashboard.html#/data');
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  const before = await page.evaluate(everythingStored);
  expect(Object.keys(before.records).length).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Go on…' }).click();
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await expect(page.getByText('Everything is deleted.')).toBeVisible();
  const nothing = { areas: [], records: {}, files: [], pages: [], caches: [], cookies: '' };
  // That promises have changed is told to the background by a mark that stands for a moment.
  await expect.poll(() => page.evaluate(everythingStored)).toEqual(nothing);
});

/** Presses "Save a copy" and gives the file, as if it had been saved at one time always. */
async function savedCopy(page: Page): Promise<string> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  return text.replace(/"savedAt": ".*"/, '"savedAt": "2026-11-24T10:00:00.000Z"');
}

test('a copy, all deleted, read back: the same copy byte for byte, first by a file and then by undo', async ({
  started,
}, { outputDir }) => {
  const neutral = await own(started, 'manifest.json');
  await neutral.evaluate(putVersion1, version1);
  const page = await own(started, 'dashboard.html#/settings/your-data');
  await page.evaluate(() => localStorage.setItem('commitment-draft:m', '{"text":"half a prom","to":[]}'));
  // Damaged records are found a moment after the page has opened, and go into the copy as what they are.
  await expect(page.getByRole('heading', { name: /records? could not be read/ })).toBeVisible();
  const copy = await savedCopy(page);
  expect(copy).toContain('half a prom');
  const deleteAll = async () => {
    await page.getByRole('button', { name: 'Delete everything…' }).click();
    await page.getByRole('button', { name: 'Go on…' }).click();
    await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
    await expect(page.getByText('Everything is deleted.')).toBeVisible();
  };
  await deleteAll();
  mkdirSync(outputDir, { recursive: true });
  const file = `${outputDir}/copy.json`;
  writeFileSync(file, '{"product":"another"}');
  const chosen = page.getByLabel('Read a copy back');
  await chosen.setInputFiles(file);
  await expect(page.getByText('This is not a backup of Before We Meet.')).toBeVisible();
  writeFileSync(file, copy);
  await chosen.setInputFiles(file);
  await expect(page.getByText(/^19 meetings: all new$/)).toBeVisible();
  expect((await page.evaluate(everythingStored)).records).not.toHaveProperty('before-we-meet/preparations');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('The copy is read back.')).toBeVisible();
  expect(await savedCopy(page)).toBe(copy);
  await deleteAll();
  await page.getByText('Only while this page stays open.').locator('..').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/^Everything is back\./)).toBeVisible();
  expect(await savedCopy(page)).toBe(copy);
});

test('copies are saved by themselves into a folder, and it says so when the browser no longer lets them', async ({
  started,
}) => {
  const page = await own(started, 'dashboard.html#/settings/your-data');
  // The browser's own window to pick a folder cannot be pressed by a test: its private folder stands in for one.
  await page.evaluate(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.getByRole('button', { name: 'Pick a folder' }).click();
  await expect(page.getByText(/^Last saved there on/)).toBeVisible();
  const files = () =>
    page.evaluate(async () => {
      const names: string[] = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
      return names;
    });
  expect(await files()).toEqual([expect.stringMatching(/^before-we-meet-\d{4}-\d{2}-\d{2}\.json$/)]);
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(values: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ copies: { v: 1, data: { folderProblem: 'permission' } } });
  });
  await page.goto(`${started.extension}/dashboard.html#/`);
  await expect(page.getByText('The last automatic copy could not be saved.')).toBeVisible();
  await page.getByRole('link', { name: 'See why in settings' }).click();
  await page.getByRole('button', { name: 'Allow again' }).click();
  await expect(page.getByText(/^Last saved there on/)).toBeVisible();
  await page.getByRole('button', { name: 'Save no more there' }).click();
  await expect(page.getByRole('button', { name: 'Pick a folder' })).toBeVisible();
  expect(await files(), 'the copies stay').toHaveLength(1);
});
