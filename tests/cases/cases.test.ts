/**
 * Small inputs as people really have them, each with the facts that a careful reader takes from it. A new one:
 * `npm run new:case -- KIND FILE`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Case, wrongFacts } from './facts';
import { readCase } from './read-case';

const folder = new URL('.', import.meta.url);
const cases = readFileSync(new URL('cases.jsonl', folder), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => Case.parse(JSON.parse(line)));
const today = '2026-11-24';

beforeAll(() => void vi.stubEnv('TZ', 'Europe/London'));
afterAll(() => void vi.unstubAllEnvs());

describe.each([...new Set(cases.map(({ kind }) => kind))].sort())('%s', (kind) => {
  test.each(cases.filter((one) => one.kind === kind))('$id $file', async ({ file, expect: facts }) => {
    const bytes = readFileSync(new URL(`inputs/${file}`, folder));
    const answer = await readCase(file, bytes, today).catch((problem: Error) => ({ error: problem.message }));
    expect(wrongFacts(facts, answer)).toEqual([]);
  });
});

test('each input has its case, and each case its own number', () => {
  expect(readdirSync(new URL('inputs', folder)).sort()).toEqual(cases.map(({ file }) => file).sort());
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});
