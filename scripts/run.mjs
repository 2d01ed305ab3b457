// Runs a TypeScript module of the project outside a browser, with the same aliases and globs as the build.
// Use: node scripts/run.mjs FILE [ARGUMENTS]; the module's default export is called with the arguments.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { speak } from './lib/words-table.mjs';

const [file, ...args] = process.argv.slice(2);
speak();
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const { module } = await runnerImport(`${root}/${file}`, {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root } },
});
process.exitCode = (await module.default(args)) ?? 0;
