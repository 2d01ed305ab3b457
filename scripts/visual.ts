/** `npm run visual`: how everything looks, beside the pictures. `npm run visual -- --update` renews those that differ. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeSmall } from '../tests/e2e/visual/small-png';
import { needBrowser } from './lib/browsers.mjs';
import { run, toolEnvironment } from './lib/prepare.mjs';

const folder = path.resolve('tests/e2e/visual/baselines');

/** Pictures of what is no longer there go. */
function removeUnused(used: ReadonlySet<string>): void {
  for (const name of globSync('*.png', { cwd: folder })) if (!used.has(name)) rmSync(path.join(folder, name));
}

/** Chromium makes an extension's id from the folder it stands in, so the snapshots hold a pattern in its place. */
function forgetIds(): void {
  const snapshots = path.resolve('tests/e2e/visual/aria');
  for (const name of globSync('*.yml', { cwd: snapshots })) {
    const file = path.join(snapshots, name);
    const text = readFileSync(file, 'utf8');
    const pattern = (address: string) => address.replace(/[/.]/g, '\\$&');
    const any = text.replace(
      /(- \/url: )chrome-extension:\/\/[a-p]{32}(\/\S+)/g,
      (_all, key: string, rest: string) => `${key}/^chrome-extension:\\/\\/[a-p]{32}${pattern(rest)}$/`,
    );
    if (any !== text) writeFileSync(file, any);
  }
}

export default function visual(args: string[]): number {
  process.env.CHROMIUM = needBrowser('chromium');
  // As it ships: whatever runs this script may have set the environment of a test.
  const production = { ...toolEnvironment(), NODE_ENV: 'production' };
  if (run('wxt', ['build', '--level', 'error'], { env: production }) !== 0) return 1;
  if (run(process.execPath, ['scripts/run.mjs', 'scripts/catalogue.ts']) !== 0) return 1;
  if (!args.includes('--update')) return run('playwright', ['test', '--project=visual', ...args]);

  const used = path.resolve('test-results/pictures.txt');
  mkdirSync(folder, { recursive: true });
  writeFileSync(used, 'fonts.png\n');
  const env = { ...toolEnvironment(), VISUAL_UPDATE: used, TEST_ALL: '1' };
  const code = run(
    'playwright',
    ['test', '--project=visual', '--grep=pictures|snapshots', '--update-snapshots=changed'],
    {
      env,
    },
  );
  if (code !== 0) return code;
  forgetIds();
  removeUnused(new Set(readFileSync(used, 'utf8').split('\n')));
  for (const name of globSync('*.png', { cwd: folder })) makeSmall(path.join(folder, name));
  return 0;
}
