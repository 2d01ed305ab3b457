// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const copied = vi.hoisted(() => ({ words: [] as string[] }));
vi.mock('@/lib/browser/clipboard', () => ({ copyText: async (words: string) => void copied.words.push(words) }));
const { download } = await import('@/entrypoints/dashboard/download');
const { saveFile } = await import('@/lib/extension-pages/save-file');
const { copyEverything } = await import('@/lib/extension-pages/copy-everything');

let files: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  files = [];
  copied.words = [];
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push(this.download);
  });
});

const waysOut: readonly (readonly [string, () => Promise<void>])[] = [
  ['a copy', () => download('before-we-meet', '{}')],
  ['a table', () => download('before-we-meet-meetings', 'a,b', 'csv')],
  ['a text', () => download('before-we-meet', '# A', 'md')],
  ['a calendar file', () => saveFile('promise.ics', 'BEGIN:VCALENDAR', 'text/calendar')],
  ['a reflection', () => saveFile('reflection.md', '# A', 'text/markdown')],
  ['everything at once', copyEverything],
];

test.each(waysOut)('%s leaves the browser where the organisation does not forbid it', async (_what, out) => {
  await out();
  expect(files.length + copied.words.length).toBe(1);
});

const forbidding: readonly Record<string, unknown>[] = [
  { exportAllowed: false },
  { exportAllowed: 'no' },
  { policy: '{' },
];

test.each(waysOut.flatMap(([what, out]) => forbidding.map((policy) => [what, policy, out] as const)))(
  '%s does not leave it under %j, and the person is told why',
  async (_what, policy, out) => {
    await fakeBrowser.storage.managed.set(policy);
    await expect(out()).rejects.toThrow('Your organisation does not allow copies and files');
    expect([...files, ...copied.words]).toEqual([]);
  },
);
