/**
 * `npm run mutation`: makes small changes in the product, one at a time, and counts which of them its tests notice.
 *
 *     npm run mutation                              a share of each folder
 *     npm run mutation -- messaging storage         of these folders
 *     npm run mutation -- --files 'lib/storage/restore*.ts' --all
 *     npm run mutation -- --share=10 --draw=2       more of them, and others than were looked at before
 *     npm run mutation -- meetings --again          the last run's survivors, nothing is run
 *
 * A folder is held by its own tests alone: what only a browser test notices is found late, and by luck. What was tried
 * once is kept in `.stryker` and tried again only when the line or its test has changed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { noteFigures } from '../tests/trust/figures';
import { drawnBy } from './mutation/sample.mjs';

const kept = '.stryker';

/** The tests of each folder. Fuzzing and files of 30 MB are left out: fuzzing notices a change by luck, and both are slow. */
const folders: Readonly<Record<string, readonly string[]>> = {
  meetings: ['tests/unit/meetings/**/*.test.ts'],
  messaging: ['tests/unit/messaging/**/*.test.ts'],
  storage: ['tests/unit/storage/**/*.test.ts', 'tests/storage/**/*.test.ts'],
  calendars: [
    'tests/calendars/**/!(mutation).test.ts',
    'tests/cases/*.test.ts',
    'tests/unit/content-script/invite-writer.test.ts',
  ],
  invitations: ['tests/unit/invitations/**/!(fuzz|large-attachment).test.ts', 'tests/cases/*.test.ts'],
  suggestions: ['tests/unit/suggestions/**/*.test.ts'],
};

interface Sample {
  /** Of all mutants, in per cent. */
  share: number;
  draw: number;
  root: string;
}

/** What the tests need: no dependencies, builds or reports. */
const needed = [
  '.wxt',
  'content',
  'locales',
  'lib',
  'components',
  'entrypoints',
  'demo-calendar',
  'public',
  'scripts',
  'tests',
];
const left = ['tests/e2e', 'tests/bench', 'tests/catalogue', 'tests/build'];

const optionsFor = (folder: string, files: readonly string[], sample: Sample): PartialStrykerOptions => ({
  mutate: [...files],
  // Everything but what is needed.
  ignorePatterns: ['**', ...needed.flatMap((one) => [`!${one}`, `!${one}/**`]), '!*.json', '!*.ts', ...left],
  testRunner: 'vitest',
  // In processes, as tests run otherwise: within a thread no test can set the time zone.
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: true, pool: 'forks' },
  plugins: [path.resolve('scripts/mutation/sample.mjs')],
  checkers: sample.share < 100 ? ['only-drawn'] : [],
  ignorers: ['globs'],
  coverageAnalysis: 'perTest',
  // Schemas and tables are made when a file is loaded: most of what guards us is static.
  ignoreStatic: false,
  incremental: true,
  incrementalFile: `${kept}/${folder}.json`,
  tempDirName: `${kept}/sandbox-${folder}`,
  concurrency: 1,
  reporters: ['progress-append-only'],
  // Stryker would read it with the compiler's old interface, which the one in use has no more.
  tsconfigFile: `${kept}/none.json`,
  disableTypeChecks: true,
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 30,
  allowConsoleColors: false,
  warnings: { unknownOptions: false, slow: false, preprocessorErrors: true, unserializableOptions: true },
  sample,
});

/** A mutant that a draw holds, with what became of it. */
interface Tried {
  file: string;
  line: number;
  kind: string;
  status: string;
  was: string;
  became: string;
}

function textAt(lines: readonly string[], { start, end }: MutantResult['location']): string {
  const text = lines.slice(start.line, end.line + 1);
  const last = text.length - 1;
  text[last] = (text[last] ?? '').slice(0, end.column);
  text[0] = (text[0] ?? '').slice(start.column);
  return text.join(' ').replace(/\s+/g, ' ').trim();
}

/** Results count lines and columns from 1, all else from 0. */
const fromZero = ({ line, column }: { line: number; column: number }) => ({ line: line - 1, column: column - 1 });

function triedIn(reported: readonly MutantResult[], sample: Sample): Tried[] {
  const isDrawn = drawnBy(sample, sample.root);
  const sources = new Map<string, string[]>();
  const linesOf = (file: string) => {
    const lines = sources.get(file) ?? readFileSync(file, 'utf8').split('\n');
    sources.set(file, lines);
    return lines;
  };
  const results = reported.map((one) => ({
    ...one,
    location: { start: fromZero(one.location.start), end: fromZero(one.location.end) },
  }));
  return results.filter(isDrawn).map((one) => ({
    file: path.relative(sample.root, one.fileName),
    line: one.location.start.line + 1,
    kind: one.mutatorName,
    status: one.status,
    was: textAt(linesOf(one.fileName), one.location),
    became: one.replacement?.replace(/\s+/g, ' ') ?? '',
  }));
}

