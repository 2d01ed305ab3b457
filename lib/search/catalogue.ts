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
  /** By stem, the headings that have it in a longer entry, with the largest share it makes of one. */
  parts: ReadonlyMap<string, ReadonlyMap<Heading, number>>;
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
  const parts = new Map<string, Map<Heading, number>>();
  const words = new Set(littleWords);
  const items = new Set<string>();
  const add = (text: string, heading?: Heading) => {
    for (const word of wordsOf(text)) words.add(word);
    const entry = entryOf(text, heading);
    for (const part of entry.stems) {
      const others = entries.get(part);
      if (others) others.push(entry);
      else entries.set(part, [entry]);
      if (!heading || heading.form || entry.stems.length === 1) continue;
      const shares = parts.get(part) ?? new Map<Heading, number>();
      shares.set(heading, Math.max(shares.get(heading) ?? 0, 1 / entry.stems.length));
      parts.set(part, shares);
    }
  };
  for (const subject of subjects) {
    const heading = headingOf(subject);
    for (const id of heading.items.keys()) items.add(id);
    for (const text of withOtherForms([subject.heading, ...subject.entries.split('; ')])) add(text, heading);
  }
  for (const text of notHeld) add(text);
  return { entries, parts, items, words };
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

/** For each stem that the query may hold, the word that most surely stands for it. */
type Typed = ReadonlyMap<string, { place: number; sure: number }>;

function typedStems(terms: readonly Meaning[]): Typed {
  const typed = new Map<string, { place: number; sure: number }>();
  for (const [place, { stems }] of terms.entries())
    for (const [part, sure] of stems) if (sure > (typed.get(part)?.sure ?? 0)) typed.set(part, { place, sure });
  return typed;
}

interface Found {
  entry: Entry;
  places: number[];
  sure: number;
}

/** The entries typed whole. */
function wholeEntries(typed: Typed, terms: readonly Meaning[], query: string): Found[] {
  const text = spoken(query);
  const words = new Set(terms.flatMap((term) => term.words.map(singular)));
  const found: Found[] = [];
  for (const part of typed.keys())
    for (const entry of catalogue().entries.get(part) ?? []) {
      // Each entry is looked at once, at its first stem.
      if (entry.stems[0] !== part || !entry.stems.every((other) => typed.has(other))) continue;
      if ((entry.phrase && !text.includes(entry.phrase)) || (!entry.heading && !isNamed(entry, words))) continue;
      const matches = entry.stems.flatMap((other) => typed.get(other) ?? []);
      const sure = Math.min(...matches.map((match) => match.sure));
      found.push({ entry, places: [...new Set(matches.map(({ place }) => place))], sure });
    }
  return found;
}

/** A word that another only begins, while that other is a word already, decides nothing. */
const likely = 0.5;

const singular = (word: string) => word.replace(/(?<=[^s])s$/, '');

/** What is not held is known by the very word: “bus” is not “busy”, and a word only begun may yet become another. */
function isNamed({ words }: Entry, typed: ReadonlySet<string>): boolean {
  return words.every((word) => stem(word) === undefined || typed.has(singular(word)));
}

/** How many words the longest entry has that takes in each word of the query. */
function longestEntries(whole: readonly Found[], count: number): number[] {
  const longest = Array.from({ length: count }, () => 0);
  for (const { entry, places, sure } of whole)
    if (sure > likely) for (const place of places) longest[place] = Math.max(longest[place] ?? 0, entry.words.length);
  return longest;
}

/** The headings a query's words lead to. The longest entry that takes in a word decides what the word means. */
export function headingsFor(terms: readonly Meaning[], query: string, weights: MatchWeights): Matches {
  const typed = typedStems(terms);
  const whole = wholeEntries(typed, terms, query);
  const longest = longestEntries(whole, terms.length);
  const decides = ({ entry, sure }: Found, place: number) => sure > likely && longest[place] === entry.words.length;
  const outside = new Set(
    whole.flatMap((found) => (found.entry.heading ? [] : found.places.filter((place) => decides(found, place)))),
  );
  const together = new Set(whole.flatMap(({ entry, places }) => (entry.phrase && entry.heading ? places : [])));
  const headings = new Map<Heading, Match>();
  const note = (heading: Heading, place: number, strength: number, decided: boolean) => {
    if (outside.has(place)) return;
    const match = headings.get(heading) ?? { heading, strengths: new Map<number, number>(), whole: false };
    match.strengths.set(place, Math.max(match.strengths.get(place) ?? 0, strength));
    match.whole ||= decided;
    headings.set(heading, match);
  };
  for (const found of whole) {
    const { heading, words } = found.entry;
    if (!heading) continue;
    for (const place of found.places) {
      const overruled = (longest[place] ?? 0) > words.length ? weights.shorter : 1;
      note(heading, place, found.sure * overruled, decides(found, place));
    }
  }
  for (const [part, { place, sure }] of typed)
    for (const [heading, share] of catalogue().parts.get(part) ?? []) {
      const overruled = (longest[place] ?? 0) > 1 ? weights.shorter : 1;
      note(heading, place, sure * weights.partial * share * overruled, false);
    }
  return { headings: [...headings.values()], outside, together };
}
