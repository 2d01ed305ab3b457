/** What a meeting is to agree, in the words of its invite and its title. */
import words from '@/content/suggestions/agreeing.json';
import type { Passage } from './passages';
import { either } from './patterns';
import { cutAtWord, mainClause, singleSpaced, withoutStop } from './text';

const verbs = either(words.verbs);
/** What stands before a verb that says what those who meet shall do. */
const frame =
  "(?:^|[:–—,(] ?)(?:and )?(?:to )?|\\b(?:to|we|we['’]?ll|will|must|should|can|shall|let['’]?s|and|or|then|jointly|finally|formally|either) ";
const deciding = new RegExp(`(?:${frame})((?:${verbs})\\b.*)`, 'i');
const asNoun =
  /\b((?:(?:final|firm|clear|quick|formal|joint) )?(?:decisions?|agreement|steer|yes\/no|yes or no|go\/no[- ]go|go or no[- ]go|approval|sign[- ]?off) (?:(?:is )?(?:needed|required|wanted) )?(?:on|about|over|as to|between|to|for|of)\b.*)/i;
const nounFrame =
  /^$|\b(?:need|needs|needed|want|wants|like|require|requires|required|seeking|seek|looking for|reach|make|take|come to|get|for|bring|here for|is|your|a|the|one) (?:(?:a|an|the|your|our|some|\S+['’]s) )?$/i;
const whether = /\b((?:whether|if) (?:we|to|or not|it|the|this|that|they)\b.*)/i;
const anyWhether = /: (whether .*)/i;
const options = /^(?:(?:the|our|your) )?(?:(?:two|three|four) )?options(?: are)?(?: ?[:–-])? \S.*\bor .*$/i;
const whetherFrame =
  /\b(?:view|views|steer|decision|question|issue|call|conversation|discuss|consider|debate|on|is|about|of) ?(?:: ?)?$/i;
const label =
  /^(?:(?:key |main )?(?:decisions?|for decision|for approval|for agreement|decisions? (?:needed|required|today|wanted|sought|for today|to make|to be made)|to (?:decide|agree|settle|approve|resolve|sort)|we need to (?:decide|agree)|(?:the )?(?:ask|question|one question|questions to settle|decision point)s?(?: for (?:us|today|the meeting|this meeting))?|what we need to (?:decide|agree)|proposals?|proposed|recommendations?|i'?r cytuno|penderfyniad)) ?[:–—-] ?(.*)$/i;
const markedPoint =
  /^(.{8,}?)(?: ?[–—:-]+ ?(?:for )?(?:decision|approval|agreement)| for (?:decision|approval|agreement)| ?\((?:for )?(?:a )?(?:decision|approval|agreement)(?: (?:needed|required|today))?\))[.!]?$/i;
const asksInside =
  /^[^:?]{0,60}\b(?:questions?|(?:things?|points?) to (?:decide|agree|settle)|to (?:decide|agree|settle)(?: [a-z ]{1,24})?|decisions?) ?: ?(.+)$/i;
const purposeCell =
  /^(?:for )?(?:decision|approval|to approve|to agree|to decide|approve|agree|decide|ratify|endorse|for agreement)\b/i;

/** The sentence says that nothing is agreed here, or what was agreed before, or what others will decide. */
const elsewhere =
  /\b(?:no|not|n['’]t|never|nothing|without|already|previously|rather than|thank(?:s| you) for|no need|before we|once|until|after)\b[^.;:]{0,40}$|\b(?:cannot|don['’]?t|won['’]?t|not|nothing|already|thanks? (?:you )?for) (?:\w+ ){0,3}$/i;
const otherSubject =
  /\b(?:committee|cabinet|executive|secretary of state|minister|they|he|she|who|which|i|i['’]ll|group|person) (?:(?:will|can|must|should|shall|is|are|to|then|also|afterwards|later) )*$/i;
/** Somebody named, who decides rather than those who meet: "Ann Lee as chair will". */
const named =
  /(?:^| )(?:(?!(?:We|You|Members|All|Board|Group|Panel|Committee|Everyone|Need|Needs|Time|Aim|Purpose|Want|Us|Meeting|Here|Ready|Plan|And|To|Must|Should|Will|The)\b)\p{Lu}\p{L}+(?: as (?:\S+ )?\S+)?|(?!The\b)\p{Lu}\p{L}+ (?:Board|Committee|Panel|Cabinet|Executive|Council)) (?:will|must|can|to|has to|have to|needs to|then) $/u;
const notOurs = /\b(?:will be|was|were|been|has|have|had|once|when|if) $/i;
const request = /^(?:please|pls|plz|could you|can you|kindly)\b/i;

const routine = new RegExp(`^(?:\\S+ ){1,2}?(?:${either(words.routine)})(?:\\b|$)`, 'i');
const question = new RegExp(`^(?:so[,:]? |question:? )?(?:${either(words.questions)})\\b[^?]*\\?`, 'i');

/** "Worth carrying on or not?" */
const orNot = /^[^?]{6,120}\bor not\?$/i;

/** Two questions in one clause are two things to agree: "which half closes first and where the bays go". */
function eachOf(clause: string): string[] {
  const parts = clause.split(/,? and (?=(?:which|where|who|what|when|how|whether|if)\b)/i).map(withoutStop);
  const isAsked = /^(?:which|where|who|what|when|how|whether|if)\b/i;
  return parts.length > 1 && parts.every((part) => isAsked.test(part) && part.length > 12)
    ? parts
    : [withoutStop(clause)];
}

const quoteOf = (clause: string) => cutAtWord(withoutStop(mainClause(clause)));

function fromLabel(text: string): string[] | undefined {
  const said = (label.exec(text) ?? asksInside.exec(text))?.[1]?.trim();
  if (!said || said.length < 8 || /\b(?:contact|email|e-mail|call|ring)\b|@/i.test(said)) return undefined;
  return eachOf(mainClause(said, 20)).map((part) => cutAtWord(part));
}

function fromVerb(text: string): string[] | undefined {
  const found = deciding.exec(text);
  const clause = found?.[1];
  if (!found || !clause) return undefined;
  const before = text.slice(0, text.length - clause.length);
  const isAsked = /\b(?:asks?|asked|invites?|invited)\b/i.test(before);
  if (elsewhere.test(before) || (!isAsked && otherSubject.test(before)) || named.test(before) || notOurs.test(before))
    return undefined;
  if (request.test(text) && !/\b(?:to|ready to) $/i.test(before)) return undefined;
  const quote = quoteOf(clause);
  const isShort = quote.split(' ').length < 3 && !(/^\S+ \p{L}{8,}$/u.test(quote) && /[–—:(-] ?(?:to )?$/.test(before));
  if (isShort || /^\S+ (?:and|or|on it)\b/i.test(quote) || routine.test(quote)) return undefined;
  return [quote];
}

function fromNoun(text: string): string[] | undefined {
  const clause = asNoun.exec(text)?.[1];
  if (!clause) return undefined;
  const before = text.slice(0, text.length - clause.length);
  if (elsewhere.test(before) || !nounFrame.test(before)) return undefined;
  const quote = quoteOf(clause);
  return quote.split(' ').length > 2 ? [quote.replace(/ from this (?:call|meeting)$/i, '')] : undefined;
}

function fromWhether(text: string): string[] | undefined {
  const open = anyWhether.exec(text)?.[1];
  if (open) return [quoteOf(open)];
  if (options.test(text)) return [cutAtWord(withoutStop(text))];
  const clause = whether.exec(text)?.[1];
  if (!clause || !whetherFrame.test(text.slice(0, text.length - clause.length))) return undefined;
  return [quoteOf(clause)];
}

function fromCells(cells: readonly string[]): string[] | undefined {
  const at = cells.findIndex((cell) => purposeCell.test(cell));
  if (at < 0) return undefined;
  const cell = cells[at] ?? '';
  if (cell.split(' ').length > 2) return [cutAtWord(withoutStop(cell))];
  const item = cells.slice(0, at).find((one) => one.length > 6 && /\p{L}{3}/u.test(one) && !/^\d+[:.]/.test(one));
  return item ? [cutAtWord(withoutStop(item.replace(/^\d+[.)]? /, '')))] : undefined;
}

const isListOfDecisions = (intro: string | undefined) =>
  intro !== undefined &&
  (label.test(intro) || /\b(?:decide|agree|approve|settle|decisions?)\b[^.]{0,40}[:–-]$/i.test(intro)) &&
  !elsewhere.test(intro);

/** The parts of one passage that state a decision to be made in the meeting. */
function decisionsIn({ text, cells, intro, isPoint }: Passage): string[] {
  if (cells) return fromCells(cells) ?? [];
  const marked = isPoint && markedPoint.exec(text)?.[1];
  if (marked) return [cutAtWord(withoutStop(marked))];
  if (isListOfDecisions(intro)) return [cutAtWord(withoutStop(text))];
  return fromLabel(text) ?? fromNoun(text) ?? fromVerb(text) ?? fromWhether(text) ?? [];
}

/** What the notes say is to be agreed, verbatim; from older messages only where the newest says nothing. At most three. */
export function agreedInNotes(passages: readonly Passage[]): string[] {
  for (const isOlder of [false, true]) {
    const own = passages.filter((passage) => passage.isOlder === isOlder);
    const stated = own.flatMap(decisionsIn);
    if (stated.length) return [...new Set(stated)].slice(0, 3);
    const asked = own.flatMap(({ text }) => (question.exec(text) ?? orNot.exec(text))?.[0] ?? []);
    if (asked.length) return [cutAtWord(singleSpaced(asked[0] ?? ''))];
  }
  return [];
}
