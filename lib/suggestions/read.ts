/** Papers that an invite names. */
import words from '@/content/suggestions/read.json';
import type { Passage } from './passages';
import { either } from './patterns';
import { cutAtWord } from './text';

const paper = new RegExp(`(?:^|[^\\p{L}])(?:${either(words.papers)})(?![\\p{L}])`, 'iu');
const unnamed = new RegExp(`^(?:${either(words.unnamed)})(?![\\p{L}])`, 'iu');
const isThere = new RegExp(`\\b(?:${either(words.isThere)})\\b`, 'i');
const isAttached = /^(?!.*\b(?:not|nothing|no|none)\b).*\p{L}{3}.*\battached\b/iu;
const isAdded = /\b(?:papers?|item|annex|version) \w+ (?:has been |have been |was |were |is |are |now )?added\b/i;
/** Where papers lie, so plainly that they need not be called papers. */
const isPlaced =
  /\b(?:is|are|find|put|saved|uploaded|posted|dropped)\b[^.]*\b(?:in|on|to) (?:(?:the|our|this) )?(?:[\p{L}\d]+ ){0,2}(?:folder|shared drive|channel|portal|sharepoint|workspace)\b/iu;
const toRead = new RegExp(
  `^(?:(?:please|pls) )?(?:(?:could|can) (?:you|everyone) (?:please )?)?(?:${either(words.toRead)})\\b`,
  'i',
);
/** "Members should read the report": a reader, and soon after it a paper. */
const mustRead = new RegExp(
  `^(?:members|all|everyone|colleagues|you|panel members) (?:should|must|need to|are asked to|to) (?:please )?(?:re-?)?read (?:\\S+ ){1,3}?(?:${either(words.papers)})\\b`,
  'i',
);
const label = new RegExp(`^(?:${either(words.labels)}) ?[:–-] ?\\S`, 'i');
const notYet = new RegExp(`\\b(?:${either(words.notYet)})\\b`, 'i');
/** Something is to be done with the paper: asked of the reader, and no paper to read. */
const duty = /\b(?:must|need to|needs to|have to|has to|should) (?:\w+ )?(?:be|have)\b/i;
const brackets = /\(([^()]{4,120})\)/g;
const place = /\b(?:workspace|folder|portal|sharepoint|drive|link|channel|attached|teams)\b/i;

/** The paper that brackets call attached: "the comments sheet (attached)". */
function nounBefore(text: string, bracket: string): string | undefined {
  const before = text.slice(0, text.indexOf(bracket));
  const noun = /\b(?:the|a|an|our|my|your|this) (?:\S+ ){1,5}$/i.exec(before)?.[0];
  return noun && paper.test(noun) ? `${noun}${bracket}` : undefined;
}

/** What brackets say of papers in a sentence that says something else: "Approve the plan (plan attached)." */
function inBrackets(text: string): string | undefined {
  for (const [whole, said = ''] of text.matchAll(brackets)) {
    const outside = text.replace(whole, ' ');
    if (whole.length > text.length * 0.6 || isAttached.test(outside) || isThere.test(outside)) continue;
    if (/^(?:attached|enclosed|link\b.*)$/i.test(said)) return nounBefore(text, whole);
    if (/\battached$/i.test(said)) return said;
    if (paper.test(said) && place.test(said)) return whole;
  }
  return undefined;
}

function paperIn(text: string): string | undefined {
  if (notYet.test(text) || duty.test(text)) return undefined;
  const isAsked = toRead.test(text) || mustRead.test(text);
  const aside = isAsked ? undefined : inBrackets(text);
  if (aside || label.test(text)) return aside ?? text;
  if (unnamed.test(text)) return undefined;
  const isNamed =
    isAttached.test(text) ||
    isAdded.test(text) ||
    isPlaced.test(text) ||
    (paper.test(text) && (isAsked || isThere.test(text.replace(brackets, ' '))));
  return isNamed ? text.replace(/ and note that\b.*$/i, '') : undefined;
}

/** The sentences that name papers, verbatim; at most four. From older messages only where the newest names none. */
export function papersIn(passages: readonly Passage[]): string[] {
  const found = (isOlder: boolean) =>
    passages.flatMap((passage) => (passage.cells || passage.isOlder !== isOlder ? [] : (paperIn(passage.text) ?? [])));
  const newest = found(false);
  const quotes = (newest.length ? newest : found(true)).map((text) => cutAtWord(text));
  return [...new Set(quotes)].slice(0, 4);
}
