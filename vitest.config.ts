import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/{unit,content,calendars,cases,storage,architecture}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Property tests share two cores with browsers in a full run; none of them measures time.
    testTimeout: 30_000,
  },
});
