/**
 * Which mutants are tried, and a checker for Stryker that leaves out the others. A mutant is one small change of the
 * source, such as `<` for `<=`; all of them would run for hours, so a share is drawn by a hash of what each one changes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import * as vitestRunner from '@stryker-mutator/vitest-runner';

/** What Stryker reports of a mutant that was not drawn: it has no word of its own for that. */
const notDrawn = { status: 'compileError', reason: 'not drawn' };

/**
 * Whether each mutant of one run belongs to a draw. The hash is of file, kind, the lines changed and what they become,
 * not of line numbers: a mutant stays in its draw when the file grows above it.
 * @param {{ share: number, draw: number }} sample share in per cent; another draw gives other mutants
 * @param {string} root folder that file names are relative to
 * @returns {(mutant: { fileName: string, mutatorName: string, replacement?: string, location: object }) => boolean}
 */
export function drawnBy({ share, draw }, root) {
  const linesOf = new Map();
  const linesIn = (file) => linesOf.get(file) ?? linesOf.set(file, readFileSync(file, 'utf8').split('\n')).get(file);
  return ({ fileName, mutatorName, replacement, location: { start, end } }) => {
    const lines = linesIn(fileName).slice(start.line, end.line + 1);
    const what = [draw, path.relative(root, fileName), mutatorName, start.column, replacement, ...lines];
    const hash = createHash('sha256').update(JSON.stringify(what)).digest();
    return hash.readUInt32BE(0) / 2 ** 32 < share / 100;
  };
}

class OnlyDrawn {
  static inject = ['options'];

  constructor({ sample }) {
    this.isDrawn = drawnBy(sample, sample.root);
  }

  async init() {}

  async check(mutants) {
    return Object.fromEntries(mutants.map((one) => [one.id, this.isDrawn(one) ? { status: 'passed' } : notDrawn]));
  }

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

/** The bundler reads the words of `import.meta.glob` before anything runs: a change there would not even start. */
const globs = {
  shouldIgnore: ({ node }) =>
    node.type === 'CallExpression' && node.callee.object?.type === 'MetaProperty' ? 'read by the bundler' : undefined,
};

/** Settings that the runner of tests knows, with what they are by default. */
export const { strykerValidationSchema } = vitestRunner;

export const strykerPlugins = [
  ...vitestRunner.strykerPlugins,
  declareClassPlugin(PluginKind.Checker, 'only-drawn', OnlyDrawn),
  declareValuePlugin(PluginKind.Ignore, 'globs', globs),
];
