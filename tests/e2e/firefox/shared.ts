/**
 * The Firefox that tests of one worker share, one after another: starting one takes as long as a short test. Each test
 * leaves it as it was at the start, and no test may make the extension ask for anything that its file does not name.
 */
import { test as base, expect } from 'vitest';
import { noteFigures } from '../../trust/figures';
import { forgetEverything } from '../in-page';
import { morning } from '../morning';
import { findPage, newProfile, openExtensionFile, removeProfile, type Started, start } from './harness';

/** The browser that runs now; another after a restart on the same profile. */
export interface Running {
  started: Started;
  profile: string;
  /** What the extension asked for before a restart. */
  asked: string[];
  /** A server that the test has the extension ask, by how its addresses begin; nothing else may be asked. */
  asks?: string;
  /** Ends the browser and starts it again. */
  restart(): Promise<void>;
}

interface Kept {
  running?: Running;
  /** Tests so far, what the extension asked of the server that its test names, and of anybody else. */
  counts: { tests: number; 'asked of a server that was added': number; 'other requests': number };
}

/** Origins that a person allowed, and the permission to notify, are given back. Runs in a page of ours. */
const giveBack = async () => {
  interface Permissions {
    getAll(): Promise<{ origins?: string[]; permissions?: string[] }>;
    remove(of: { origins?: string[]; permissions?: string[] }): Promise<boolean>;
  }
  const { browser } = globalThis as unknown as {
    browser: { permissions: Permissions; runtime: { getManifest(): { host_permissions?: string[] } } };
  };
  const own = browser.runtime.getManifest().host_permissions ?? [];
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({
    origins: origins.filter((origin) => !own.includes(origin)),
    permissions: permissions.filter((one) => one === 'notifications'),
  });
};

/** A browser as it was when it had just started: one empty tab, and nothing stored. */
async function leaveNothing(started: Started): Promise<void> {
  await started.window.closeAll();
  // A file of the extension without a script of its own.
  const page = await openExtensionFile(started, 'background.js');
  await page.evaluate(giveBack);
  await page.evaluate(forgetEverything);
  await started.window.closeAll();
  started.requests.length = 0;
}

async function startShared(): Promise<Running> {
  const profile = newProfile();
  const startHere = () => start(profile, { env: morning });
  const running: Running = {
    profile,
    asked: [],
    started: await startHere(),
    async restart() {
      running.asked.push(...(await running.started.window.ownRequests()));
      await running.started.browser.close();
      running.started = await startHere();
    },
  };
  // The welcome page opens once by itself, and would otherwise come to the front in the middle of a test.
  await findPage(running.started.browser, '/welcome.html');
  await leaveNothing(running.started);
  return running;
}

async function stopShared(kept: Kept): Promise<void> {
  const { running } = kept;
  delete kept.running;
  await running?.started.browser.close();
  if (running) removeProfile(running.profile);
}

/** Counts what the extension itself asked for in a test. @returns what it should not have. */
async function othersAsked({ counts }: Kept, running: Running): Promise<string[]> {
  const { asked, asks } = running;
  const all = [...asked.splice(0), ...(await running.started.window.ownRequests())];
  delete running.asks;
  const others = all.filter((address) => asks === undefined || !address.startsWith(asks));
  counts.tests += 1;
  counts['asked of a server that was added'] += all.length - others.length;
  counts['other requests'] += others.length;
  noteFigures('requests', `made by the extension, Firefox ${process.env.VITEST_POOL_ID}`, counts);
  return others;
}

/** A test in the shared Firefox, in a time zone where it is morning. */
export const it = base.extend<{ kept: Kept; running: Running }>({
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the parameter's shape
    async ({}, use) => {
      const kept: Kept = { counts: { tests: 0, 'asked of a server that was added': 0, 'other requests': 0 } };
      await use(kept);
      await stopShared(kept);
    },
    { scope: 'worker' },
  ],
  running: async ({ kept }, use) => {
    kept.running ??= await startShared();
    const { running } = kept;
    await use(running);
    const others = await othersAsked(kept, running);
    await leaveNothing(running.started).catch(() => stopShared(kept));
    expect(others, 'requests of the extension itself').toEqual([]);
  },
});
