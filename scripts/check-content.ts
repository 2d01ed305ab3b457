/** `npm run check:content [-- --fix]`: says in plain words what is wrong with the content, if anything is. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { canonical, problemsIn } from './content-rules';

const folders = '{themes,resources,cases,references,questions,acronyms,thinking}';

/** All content files, by path below `content/`. */
export function readContent(): Record<string, string> {
  const paths = globSync(`content/${folders}/*.json`).sort();
  return Object.fromEntries(paths.map((path) => [path.replace(/^content\//, ''), readFileSync(path, 'utf8')]));
}

function fixLayout(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) writeFileSync(`content/${path}`, canonical(JSON.parse(text)));
}

export default async (args: string[]): Promise<number> => {
  if (args.includes('--fix')) fixLayout(readContent());
  const files = readContent();
  const problems = problemsIn(files);
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length ? `${problems.length} to mend` : `${Object.keys(files).length} content files keep every rule`,
  );
  return problems.length ? 1 : 0;
};
