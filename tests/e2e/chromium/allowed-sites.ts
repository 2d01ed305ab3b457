/**
 * The browser's own question "allow on this site?" cannot be answered by a test. So this build has the sites among its
 * host permissions, as they would be after "Allow"; everything after the answer is the shipped code.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, build, judge, type Started, start, stopBrowser } from './fixtures';

/** The shipped build with these origins (`https://cloud.example.org`) allowed; removed when `use` ends. */
export async function withAllowed(origins: readonly string[], use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-build-'));
  cpSync(build, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    JSON.stringify({
      ...manifest,
      host_permissions: [...manifest.host_permissions, ...origins.map((origin) => `${origin}/*`)],
    }),
  );
  await use(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** Ids of the scripts that run on sites a person turned on. */
export const registered = async ({ context }: Started) =>
  context.serviceWorkers()[0]?.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> } };
    };
    return (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  });

/** A test in a browser on which these sites are turned on. */
export const testOn = (...origins: string[]) =>
  base.extend<{ started: Started }>({
    started: async ({ profile }, use) => {
      await withAllowed(origins, async (folder) => {
        const started = await start(profile, folder);
        await use(started);
        await stopBrowser(started);
        judge(started, origins);
      });
    },
  });
