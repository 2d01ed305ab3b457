/**
 * Small inputs as people really have them, each with the facts that a careful reader takes from it. A new one:
 * `npm run new:case -- KIND FILE`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Case, wrongFacts } from './facts';
import { type Answer, readCase } from './read-case';

const folder = new URL('.', import.meta.url);
const cases = readFileSync(new URL('cases.jsonl', folder), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => Case.parse(JSON.parse(line)));
const today = '2026-11-24';

/** The whole of an answer, a line for each field; of an archive the first meetings. */
function linesOf(answer: Answer | { error: string }): string {
  const { meetings = [], ...head } = { meetings: undefined, ...answer };
  return [head, ...meetings.slice(0, 5)]
    .flatMap((part) => Object.entries(part))
    .flatMap(([field, value]) => (value === undefined ? [] : `${field} ${JSON.stringify(value).slice(0, 1500)}`))
    .join('\n');
}

beforeAll(() => void vi.stubEnv('TZ', 'Europe/London'));
afterAll(() => void vi.unstubAllEnvs());

describe.each([...new Set(cases.map(({ kind }) => kind))].sort())('%s', (kind) => {
  test.each(cases.filter((one) => one.kind === kind))('$id $file', async ({ file, expect: facts }) => {
    const bytes = readFileSync(new URL(`inputs/${file}`, folder));
    const answer = await readCase(file, bytes, today).catch((problem: Error) => ({ error: problem.message }));
    expect(wrongFacts(facts, answer)).toEqual([]);
    // Facts are what must hold; what else is read changes only where somebody has looked at it (`vitest run tests/cases -u`).
    expect(linesOf(answer)).toMatchSnapshot();
  });
});

test('each input has its case, and each case its own number', () => {
  expect(readdirSync(new URL('inputs', folder)).sort()).toEqual(cases.map(({ file }) => file).sort());
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});
