import { defineConfig } from 'wxt';

/** The floor of the page benchmark: what the framework alone costs on a page. */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest: { name: 'Empty', description: 'Does nothing.' },
});
