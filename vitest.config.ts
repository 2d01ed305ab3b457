import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const pure = [
  'tests/{calendars,cases,content,architecture}/**/*.test.{ts,tsx}',
  'tests/unit/{advice,invitations,meetings,suggestions}/**/*.test.{ts,tsx}',
];
const all = ['tests/{unit,storage,hostile}/**/*.test.{ts,tsx}'];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    restoreMocks: true,
    setupFiles: ['tests/words.ts', ...(process.env.FUZZ_SEED ? ['tests/hostile/seed.ts'] : [])],
    // Property tests share two cores with browsers in a full run; none of them measures time.
    testTimeout: process.env.FUZZ_SEED ? 600_000 : 30_000,
    // Some tests wait: one more worker than there are cores is quicker than as many.
    maxWorkers: availableParallelism() + 1,
    projects: [
      // What these test keeps nothing between calls, so their files can share a worker: half the time of all.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'isolated', include: all, exclude: pure } },
    ],
  },
});
