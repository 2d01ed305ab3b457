/**
 * The subject catalogue: headings, the words people bring to each, and the items under it, graded as a librarian
 * would. An entry of several words counts in full only when all of them were typed.
 */
import acronyms from '@/content/acronyms/acronyms.json';
import lowInformationWords from '@/content/search/low-information-words.json';
import outOfScope from '@/content/search/out-of-scope.json';
import subjects from '@/content/search/subjects.json';
import { inSteps } from './in-steps';
import { stem, stemsOf, wordsOf } from './words';

export type Grade = 'best' | 'useful' | 'touches';

export interface Heading {
  name: string;
  /** Is it a form (course, podcast) and not a topic? */
  form: boolean;
  items: ReadonlyMap<string, Grade>;
  /** The stems of each of its entries. */
  entries: readonly (readonly string[])[];
}

interface Entry {
  stems: readonly string[];
  words: readonly string[];
  /** Set when the words mean something only as a phrase: “what’s the point”, “on board”. */
  phrase?: string;
  /** Absent for a matter that is out of scope, such as parking. */
  heading?: Heading;
}

export interface Catalogue {
  /** Entries by each stem they hold. */
  entries: ReadonlyMap<string, readonly Entry[]>;
  /** By stem, the headings that have it in an entry of several words, with the largest share it makes of one. */
  parts: ReadonlyMap<string, ReadonlyMap<Heading, number>>;
  /** Ids of all items under any heading. */
  items: ReadonlySet<string>;
  /** Every word of it as written, for prefixes and spelling. */
  words: ReadonlySet<string>;
}

/** A word of a query and what it may stand for, by stem, with the confidence of each (0 to 1). */
export interface Meaning {
  /** The word as typed or, when nothing knows it, as corrected. */
  words: readonly string[];
  stems: ReadonlyMap<string, number>;
}

const lowInformation = new Set(lowInformationWords.flatMap((word) => stem(word) ?? []));

/** Is it a word that hardly distinguishes one search from another, such as “help”? */
export const isLowInformation = (stemmed: string): boolean => lowInformation.has(stemmed);

/** Joined with a space at either end, so that only whole words are found in it. */
const padded = (words: readonly string[]) => ` ${words.join(' ')} `;
const normalisedPhrase = (text: string) => padded(wordsOf(text).map((word) => stem(word) ?? word));

/** From an acronym to its expansion (without the history after the comma) and from the expansion to the acronym. */
const otherForms = new Map(
  acronyms.flatMap(({ term, expansion }) => {
    const [name = ''] = expansion.split(/, (?:now|part|replaced|closed)\b/);
    const [short, long] = [padded(wordsOf(term)), padded(wordsOf(name))];
    return [
      [short, long],
      [long, short],
    ];
  }),
);

const withOtherForms = (entries: readonly string[]) => [
  ...new Set(entries.flatMap((entry) => [entry, otherForms.get(padded(wordsOf(entry))) ?? entry])),
];

function entryOf(text: string, heading?: Heading): Entry {
  const words = wordsOf(text);
  const stems = [...new Set(stemsOf(text))];
  const isIdiom = words.length > 1 && (stems.length === 1 || stems.every((part) => lowInformation.has(part)));
  return { stems, words, ...(isIdiom && { phrase: normalisedPhrase(text) }), ...(heading && { heading }) };
}

function headingOf({ heading, form, entries, best, useful, touches }: (typeof subjects)[number]): Heading {
  const graded = (ids: readonly string[], grade: Grade) => ids.map((id) => [id, grade] as const);
  return {
    name: heading,
    form: form ?? false,
    items: new Map([...graded(touches, 'touches'), ...graded(useful, 'useful'), ...graded(best, 'best')]),
    entries: withOtherForms([heading, ...entries.split('; ')]).map((text) => [...new Set(stemsOf(text))]),
  };
}

/** So many headings, and so many matters out of scope, are a step. */
const [headingsAtOnce, othersAtOnce] = [5, 250];

function* make(): Generator<void, Catalogue> {
  const entries = new Map<string, Entry[]>();
  const parts = new Map<string, Map<Heading, number>>();
  const words = new Set(lowInformationWords);
  const items = new Set<string>();
  const add = (text: string, heading?: Heading) => {
    for (const word of wordsOf(text)) words.add(word);
    const entry = entryOf(text, heading);
    for (const part of entry.stems) {
      const others = entries.get(part);
      if (others) others.push(entry);
      else entries.set(part, [entry]);
      if (!heading || heading.form || entry.stems.length === 1) continue;
      const weights = parts.get(part) ?? new Map<Heading, number>();
      weights.set(heading, Math.max(weights.get(heading) ?? 0, 1 / entry.stems.length));
      parts.set(part, weights);
    }
  };
  for (const [place, subject] of subjects.entries()) {
    if (place % headingsAtOnce === 0) yield;
    const heading = headingOf(subject);
    for (const id of heading.items.keys()) items.add(id);
    for (const text of withOtherForms([subject.heading, ...subject.entries.split('; ')])) add(text, heading);
  }
  for (const [place, text] of outOfScope.entries()) {
    if (place % othersAtOnce === 0) yield;
    add(text);
  }
  return { entries, parts, items, words };
}

