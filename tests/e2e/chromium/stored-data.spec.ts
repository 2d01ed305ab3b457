/** What is stored over time: a profile of the first version, and what is left when a person deletes everything. */
import { readFileSync } from 'node:fs';
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
  const neutral = await own(started, 'welcome.html');
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
  const neutral = await own(started, 'welcome.html');
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
  expect(await page.evaluate(everythingStored)).toEqual(nothing);
});
