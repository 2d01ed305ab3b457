/** Finds known names in a text, to leave them out. It can find only names that it is given. */
import { t } from '@/lib/words/words';
import { isFormOfAddress, kindOfName, partsOf, plain, speaksAlone } from './names';
import { organisationsIn } from './organisations';

/** What a name stands for. */
export type NamedKind = 'person' | 'self' | 'group' | 'organisation' | 'meeting';

/** Names by what they stand for, as invites and lists write them. */
export interface Names {
  people: readonly string[];
  /** The person's own names. */
  self: readonly string[];
  organisations: readonly string[];
  /** Titles of meetings. */
  titles: readonly string[];
}

/** A part of a text; `kind` where it is a name. */
export interface TextPart {
  text: string;
  kind?: NamedKind;
}

interface Token {
  start: number;
  end: number;
  /** As names are compared, without a possessive ending. */
  word: string;
  isCapital: boolean;
}

const signs = '\\s!-/:-@\\[-`{-\\u00bf\\u2000-\\u206f\\u3000-\\u303f\\uff00-\\uff0f';
/** A word, with the apostrophes within it. */
const wordPattern = new RegExp(`[^${signs}]+(?:['’ʼ\`][^${signs}]+)*`, 'g');
const possessive = /['’ʼ]s$/i;
/** As in `names.ts`: words of Chinese, Japanese and Korean, as `plain` gives them. */
const unspaced = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af]/;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(wordPattern)].map(({ 0: found, index }) => {
    const written = found.replace(possessive, '');
    return {
      start: index,
      end: index + written.length,
      word: plain(written),
      isCapital: written !== written.toLowerCase(),
    };
  });
}

const wordsOf = (phrase: string) => tokensOf(phrase).map(({ word }) => word);

interface Phrase {
  words: readonly string[];
  kind: NamedKind;
}

/** Can these words alone be told from everyday ones? One everyday word cannot. */
const isTelling = (words: readonly string[]) =>
  words.length > 1 || words.some((word) => word.length > 1 && speaksAlone(word) === 'always');

/** Phrases by their first word, the longest first. */
function phrasesOf({ people, organisations, titles }: Names): Map<string, Phrase[]> {
  const groups = people.filter((name) => kindOfName(name) === 'list');
  const all: Phrase[] = [
    ...titles.map((title) => ({ words: wordsOf(title), kind: 'meeting' as const })),
    ...groups.map((name) => ({ words: partsOf(name), kind: 'group' as const })),
    ...[...organisations, ...people.flatMap(organisationsIn)].map((name) => ({
      words: wordsOf(name),
      kind: 'organisation' as const,
    })),
  ].filter(({ words, kind }) => (kind === 'organisation' ? isTelling(words) : words.length > 1));
  all.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(all, ({ words }) => words[0] ?? '');
}

interface Finder {
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Parts of names of people, each with how it may be written and whether it is the person's own. */
  parts: ReadonlyMap<string, NamedKind>;
  /** Parts of names in scripts without spaces. */
  unspacedParts: readonly string[];
}

function finderOf(names: Names): Finder {
  const parts = new Map<string, NamedKind>();
  const add = (kind: NamedKind) => (name: string) => {
    if (kindOfName(name) !== 'person') return;
    for (const part of partsOf(name)) if (speaksAlone(part) !== 'never' || unspaced.test(part)) parts.set(part, kind);
  };
  // Somebody else may have a name in common with the person: theirs is the one to leave out.
  names.self.forEach(add('self'));
  names.people.filter((name) => !names.self.includes(name)).forEach(add('person'));
  return { phrases: phrasesOf(names), parts, unspacedParts: [...parts.keys()].filter((part) => unspaced.test(part)) };
}

interface Found {
  start: number;
  end: number;
  kind: NamedKind;
}

function phraseAt(
  tokens: readonly Token[],
  place: number,
  { phrases }: Finder,
): (Found & { next: number }) | undefined {
  const first = tokens[place];
  if (!first) return undefined;
  for (const { words, kind } of phrases.get(first.word) ?? []) {
    const own = tokens.slice(place, place + words.length);
    const last = own.at(-1);
    const fits = own.length === words.length && own.every(({ word }, index) => word === words[index]);
    // One word is an organisation only as names are written.
    if (fits && last && (words.length > 1 || first.isCapital))
      return { start: first.start, end: last.end, kind, next: place + words.length };
  }
  return undefined;
}