/** The catalogue as it is made. */
export const catalogueInSteps = inSteps(make);

/** The catalogue, made on first use. */
export const catalogue = (): Catalogue => catalogueInSteps.whole();

export interface Match {
  heading: Heading;
  /** How well it answers each word of the query, by its position: 0 to 1. */
  strengths: Map<number, number>;
  /** Were all words of one of its entries typed? */
  whole: boolean;
}

export interface Matches {
  headings: Match[];
  /** Positions of words that ask for something the guide does not hold. */
  outOfScope: Set<number>;
  /** Positions of low-information words that mean something as a phrase. */
  idioms: Set<number>;
}

export interface MatchWeights {
  /** Of an entry only some of whose words were typed. */
  partial: number;
  /** Of an entry when a longer one takes in the same word: “data” in “data protection”. */
  overruledEntry: number;
}

/** For each stem that the query may hold, the position of the word that stands for it with most confidence. */
type Typed = ReadonlyMap<string, { position: number; confidence: number }>;

function typedStems(terms: readonly Meaning[]): Typed {
  const typed = new Map<string, { position: number; confidence: number }>();
  for (const [position, { stems }] of terms.entries())
    for (const [part, confidence] of stems)
      if (confidence > (typed.get(part)?.confidence ?? 0)) typed.set(part, { position, confidence });
  return typed;
}

interface Found {
  entry: Entry;
  positions: number[];
  confidence: number;
}

/** The entries all of whose words were typed. */
function wholeEntries(typed: Typed, terms: readonly Meaning[], query: string): Found[] {
  const text = normalisedPhrase(query);
  const words = new Set(terms.flatMap((term) => term.words.map(singular)));
  const found: Found[] = [];
  for (const part of typed.keys())
    for (const entry of catalogue().entries.get(part) ?? []) {
      // Each entry is looked at once, at its first stem.
      if (entry.stems[0] !== part || !entry.stems.every((other) => typed.has(other))) continue;
      if ((entry.phrase && !text.includes(entry.phrase)) || (!entry.heading && !isNamed(entry, words))) continue;
      const matches = entry.stems.flatMap((other) => typed.get(other) ?? []);
      const confidence = Math.min(...matches.map((match) => match.confidence));
      found.push({ entry, positions: [...new Set(matches.map(({ position }) => position))], confidence });
    }
  return found;
}

/** A completion of a word that is complete already has less confidence than this, and decides nothing. */
const minConfidence = 0.5;

const singular = (word: string) => word.replace(/(?<=[^s])s$/, '');

/** An out-of-scope entry must be typed exactly, not by stem or prefix: “bus” is not “busy”. */
function isNamed({ words }: Entry, typed: ReadonlySet<string>): boolean {
  return words.every((word) => stem(word) === undefined || typed.has(singular(word)));
}

/** How many words the longest entry has that takes in each word of the query. */
function longestEntries(whole: readonly Found[], count: number): number[] {
  const longest = Array.from({ length: count }, () => 0);
  for (const { entry, positions, confidence } of whole)
    if (confidence > minConfidence)
      for (const position of positions) longest[position] = Math.max(longest[position] ?? 0, entry.words.length);
  return longest;
}

/** The headings a query's words lead to. The longest entry that takes in a word decides what the word means. */
export function headingsFor(terms: readonly Meaning[], query: string, weights: MatchWeights): Matches {
  const typed = typedStems(terms);
  const whole = wholeEntries(typed, terms, query);
  const longest = longestEntries(whole, terms.length);
  const decides = ({ entry, confidence }: Found, position: number) =>
    confidence > minConfidence && longest[position] === entry.words.length;
  const outOfScope = new Set(
    whole.flatMap((found) =>
      found.entry.heading ? [] : found.positions.filter((position) => decides(found, position)),
    ),
  );
  const idioms = new Set(whole.flatMap(({ entry, positions }) => (entry.phrase && entry.heading ? positions : [])));
  const headings = new Map<Heading, Match>();
  const note = (heading: Heading, position: number, strength: number, decided: boolean) => {
    if (outOfScope.has(position)) return;
    const match = headings.get(heading) ?? { heading, strengths: new Map<number, number>(), whole: false };
    match.strengths.set(position, Math.max(match.strengths.get(position) ?? 0, strength));
    match.whole ||= decided;
    headings.set(heading, match);
  };
  for (const found of whole) {
    const { heading, words } = found.entry;
    if (!heading) continue;
    for (const position of found.positions) {
      const overruled = (longest[position] ?? 0) > words.length ? weights.overruledEntry : 1;
      note(heading, position, found.confidence * overruled, decides(found, position));
    }
  }
  for (const [part, { position, confidence }] of typed)
    for (const [heading, share] of catalogue().parts.get(part) ?? []) {
      const overruled = (longest[position] ?? 0) > 1 ? weights.overruledEntry : 1;
      note(heading, position, confidence * weights.partial * share * overruled, false);
    }
  return { headings: [...headings.values()], outOfScope, idioms };
}
