/**
 * Prints what a person would be shown of each file, a JSON line a file: a pasted invitation (`.txt`), a calendar file
 * (`.ics`) or a page with an open meeting (`.html`), on a clock in London.
 * Use: npm run -s read -- [--today 2026-11-24] FILE…
 */
import { readFileSync } from 'node:fs';
import { readCase } from '../tests/cases/read-case';

/** @param args file names, and perhaps `--today` with a day; today without it. */
export default async function read(args: readonly string[]): Promise<number> {
  process.env.TZ = 'Europe/London';
  const at = args.indexOf('--today');
  const today = at < 0 ? new Date().toISOString().slice(0, 10) : (args[at + 1] ?? '');
  const files = at < 0 ? args : args.filter((_, place) => place !== at && place !== at + 1);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || !files.length) {
    console.error('Use: npm run -s read -- [--today 2026-11-24] FILE…\nFILE ends in .txt, .ics or .html.');
    return 1;
  }
  let failed = 0;
  for (const file of files) {
    try {
      console.log(JSON.stringify({ file, ...(await readCase(file, readFileSync(file), today)) }));
    } catch (problem) {
      failed += 1;
      console.log(JSON.stringify({ file, error: problem instanceof Error ? problem.message : String(problem) }));
    }
  }
  return failed && failed === files.length ? 1 : 0;
}
