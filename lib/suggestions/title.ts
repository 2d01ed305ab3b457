/** What the title of a meeting says by itself: what is to be agreed, and what it is about. */
import words from '@/content/suggestions/titles.json';
import { either } from './patterns';
import { cutAtWord, singleSpaced, visibleText } from './text';

/** The title without what mail programs and diaries put before it: "RE: FW:", "HOLD". */
export function titleOf(title: string): string {
  return singleSpaced(visibleText(title)).replace(
    /^(?:(?:re|fw|fwd|canceled|cancelled|updated|invitation|reminder|tbc|copy) ?[:-] ?)+/i,
    '',
  );
}

const routine = new RegExp(`(?:^|[^\\p{L}])(?:${either(words.routine)})(?![\\p{L}])`, 'iu');

/** Is nothing agreed at such a meeting: a huddle, training, a social event, a clinic, time held? */
export const isRoutine = (title: string): boolean => routine.test(title) || /\bclinic ?(?:\([^()]*\))?$/i.test(title);

const decisionWords =
  /\b(?:go(?:\/| or | ?[-–] ?)no[ -]?go|yes(?:\/| or )no|preferred (?:supplier|option|bidder|provider|site|model)|approvals?|sign[- ]?off|decisions?(?: on .{3,})?|(?:whether|which|who) (?:to|we|should|pays|funds)\b.*|stop(?:\/| or )go|keep or close|(?:to )?(?:agree|decide|approve|ratify) .{4,})/iu;
const noDecision =
  /\b(?:decision|approvals?|sign[- ]?off) (?:meeting|making|group|panel|board|support|process|training|log|committee|forum|workshop|tree|aid|queue|list)/i;
/** A longer part of a title is not quoted whole. */
const longestPart = 60;
const eitherOr = /\p{L}[\p{L}\d '’/-]{2,200} or [\p{L}\d][\p{L}\d '’/-]{1,}\??$/u;

/** The parts of a title between its colons and dashes. */
export const partsOf = (title: string): string[] =>
  title
    .split(/ ?: | [–—|-]+ | ?[()] ?/)
    .map((part) => part.trim())
    .filter(Boolean);

/** The words of a title that state a decision: "go or no go". Undefined where it states none. */
export function agreedInTitle(title: string): string | undefined {
  if (isRoutine(title) || noDecision.test(title)) return undefined;
  if (/^(?:for )?(?:decisions?|to (?:agree|decide)|agree|decide|approve) ?: ?\S/i.test(title)) return cutAtWord(title);
  for (const part of partsOf(title)) {
    const found = decisionWords.exec(part)?.[0] ?? eitherOr.exec(part)?.[0];
    if (found) return cutAtWord(part.length <= longestPart ? part : found);
    if (/\?$/.test(part) && /^(?:do we|should|shall|which|who|where|stop|keep|stay)\b/i.test(part))
      return cutAtWord(part);
  }
  return undefined;
}

/** The subject of a title: its first part that is more than a word for a kind of meeting. Undefined for one of no subject. */
export function subjectOf(title: string): string | undefined {
  const kinds = new RegExp(`^(?:(?:${either(words.kinds)}) ?)+$`, 'iu');
  const subjects = partsOf(title).filter(
    (part) => !kinds.test(part) && /\p{L}{3}/u.test(part) && !decisionWords.test(part),
  );
  const [first] = subjects;
  return first && cutAtWord(first, 80);
}
