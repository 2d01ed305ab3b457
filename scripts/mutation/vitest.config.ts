/** The tests that a folder of the product must be held by: its own, named by `scripts/mutation.ts`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: JSON.parse(process.env.MUTATION_TESTS ?? '[]'),
    setupFiles: ['tests/words.ts', 'scripts/mutation/no-clock.ts'],
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
