import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Looks at what the builds in `.output` hold; `npm test` makes them first. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '') } },
  test: { include: ['tests/build/**/*.test.ts'], setupFiles: ['tests/words.ts'], testTimeout: 120_000 },
});
