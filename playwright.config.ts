import { defineConfig } from '@playwright/test';
import { speak } from './scripts/lib/words-table.mjs';

// Some tests ask the product's own rules what it will say.
speak();

/** End-to-end in the computer's own Chromium, Chrome or Edge; Firefox has its own harness, for Playwright cannot load extensions there. */
export default defineConfig({
  testDir: 'tests/e2e/chromium',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/chromium',
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // Half of a wash's difference from its ground; the pictures' own rounding of colours is a quarter of it.
    toHaveScreenshot: {
      threshold: 0.05,
      maxDiffPixelRatio: 0.002,
      animations: 'disabled',
      caret: 'hide',
      scale: 'device',
      stylePath: 'tests/e2e/visual/picture.css',
    },
    toMatchAriaSnapshot: { pathTemplate: 'tests/e2e/visual/aria/{arg}{ext}' },
  },
  updateSnapshots: 'none',
  fullyParallel: true,
  // Combinations that seldom tell more than those that run each time: `npm run test:all` runs them too.
  ...(process.env.TEST_ALL ? {} : { grepInvert: /@long/ }),
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // The file's name is in PLAYWRIGHT_JSON_OUTPUT_FILE, which `npm test` sets.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  projects: [
    // Pictures for the stores' pages: `npm run store`.
    { name: 'store', testDir: 'tests/e2e/store', fullyParallel: false },
    { name: 'surfaces', testIgnore: 'losses.spec.ts' },
    // It kills browsers right after a key, and must not share the computer with another test while it does.
    { name: 'losses', testMatch: 'losses.spec.ts' },
    // Pictures of every component and surface, beside those in the repository; `npm run visual -- --update` renews them.
    {
      name: 'visual',
      testDir: 'tests/e2e/visual',
      // Ninety pictures of one page, on a computer that may have more to do.
      timeout: 240_000,
      snapshotPathTemplate: 'tests/e2e/visual/baselines/{arg}{ext}',
    },
  ],
});
