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
const proper = `(?:(?:the|our|my)\\s+)?${capital}(?:\\s+(?:(?:of|and|for|the|&|\\+|of the)\\s+)?(?:${capital}|\\d{1,2}(?=\\s|$|[.,;]))){0,6}(?:\\s+(?:${body}))?`;
const someBody = `(?:(?:the|our|your)\\s+)(?:[\\p{L}-]+\\s+){0,3}?(?:${body})`;
const bareBody = '(?:execs?|exec team|cabinet|board|committee|trust board|full council|finance|commissioners)';
const who = `(?:${proper}|${someBody}|${bareBody}|I|me(?=\\s+as\\b|[.,;]|$))`;
/** A body whose last word tells that it decides. */
const formalBody = `(?:the\\s+)?(?:${capital}\\s+){0,4}(?:Board|Committee|Cabinet|Executive|Panel|Council|board|committee|cabinet|exec)(?:\\s+Part\\s+\\d)?`;
const decision =
  '(?:final\\s+|formal\\s+|award\\s+|overall\\s+)?(?:decision|decisions|approval|say|call|sign[- ]?off|ratification|agreement)';
const approve =
  '(?:ok|OK|Ok|okay|approve|ratify|sign\\s+(?:it|this|that|them)?\\s*off|sign\\s+off|decide|authorise|endorse|sign(?!\\s+(?:up|in|on))|make\\s+the\\s+(?:final\\s+)?(?:decision|call))';
const role = '(?:,?\\s+(?:as|our|the)\\s+(?:the\\s+)?\\S+(?:\\s+lead)?,?)?';
const rest =
  '(?:\\s+(?:on|about|the|it|this|that|at|to|whether|which|in|by|for|any|our|all|spend|outcome|afterwards|after|decision|[\\p{L}\\d£-]+)){0,2}';

/** Each finds the name in its first group; what it matches is the passage. Capital letters matter, so none ignores case. */
const patterns: readonly RegExp[] = [
  `(${who})(?:\\s+on\\s+[\\d\\p{L} ]{3,20})?,?\\s+(?:who|which)\\s+(?:will\\s+|must\\s+)?(?:holds?|has|have|makes?|takes?|owns?)\\s+(?:the\\s+)?(?:${decision}|award)`,
  `(?:[Rr]atification|[Ss]ign[- ]?off|[Aa]pproval|[Aa]pproved|[Rr]atified|[Ss]igned off|[Ee]ndorsed|[Aa]greed|[Dd]ecided)\\s+(?:by|from|at)\\s+(${who})(?:\\s+(?:on|in|at)\\s+(?:\\S+\\s+)?\\d{1,2}\\s+\\p{Lu}\\p{L}+)?`,
  `(?:(?:[Ff]inal\\s+)?[Dd]ecision|[Ff]inal say|[Ff]inal call|[Ss]ign[- ]?off|[Aa]pproval|[Cc]asting vote)\\s+(?:then\\s+)?(?:is|rests|sits|lies|stays|remains|belongs|will rest|will sit)\\s+(?:with|to)\\s+(${who})`,
  `(?:go|goes|going|taken|referred|passed|sent|up|recommendation|recommend)\\s+(?:then\\s+)?(?:(?:up|on|forward|back)\\s+)?to\\s+(${who})\\s+(?:on\\s+[\\d\\p{L} ]{3,20}\\s+)?(?:for\\s+(?:a\\s+|the\\s+|its\\s+|their\\s+)?${decision}|to\\s+${approve})`,
  `(${who})${role}\\s+(?:has|have|needs?|is|are|will|must)\\s+to\\s+${approve}${rest}`,
  `(${who})${role}\\s+(?:will\\s+(?:then\\s+)?|must\\s+(?:then\\s+)?|can\\s+|then\\s+|to\\s+)${approve}${rest}`,
  `(${who})\\s+(?:then\\s+)?(?:decides|approves|ratifies|signs\\s+(?:it\\s+|this\\s+)?off|makes\\s+the\\s+(?:final\\s+)?(?:decision|call)|takes\\s+the\\s+(?:final\\s+)?decision|holds\\s+the\\s+(?:decision|budget|pen)|has\\s+(?:the\\s+)?(?:final\\s+say|last\\s+word|casting\\s+vote|delegated\\s+authority|authority\\s+to)|is\\s+the\\s+(?:decision[- ]maker|approver|decider))${rest}`,
  `(${someBody}|${capital}(?:\\s+(?:${body})))\\s+(?:jointly\\s+)?(?:decide|approve|ratify|sign\\s+(?:it\\s+|this\\s+)?off)(?=[\\s.,;]|$)(?:\\s+within\\s+\\S+\\s+\\S+)?`,
  `(?:[Dd]ecision|[Cc]all|[Ss]ay)\\s+is\\s+(${who})['’]s?(?=[\\s.,;]|$)`,
  `^(?:[Ii]f|[Ww]here|[Ff]ailing)\\b[^.]{3,60},?\\s+(?:it|this|that|they)\\s+(?:goes|go|comes|will go)\\s+(?:up\\s+|back\\s+)?to\\s+(${who})`,
  `(${who})\\s+(?:[\\p{L}-]+\\s+){0,6}?(?:makes?|takes?|has|have)\\s+the\\s+final\\s+(?:decision|say|call|word)`,
  `(?:[Dd]ecision[- ]?makers?|[Dd]ecider|[Aa]pprover|[Dd]ecides|[Aa]ccountable|[Ss]igned off by|[Dd]ecision by)\\s*[:–-]\\s*(${who})`,
  `(?:it['’]s|It['’]s|is|decision is|will be)\\s+(${proper})['’]s\\s+(?:decision|call|to\\s+(?:make|decide|call))`,
  `(?:[Ss]ubject to|[Nn]eeds?|[Pp]ending|[Rr]equires|[Aa]waiting)\\s+(?:sign[- ]?off|approval|agreement|ratification)\\s+(?:by|from|at|of)\\s+(${who})`,
  `(?:[Ss]ubject to|[Nn]eeds?|[Pp]ending|[Rr]equires|[Aa]waiting)\\s+(${who})['’]?s?\\s+(?:sign[- ]?off|approval|agreement|ratification)`,
  `(?:goes|going|go|taken|on)\\s+to\\s+(${formalBody})\\s+(?:on|in|for)\\s+(?:the\\s+)?[\\d\\p{L}]+(?:\\s+\\p{Lu}\\p{L}+)?`,
  `(${who})\\s+(?:is|are)\\s+(?:the\\s+)?(?:decision[- ]makers?|deciding|signing\\s+(?:it\\s+)?off|accountable)${rest}`,
  `[Dd]elegated\\s+(?:authority\\s+)?to\\s+(${who})`,
].map((pattern) => new RegExp(`${pattern.startsWith('^') ? '' : '(?:^|[\\s(,;:–—-])'}${pattern}`, 'u'));

