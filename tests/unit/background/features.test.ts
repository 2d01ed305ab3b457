import { beforeEach, expect, test, vi } from 'vitest';

/** What the background asked of the browser, and how the browser calls it back. */
const fake = vi.hoisted(() => ({
  managed: {} as object,
  menus: [] as string[],
  says: '',
  opened: [] as string[],
  listeners: new Map<string, (...all: never[]) => unknown>(),
}));
const on = (name: string) => ({
  addListener: (listener: (...all: never[]) => unknown) => void fake.listeners.set(name, listener),
  removeListener: () => undefined,
});
vi.mock('@/lib/browser/api', () => ({
  browser: {
    storage: {
      managed: { get: async () => fake.managed },
      local: { get: async () => ({}), set: async () => undefined },
      onChanged: on('changed'),
    },
    runtime: {
      getURL: (place: string) => `chrome-extension://own${place}`,
      onInstalled: on('installed'),
      onStartup: on('startup'),
    },
    contextMenus: {
      removeAll: async () => void fake.menus.splice(0),
      create: ({ title }: { title: string }) => void fake.menus.push(title),
      onClicked: on('menu'),
    },
    omnibox: {
      setDefaultSuggestion: ({ description }: { description: string }) => {
        fake.says = description;
      },
      onInputChanged: on('typed'),
      onInputEntered: on('entered'),
    },
    tabs: {
      create: async ({ url }: { url: string }) => void fake.opened.push(url),
      update: async (...all: unknown[]) => void fake.opened.push((all.at(-1) as { url: string }).url),
    },
  },
}));
const { answerAddressBar } = await import('@/entrypoints/background/address-bar');
const { offerContextMenu } = await import('@/entrypoints/background/context-menu');

const call = (name: string, ...all: unknown[]) => fake.listeners.get(name)?.(...(all as never[]));

/** What the address bar suggests. */
const suggested = (words: string) =>
  new Promise<{ content: string }[]>((resolve) => void call('typed', words, resolve));

beforeEach(() => {
  Object.assign(fake, { managed: {}, says: '', opened: [] });
  fake.menus.splice(0);
  fake.listeners.clear();
});

test('the menu on selected words is there, and gone where the organisation has turned it off or cannot be read', async () => {
  offerContextMenu();
  call('installed', { reason: 'install' });
  await vi.waitFor(() => expect(fake.menus).toEqual(['Prepare for this meeting']));
  for (const managed of [{ featuresOff: ['selected-words'] }, { featuresOff: 'selected-words' }, { policy: '{' }]) {
    fake.managed = managed;
    call('startup');
    await vi.waitFor(() => expect(fake.menus).toEqual([]));
    fake.managed = {};
    call('startup');
    await vi.waitFor(() => expect(fake.menus).toHaveLength(1));
  }
});

test('the address bar finds an own resource first for its title, and the guide', async () => {
  const own = {
    title: 'Freedom to speak up',
    publisher: 'Example Trust',
    url: 'https://intranet.example.org/speak-up',
    summary: 'Whom to turn to in our own organisation.',
  };
  fake.managed = { policy: JSON.stringify({ resources: [own] }) };
  answerAddressBar();
  const found = await suggested('freedom to speak up');
  expect(found[0]?.content).toBe(own.url);
  expect(found.length).toBeGreaterThan(1);
});

test('turned off, the address bar says so, suggests nothing, and leads to what is set', async () => {
  fake.managed = { featuresOff: ['address-bar'] };
  answerAddressBar();
  await vi.waitFor(() => expect(fake.says).toContain('your organisation has turned off'));
  expect(await suggested('trust')).toEqual([]);
  call('entered', 'trust', 'newForegroundTab');
  await vi.waitFor(() => expect(fake.opened).toEqual(['chrome-extension://own/dashboard.html#/settings/organisation']));
});