function partAt(token: Token, { parts, unspacedParts }: Finder): NamedKind | undefined {
  const whole = parts.get(token.word);
  if (whole && (token.isCapital || speaksAlone(token.word) === 'always' || unspaced.test(token.word))) return whole;
  const within = unspaced.test(token.word) && unspacedParts.find((part) => token.word.includes(part));
  return within ? parts.get(within) : undefined;
}

/** Between two parts of one name: spaces and hyphens, or a single letter. */
const withinName = /^(?:[\s-]+|\s+[A-Z]\.?\s+)$/;

/** Goes with the words in whose place neutral ones stand, which have their own. */
const articles = new Set(['the', 'a', 'an']);

/** Joins the parts of one name, with the form of address or the article before it. */
function joined(text: string, found: readonly Found[], tokens: readonly Token[]): Found[] {
  const all: Found[] = [];
  for (const one of found) {
    const before = all.at(-1);
    if (before?.kind === one.kind && withinName.test(text.slice(before.end, one.start))) before.end = one.end;
    else all.push({ ...one });
  }
  for (const one of all) {
    const isPerson = one.kind === 'person' || one.kind === 'self';
    const address = tokens.findLast(({ end }) => end <= one.start);
    const goesWith = address && (isPerson ? isFormOfAddress(address.word) : articles.has(address.word));
    if (goesWith && /^[\s.]*$/.test(text.slice(address.end, one.start))) one.start = address.start;
  }
  return all;
}

/**
 * Makes a function that takes a text apart into what is a known name and what is not. The parts put together are the text.
 */
export function nameFinder(names: Names): (text: string) => TextPart[] {
  const finder = finderOf(names);
  return (text) => {
    const tokens = tokensOf(text);
    const found: Found[] = [];
    for (let place = 0; place < tokens.length; ) {
      const phrase = phraseAt(tokens, place, finder);
      const token = tokens[place];
      const kind = !phrase && token ? partAt(token, finder) : undefined;
      if (phrase) found.push(phrase);
      else if (kind && token) found.push({ ...token, kind });
      place = phrase?.next ?? place + 1;
    }
    const parts: TextPart[] = [];
    let end = 0;
    for (const one of joined(text, found, tokens)) {
      if (one.start > end) parts.push({ text: text.slice(end, one.start) });
      parts.push({ text: text.slice(one.start, one.end), kind: one.kind });
      end = one.end;
    }
    if (end < text.length) parts.push({ text: text.slice(end) });
    return parts;
  };
}

/** What stands in the place of a name. */
const neutral: Readonly<Record<NamedKind, string>> = {
  person: t('lookingBack.aColleague'),
  self: 'me',
  group: t('lookingBack.aGroup'),
  organisation: t('lookingBack.anOrganisation'),
  meeting: t('lookingBack.aMeeting'),
};

const beginsSentence = (before: string) => /(?:^|[.!?]["”’)]?\s+|(?<!\s)[^\S\n]*\n\s*)$/.test(before);

export interface MaskedPart {
  text: string;
  /** The name in whose place it stands. */
  inPlaceOf?: string;
}

/** Two people named together: "Ann and Bea" are "two colleagues", not "a colleague and a colleague". */
function together(parts: readonly TextPart[]): MaskedPart[] {
  const all: (MaskedPart & { kind?: NamedKind })[] = [];
  for (const { text, kind } of parts) {
    const [before, between] = [all.at(-2), all.at(-1)];
    const isPair = kind === 'person' && before?.kind === 'person' && before.text === neutral.person;
    if (isPair && (between?.text === ' and ' || between?.text === ' & '))
      all.splice(-2, 2, {
        text: t('lookingBack.twoColleagues'),
        inPlaceOf: `${before.inPlaceOf}${between.text}${text}`,
        kind,
      });
    else all.push(kind ? { text: neutral[kind], inPlaceOf: text, kind } : { text });
  }
  return all.map(({ text, inPlaceOf }) => ({ text, ...(inPlaceOf !== undefined && { inPlaceOf }) }));
}

const withCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The same text with neutral words in the place of names: "I asked a colleague". */
export function maskedParts(parts: readonly TextPart[]): MaskedPart[] {
  let before = '';
  return together(parts).map((part) => {
    const isFirst = part.inPlaceOf !== undefined && beginsSentence(before);
    const text = isFirst ? withCapital(part.text) : part.text;
    before += text;
    return { ...part, text };
  });
}
