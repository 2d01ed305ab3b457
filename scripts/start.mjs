// `npm start`: installs what is missing, builds the extension, serves the practice calendar and opens both in a browser.
// With no screen (or with --headless) it takes a tour by itself and reports what it saw. --firefox: use Firefox.
import { isHeadless, needBrowser } from './lib/browsers.mjs';
import { prepare, run, stop } from './lib/prepare.mjs';

prepare();

const kind = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const headless = isHeadless();
const executablePath = needBrowser(kind);

console.log(`Building the extension for ${kind === 'firefox' ? 'Firefox' : 'Chrome and Edge'}, practice mode …`);
const buildFor = kind === 'firefox' ? ['-b', 'firefox'] : [];
if (
  run('wxt', ['build', '--mode', 'practice', ...buildFor, '--level', 'warn'], {
    shell: process.platform === 'win32',
  }) !== 0
) {
  stop('The build failed: see the lines above.');
}

const { openPractice } = await import('./lib/practice-browser.mjs');
const practice = await openPractice({ kind, executablePath, headless });
process.once('SIGINT', () => practice.close().finally(() => process.exit(130)));

if (headless) {
  const { tour } = await import('./lib/tour.mjs');
  const complete = await tour(practice, kind);
  await practice.close();
  process.exit(complete ? 0 : 1);
}

console.log(
  `The practice calendar is open at ${practice.origin}. Open any meeting and press “Prepare”. Close the browser to end.`,
);
await practice.closed;
await practice.close();
process.exit(0);
