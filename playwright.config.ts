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
  reporter: [['list'], ['json', { outputFile: 'test-results/reports/chromium.json' }]],
});
