/** Why a meeting is held, quoted from its invite: a figure of waiting or harm, an end that nears, a trouble that recurs. */
import words from '@/content/suggestions/why.json';
import type { Passage } from './passages';
import { wholePhrase } from './patterns';
import { cutAtWord } from './text';

const figure =
  /(?:[£$€] ?\d|\d ?%|(?:^|[^\d:/.\w])\d[\d,]*(?:\.\d+)?(?![\d:/]|\.\d| ?(?:am|pm|min|mins|minutes|st|nd|rd|th)\b)|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|half|a third|third of|quarter of|hundreds?|one in)\b)/i;
const counted = wholePhrase(words.counted);
const trend = wholePhrase(words.trend);
const trouble = wholePhrase(words.trouble);
const ending = wholePhrase(words.ending);
const reason = wholePhrase(words.reason);
const purpose =
  /^(?:the|our) (?:purpose|aim|reason|point)(?: of (?:this|the) \w+)? is\b|^(?:the|this) (?:panel|group|board|meeting) (?:checks|makes sure|exists|is here)\b/i;
/** What is said about the meeting itself, not about what made it needed. */
const arranging = wholePhrase(words.arranging);
const addressed = /^(?:please|pls|could|can|would|if you|you)\b|\bplease\b|\?$/i;
const ratio =
  /\d ?%|\bper ?cent\b|\b(?:\d+|one|two|three) (?:in|out of) (?:\d+|two|three|four|five|six|ten)\b|\b(?:a|two) thirds?\b|\b(?:three|a) quarters?\b|\bhalf (?:of|the)\b/i;
/** What will be so from a day on, or was so then and is otherwise now. */
const change =
  /^from (?:\d{1,2}|the \d|mon|tues|wednes|thurs|fri|next|this|january|february|march|april|may|june|july|august|september|october|november|december)\b.*\b(?:will|must|can|no longer)\b|\d.{0,150}\b(?:ago|last year|last month|in \d{4}|then)\b.{0,150}\d.{0,150}\bnow\b/i;
const ofThings = /(?:^|[^\d:/.\w£])\d[\d,]* (?:\p{L}+ ){0,2}?\p{Ll}{3,}s\b/u;
/** Others press for something. */
const demand = /\b(?:wants?|asked for|asks for|expects?|requires?|insists?)\b/i;
const presses = /\b(?:before|after|because|following)\b/i;

