// `npm start`: installs what is missing, builds the extension, serves the demo calendar and opens both in a browser.
// With no screen (or with --headless) it takes a tour by itself and reports what it saw. --firefox: use Firefox.
// --built: the demo build is there, as in `npm test`.
import { isHeadless, needBrowser } from './lib/browsers.mjs';
import { prepare, run, stop } from './lib/prepare.mjs';

prepare();

const kind = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const headless = isHeadless();
const executablePath = needBrowser(kind);

function build() {
  console.log(`Building the extension for ${kind === 'firefox' ? 'Firefox' : 'Chrome and Edge'}, demo mode …`);
  const target = kind === 'firefox' ? ['-b', 'firefox'] : [];
  const code = run('wxt', ['build', '--mode', 'demo', ...target, '--level', 'warn'], {
    shell: process.platform === 'win32',
  });
  if (code !== 0) stop('The build failed: see the lines above.');
}
if (!process.argv.includes('--built')) build();

const { openDemo } = await import('./lib/demo-browser.mjs');
const demo = await openDemo({ kind, executablePath, headless });
process.once('SIGINT', () => demo.close().finally(() => process.exit(130)));

if (headless) {
  const { tour } = await import('./lib/tour.mjs');
  const complete = await tour(demo, kind);
  await demo.close();
  process.exit(complete ? 0 : 1);
}

console.log(
  `Two demo calendars are open, in the shape of Google’s and of Outlook’s:\n${demo.addresses.map((one) => `  ${one}`).join('\n')}\nA note beside each says what to press next. Close the browser to end.`,
);
await demo.closed;
await demo.close();
process.exit(0);
