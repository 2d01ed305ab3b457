/** Every payload typed into the address bar after our keyword, and shown there as a suggestion. */
import { expect, test, vi } from 'vitest';
import { noteFigures } from '../trust/figures';
import { payloads } from './corpus/all';
import { tryAll, type Way } from './trial';

const bar = vi.hoisted(() => ({
  changed: undefined as
    | ((words: string, show: (found: { content: string; description: string }[]) => void) => void)
    | undefined,
  entered: undefined as ((content: string, disposition: string) => void) | undefined,
  opened: undefined as ((address: string) => void) | undefined,
}));
const page = 'chrome-extension://own/dashboard.html';
vi.mock('@/lib/browser/api', () => ({
  browser: {
    storage: {
      managed: { get: async () => ({}) },
      local: { get: async () => ({}) },
      onChanged: { addListener: () => undefined },
    },
    runtime: { getURL: () => page },
    tabs: { create: ({ url }: { url: string }) => Promise.resolve(bar.opened?.(url)) },
    omnibox: {
      setDefaultSuggestion: () => undefined,
      onInputChanged: { addListener: (listen: typeof bar.changed) => (bar.changed = listen) },
      onInputEntered: { addListener: (listen: typeof bar.entered) => (bar.entered = listen) },
    },
  },
}));
// A run that starts browsers names Firefox's program by this name, and a build that it is for Firefox.
vi.stubEnv('FIREFOX', '');
const { answerAddressBar } = await import('@/entrypoints/background/address-bar');
const { suggestionText } = await import('@/lib/browser/omnibox');
answerAddressBar();

const isAddress = (address: string) =>
  URL.canParse(address) && (new URL(address).protocol === 'https:' || address.startsWith(`${page}#`));

/** The words of a suggestion as Chromium reads its XML; undefined where it is none. */
function readXml(xml: string): [string, string] | undefined {
  const [, title, detail] = /^<match>([^<>]*)<\/match> <dim>([^<>]*)<\/dim>$/.exec(xml) ?? [];
  const isWhole = !/&(?!(?:amp|lt|gt|quot|apos);)|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml);
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  const words = (text: string) => text.replace(/&(\w+);/g, (_, name: string) => signs[name] ?? '');
  return isWhole && title !== undefined && detail !== undefined ? [words(title), words(detail)] : undefined;
}

const ways: readonly Way[] = [
  {
    name: 'words typed into the address bar',
    async try(text) {
      const found = await new Promise<{ content: string; description: string }[]>((show) => bar.changed?.(text, show));
      return found.flatMap(({ content, description }) => [
        !isAddress(content) && `offers ${content.slice(0, 80)}`,
        !readXml(description) && `is described as ${description.slice(0, 80)}`,
      ]);
    },
  },
  {
    name: 'a line of the address bar that is chosen',
    async try(text) {
      const opening = new Promise<string>((opened) => {
        bar.opened = opened;
      });
      bar.entered?.(text, 'newForegroundTab');
      const address = await opening;
      return [!isAddress(address) && `opens ${address.slice(0, 80)}`];
    },
  },
  {
    name: 'a suggestion of the address bar',
    try(text) {
      const shown = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ');
      const read = readXml(suggestionText({ title: text, detail: text }, true));
      return [!read && 'is no XML', read && (read[0] !== shown || read[1] !== shown) && 'has other words'];
    },
  },
];

test('nothing typed into the address bar opens anything but the web and our own page, and no suggestion is mark-up', async () => {
  const { trials, acted, faults } = await tryAll(ways, payloads);
  noteFigures('payloads', 'in Node, address bar', { payloads: payloads.length, tried: trials, acted });
  expect(faults).toEqual([]);
}, 120_000);
