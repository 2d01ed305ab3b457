// @vitest-environment jsdom
/** Payloads in every text and attribute of each calendar's page, and in what we write into a page and tell of it. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { noteFigures } from '../trust/figures';
import { mixed, payloads } from './corpus/all';
import { type Result, tryAll } from './trial';
import { waysOfPages, waysOfReaders } from './ways/pages';

/** The double of a browser takes 20 times as long as a browser: each calendar gets another sixth, `npm run fuzz` all. */
const share = process.env.FUZZ_RUNS ? 1 : 6;

beforeAll(() => {
  const soon = globalThis.setTimeout;
  // Our writer waits for pages that change back what they do not accept; these do not.
  vi.stubGlobal('setTimeout', (run: () => void) => soon(run));
});
afterAll(() => vi.unstubAllGlobals());

test('a meeting read from a page of any calendar is sound or none; what we write there is text', async () => {
  const results: Result[] = [];
  for (const [place, way] of [...waysOfReaders, ...waysOfPages].entries())
    results.push(await tryAll([way], share === 1 ? payloads : mixed(share, place)));
  const sum = (key: 'trials' | 'acted') => results.reduce((all, result) => all + result[key], 0);
  noteFigures('payloads', 'in Node, on pages of calendars', {
    payloads: payloads.length,
    tried: sum('trials'),
    acted: sum('acted'),
  });
  expect(results.flatMap(({ faults }) => faults)).toEqual([]);
}, 600_000);
