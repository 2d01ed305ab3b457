/** Splits the notes of an invite into what people wrote in it, sentence by sentence, without what programs and signatures add. */
import words from '@/content/suggestions/notes.json';
import { mayIdentifyPatient } from './private';
import { singleSpaced, visibleText } from './text';

/** A sentence, a point of a list, or a row of a table. */
export interface Passage {
  /** One line, its white space single: what is looked for in it counts on that. */
  text: string;
  /** It stands in a quoted or forwarded message below the newest one. */
  isOlder: boolean;
  /** It is a point of a list or a row of a table. */
  isPoint: boolean;
  /** Line that introduces the list in which the point stands: "To decide:". */
  intro?: string;
  /** Cells of a row, first to last. */
  cells?: string[];
}

/** Lines looked at, blank ones not counted: no letter is longer. */
const mostLines = 240;
const longestLine = 1500;
const longestSentence = 600;
/** A line without a mark below "To decide:" is a point of that list when it is no longer. */
const longestPoint = 140;

/** A line that a list follows. */
const introduces = /:$|\S\s+\S+\s+\S+\s*[–-]$/;

const startsWithAny = (line: string, starts: readonly string[]) => starts.some((start) => line.startsWith(start));
const holdsAny = (line: string, parts: readonly string[]) => parts.some((part) => line.includes(part));

