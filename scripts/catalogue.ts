/** Builds the catalogue, a page of every component in every state: `npm run catalogue`, then open the file it names. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { wordsOf } from './lib/words-table.mjs';

const folder = path.resolve('test-results/catalogue');

// A plain script, not a module: browsers refuse to load modules from a file.
const page = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Catalogue: Before We Meet</title>
    <link rel="stylesheet" href="catalogue.css">
  </head>
  <body>
    <div id="root"></div>
    <script>
      const words = ${JSON.stringify(wordsOf('en')).replaceAll('<', '\\u003c')};
      globalThis.chrome = { i18n: { getMessage: (name) => words[name] ?? '' } };
    </script>
    <script src="catalogue.js"></script>
  </body>
</html>
`;

export default async function buildCatalogue(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': process.cwd() } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: path.resolve('tests/catalogue/main.tsx'),
        output: { format: 'iife', entryFileNames: 'catalogue.js', assetFileNames: 'catalogue[extname]' },
      },
    },
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), page);
  console.log(path.join(folder, 'index.html'));
}
