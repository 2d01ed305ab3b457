/**
 * Figures of tests that bear on trust: how many payloads were tried, how many messages refused. A test notes what it
 * counted; `npm run report:trust` prints all of it, and says what has not been run.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('trust-results');

/** What the report has a line for. */
export type TrustArea =
  | 'payloads'
  | 'messages'
  | 'faults'
  | 'losses'
  | 'frames'
  | 'accessibility'
  | 'mutation'
  | 'requests'
  | 'policy'
  | 'builds'
  | 'reading age';

export interface Noted {
  area: TrustArea;
  /** What was counted, such as "payloads pasted, Chromium". */
  part: string;
  figures: Readonly<Record<string, number>>;
  /** When it was counted, in milliseconds since 1970. */
  at: number;
}

const fileOf = (area: TrustArea, part: string) => `${area}--${part}`.replace(/[^a-z0-9]+/gi, '-').toLowerCase();

/**
 * Notes what a test counted, in place of what the same part noted before.
 * @param figures numbers by their names, such as `{ tried: 517, acted: 0 }`
 */
export function noteFigures(area: TrustArea, part: string, figures: Noted['figures']): void {
  mkdirSync(folder, { recursive: true });
  const noted: Noted = { area, part, figures, at: Date.now() };
  writeFileSync(path.join(folder, `${fileOf(area, part)}.json`), `${JSON.stringify(noted)}\n`);
}

/** All that has been noted since the folder was last emptied, oldest first. */
export function notedFigures(): Noted[] {
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const noted = files.map((name): Noted => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
    return noted.sort((one, other) => one.at - other.at);
  } catch {
    return [];
  }
}