const rule = /^[\s_=*~#-]{5,}$|-::~:~/;
const header = new RegExp(`^\\**(?:${words.headers.join('|')})\\**:`, 'i');
const fromHeader = /^\**(?:from|oddi wrth)\**:/i;
const wroteLine = /\bwrote:$|\bysgrifennodd\b.*:$/i;
const point =
  /^(?:[-*•·●▪◦‣–—→>o]|\(?\d{1,2}[.)]|\(?[a-h][.)]|\d{1,2}(?=\s{2}|\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\p{Lu}))\s+/u;
const phone = /^(?:tel|mob|mobile|ext|t|m|phone)?[\s.:+]*\(?\+?[\d\s()-]{9,}/i;
const addressOnly = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@\S+$/i;

/** Does a disclaimer begin with this sentence? */
const isDisclaimer = (sentence: string) => holdsAny(sentence.toLowerCase(), words.disclaimers);
const startsDisclaimer = (line: string) => isDisclaimer(sentencesIn(line)[0] ?? '');

/** Lines that programs put there: how to join, disclaimers, addresses by themselves. */
function isAdded(line: string): boolean {
  const lower = line.toLowerCase();
  return (
    startsWithAny(lower, words.joining) ||
    holdsAny(lower, words.joiningInside) ||
    startsDisclaimer(line) ||
    addressOnly.test(line) ||
    phone.test(line)
  );
}

/** Is this line nothing but the end of a letter: "Many thanks, Karen", or the given name of somebody who is invited? */
function isSignOff(line: string, givenNames: ReadonlySet<string>): boolean {
  if (line.length > 48) return false;
  const lower = line.toLowerCase().replace(/(?<![.!,\s])[.!,\s]+$/, '');
  if (words.signOffs.includes(lower)) return true;
  const [first = '', ...rest] = lower.split(/[,!]\s*|(?<!\s)\s+-\s+/);
  if (words.signOffs.includes(first.trim()) && rest.join(' ').split(' ').length <= 3) return true;
  const [name = '', ...others] = lower.split(/[\s,&]+/);
  if (others.length > 3 || !/^[\p{L}'’ ,&.-]+$/u.test(lower) || line.endsWith(',')) return false;
  const isName = [...givenNames].some((given) => given === name || (name.length > 2 && given.startsWith(name)));
  return isName && (!others.length || line.charAt(0) !== lower.charAt(0));
}

interface Line {
  text: string;
  isOlder: boolean;
  isBlank: boolean;
}

/** Lines people wrote, each with whether it belongs to an older message; blank lines kept, as they end lists. */
function writtenLines(notes: string, givenNames: ReadonlySet<string>): Line[] {
  const lines: Line[] = [];
  let [hasText, isOlder, isSigned, seen] = [false, false, false, 0];
  for (const raw of visibleText(notes).split('\n')) {
    if (raw) seen += 1;
    if (seen > mostLines) break;
    const marks = /^[\s>]*/.exec(raw)?.[0] ?? '';
    const isQuoted = marks.includes('>');
    const text = raw.slice(marks.length, marks.length + longestLine).trimEnd();
    const lower = text.toLowerCase();
    if (rule.test(text) || !text) {
      if (text) isSigned = false;
      lines.push({ text: '', isOlder, isBlank: true });
    } else if (holdsAny(lower, words.history) || wroteLine.test(text) || (fromHeader.test(text) && hasText)) {
      [isOlder, isSigned] = [true, false];
    } else if (/^p\.?s\.?[\s:,-]/i.test(text)) {
      isSigned = false;
      lines.push({ text: text.replace(/^p\.?s\.?[\s:,-]+/i, ''), isOlder, isBlank: false });
    } else if (header.test(text) && (isOlder || !hasText)) {
      // A forwarded header, or one that a mail program put on top.
    } else if (isSignOff(text, givenNames)) {
      isSigned = hasText;
      hasText = true;
    } else if (!isSigned && !isAdded(text)) {
      hasText = true;
      lines.push({ text, isOlder: isOlder || isQuoted, isBlank: false });
    }
  }
  return lines;
}

/** Mail programs break lines: one that is long and ends within a sentence goes on in the next. */
function unwrapped(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const goesOn =
      last &&
      !last.isBlank &&
      !line.isBlank &&
      last.isOlder === line.isOlder &&
      last.text.length < longestLine &&
      /[\p{Ll}\d,]$/u.test(last.text) &&
      (/^\p{Ll}/u.test(line.text) || last.text.endsWith(',')) &&
      (last.text.length > 55 || last.text.endsWith(',')) &&
      !point.test(line.text);
    if (goesOn) whole.splice(-1, 1, { ...last, text: `${last.text} ${line.text}` });
    else whole.push(line);
  }
  return whole;
}

const abbreviations: ReadonlySet<string> = new Set(words.abbreviations.split(' '));
/** Short forms of which only some go on: "Tel. 5", "24 Dec. 9am", but "on 24 Dec. We shall". */
const beforeNumbers: ReadonlySet<string> = new Set(words.beforeNumbers.split(' '));

/** Does the full stop at this place end an abbreviation or an initial, rather than a sentence? */
function isAbbreviated(text: string, at: number, next: string): boolean {
  if (text.charAt(at) !== '.') return false;
  const word =
    text
      .slice(Math.max(0, at - 12), at)
      .split(/[\s(/]/)
      .at(-1) ?? '';
  if (/^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase())) return true;
  if (/\p{Ll}/u.test(next)) return word.length < 3 || beforeNumbers.has(word.toLowerCase());
  return beforeNumbers.has(word.toLowerCase()) && /\d/.test(next);
}

/** An address at the end of a sentence: the words before it say what it is. */
const lastAddress = /(?<![\s:(<])[\s:(<]*https?:\/\/\S*$/;

/** The sentences of a line. A stop ends one where white space follows; before a small letter only after a whole word. */
export function sentencesIn(line: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of line.matchAll(/(?<![.!?])[.!?]+["'”’)]*\s+(?=\S)/gu)) {
    if (isAbbreviated(line, end.index, line.charAt(end.index + end[0].length))) continue;
    sentences.push(line.slice(from, end.index + end[0].length).trim());
    from = end.index + end[0].length;
  }
  sentences.push(line.slice(from).trim());
  return sentences
    .map((sentence) => sentence.slice(0, longestSentence).trimEnd().replace(lastAddress, ''))
    .filter(Boolean);
}

/** What stands before a disclaimer in the same line. */
function beforeDisclaimer(sentences: readonly string[]): readonly string[] {
  const at = sentences.findIndex(isDisclaimer);
  return at < 0 ? sentences : sentences.slice(0, at);
}

/** Sentences that identify no patient, alone or with the next: a stop may stand within "hospital no. 123". */
const quotable = (sentences: readonly string[]): string[] =>
  sentences.filter((sentence, at) => {
    const [before = '', after = ''] = [sentences[at - 1], sentences[at + 1]];
    return !mayIdentifyPatient(`${before} ${sentence}`) && !mayIdentifyPatient(`${sentence} ${after}`);
  });

/** Cells of a row of a table; undefined where a line is none. */
function cellsOf(line: string): string[] | undefined {
  const by = line.includes('|') ? '|' : line.includes('\t') ? '\t' : line.split(' / ').length > 2 ? ' / ' : undefined;
  if (!by) return undefined;
  const cells = line
    .split(by)
    .map((cell) => singleSpaced(cell))
    .filter(Boolean);
  return cells.length > 1 ? cells : undefined;
}

/**
 * What people wrote in the notes of an invite, in its order.
 * @param notes as a page shows them, without our own block.
 * @param names of everybody invited: a given name by itself on a line ends a letter.
 */
export function passagesIn(notes: string, names: readonly string[]): Passage[] {
  const givenNames = new Set(
    names.flatMap((name) => name.toLowerCase().split(/[\s,]+/)).filter((part) => part.length > 1),
  );
  const passages: Passage[] = [];
  let intro: string | undefined;
  let previousIsPoint = false;
  for (const { text, isOlder, isBlank } of unwrapped(writtenLines(notes, givenNames))) {
    if (isBlank) {
      if (previousIsPoint) intro = undefined;
      continue;
    }
    const marked = point.test(text);
    const said = singleSpaced(text.replace(point, ''));
    const cells = marked && !text.includes('|') && !text.includes(' / ') ? undefined : cellsOf(text.replace(point, ''));
    const isPoint = marked || cells !== undefined || (intro !== undefined && said.length < longestPoint);
    if (isPoint && mayIdentifyPatient(said)) continue;
    if (isPoint)
      passages.push({
        text: said.slice(0, longestSentence).trimEnd(),
        isOlder,
        isPoint,
        ...(intro && { intro }),
        ...(cells && { cells }),
      });
    else
      for (const sentence of quotable(beforeDisclaimer(sentencesIn(said))))
        passages.push({ text: sentence, isOlder, isPoint });
    if (!isPoint) intro = introduces.test(said) ? (sentencesIn(said).at(-1) ?? said) : undefined;
    previousIsPoint = isPoint;
  }
  return passages;
}
