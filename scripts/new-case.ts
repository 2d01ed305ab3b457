/**
 * Adds a case to tests/cases: copies the input and writes a line with what is read from it today, to be put right by
 * hand. The test then holds it.
 * Use: npm run new:case -- KIND FILE [SOURCE]
 */
import { appendFileSync, copyFileSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Case, type Expected } from '../tests/cases/facts';
import { type Answer, readCase } from '../tests/cases/read-case';

const folder = new URL('../tests/cases/', import.meta.url);
const today = '2026-11-24';

/** The facts of an answer that most cases are about. */
function factsOf(answer: Answer): Expected {
  const [meeting] = answer.meetings;
  if (!meeting) return { n: answer.n };
  const { title, when, place, organiser, count, recurring } = meeting;
  return {
    ...(answer.n > 1 && { n: answer.n }),
    title,
    start: when.start ?? null,
    end: when.end ?? null,
    place: place ?? null,
    organiser: organiser ?? null,
    count: count ?? null,
    recurring: Boolean(recurring),
  };
}

/** @param args the kind, the file to copy, and perhaps the address of a public report. */
export default async function newCase([kind = '', file = '', source]: readonly string[]): Promise<number> {
  if (!/^[a-z][a-z0-9-]{2,60}$/.test(kind) || !/\.(?:txt|ics|html)$/.test(file)) {
    console.error(
      'Use: npm run new:case -- KIND FILE [SOURCE]\nKIND is like times-dotted; FILE ends in .txt, .ics or .html.',
    );
    return 1;
  }
  process.env.TZ = 'Europe/London';
  const index = new URL('cases.jsonl', folder);
  const known = readFileSync(index, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Case.parse(JSON.parse(line)));
  const id = String(Math.max(...known.map((one) => Number(one.id))) + 1);
  const name = `${id}-${kind}${extname(file)}`;
  const expect = await readCase(file, readFileSync(file), today).then(factsOf, (problem: Error) => ({
    error: problem.message,
  }));
  copyFileSync(file, new URL(`inputs/${name}`, folder));
  appendFileSync(index, `${JSON.stringify(Case.parse({ id, file: name, kind, ...(source && { source }), expect }))}\n`);
  console.log(`Written: tests/cases/inputs/${name}. Now put the last line of tests/cases/cases.jsonl right by hand.`);
  return 0;
}
