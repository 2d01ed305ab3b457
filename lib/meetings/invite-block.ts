/**
 * Our own lines in the notes of an invite: how they begin and end, and the headings of the answers in them. Scripts on
 * calendar pages hold this file, so it imports nothing to run.
 */
import type { Question } from '@/content/schema';

export type Share = NonNullable<Question['share']>;

export const blockStart = 'Before we meet';
export const blockEnd = '—';

/** Headings in the order a reader of an invite needs them. */
export const headings: Readonly<Record<Share, string>> = {
  agreeing: 'What we are agreeing',
  purpose: 'Why',
  decides: 'Who decides',
  roles: 'Who does what',
  evidence: 'Evidence',
};

/** What a heading of ours looks like in a line. */
export const headed: readonly string[] = Object.values(headings).map((heading) => `${heading}:`);

const isHeaded = (line: string) => headed.some((heading) => line.startsWith(heading));

/** A line without the marks of a quoted reply and without space around it, and those marks. */
export interface Line {
  text: string;
  quote: string;
}

/** The next line with words in it, within the same quotation. */
function nextSaid(lines: readonly Line[], from: number): number | undefined {
  const quote = lines[from]?.quote;
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line?.quote !== quote && line?.text) return undefined;
    if (line?.text) return at;
  }
  return undefined;
}

/** Does a block of ours begin on this line: its first line, and an answer with a heading of ours below it? */
function begins(lines: readonly Line[], at: number): boolean {
  if (lines[at]?.text !== blockStart) return false;
  const first = nextSaid(lines, at);
  return first !== undefined && isHeaded(lines[first]?.text ?? '');
}

/**
 * The last line of our block that begins on a line. Up to its end line an answer may run over several lines; where the
 * end line is gone, only lines with a heading of ours are proved.
 * @returns undefined where no block of ours begins there: somebody else may well write "Before we meet".
 */
export function lastOfBlock(lines: readonly Line[], start: number): number | undefined {
  if (!begins(lines, start)) return undefined;
  const quote = lines[start]?.quote;
  let proved = start;
  // Where answers follow each other without a gap, a gap ends the block.
  const isTight = nextSaid(lines, start) === start + 1;
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line || (line.quote !== quote && line.text) || line.text === blockStart) break;
    if (line.text === blockEnd) return at;
    const before = lines[at - 1];
    if (isHeaded(line.text)) {
      const follows = nextSaid(lines, proved) === at;
      if (follows) proved = at;
    } else if (isTight && line.text && !before?.text) break;
  }
  return proved;
}
