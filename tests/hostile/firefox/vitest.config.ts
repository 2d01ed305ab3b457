import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** Every payload in Firefox: only `npm run fuzz` has time for it. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    include: ['tests/hostile/firefox/**/*.firefox.ts'],
    // A long run says how far it is.
    disableConsoleIntercept: true,
    testTimeout: 1_200_000,
    hookTimeout: 90_000,
    fileParallelism: false,
  },
});