const noticed = new Set(['Killed', 'Timeout']);
const unnoticed = new Set(['Survived', 'NoCoverage']);

/** Killed, those of it that went on without end, and survived; and how far the share of all mutants may be from that of the sample (95 in 100 times). */
export function scoreOf(statuses: readonly string[]) {
  const killed = statuses.filter((status) => noticed.has(status)).length;
  const survived = statuses.filter((status) => unnoticed.has(status)).length;
  const mutants = killed + survived;
  const part = mutants === 0 ? 0 : killed / mutants;
  const margin = mutants === 0 ? 0 : 1.96 * Math.sqrt((part * (1 - part)) / mutants);
  const tenth = (of: number) => Math.round(of * 1000) / 10;
  const endless = statuses.filter((status) => status === 'Timeout').length;
  return { mutants, killed, endless, survived, 'per cent': tenth(part), 'per cent either way': tenth(margin) };
}

function printSurvivors(tried: readonly Tried[]): void {
  const short = (text: string) => (text.length > 90 ? `${text.slice(0, 88)} …` : text);
  for (const { file, line, kind, status, was, became } of tried.filter(({ status }) => unnoticed.has(status)))
    console.log(
      `${file}:${line} ${status === 'NoCoverage' ? 'not run ' : ''}${kind}: ${short(was)} → ${short(became)}`,
    );
}

interface Report {
  files: Record<string, { mutants: { status: string; static?: boolean }[] }>;
}

const untried = new Set(['CompileError', 'Timeout']);

/**
 * What was not drawn may be now; what took too long may have been held up by other programs; and which tests touch what is
 * made when a file is loaded nobody knows, so that a new test would not count. All of it is tried anew.
 */
function forgetUntried(file: string): void {
  try {
    const report: Report = JSON.parse(readFileSync(file, 'utf8'));
    for (const one of Object.values(report.files))
      one.mutants = one.mutants.filter(
        (mutant) => !(untried.has(mutant.status) || (mutant.static && mutant.status === 'Survived')),
      );
    writeFileSync(file, JSON.stringify(report));
  } catch {
    // Nothing was run yet.
  }
}

async function run(folder: string, files: readonly string[], sample: Sample): Promise<Tried[]> {
  process.env.MUTATION_TESTS = JSON.stringify(folders[folder]);
  forgetUntried(`${kept}/${folder}.json`);
  const tried = triedIn(await new Stryker(optionsFor(folder, files, sample)).runMutationTest(), sample);
  writeFileSync(`${kept}/${folder}-tried.json`, JSON.stringify(tried));
  return tried;
}

const lastTried = (folder: string): Tried[] => JSON.parse(readFileSync(`${kept}/${folder}-tried.json`, 'utf8'));

/** @returns 1 when a name is none of ours or a folder could not be tried; a low score is no error, it is read. */
export default async function mutation(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      share: { type: 'string', default: '5' },
      draw: { type: 'string', default: '1' },
      all: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
      files: { type: 'string', multiple: true, default: [] },
    },
  });
  const sample: Sample = {
    share: values.all ? 100 : Number(values.share),
    draw: Number(values.draw),
    root: process.cwd(),
  };
  const byFiles = [...new Set(values.files.map((file) => file.split('/')[1] ?? ''))];
  const chosen = positionals.length > 0 ? positionals : byFiles.length > 0 ? byFiles : Object.keys(folders);
  const unknown = chosen.filter((folder) => !Object.hasOwn(folders, folder));
  if (unknown.length > 0 || !(sample.share > 0)) {
    console.error(`Folders are ${Object.keys(folders).join(', ')}; a share is a number over 0.`);
    return 1;
  }
  mkdirSync(kept, { recursive: true });
  const statuses: string[] = [];
  let failed = 0;
  for (const folder of chosen) {
    const files = values.files.filter((file) => file.startsWith(`lib/${folder}/`));
    const tried = values.again
      ? lastTried(folder)
      : await run(folder, files.length > 0 ? files : [`lib/${folder}/**/*.ts`], sample).catch(() => undefined);
    // Stryker has said why: most often a test fails without any change.
    if (!tried) {
      failed += 1;
      continue;
    }
    printSurvivors(tried);
    const score = scoreOf(tried.map(({ status }) => status));
    console.log(`lib/${folder}: ${JSON.stringify(score)}`);
    if (values.again || files.length > 0) continue;
    noteFigures('mutation', `lib/${folder}, draw ${sample.draw}`, score);
    statuses.push(...tried.map(({ status }) => status));
  }
  if (statuses.length > 0 && chosen.length === Object.keys(folders).length)
    noteFigures('mutation', `all six folders, draw ${sample.draw}`, scoreOf(statuses));
  return failed > 0 ? 1 : 0;
}
