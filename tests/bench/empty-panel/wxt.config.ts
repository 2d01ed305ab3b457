import { defineConfig } from 'wxt';

/** The floor of the panel benchmark: what the framework alone needs to open a panel and a popup. */
export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  imports: false,
  manifest: { name: 'Empty panel', description: 'Opens an empty panel.', permissions: ['sidePanel'] },
});
