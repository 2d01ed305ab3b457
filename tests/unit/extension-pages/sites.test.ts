import { beforeEach, expect, test, vi } from 'vitest';

interface Registered {
  id: string;
  js: string[];
  matches: string[];
  allFrames: boolean;
  persistAcrossSessions: boolean;
}

/** A browser that keeps permissions and scripts as Chromium does: registering an id twice fails. */
const fake = vi.hoisted(() => ({
  origins: [] as string[],
  managed: {} as object,
  local: {} as Record<string, unknown>,
  scripts: [] as unknown[],
  executed: [] as unknown[],
  sent: [] as unknown[],
}));
const registered = () => fake.scripts as Registered[];
vi.mock('@/lib/browser/api', () => ({
  browser: {
    permissions: {
      getAll: async () => ({ origins: fake.origins }),
      remove: async ({ origins }: { origins: string[] }) => !origins.some((origin) => origin.includes('held')),
    },
    storage: {
      managed: { get: async () => fake.managed },
      local: {
        get: async (key: string) => ({ [key]: fake.local[key] }),
        set: async (values: object) => void Object.assign(fake.local, values),
      },
    },
    runtime: {
      getManifest: () => ({
        content_scripts: [{ matches: ['https://calendar.google.com/*'], js: ['google-page.js'] }],
      }),
    },
    tabs: {
      query: async ({ url }: { url?: string }) => (url ? [{ id: 5 }] : [{ id: 5 }, { id: 6 }]),
      sendMessage: async (tabId: number, message: unknown) => void fake.sent.push({ tabId, message }),
    },
    scripting: {
      getRegisteredContentScripts: async () => registered(),
      registerContentScripts: async (scripts: Registered[]) => {
        for (const script of scripts)
          if (registered().some(({ id }) => id === script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        fake.scripts.push(...scripts);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        fake.scripts = registered().filter(({ id }) => !ids.includes(id));
      },
      executeScript: async (injection: unknown) => void fake.executed.push(injection),
    },
  },
}));
const { readPolicy } = await import('@/lib/settings/policy');
const { mayReadHost } = await import('@/lib/sites/allowed');
const { keepSitesInStep } = await import('@/lib/sites/apply');
const { forgetSite, giveUpEverySite, rememberSite } = await import('@/lib/sites/turned-on');
const { sitesTurnedOn } = await import('@/lib/sites/turned-on');
const ids = () => registered().map(({ id }) => id);

beforeEach(() => {
  Object.assign(fake, { origins: [], managed: {}, local: {}, scripts: [], executed: [], sent: [] });
});

test('a site that is allowed is read from now on, the page alone, and its open pages at once', async () => {
  fake.origins = ['https://calendar.google.com/*', 'https://mail.example.org/*', '*://*/*'];
  await keepSitesInStep();
  expect(registered()).toMatchObject([
    {
      id: 'site:mail.example.org',
      js: ['any-page.js'],
      matches: ['https://mail.example.org/*'],
      allFrames: false,
      persistAcrossSessions: true,
    },
  ]);
  expect(fake.executed).toMatchObject([{ target: { tabId: 5 }, files: ['any-page.js'] }]);
});

test('asking twice at once registers once', async () => {
  fake.origins = ['https://mail.example.org/*'];
  await Promise.all([keepSitesInStep(), keepSitesInStep(), keepSitesInStep()]);
  expect(ids()).toEqual(['site:mail.example.org']);
  expect(fake.executed).toHaveLength(1);
});

test('a site taken back is read no more, and its open pages are told to stop', async () => {
  fake.origins = ['https://mail.example.org/*', 'https://cal.example.com/*'];
  await keepSitesInStep();
  fake.origins = ['https://cal.example.com/*'];
  await keepSitesInStep();
  expect(ids()).toEqual(['site:cal.example.com']);
  expect(fake.sent).toEqual([5, 6].map((tabId) => ({ tabId, message: { type: 'stop', host: 'mail.example.org' } })));
});

test('what an organisation blocks is not read, although the browser would allow it', async () => {
  fake.origins = ['https://mail.example.org/*'];
  fake.managed = { sitesBlocked: ['example.org'] };
  await keepSitesInStep();
  expect(ids()).toEqual([]);
});

test('no permission at all is a normal state', async () => {
  await keepSitesInStep();
  expect(ids()).toEqual([]);
  expect(fake.sent).toEqual([]);
});

test('where every site is allowed at once, only those that were turned on are read', async () => {
  fake.origins = ['https://*/*'];
  await keepSitesInStep();
  expect(ids()).toEqual([]);
  await rememberSite('mail.example.org');
  await rememberSite('mail.example.org');
  await keepSitesInStep();
  expect(ids()).toEqual(['site:mail.example.org']);
  await forgetSite('mail.example.org');
  await keepSitesInStep();
  expect(ids()).toEqual([]);
});

test('a site that was turned on but is not allowed is not read', async () => {
  await rememberSite('mail.example.org');
  await keepSitesInStep();
  expect(ids()).toEqual([]);
});

test('a host that is allowed for a calendar’s address alone is not read, until its site is turned on too', async () => {
  fake.origins = ['https://cloud.example.org/*', 'https://other.example.org/*'];
  const feed = { id: 'one', kind: 'address', source: 'https://cloud.example.org/secret.ics' };
  fake.local['feed-secret'] = { v: 1, data: [feed] };
  await keepSitesInStep();
  expect(ids()).toEqual(['site:other.example.org']);
  expect((await sitesTurnedOn()).map(({ host }) => host)).toEqual(['other.example.org']);
  await rememberSite('cloud.example.org');
  await keepSitesInStep();
  expect(ids().sort()).toEqual(['site:cloud.example.org', 'site:other.example.org']);
});

test('giving up every site says which ones, so that they can be allowed again', async () => {
  fake.origins = ['https://other.example.org/*', 'https://held.example.org/*'];
  const feed = { id: 'one', kind: 'address', source: 'https://cloud.example.org/secret.ics' };
  fake.local['feed-secret'] = { v: 1, data: [feed] };
  expect(await giveUpEverySite()).toEqual(['cloud.example.org', 'other.example.org']);
});

test.each([
  [{ calendarsAllowed: [] }],
  [{ calendarsAllowed: ['outlook'] }],
  [{ calendarsAllowed: ['googel'] }],
  [{ sitesBlocked: ['calendar.google.com'] }],
  [{ policy: '{' }],
])('open pages of a calendar that is not allowed are told to stop: %j', async (managed) => {
  fake.managed = managed;
  await keepSitesInStep();
  expect(fake.sent).toEqual([5, 6].map((tabId) => ({ tabId, message: { type: 'stop', host: 'calendar.google.com' } })));
  expect(mayReadHost('calendar.google.com', await readPolicy())).toBe(false);
});

test('with its calendars allowed nothing is stopped, and other sites follow their own lists', async () => {
  fake.managed = { calendarsAllowed: ['google'], featuresOff: ['other-sites'] };
  fake.origins = ['https://mail.example.org/*'];
  await keepSitesInStep();
  expect(fake.sent).toEqual([]);
  expect(ids()).toEqual([]);
  const policy = await readPolicy();
  expect([mayReadHost('calendar.google.com', policy), mayReadHost('mail.example.org', policy)]).toEqual([true, false]);
});
