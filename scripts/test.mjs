// `npm test`: everything that must hold, in order of cost. All steps run; the last line counts what passed and failed.
// `npm test -- --only=unit,e2e` runs the steps whose names contain one of the words.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { needBrowser } from './lib/browsers.mjs';
import { prepare, root, run, toolEnvironment } from './lib/prepare.mjs';
import { wantRadicale } from './lib/radicale.mjs';

prepare();

const reports = path.join(root, 'test-results', 'reports');
const vitest = (name, config = []) => [
  'vitest',
  [
    'run',
    ...config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path.join(reports, `${name}.json`)}`,
  ],
];

/** Steps: name, program and arguments. Those with a report are counted test by test, the others as one. */
const steps = [
  ['lint and format', 'biome', ['ci', '--error-on-warnings', '.']],
  ['prepare types', 'wxt', ['prepare', '--level', 'warn']],
  ['types', 'tsc', ['--noEmit']],
  ['unused code', 'knip', []],
  ['content rules', 'node', ['scripts/run.mjs', 'scripts/check-content.ts']],
  ['unit', ...vitest('unit'), 'vitest'],
  ['build for Chrome and Edge', 'wxt', ['build', '--level', 'warn']],
  ['build for Firefox', 'wxt', ['build', '-b', 'firefox', '--level', 'warn']],
  ['demo build', 'wxt', ['build', '--mode', 'demo', '--level', 'warn']],
  ['built files', ...vitest('build', ['--config', 'tests/build/vitest.config.ts']), 'vitest'],
  ['e2e in Chromium', 'playwright', ['test', '--project=surfaces'], 'playwright'],
  ['no word is lost, in Chromium', 'playwright', ['test', '--project=losses'], 'playwright'],
  ['catalogue', 'node', ['scripts/run.mjs', 'scripts/catalogue.ts']],
  ['pictures and axe', 'playwright', ['test', '--project=visual'], 'playwright'],
  ['e2e in Firefox', ...vitest('firefox', ['--config', 'tests/e2e/firefox/vitest.config.ts']), 'vitest'],
  ['npm start, headless', 'node', ['scripts/start.mjs', '--headless', '--built']],
].map(([name, command, args, report]) => ({ name, command, args, report }));

const fileOf = {
  unit: 'unit',
  'built files': 'build',
  'e2e in Firefox': 'firefox',
  'e2e in Chromium': 'chromium',
  'no word is lost, in Chromium': 'losses',
  'pictures and axe': 'visual',
};

const reportOf = ({ name }) => path.join(reports, `${fileOf[name]}.json`);

const counters = {
  vitest: (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  playwright: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
};

/** Counts a step's tests; a step that failed without a failing test, or without a report, counts as one failure. */
function count(step, code) {
  const { report } = step;
  const alone = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (!report) return alone;
  try {
    const counted = counters[report](JSON.parse(readFileSync(reportOf(step), 'utf8')));
    const silent = code !== 0 && counted.failed === 0;
    return {
      passed: counted.passed,
      failed: counted.failed + (silent || counted.passed + counted.failed === 0 ? 1 : 0),
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function runStep(step) {
  const started = performance.now();
  console.log(`\n── ${step.name}`);
  const code = run(step.command === 'node' ? process.execPath : step.command, step.args, {
    shell: process.platform === 'win32',
    env: { ...toolEnvironment(), ...(step.report === 'playwright' && { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(step) }) },
  });
  const { passed, failed } = count(step, code);
  return { name: step.name, passed, failed, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}

// Also what takes long and seldom tells more: every combination of looks, and each way to lose a word several times.
if (process.argv.includes('--all')) process.env.TEST_ALL = '1';

const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice(7)
  .split(',');
const chosen = only ? steps.filter(({ name }) => only.some((word) => name.includes(word))) : steps;

if (chosen.some(({ name }) => /e2e|lost|pictures|start/.test(name))) {
  process.env.CHROMIUM = needBrowser('chromium');
  process.env.FIREFOX = needBrowser('firefox');
}
if (chosen.some(({ name }) => /unit|e2e in Chromium/.test(name))) wantRadicale();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const results = chosen.map(runStep);
console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
