import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const resolve = { alias: { '@': root.replace(/\/$/, '') } };
const every = { setupFiles: ['tests/words.ts'], testTimeout: 90_000, hookTimeout: 90_000 };
const losses = 'tests/e2e/firefox/losses.test.ts';

/** End-to-end in Firefox: one browser a worker, which tests of all files share (`shared.ts`). */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        resolve,
        test: {
          ...every,
          name: 'tasks',
          include: ['tests/e2e/firefox/**/*.test.ts'],
          exclude: [losses],
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      // It kills browsers right after a key, and must not share the computer with another test while it does.
      {
        root,
        resolve,
        test: { ...every, name: 'losses', include: [losses], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
