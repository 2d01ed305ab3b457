/** Reads a file of JSON lines, naming line and field when something is wrong. */
import { readFileSync } from 'node:fs';
import type * as z from 'zod';

/** @throws Error with the file, line and field to mend. */
export function readJsonLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, place) => {
      if (!text.trim()) return [];
      const where = `${file}, line ${place + 1}`;
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (problem) {
        throw new Error(`${where}: not JSON (${problem instanceof Error ? problem.message : problem})`);
      }
      const parsed = schema.safeParse(value);
      if (parsed.success) return [parsed.data];
      const [issue] = parsed.error.issues;
      throw new Error(`${where}: \`${issue?.path.join('.')}\`: ${issue?.message}`);
    });
}

/** Runs an evaluation over the file named in `args`; 0 when it printed its figures, 2 when its input was wrong. */
export async function evaluate<T>(
  args: readonly string[],
  schema: z.ZodType<T>,
  measure: (entries: T[], misses: boolean) => object,
): Promise<number> {
  const [file] = args.filter((arg) => !arg.startsWith('--'));
  try {
    if (!file) throw new Error('Name a file of JSON lines.');
    console.log(JSON.stringify(measure(readJsonLines(file, schema), args.includes('--misses')), null, 2));
    return 0;
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    return 2;
  }
}

export const mean = (values: readonly number[]): number =>
  values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;

export const round = (value: number): number => Math.round(value * 10_000) / 10_000;