/** Words with a capital letter that name nobody who decides. */
const nobody =
  /^(?:we|you|they|it|this|that|there|all|everyone|please|who|what|which|evaluators|members|agenda|item|decision|approval|to|need|if|when|once|and|but|the (?:group|team|meeting|day)|today|yes|no|options?|papers?|need|purpose|aim|will|can|should|must|still|yet|left|now|then|also|first|finally|just|nothing|something|anything|everything|much|little|quick|back|open|ready)\b/i;
const endsAsVerb =
  /(?:^|\s)(?:need|needs|want|meeting|time|aim|purpose|hope|hoping|plan|way|how|what|when|ask|able|ready|free|going|asked|like|here|decisions?|options?|recommendations?|papers?|agenda)$/i;
const negated = /\b(?:not|n['’]t|never)\b/i;
const asksFor = /\?|\b(?:asked to|to ask|invited to)\b/i;

/** "If we cannot agree, Ann decides": the condition belongs to what is quoted. */
const condition = /^(?:where|if|when|failing|should)\b/i;
const leadsThere = /^(?:go|goes|going|taken|referred|passed|sent|up|recommend)/i;

function passageOf(text: string, match: RegExpExecArray): string {
  const isConditional = condition.test(text) && match.index < 90;
  const said = text.slice(isConditional ? 0 : match.index, match.index + match[0].length).replace(/^[\s(,;:–—-]+/, '');
  const start = !isConditional && leadsThere.test(said) ? said.indexOf(match[1] ?? '') : 0;
  return cutAtWord(withoutStop(said.slice(Math.max(0, start))));
}

function deciderIn(text: string, pattern: RegExp): Decider | undefined {
  const match = pattern.exec(text);
  const named = match?.[1];
  if (!match || !named) return undefined;
  const name = withoutStop(named)
    .replace(/^(?:the|our|my|your)\s+/i, '')
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