/** Nobody, or nothing, where somebody or something is needed. */
const lack =
  /\b(?:no[ -]?one|nobody|ha(?:s|ve|d) no|with no|there(?:['’]s| is| are) no|not one|none of|cannot|can['’]t|could not|never|will only|would not|wouldn['’]t)\b/i;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*';
const day = `(?:${month}|\\d{1,2}(?:st|nd|rd|th)?(?: ${month})?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|easter|christmas|(?:the )?end of|next|this (?:week|month|year))`;
/** Something stops on a day. */
const stops = new RegExp(
  `\\b(?:stops?|ends?|finish(?:es)?|lapses?|expires?|runs? out|shuts?|withdraws?|leaves|is withdrawn|hands? back)\\b[^.]{0,40}?\\b(?:on|at|by|in|from|before|after)? ?${day}`,
  'iu',
);
/** Money or a number that must be dealt with by a day. */
const due = /\d.{0,300}\b(?:has|have|needs?|must) (?:to )?be \p{L}+(?:ed|t|en|ne) (?:by|before)\b/iu;
/** "From 71 to 62", of what went up or down. */
const fromTo =
  /\b(?:fell|rose|fallen|risen|up|down|gone|went|dropped|grown|grew|increased|cut)\b[^.]{0,60}\bfrom\b[^.]{1,30}\bto\b/i;

const enough = 2;

/** How sure a clause is a reason; below `enough` it is not quoted. */
function weight(text: string): number {
  const hasFigure = figure.test(text);
  const isRatio = ratio.test(text);
  const isCounted = isRatio || ofThings.test(text) || (hasFigure && counted.test(text));
  const isTrouble = trouble.test(text) || (hasFigure && lack.test(text));
  const isMoving = trend.test(text);
  const more = reason.test(text) ? 0.5 : 0;
  if (
    (isCounted && (isMoving || isTrouble)) ||
    ending.test(text) ||
    stops.test(text) ||
    fromTo.test(text) ||
    due.test(text) ||
    isRatio
  )
    return 3 + more;
  if (isTrouble || (hasFigure && isMoving) || purpose.test(text) || change.test(text)) return 2 + more;
  return demand.test(text) && (presses.test(text) || /[£$€] ?\d/.test(text)) ? 2 : more;
}

/** Where a sentence may be parted into clauses that stand for themselves. */
const betweenClauses = /, (?:and )?| (?:and (?=(?:the|it|we|they|this|these|our|i) )|[–—] )/g;
const consequence = /,? (?:so (?:has|have|is|it|we|this|that we|i)|hence|which is why|therefore)\b.*$/i;
const dependent =
  /^(?:that|which|who|whose|where|and|but|or|up|down|with|one|some|most|of|to|as|than|because|since|after|before|including|especially)\b/i;
const pronoun = /^(?:they|it|we|this|these|he|she|i)\b/i;
const vocative = /^\p{Lu}\p{L}+ ?(?:[–—-]|,(?= (?:we|the|can|i)\b)) /u;

/** The sentence without clauses at its ends that give no reason, and without what follows from the reason. */
function reasonIn(sentence: string): string {
  const text = sentence.replace(vocative, '').replace(consequence, '');
  const gaps = [...text.matchAll(betweenClauses)];
  const starts = [0, ...gaps.map((gap) => gap.index + gap[0].length)];
  const ends = [...gaps.map((gap) => gap.index), text.length];
  const clauses = starts.map((start, place) => text.slice(start, ends[place]));
  const weights = clauses.map(weight);
  const most = Math.max(...weights);
  if (most < enough) return text;
  const isIdle = (place: number) => {
    const clause = clauses[place] ?? '';
    return (weights[place] ?? 0) < 1 && !dependent.test(clause) && !figure.test(clause) && !lack.test(clause);
  };
  let last = clauses.length - 1;
  while (last > 0 && isIdle(last)) last -= 1;
  // What is left out must be worth it: a short remark at the end may stay.
  if ((ends[last] ?? 0) > text.length * 0.6) last = clauses.length - 1;
  const second = clauses[1] ?? '';
  const standsAlone = weights[1] === most && second.length > 20 && !dependent.test(second) && !pronoun.test(second);
  const leads = (clauses[0] ?? '').split(' ').length > 3 && (weights[0] ?? 0) < 1;
  return text.slice(last > 0 && standsAlone && leads ? starts[1] : 0, ends[last]);
}

/** A figure that stands in brackets: "After the survey (37% would not speak up) we …". */
const inBrackets = /\([^()]{12,160}\)/g;

/** "Following the incident on the 3rd, I should like us to …": what comes before the wish is its reason. */
const prefix =
  /^(?:[^,]{0,30}, )?((?:following|in response to|in light of|given|because|because of|after|since|as|with) [^,]{14,160}),? (?:i(?:['’]d)?|we(?:['’]d)?|could|can|please|let['’]?s) /i;
const tells = /^(?:following|in response|in light|given|because)\b/i;

/** What only leads to what is told: "Members are reminded that …". */
const opening =
  /^(?:(?:please|pls) (?:remember|note|be aware)(?: that)?|as you (?:all )?know,?|you will (?:know|remember|recall) that|.{0,60}\bare reminded that) /i;

function prefixIn(text: string): string[] {
  const clause = prefix.exec(text)?.[1];
  if (!clause || arranging.test(clause)) return [];
  return weight(clause) >= enough || tells.test(clause) ? [clause] : [];
}

function candidatesIn(passage: string): string[] {
  const text = passage.replace(opening, '');
  const asides = [...text.matchAll(inBrackets)].map(([aside]) => aside).filter((aside) => ratio.test(aside));
  if (asides.length) return asides;
  const before = prefixIn(text);
  if (before.length) return before;
  const isBrief = text.split(' ').length < 4;
  return isBrief || addressed.test(text) || arranging.test(text) ? [] : [reasonIn(text)];
}

/** The reason that the notes tell most plainly, verbatim; none when they tell none. A point of a list is part of an agenda. */
export function reasonsIn(passages: readonly Passage[], taken: readonly string[]): string[] {
  let best: { text: string; sum: number } | undefined;
  for (const { text, isPoint } of passages) {
    if (isPoint || taken.some((quote) => text.includes(quote) && quote.length > text.length * 0.3)) continue;
    for (const candidate of candidatesIn(text)) {
      const sum = Math.max(weight(candidate), tells.test(candidate) ? enough : 0);
      if (sum >= enough && sum > (best?.sum ?? 0)) best = { text: candidate, sum };
    }
  }
  return best ? [cutAtWord(best.text)] : [];
}
