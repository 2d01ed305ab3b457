import { expect, expectAccessible, type Started, test } from './fixtures';

async function dashboard({ context, extension }: Started, width = 1000) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${extension}/dashboard.html`);
  await page.getByRole('combobox', { name: 'Search tips and resources' }).waitFor();
  return page;
}

const box = 'Search tips and resources';

test('filters narrow what is found, and say so', async ({ started }) => {
  const page = await dashboard(started, 320);
  await page.getByRole('combobox', { name: box }).fill('trust');
  // Not the choices of the filters, which are options too.
  const results = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  await expect(results.first()).toBeVisible();
  const all = await results.count();
  await page.getByText('Narrow the search').click();
  await page.getByLabel('Kind').selectOption('Resources');
  await page.getByLabel('Free only').check();
  await expect(page.getByText('Narrow the search (2 in use)')).toBeVisible();
  const kinds = await results.locator('small').first().allInnerTexts();
  expect(kinds.every((text) => text.includes('free'))).toBe(true);
  expect(await results.count()).toBeLessThanOrEqual(all);
  await expectAccessible(page);
  await page.getByLabel('Kind').selectOption('Short forms');
  await expect(page.getByText('Nothing here fits those words.')).toBeVisible();
});

test('what was opened comes back beside the guide, and stays when pinned', async ({ started }) => {
  const page = await dashboard(started);
  await page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link', { name: 'Guide' }).click();
  await page.getByRole('combobox', { name: box }).fill('psychological safety');
  const opened = started.context.waitForEvent('page');
  await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().click();
  await (await opened).close();
  await page.getByRole('combobox', { name: box }).fill('');
  await page.getByRole('region', { name: 'Opened lately' }).getByRole('button', { name: /^Pin/ }).click();
  const pinned = page.getByRole('region', { name: 'Pinned' });
  await expect(pinned.getByRole('link')).toHaveCount(1);
  await page.reload();
  await expect(pinned.getByRole('link')).toHaveCount(1);
  await expectAccessible(page);
  await pinned.getByRole('button', { name: /^Unpin/ }).click();
  await expect(pinned).toHaveCount(0);
});

test('what you wrote is found apart from the guide, and nowhere but in our own pages', async ({ started }) => {
  const page = await dashboard(started);
  await page.evaluate(async () => {
    const at = '2026-11-24T10:00:00.000Z';
    const request = indexedDB.open('before-we-meet');
    const database = await new Promise<IDBDatabase>((done) => {
      request.onsuccess = () => done(request.result);
    });
    const store = database.transaction('commitments', 'readwrite').objectStore('commitments');
    store.put({
      id: 'p1',
      meetingId: 'm1',
      seriesId: 'm1',
      meetingTitle: 'Crisis line handover',
      text: 'When the rota is out, I will ring Moorside about weekends',
      people: ['Huw Bevan'],
      madeAt: at,
    });
    await new Promise((done) => {
      store.transaction.oncomplete = done;
    });
    database.close();
  });
  await page.reload();
  await page.getByRole('combobox', { name: box }).fill('moorside rota');
  const own = page.getByRole('group', { name: 'In what you wrote' });
  await expect(own.getByRole('option')).toContainText('ring Moorside about weekends');
  await expect(page.getByText('Search the web')).toHaveCount(0);
  await page.getByRole('combobox', { name: box }).fill('huw bevan zebra crossing');
  await expect(page.getByRole('link', { name: 'Search the web for “zebra crossing”' })).toBeVisible();
  await page.getByRole('combobox', { name: box }).fill('moorside rota');
  await expect(own.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const popup = await started.context.newPage();
  await popup.goto(`${started.extension}/popup.html`);
  await popup.getByRole('combobox', { name: box }).fill('moorside rota');
  await expect(popup.getByText('Nothing here fits those words.')).toBeVisible();
  await expect(popup.getByText('ring Moorside')).toHaveCount(0);
  await popup.getByRole('combobox', { name: box }).fill('huw zebra crossing');
  await expect(popup.getByRole('link', { name: 'Search the web for “zebra crossing”' })).toBeVisible();
  await popup.getByRole('combobox', { name: box }).fill('moorside rota');
  await expect(popup.getByRole('link', { name: /^Search the web/ })).toHaveCount(0);
});

test('723: what the address bar offers is escaped, as Chromium reads it as XML', async ({ started }) => {
  // The address bar itself cannot be reached by a test, so its event is raised in the background.
  const [worker] = started.context.serviceWorkers();
  const offered = await worker?.evaluate(
    () =>
      new Promise<{ description: string }[]>((done) => {
        const { chrome } = globalThis as unknown as {
          chrome: { omnibox: { onInputChanged: { dispatch(words: string, show: typeof done): void } } };
        };
        chrome.omnibox.onInputChanged.dispatch('R&D', done);
      }),
  );
  const descriptions = offered?.map(({ description }) => description) ?? [];
  expect(descriptions.filter((text) => text.includes('R&amp;D')).length).toBeGreaterThan(0);
  // A page that is not ours: ours take no text as mark-up.
  const page = await started.context.newPage();
  const broken = await page.evaluate(
    (texts) =>
      texts.filter((text) =>
        new DOMParser().parseFromString(`<offer>${text}</offer>`, 'text/xml').querySelector('parsererror'),
      ),
    descriptions,
  );
  expect(broken).toEqual([]);
});
