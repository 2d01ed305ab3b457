import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** End-to-end in Firefox, one browser at a time. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '') } },
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    include: ['tests/e2e/firefox/**/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    fileParallelism: false,
  },
});
