/** Whom an invite names as deciding. */
import type { Passage } from './passages';
import { cutAtWord, withoutStop } from './text';

/** A decider, as named, and the words of the invite that say so. */
export interface Decider {
  name: string;
  passage: string;
}

/** A name with capitals, or "the" with a body or an office in small letters. */
const body =
  '(?:board|committee|panel|executive|execs?|chief execs?|cabinet|council|governing body|partnership board|steering group|programme board|chairs?|directors|heads|operating officers?|finance officers?|chief officers?|chief executives|chief executive|chief exec|ceo|cfo|coo|cno|sro|medical director|finance director|director of [a-z]+|clinical director|clinical lead|trust|icb|governors|trustees|owner|sponsor|consultant|matron|commissioner|commissioners)(?!\\p{L})';
const capital = "\\p{Lu}[\\p{L}\\d&'’/-]{0,30}";
const proper = `(?:(?:the|our|my) )?${capital}(?: (?:(?:of|and|for|the|&|\\+|of the) )?(?:${capital}|\\d{1,2}(?= |$|[.,;]))){0,6}(?: (?:${body}))?`;
const someBody = `(?:(?:the|our|your) )(?:[\\p{L}-]+ ){0,3}?(?:${body})`;
const bareBody = '(?:execs?|exec team|cabinet|board|committee|trust board|full council|finance|commissioners)';
const who = `(?:${proper}|${someBody}|${bareBody}|I|me(?= as\\b|[.,;]|$))`;
/** A body whose last word tells that it decides. */
const formalBody = `(?:the )?(?:${capital} ){0,4}(?:Board|Committee|Cabinet|Executive|Panel|Council|board|committee|cabinet|exec)(?: Part \\d)?`;
const decision =
  '(?:final |formal |award |overall )?(?:decision|decisions|approval|say|call|sign[- ]?off|ratification|agreement)';
const approve =
  '(?:ok|OK|Ok|okay|approve|ratify|sign (?:(?:it|this|that|them) )?off|decide|authorise|endorse|sign(?! (?:up|in|on))|make the (?:final )?(?:decision|call))';
const role = '(?:,? (?:as|our|the) (?:the )?\\S+(?: lead)?,?)?';
const rest =
  '(?: (?:on|about|the|it|this|that|at|to|whether|which|in|by|for|any|our|all|spend|outcome|afterwards|after|decision|[\\p{L}\\d£-]+)){0,2}';

/** Each finds the name in its first group; what it matches is the passage. Capital letters matter, so none ignores case. */
const patterns: readonly RegExp[] = [
  `(${who})(?: on [\\d\\p{L} ]{3,20})?,? (?:who|which) (?:will |must )?(?:holds?|has|have|makes?|takes?|owns?) (?:the )?(?:${decision}|award)`,
  `(?:[Rr]atification|[Ss]ign[- ]?off|[Aa]pproval|[Aa]pproved|[Rr]atified|[Ss]igned off|[Ee]ndorsed|[Aa]greed|[Dd]ecided) (?:by|from|at) (${who})(?: (?:on|in|at) (?:\\S+ )?\\d{1,2} \\p{Lu}\\p{L}+)?`,
  `(?:(?:[Ff]inal )?[Dd]ecision|[Ff]inal say|[Ff]inal call|[Ss]ign[- ]?off|[Aa]pproval|[Cc]asting vote) (?:then )?(?:is|rests|sits|lies|stays|remains|belongs|will rest|will sit) (?:with|to) (${who})`,
  `(?:go|goes|going|taken|referred|passed|sent|up|recommendation|recommend) (?:then )?(?:(?:up|on|forward|back) )?to (${who}) (?:on [\\d\\p{L} ]{3,20} )?(?:for (?:a |the |its |their )?${decision}|to ${approve})`,
  `(${who})${role} (?:has|have|needs?|is|are|will|must) to ${approve}${rest}`,
  `(${who})${role} (?:will (?:then )?|must (?:then )?|can |then |to )${approve}${rest}`,
  `(${who}) (?:then )?(?:decides|approves|ratifies|signs (?:it |this )?off|makes the (?:final )?(?:decision|call)|takes the (?:final )?decision|holds the (?:decision|budget|pen)|has (?:the )?(?:final say|last word|casting vote|delegated authority|authority to)|is the (?:decision[- ]maker|approver|decider))${rest}`,
  `(${someBody}|${capital}(?: (?:${body}))) (?:jointly )?(?:decide|approve|ratify|sign (?:it |this )?off)(?=[ .,;]|$)(?: within \\S+ \\S+)?`,
  `(?:[Dd]ecision|[Cc]all|[Ss]ay) is (${who})['’]s?(?=[ .,;]|$)`,
  `^(?:[Ii]f|[Ww]here|[Ff]ailing)\\b[^.]{3,60},? (?:it|this|that|they) (?:goes|go|comes|will go) (?:up |back )?to (${who})`,
  `(${who}) (?:[\\p{L}-]+ ){0,6}?(?:makes?|takes?|has|have) the final (?:decision|say|call|word)`,
  `(?:[Dd]ecision[- ]?makers?|[Dd]ecider|[Aa]pprover|[Dd]ecides|[Aa]ccountable|[Ss]igned off by|[Dd]ecision by) ?[:–-] ?(${who})`,
  `(?:it['’]s|It['’]s|is|decision is|will be) (${proper})['’]s (?:decision|call|to (?:make|decide|call))`,
  `(?:[Ss]ubject to|[Nn]eeds?|[Pp]ending|[Rr]equires|[Aa]waiting) (?:sign[- ]?off|approval|agreement|ratification) (?:by|from|at|of) (${who})`,
  `(?:[Ss]ubject to|[Nn]eeds?|[Pp]ending|[Rr]equires|[Aa]waiting) (${who})['’]?s? (?:sign[- ]?off|approval|agreement|ratification)`,
  `(?:goes|going|go|taken|on) to (${formalBody}) (?:on|in|for) (?:the )?[\\d\\p{L}]+(?: \\p{Lu}\\p{L}+)?`,
  `(${who}) (?:is|are) (?:the )?(?:decision[- ]makers?|deciding|signing (?:it )?off|accountable)${rest}`,
  `[Dd]elegated (?:authority )?to (${who})`,
].map((pattern) => new RegExp(`${pattern.startsWith('^') ? '' : '(?:^|[ (,;:–—-])'}${pattern}`, 'u'));

