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
  `^(${polite},? (?:can|could) (?:you|we all|everyone|all|each)\\b.*)`,
  // "Please bring …", also within a sentence.
  `(?:^|[,;:–—-] ?|\\b(?:and|so|but) )(${polite} (?:(?:could you|can you|also|all|each) )?\\p{Ll}{2,}\\b \\S.*)`,
  // "Could each team bring …"
  `(?:^|[,;:–—-] ?|\\bso )(${could} (?:${people}|you|\\p{Lu}\\p{L}+)(?: (?:and|teams?|all|each|both|leads?|\\p{Lu}\\p{L}+))* (?:(?:please|pls|also|each|all) )*(?:${acts}|come)\\b.*)`,
  // "Members are asked to …", "You each need to have …"
  `((?:you|${people}) (?:each |all )?(?:(?:are|is|will be|have been) (?:asked|requested|expected|required|invited) to|needs? to|must|should|will need to|have to|has to) (?:have )?(?:please )?(?:${acts}|entered|completed|sent|submitted|come)\\b.*)`,
  // "Each panel member to …"
  `^((?:each|every|everyone|everybody|all|any|one|both) (?:[\\p{L}-]+ ){0,4}?to (?:${acts}|come|look|make)\\b.*)`,
  // "Bring your …": a verb and what tells that it is one.
  `^((?:then |also |and )?(?:${acts}) (?:(?:a|an|any|your|the|one|two|three|all|both|own|along|with|me|us|some|at least|what|how|which|\\d+)\\b).*)`,
  `^((?:then |also |and )?(?:${strong}) (?!(?:of|on|from|meeting|group|date|by|is|are|was|in|off|to|for|and)\\b)\\p{L}.*)`,
  `, ?((?:bring|send|complete|prepare) (?:your|a|an|the|one|any)\\b.*)`,
  // "Come ready to …", "Just bring …"
  `^(come (?!along|to|and|if|in|for|back|over|join|with us)\\p{L}+ .*)`,
  `^(just (?:${strong}) .*)`,
  // "T2 ward sister if you can print …"
  `^([\\p{L}\\d' -]{0,40}\\bif (?:you|each of you|everyone|anyone) (?:can|could) (?:please )?(?:${acts})\\b.*)`,
  // "Comments to me by …", "No lanyards please"
  `^([\\p{L}\\d' -]{3,60} to (?:me|us|the office|the team) (?:by|before) .*)`,
  `^(?!.*\\b(?:needed|decision|help|view|steer)\\b)([\\p{L}\\d' ,-]{5,60} ${polite}[.!]*)$`,
  `^(if you (?:can|could),? (?:please )?(?:${acts})\\b.*)`,
  // "If you hold an interest, tell …"
  `^((?:if|where) (?:you|your)\\b[^,]{3,90},? (?:please )?(?:tell|let|email|declare|say|send|bring|ring|flag) .*)`,
  // "Scores must be in by …"
  `^([\\p{L}\\d' -]{3,60} (?:must|need to|needs to|have to|should|to) be (?:[\\p{L}-]+ed|in|with|sent|locked|put|done)\\b.*\\b(?:by|before)\\b.*)`,
  // "Ward leads have … to hand": an order to a role.
  `^((?:[\\p{L}-]+ ){0,2}(?:${either(words.plurals)}) (?:please |to )?(?:have|bring|send|complete|prepare|submit|update|upload|come|email|check|fill in|be ready) (?!been|had|to|a (?:view|role)|not|no|already|asked|told|said)\\S.*)`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** "Ann to bring the logs": the capital letter tells that it is a name. */
const byName = new RegExp(
  `^(?!(?:${either(words.notNames)})\\b)\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)? to (?:${acts}) .*`,
  'u',
);

const mere = new RegExp(
  `^(?:${polite} )?(?:${could} (?:you|everyone|all) )?(?:please )?(?:${either(words.logistics)})(?![\\p{L}])`,
  'iu',
);
const nothing =
  /\b(?:nothing (?:needed|required|to (?:prepare|bring|do))|if you (?:want|wish|would like|like|fancy)|no need to|do not need to|don['’]?t need to|no prep)\b/i;
/** What members do in the meeting is no preparation. */
const inMeeting = /\b(?:approve|agree|decide|ratify|endorse|note)\b/i;
const consequence = / (?:or (?:you|it|we)\b|and (?:i|we|it)(?:['’]ll| will)\b|to save\b|it would|in case\b)/i;
/** "Declarations: …" is heading and request. */
const heading = /^\p{Lu}[\p{L} ]{2,24}: (?=\p{L})/u;
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
