/** Tells our own lines in the notes of an invite from what others wrote there. */
import { blockEnd, blockHeadings, blockStart, isHeaded } from './invite-block';

const headed = blockHeadings.map((heading) => `${heading}:`);

/** A line without the marks of a quoted reply and without space around it, and those marks. */
interface Line {
  text: string;
  quote: string;
}

function lineOf(raw: string): Line {
  const marks = /^[\s>]*/.exec(raw)?.[0] ?? '';
  return { text: raw.slice(marks.length).trim(), quote: marks.replace(/\s/g, '') };
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
function lastOfBlock(lines: readonly Line[], start: number): number | undefined {
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

const flatStart = new RegExp(`${blockStart}(\\s*)(?:${headed.join('|')})`);

/** Behind the end mark that follows; -1 when there is none. Between spaces, where the page keeps them at line breaks. */
function endOf(text: string, from: number, isSpaced: boolean): number {
  const mark = isSpaced ? ` ${blockEnd}` : blockEnd;
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    const end = at + mark.length;
    if (!isSpaced || !/\S/.test(text.charAt(end))) return end;
  }
  return -1;
}

/** A line without the blocks that stand in it whole, because the page shows no line breaks. */
function withoutFlat(text: string): string {
  let remaining = '';
  let rest = text;
  for (;;) {
    const found = flatStart.exec(rest);
    const isSpaced = found?.[1] !== '';
    const end = found ? endOf(rest, found.index, isSpaced) : -1;
    if (!found || end < 0 || (isSpaced && /\S/.test(rest.charAt(found.index - 1)))) return remaining + rest;
    remaining = `${remaining}${rest.slice(0, found.index).trimEnd()} `;
    rest = rest.slice(end).trimStart();
  }
}

/**
 * Notes of an invite without what we put there, also where a reply quotes it, the page shows it on one line, or somebody
 * deleted its last line. What cannot be proved ours stays.
 * @param notes as a page shows them; a line for each of its lines.
 */
export function withoutOwnBlock(notes: string): string {
  if (!notes.includes(blockStart)) return notes;
  const raw = notes.split('\n');
  const lines = raw.map(lineOf);
  const remaining: string[] = [];
  for (let at = 0; at < raw.length; at++) {
    const last = lastOfBlock(lines, at);
    if (last !== undefined) at = last;
    else remaining.push(withoutFlat(raw[at] ?? ''));
  }
  return remaining
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A meeting whose notes hold nothing of ours: what advice and suggestions read, and what is shown. */
export function withoutOwnNotes<T extends { description?: string | undefined }>(meeting: T): T {
  if (!meeting.description?.includes(blockStart)) return meeting;
  const { description, ...rest } = meeting;
  const others = withoutOwnBlock(description);
  return { ...rest, ...(others && { description: others }) } as T;
}