/** Words with a capital letter that name nobody who decides. */
const nobody =
  /^(?:we|you|they|it|this|that|there|all|everyone|please|who|what|which|evaluators|members|agenda|item|decision|approval|to|need|if|when|once|and|but|the (?:group|team|meeting|day)|today|yes|no|options?|papers?|need|purpose|aim|will|can|should|must|still|yet|left|now|then|also|first|finally|just|nothing|something|anything|everything|much|little|quick|back|open|ready)\b/i;
const endsAsVerb =
  /(?:^| )(?:need|needs|want|meeting|time|aim|purpose|hope|hoping|plan|way|how|what|when|ask|able|ready|free|going|asked|like|here|decisions?|options?|recommendations?|papers?|agenda)$/i;
const negated = /\b(?:not|n['’]t|never)\b/i;
const asksFor = /\?|\b(?:asked to|to ask|invited to)\b/i;

/** "If we cannot agree, Ann decides": the condition belongs to what is quoted. */
const condition = /^(?:where|if|when|failing|should)\b/i;
const leadsThere = /^(?:go|goes|going|taken|referred|passed|sent|up|recommend)/i;

function passageOf(text: string, match: RegExpExecArray): string {
  const isConditional = condition.test(text) && match.index < 90;
  const said = text.slice(isConditional ? 0 : match.index, match.index + match[0].length).replace(/^[ (,;:–—-]+/, '');
  const start = !isConditional && leadsThere.test(said) ? said.indexOf(match[1] ?? '') : 0;
  return cutAtWord(withoutStop(said.slice(Math.max(0, start))));
}

function deciderIn(text: string, pattern: RegExp): Decider | undefined {
  const match = pattern.exec(text);
  const named = match?.[1];
  if (!match || !named) return undefined;
  const name = withoutStop(named)
    .replace(/^(?:the|our|my|your) /i, '')
    .replace(/['’]s?$/, '');
  if (!name || nobody.test(named) || nobody.test(name) || endsAsVerb.test(name)) return undefined;
  return negated.test(match[0]) ? undefined : { name, passage: passageOf(text, match) };
}

/** Whom the passages name as deciding, each once, in their order; at most three. */
export function decidersIn(passages: readonly Passage[]): Decider[] {
  const found = new Map<string, Decider>();
  for (const { text } of passages) {
    if (asksFor.test(text)) continue;
    const named = patterns.flatMap((pattern) => deciderIn(text, pattern) ?? []);
    for (const decider of named.sort((a, b) => text.indexOf(a.name) - text.indexOf(b.name))) {
      const key = decider.name.toLowerCase();
      const isKnown = [...found.keys()].some((known) => known.includes(key) || key.includes(known));
      if (!isKnown) found.set(key, decider);
    }
  }
  return [...found.values()].slice(0, 3);
}
