/**
 * `npm run fuzz [-- --minutes=20 --seed=7 --node]`: every hostile payload through every way in and out, in Node, Chromium and
 * Firefox, and every property test with more inputs than `npm test` has time for. `--node` leaves out the browsers. Prints
 * the seed, with which a run can be repeated. Ends with 1 when anything failed or the time was not enough.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Noted, notedFigures } from '../tests/trust/figures';
import { needBrowser } from './lib/browsers.mjs';

const defaultMinutes = 30;

/** Inputs of each property, as multiples of what `npm test` tries. */
const times = 10;

function option(args: readonly string[], name: string, otherwise: number): number {
  const given = args.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
  const number = given === undefined ? otherwise : Number(given);
  if (!Number.isFinite(number) || number < 0) throw new Error(`--${name} is a number, as in --${name}=${otherwise}`);
  return number;
}

/** Tests that make up their inputs, and those of the payloads. */
function fuzzTests(): string[] {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:unit|storage|calendars|hostile)\/.*\.test\.tsx?$/.test(name.split(path.sep).join('/')))
    .map((name) => path.join('tests', name));
  return files.filter((file) => file.includes('hostile') || /from 'fast-check'/.test(readFileSync(file, 'utf8')));
}

const line = ({ area, part, figures }: Noted) =>
  `${area} ${part}: ${Object.entries(figures)
    .map(([name, figure]) => `${figure.toLocaleString('en-GB')} ${name}`)
    .join(', ')}`;

export default function fuzz(args: readonly string[]): number {
  const seed = option(args, 'seed', Math.floor(Math.random() * 0x7fffffff));
  const end = Date.now() + option(args, 'minutes', defaultMinutes) * 60_000;
  const began = Date.now();
  const isNodeAlone = args.includes('--node');
  console.log(`Seed ${seed}; again with: npm run fuzz -- --seed=${seed}`);
  const browsers = isNodeAlone ? {} : { CHROMIUM: needBrowser('chromium'), FIREFOX: needBrowser('firefox') };
  const env = { ...process.env, ...browsers, FUZZ_RUNS: String(times), FUZZ_SEED: String(seed) };

  /** Runs a program within what is left of the time; gives whether it passed. */
  const run = (name: string, command: string, parameters: readonly string[]): boolean => {
    const left = end - Date.now();
    console.log(`\n── ${name}`);
    const program = path.join('node_modules', '.bin', command);
    const { status, error } = spawnSync(program, parameters, { env, stdio: 'inherit', timeout: Math.max(1, left) });
    if (error) console.log(`${name}: ${error.message}`);
    return status === 0;
  };

  const steps: [string, string, string[]][] = [['in Node', 'vitest', ['run', ...fuzzTests()]]];
  if (!isNodeAlone)
    steps.push(
      ['build for Chrome and Edge', 'wxt', ['build', '--level', 'warn']],
      [
        'in Chromium',
        'playwright',
        ['test', '--project=surfaces', '--workers=1', 'tests/e2e/chromium/hostile.spec.ts'],
      ],
      ['build for Firefox', 'wxt', ['build', '-b', 'firefox', '--level', 'warn']],
      ['in Firefox', 'vitest', ['run', '--config', 'tests/hostile/firefox/vitest.config.ts']],
    );
  const failed = steps.filter(([name, command, parameters]) => !run(name, command, parameters));

  console.log('');
  for (const noted of notedFigures())
    if (noted.at >= began && (noted.area === 'payloads' || noted.area === 'requests')) console.log(line(noted));
  console.log(
    failed.length ? `Failed: ${failed.map(([name]) => name).join(', ')} (seed ${seed})` : `All held (seed ${seed})`,
  );
  return failed.length ? 1 : 0;
}
