/**
 * The subject catalogue: headings, the words people bring to each, and the items under it, graded as a librarian
 * would. An entry of several words counts in full only when all of them were typed.
 */
import acronyms from '@/content/acronyms/acronyms.json';
import littleWords from '@/content/search/little-words.json';
import notHeld from '@/content/search/not-held.json';
import subjects from '@/content/search/subjects.json';
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
  /** Set when the words say something only together: “what’s the point”, “on board”. */
  phrase?: string;
  /** None: a matter on which nothing is held, such as parking. */
  heading?: Heading;
}

export interface Catalogue {
  /** Entries by each stem they hold. */
  entries: ReadonlyMap<string, readonly Entry[]>;
  /** Ids of all items under any heading. */
  items: ReadonlySet<string>;
  /** Every word of it as written, for prefixes and spelling. */
  words: ReadonlySet<string>;
}

/** A word of a query and what it may stand for, by stem, with how sure that is (0 to 1). */
export interface Meaning {
  /** The word as typed or, when nothing knows it, as mended. */
  words: readonly string[];
  stems: ReadonlyMap<string, number>;
}

const little = new Set(littleWords.flatMap((word) => stem(word) ?? []));

/** Is it a word that hardly tells one search from another, such as “help”? */
export const isLittle = (stemmed: string): boolean => little.has(stemmed);

/** Runs of words compared as whole words. */
const plain = (words: readonly string[]) => ` ${words.join(' ')} `;
const spoken = (text: string) => plain(wordsOf(text).map((word) => stem(word) ?? word));

/** What a short form stands for, without the history after the comma, and the other way round. */
const otherForms = new Map(
  acronyms.flatMap(({ term, expansion }) => {
    const [name = ''] = expansion.split(/, (?:now|part|replaced|closed)\b/);
    const [short, long] = [plain(wordsOf(term)), plain(wordsOf(name))];
    return [
      [short, long],
      [long, short],
    ];
  }),
);

const withOtherForms = (entries: readonly string[]) => [
  ...new Set(entries.flatMap((entry) => [entry, otherForms.get(plain(wordsOf(entry))) ?? entry])),
];

function entryOf(text: string, heading?: Heading): Entry {
  const words = wordsOf(text);
  const stems = [...new Set(stemsOf(text))];
  const onlyTogether = words.length > 1 && (stems.length === 1 || stems.every((part) => little.has(part)));
  return { stems, words, ...(onlyTogether && { phrase: spoken(text) }), ...(heading && { heading }) };
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

function make(): Catalogue {
  const entries = new Map<string, Entry[]>();
  const words = new Set(littleWords);
  const items = new Set<string>();
  const add = (text: string, heading?: Heading) => {
    for (const word of wordsOf(text)) words.add(word);
    const entry = entryOf(text, heading);
    for (const part of entry.stems) {
      const others = entries.get(part);
      if (others) others.push(entry);
      else entries.set(part, [entry]);
    }
  };
  for (const subject of subjects) {
    const heading = headingOf(subject);
    for (const id of heading.items.keys()) items.add(id);
    for (const text of withOtherForms([subject.heading, ...subject.entries.split('; ')])) add(text, heading);
  }
  for (const text of notHeld) add(text);
  return { entries, items, words };
}

let made: Catalogue | undefined;

/** The catalogue, made on first use. */
export function catalogue(): Catalogue {
  made ??= make();
  return made;
}

export interface Match {
  heading: Heading;
  /** How well it answers each word of the query, by its place: 0 to 1. */
  strengths: Map<number, number>;
  /** Was an entry typed whole? */
  whole: boolean;
}

export interface Matches {
  headings: Match[];
  /** Places of words that ask for something not held. */
  outside: Set<number>;
  /** Places of little words that say something together. */
  together: Set<number>;
}

export interface MatchWeights {
  /** Of an entry only some of whose words were typed. */
  partial: number;
  /** Of an entry when a longer one takes in the same word: “data” in “data protection”. */
  shorter: number;
}

interface Found {
  entry: Entry;
  places: number[];
  sure: number;
  /** The share of the entry's words that were typed. */
  share: number;
}

function locate(entry: Entry, terms: readonly Meaning[]): Found {
  let sure = 1;
  const places = new Set<number>();
  for (const wanted of entry.stems) {
    let [place, best] = [-1, 0];
    for (const [other, { stems }] of terms.entries()) {
      const value = stems.get(wanted) ?? 0;
      if (value > best) [place, best] = [other, value];
    }
    if (place < 0) continue;
    places.add(place);
    sure = Math.min(sure, best);
  }
  return { entry, places: [...places], sure, share: places.size / entry.stems.length };
}

function candidates(terms: readonly Meaning[]): Set<Entry> {
  const { entries } = catalogue();
  return new Set(terms.flatMap(({ stems }) => [...stems.keys()].flatMap((part) => entries.get(part) ?? [])));
}

/** A word that another only begins, while that other is a word already, decides nothing. */
const likely = 0.5;

const singular = (word: string) => word.replace(/(?<=[^s])s$/, '');

/** What is not held is known by the very word: “bus” is not “busy”, and a word only begun may yet become another. */
function isNamed({ words }: Entry, typed: ReadonlySet<string>): boolean {
  return words.every((word) => stem(word) === undefined || typed.has(singular(word)));
}

/** The headings a query's words lead to. The longest entry that takes in a word decides what the word means. */
export function headingsFor(terms: readonly Meaning[], query: string, weights: MatchWeights): Matches {
  const text = spoken(query);
  const found = [...candidates(terms)].map((entry) => locate(entry, terms));
  const typed = new Set(terms.flatMap(({ words }) => words.map(singular)));
  const whole = found.filter(
    ({ entry, share, sure }) =>
      share === 1 &&
      sure > likely &&
      (!entry.phrase || text.includes(entry.phrase)) &&
      (entry.heading || isNamed(entry, typed)),
  );
  const longest = terms.map((_, place) =>
    Math.max(0, ...whole.filter(({ places }) => places.includes(place)).map(({ entry }) => entry.words.length)),
  );
  const outside = new Set(
    whole.flatMap(({ entry, places }) =>
      entry.heading ? [] : places.filter((place) => longest[place] === entry.words.length),
    ),
  );
  const together = new Set(whole.flatMap(({ entry, places }) => (entry.phrase && entry.heading ? places : [])));
  const headings = new Map<Heading, Match>();
  for (const { entry, places, sure, share } of found) {
    const { heading, phrase } = entry;
    const complete = share === 1;
    if (!heading || (complete ? phrase && !text.includes(phrase) : heading.form)) continue;
    const match = headings.get(heading) ?? { heading, strengths: new Map<number, number>(), whole: false };
    for (const place of places) {
      if (outside.has(place)) continue;
      const overruled = (longest[place] ?? 0) > entry.words.length ? weights.shorter : 1;
      const strength = sure * overruled * (complete ? 1 : weights.partial * share);
      match.strengths.set(place, Math.max(match.strengths.get(place) ?? 0, strength));
      match.whole ||= complete && overruled === 1 && sure > likely;
    }
    if (match.strengths.size) headings.set(heading, match);
  }
  return { headings: [...headings.values()], outside, together };
}
