/** What an invite asks of those who come: to bring, send, complete, think about something before. */
import words from '@/content/suggestions/asked.json';
import type { Passage } from './passages';
import { either } from './patterns';
import { cutAtWord, mainClause, withoutStop } from './text';

const acts = either(words.acts);
const strong = either(words.strong);
const people = either(words.people);
const polite = '(?:please|pls|plz|kindly)';
const could = '(?:could|can|would|will)';

/** Each finds the request in its first group. */
const patterns: readonly RegExp[] = [
  // "Please can you …"
  `^(${polite},?\\s+(?:can|could)\\s+(?:you|we all|everyone|all|each)\\b.*)`,
  // "Please bring …", also within a sentence.
  `(?:^|[,;:–—-]\\s*|\\b(?:and|so|but)\\s+)(${polite}\\s+(?:(?:could you|can you|also|all|each)\\s+)?\\p{Ll}{2,}\\b\\s+\\S.*)`,
  // "Could each team bring …"
  `(?:^|[,;:–—-]\\s*|\\bso\\s+)(${could}\\s+(?:${people}|you|\\p{Lu}\\p{L}+)(?:\\s+(?:and|teams?|all|each|both|leads?|\\p{Lu}\\p{L}+))*\\s+(?:(?:please|pls|also|each|all)\\s+)*(?:${acts}|come)\\b.*)`,
  // "Members are asked to …", "You each need to have …"
  `((?:you|${people})\\s+(?:each\\s+|all\\s+)?(?:(?:are|is|will be|have been)\\s+(?:asked|requested|expected|required|invited)\\s+to|needs?\\s+to|must|should|will need to|have to|has to)\\s+(?:have\\s+)?(?:please\\s+)?(?:${acts}|entered|completed|sent|submitted|come)\\b.*)`,
  // "Each panel member to …"
  `^((?:each|every|everyone|everybody|all|any|one|both)\\s+(?:[\\p{L}-]+\\s+){0,4}?to\\s+(?:${acts}|come|look|make)\\b.*)`,
  // "Bring your …": a verb and what tells that it is one.
  `^((?:then\\s+|also\\s+|and\\s+)?(?:${acts})\\s+(?:(?:a|an|any|your|the|one|two|three|all|both|own|along|with|me|us|some|at least|what|how|which|\\d+)\\b).*)`,
  `^((?:then\\s+|also\\s+|and\\s+)?(?:${strong})\\s+(?!(?:of|on|from|meeting|group|date|by|is|are|was|in|off|to|for|and)\\b)\\p{L}.*)`,
  `,\\s*((?:bring|send|complete|prepare)\\s+(?:your|a|an|the|one|any)\\b.*)`,
  // "Come ready to …", "Just bring …"
  `^(come\\s+(?!along|to|and|if|in|for|back|over|join|with us)\\p{L}+\\s.*)`,
  `^(just\\s+(?:${strong})\\s.*)`,
  // "T2 ward sister if you can print …"
  `^([\\p{L}\\d' -]{0,40}\\bif (?:you|each of you|everyone|anyone) (?:can|could)\\s+(?:please\\s+)?(?:${acts})\\b.*)`,
  // "Comments to me by …", "No lanyards please"
  `^([\\p{L}\\d' -]{3,60}\\s+to\\s+(?:me|us|the office|the team)\\s+(?:by|before)\\s.*)`,
  `^(?!.*\\b(?:needed|decision|help|view|steer)\\b)([\\p{L}\\d' ,-]{5,60}\\s+${polite}[.!]*)$`,
  `^(if you (?:can|could),?\\s+(?:please\\s+)?(?:${acts})\\b.*)`,
  // "If you hold an interest, tell …"
  `^((?:if|where)\\s+(?:you|your)\\b[^,]{3,90},?\\s+(?:please\\s+)?(?:tell|let|email|declare|say|send|bring|ring|flag)\\s.*)`,
  // "Scores must be in by …"
  `^([\\p{L}\\d' -]{3,60}\\s+(?:must|need to|needs to|have to|should|to)\\s+be\\s+(?:[\\p{L}-]+ed|in|with|sent|locked|put|done)\\b.*\\b(?:by|before)\\b.*)`,
  // "Ward leads have … to hand": an order to a role.
  `^((?:[\\p{L}-]+\\s+){0,2}(?:${either(words.plurals)})\\s+(?:please\\s+|to\\s+)?(?:have|bring|send|complete|prepare|submit|update|upload|come|email|check|fill in|be ready)\\s+(?!been|had|to|a (?:view|role)|not|no|already|asked|told|said)\\S.*)`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** "Ann to bring the logs": the capital letter tells that it is a name. */
const byName = new RegExp(
  `^(?!(?:${words.notNames.join('|')})\\b)\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)? to (?:${acts})\\s.*`,
  'u',
);

const mere = new RegExp(
  `^(?:${polite}\\s+)?(?:${could}\\s+(?:you|everyone|all)\\s+)?(?:please\\s+)?(?:${either(words.logistics)})(?![\\p{L}])`,
  'iu',
);
const nothing =
  /\b(?:nothing (?:needed|required|to (?:prepare|bring|do))|if you (?:want|wish|would like|like|fancy)|no need to|do not need to|don['’]?t need to|no prep)\b/i;
/** What members do in the meeting is no preparation. */
const inMeeting = /\b(?:approve|agree|decide|ratify|endorse|note)\b/i;
const consequence = /(?<!\s)\s+(?:or (?:you|it|we)\b|and (?:i|we|it)(?:['’]ll| will)\b|to save\b|it would|in case\b)/i;
/** "Declarations: …" is heading and request. */
const heading = /^\p{Lu}[\p{L} ]{2,24}:\s+(?=\p{L})/u;
/** "Managers: …" asks some of those who come, and nothing of the rest. */
const toSome = new RegExp(`^(?:${either(words.plurals)}):`, 'i');
const introducesTasks = /\b(?:bring|please|before (?:the|we)|ahead of|prepare|prep)\b[^.]*[:–-]$/i;

function briefly(clause: string): string {
  const main = mainClause(clause, 20);
  const found = consequence.exec(main);
  return cutAtWord(withoutStop(found && found.index > 15 ? main.slice(0, found.index) : main));
}

function requestIn(passage: string): string | undefined {
  if (toSome.test(passage)) return undefined;
  const text = passage.replace(heading, '');
  if (nothing.test(text) || mere.test(text)) return undefined;
  for (const pattern of [...patterns, byName]) {
    const found = pattern.exec(text);
    const clause = found?.[1] ?? found?.[0];
    if (!clause || mere.test(clause)) continue;
    if (/^(?:members|the \w+|you)\b/i.test(clause) && inMeeting.test(clause.slice(0, 50))) continue;
    return briefly(clause);
  }
  return undefined;
}

/** What the newest message asks of its readers, verbatim; at most three. What is only to be read is a paper, not a request. */
export function requestsIn(
  passages: readonly Passage[],
  papers: readonly string[],
  agreed: readonly string[],
): string[] {
  const quotes = passages.flatMap(({ text, isOlder, cells, isPoint, intro }) => {
    if (isOlder || cells || papers.includes(cutAtWord(text))) return [];
    if (agreed.some((quote) => text.startsWith(quote))) return [];
    if (isPoint && intro && introducesTasks.test(intro)) return [briefly(text)];
    return requestIn(text) ?? [];
  });
  return [...new Set(quotes)].slice(0, 3);
}
