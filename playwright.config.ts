import { defineConfig } from '@playwright/test';

/** End-to-end in the computer's own Chromium, Chrome or Edge; Firefox has its own harness, for Playwright cannot load extensions there. */
export default defineConfig({
  testDir: 'tests/e2e/chromium',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/chromium',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // The file's name is in PLAYWRIGHT_JSON_OUTPUT_FILE, which `npm test` sets.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  projects: [
    { name: 'surfaces', testIgnore: 'losses.spec.ts' },
    // It kills browsers right after a key, and must not share the computer with another test while it does.
    { name: 'losses', testMatch: 'losses.spec.ts' },
  ],
});
