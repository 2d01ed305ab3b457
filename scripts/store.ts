/** `npm run store`: builds, and puts words and pictures for the stores' pages into `.output/store`. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { needBrowser } from './lib/browsers.mjs';
import { run, toolEnvironment } from './lib/prepare.mjs';
import { listing, stores } from './store/listing';

const folder = path.resolve('.output/store');

function writeWords(): void {
  const page = readFileSync('docs/permissions.md', 'utf8');
  for (const store of stores) {
    const build = store === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
    const { name, description, permissions } = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
    writeFileSync(path.join(folder, `${store}.md`), listing(store, { name, summary: description, permissions }, page));
  }
}

export default function store(): number {
  process.env.CHROMIUM = needBrowser('chromium');
  const env = { ...toolEnvironment(), NODE_ENV: 'production' };
  for (const browser of ['chrome', 'firefox'])
    if (run('wxt', ['build', '-b', browser, '--level', 'error'], { env }) !== 0) return 1;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeWords();
  const code = run('playwright', ['test', '--project=store', '--workers=1']);
  console.log(
    globSync('*', { cwd: folder })
      .sort()
      .map((name) => `.output/store/${name}`)
      .join('\n'),
  );
  return code;
}
