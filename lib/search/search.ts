/**
 * Search over the guide, offline. MiniSearch finds words in texts, the catalogue adds what people mean, and an item's
 * score is the share of what was typed that it answers, each word weighed by how much it tells.
 */
import MiniSearch, { type Query as MiniQuery, type SearchResult } from 'minisearch';
import type { ThemeId } from '@/content/schema';
import { catalogue, type Heading, headingsFor, type Matches } from './catalogue';
import type { ItemKind, SearchItem } from './items';
import { type Query, readQuery, type Term, type Vocabulary, vocabularyOf } from './query';
import { isFree, minutesNeeded } from './time-needed';
import { stem, stemsOf, wordsOf } from './words';

export interface Hit {
  item: SearchItem;
  score: number;
  /** Words of the item to highlight. */
  matched: string[];
  /** Why it is here, in plain words. */
  why: string;
}

export interface SearchOptions {
  limit?: number;
  kinds?: readonly ItemKind[];
  /** Items of any of these themes. */
  themes?: readonly ThemeId[];
  /** Only resources that can be had without paying. */
  free?: boolean;
  /** Only resources known to take no longer. */
  maxMinutes?: number;
}

export interface Search {
  /** Best first; none for an empty query or for words the guide does not cover. */
  find(query: string, options?: SearchOptions): Hit[];
}

/** The weights of the parts, chosen on half of the judged searches; `docs/quality.md` has what each part buys. */
export const standardWeights = {
  /** How far a word answers by standing in the title, among the names, or in the text. */
  title: 0.7,
  names: 1,
  partOfName: 0.6,
  text: 0.3,
  /** How far a heading answers, by the item's grade under it. */
  best: 1,
  useful: 0.7,
  touches: 0.3,
  /** For an item that no librarian has catalogued but whose text holds another word of the heading. */
  uncatalogued: 0.5,
  /** What the weaker of two proofs adds to the stronger. */
  both: 0.2,
  partial: 0.3,
  shorter: 0.4,
  prefix: 0.85,
  longer: 0.3,
  mended: 0.9,
  /** How much “help” or “new” tell, beside a word that tells something. */
  little: 0.2,
  unknown: 3,
  outside: 7,
  /** The proof at which a word counts as answered, and the share of the query that must be. */
  answered: 0.5,
  enough: 0.45,
  /** Items scoring under this share of the best are left out. */
  tail: 0.15,
  /** All words in title or names: somebody looks for this very thing. As much again when they are the whole title. */
  namedWholly: 0.3,
  /** What is left of an item that is not of the form, cost or length asked for. */
  misfit: 0.35,
  closeness: 0.1,
};
export type Weights = typeof standardWeights;

interface Proof {
  item: SearchItem;
  /** By place of the query's words. */
  text: number[];
  subject: number[];
  /** How close MiniSearch finds it, 0 to 1. */
  closeness: number;
  /** How many of the words stand in its title or names. */
  named: Set<number>;
}

interface Index {
  mini: MiniSearch<SearchItem>;
  byId: ReadonlyMap<string, SearchItem>;
  acronyms: ReadonlyMap<string, SearchItem>;
  /** Are there items that no librarian has catalogued? */
  uncatalogued: boolean;
  vocabulary(): Vocabulary;
  /** The words of items that were found before: typing on finds most of them again. */
  spellings: WeakMap<SearchItem, [word: string, stem: string][]>;
  /** The stems of each of their names, likewise. */
  names: WeakMap<SearchItem, string[][]>;
}

/** The words of an acronym, or of what it stands for, as one key. */
const acronymKey = (text: string) => stemsOf(text).join(' ');

function makeIndex(items: readonly SearchItem[]): Index {
  const written = new Set<string>();
  const mini = new MiniSearch<SearchItem>({
    // Not `detail`: its words are in `text` already, and a tip's "Common mistake 3" is no answer to "mistake".
    fields: ['title', 'names', 'text'],
    extractField: (item, field) =>
      field === 'names'
        ? (item.names ?? []).join(' ')
        : field === 'id'
          ? item.id
          : field === 'title'
            ? item.title
            : item.text,
    tokenize: wordsOf,
    processTerm: (word) => {
      written.add(word);
      return stem(word) ?? null;
    },
  });
  const searched = items.filter(({ kind }) => kind !== 'acronym');
  mini.addAll(searched);
  const acronyms = items.filter(({ kind }) => kind === 'acronym');
  let vocabulary: Vocabulary | undefined;
  return {
    mini,
    byId: new Map(searched.map((item) => [item.id, item])),
    acronyms: new Map([
      ...acronyms.map((item) => [acronymKey(item.detail), item] as const),
      ...acronyms.map((item) => [acronymKey(item.title), item] as const),
    ]),
    spellings: new WeakMap(),
    names: new WeakMap(),
    uncatalogued: searched.some(({ id }) => !catalogue().items.has(id)),
    vocabulary() {
      vocabulary ??= vocabularyOf([
        ...written,
        ...catalogue().words,
        ...acronyms.flatMap(({ title }) => wordsOf(title)),
      ]);
      return vocabulary;
    },
  };
}

/** Stems are looked up as they are, not stemmed again. */
const asItIs = { tokenize: (word: string) => [word], processTerm: (word: string) => word };

function lookUp(mini: MiniSearch<SearchItem>, queries: MiniQuery[]): SearchResult[] {
  if (!queries.length) return [];
  return mini.search({ queries, combineWith: 'OR', ...asItIs }, { boost: { title: 2, names: 2 } });
}

/** One search in progress: what was asked, what the catalogue makes of it, and the proofs gathered item by item. */
interface Run {
  index: Index;
  weights: Weights;
  query: Query;
  matches: Matches;
  proofs: Map<string, Proof>;
}

function proofOf({ index, query, proofs }: Run, id: string): Proof | undefined {
  const known = proofs.get(id);
  if (known) return known;
  const item = index.byId.get(id);
  if (!item) return undefined;
  const none = query.terms.map(() => 0);
  const proof = { item, text: none, subject: [...none], closeness: 0, named: new Set<number>() };
  proofs.set(id, proof);
  return proof;
}

function raise(values: number[], place: number, value: number) {
  if (value > (values[place] ?? 0)) values[place] = value;
}

/** Places of the query's words, by the stems they may stand for. */
function placesOf(terms: readonly Term[]): Map<string, [place: number, sure: number][]> {
  const places = new Map<string, [number, number][]>();
  for (const [place, { stems }] of terms.entries())
    for (const [part, sure] of stems) places.set(part, [...(places.get(part) ?? []), [place, sure]]);
  return places;
}

/** A name counts in full when it was typed whole: “NHS Providers” is not what “provider” asks for. */
function nameWorth(
  item: SearchItem,
  part: string,
  typed: ReadonlyMap<string, unknown>,
  { index, weights }: Run,
): number {
  const names = index.names.get(item) ?? (item.names ?? []).map(stemsOf);
  index.names.set(item, names);
  const whole = names.some((stems) => stems.includes(part) && stems.every((other) => typed.has(other)));
  return whole ? weights.names : weights.partOfName;
}

/** Words found in the items' own texts. @returns how many items hold each word. */
function proveByText(run: Run): number[] {
  const { index, weights, query, matches } = run;
  const places = placesOf(query.terms);
  const counts = query.terms.map(() => 0);
  const results = lookUp(index.mini, [...places.keys()]);
  for (const { id, match, score } of results) {
    const proof = proofOf(run, id);
    if (!proof) continue;
    proof.closeness = score / (results[0]?.score ?? score);
    for (const [part, fields] of Object.entries(match)) {
      const named = fields.includes('names') || fields.includes('title');
      const inNames = fields.includes('names') ? nameWorth(proof.item, part, places, run) : 0;
      const worth = Math.max(inNames, fields.includes('title') ? weights.title : 0, weights.text);
      for (const [place, sure] of places.get(part) ?? []) {
        // What the guide does not hold is not found by a word in passing; a person's own meeting on it is.
        if (matches.outside.has(place) && catalogue().items.has(id)) continue;
        if (!proof.text[place]) counts[place] = (counts[place] ?? 0) + 1;
        raise(proof.text, place, worth * sure);
        if (named) proof.named.add(place);
      }
    }
  }
  return counts;
}

/** Items that stand under the headings the words lead to. */
function proveByHeading(run: Run) {
  for (const { heading, strengths } of run.matches.headings) {
    if (heading.form) continue;
    for (const [id, grade] of heading.items) {
      const proof = proofOf(run, id);
      if (!proof) continue;
      for (const [place, strength] of strengths) raise(proof.subject, place, strength * run.weights[grade]);
    }
  }
}

const mostHeadings = 2;
const mostEntries = 5;

/** Items no librarian has catalogued: those that say the same in other words of the heading. */
function proveByOtherWords(run: Run) {
  const whole = run.matches.headings.filter(({ whole, heading }) => whole && !heading.form);
  for (const { heading, strengths } of whole.slice(0, mostHeadings)) {
    const queries = heading.entries
      .slice(0, mostEntries)
      .map((stems) => ({ queries: [...stems], combineWith: 'AND' as const, ...asItIs }));
    for (const { id } of lookUp(run.index.mini, queries)) {
      if (catalogue().items.has(id)) continue;
      const proof = proofOf(run, id);
      if (!proof) continue;
      for (const [place, strength] of strengths) raise(proof.subject, place, strength * run.weights.uncatalogued);
    }
  }
}

/** How much each word tells: the fewer items hold it, the more. */
function tellingOf({ index, weights, query, matches }: Run, counts: readonly number[]): number[] {
  const under = query.terms.map(() => 0);
  for (const { heading, strengths, whole } of matches.headings)
    if (whole) for (const place of strengths.keys()) raise(under, place, heading.items.size);
  return query.terms.map(({ stems, little }, place) => {
    const share = little && !matches.together.has(place) ? weights.little : 1;
    if (matches.outside.has(place)) return weights.outside;
    if (!stems.size) return weights.unknown * share;
    return share * Math.log(1 + index.byId.size / Math.max(1, counts[place] ?? 0, under[place] ?? 0));
  });
}

interface Form {
  /** How well each item is of the form asked for. */
  items: Map<string, number>;
  places: Set<number>;
  name: string;
}

function formAsked({ matches, weights }: Run): Form | undefined {
  const forms = matches.headings.filter(({ heading, whole }) => heading.form && whole);
  if (!forms.length) return undefined;
  const items = new Map<string, number>();
  for (const { heading } of forms)
    for (const [id, grade] of heading.items) items.set(id, Math.max(items.get(id) ?? 0, weights[grade]));
  const places = new Set(forms.flatMap(({ strengths }) => [...strengths.keys()]));
  return { items, places, name: forms.map(({ heading }) => heading.name).join(', ') };
}

function lengthFit({ resource }: SearchItem, minutes: number, misfit: number): number {
  const needed = minutesNeeded(resource?.time);
  if (needed === undefined) return misfit;
  return needed <= minutes ? 1 : misfit + (1 - misfit) * 0.5 * (minutes / needed);
}

/** How well an item keeps to the form, cost and length asked for: 1 when it does. What does not is put later, not hidden. */
function fitOf(item: SearchItem, { query, weights }: Run, form: Form | undefined): number {
  const free = item.resource !== undefined && isFree(item.resource.cost);
  const ofForm = weights.misfit + (1 - weights.misfit) * (form?.items.get(item.id) ?? 0);
  return (
    (form ? ofForm : 1) *
    (query.free && !free ? weights.misfit : 1) *
    (query.minutes === undefined ? 1 : lengthFit(item, query.minutes, weights.misfit))
  );
}

function passes(item: SearchItem, { kinds, themes, free, maxMinutes }: SearchOptions): boolean {
  if (kinds && !kinds.includes(item.kind)) return false;
  if (themes && !themes.some((theme) => item.themes.includes(theme))) return false;
  if (free && !(item.resource && isFree(item.resource.cost))) return false;
  return maxMinutes === undefined || (minutesNeeded(item.resource?.time) ?? Number.POSITIVE_INFINITY) <= maxMinutes;
}

interface Scored {
  proof: Proof;
  score: number;
  /** The share of the query's information that it answers. */
  answered: number;
}

/** A word that only a mended spelling knows proves less. */
const mendedProves = 0.6;

function scoreOf(proof: Proof, places: readonly number[], telling: readonly number[], { weights, query }: Run): Scored {
  let [score, answered, whole] = [0, 0, 0];
  for (const place of places) {
    const weight = telling[place] ?? 0;
    const [text = 0, subject = 0] = [proof.text[place], proof.subject[place]];
    const value = Math.max(text, subject) + weights.both * Math.min(text, subject);
    whole += weight;
    score += weight * value;
    answered += weight * Math.min(1, value / weights.answered) * (query.terms[place]?.mended ? mendedProves : 1);
  }
  const name = places.length > 0 && places.every((place) => proof.named.has(place)) ? weights.namedWholly : 0;
  const title =
    name && places.length > 1 && stemsOf(proof.item.title).length <= places.length ? weights.namedWholly : 0;
  return {
    proof,
    score: score / (whole || 1) + weights.closeness * proof.closeness + name + title,
    answered: answered / (whole || 1),
  };
}

/** Under this, words beside a form (“a good podcast”) name no topic. */
const topicTells = 0.8;

function rank(run: Run, form: Form | undefined, options: SearchOptions): Scored[] {
  const counts = proveByText(run);
  proveByHeading(run);
  if (run.index.uncatalogued) proveByOtherWords(run);
  const telling = tellingOf(run, counts);
  const places = run.query.terms.map((_, place) => place).filter((place) => !form?.places.has(place));
  const asked = form !== undefined || run.query.free || run.query.minutes !== undefined;
  const formOnly = asked && places.every((place) => (telling[place] ?? 0) < topicTells);
  if (formOnly) for (const [id, item] of run.index.byId) if (item.resource) proofOf(run, id);
  const scored = [...run.proofs.values()]
    .filter(({ item }) => passes(item, options))
    .map((proof) => {
      const { score, answered } = formOnly ? { score: 1, answered: 1 } : scoreOf(proof, places, telling, run);
      return { proof, score: score * fitOf(proof.item, run, form), answered };
    });
  if (!scored.some(({ answered }) => answered >= run.weights.enough)) return [];
  scored.sort((a, b) => b.score - a.score);
  const least = (scored[0]?.score ?? 0) * run.weights.tail;
  return scored.filter(({ score }) => score >= least);
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const quoted = (words: readonly string[]) => list.format(words.map((word) => `“${word}”`));

/** Every word of an item once, those of its title first, with its stem. */
function spellingsOf({ title, text }: SearchItem): [word: string, stem: string][] {
  return [...new Set(wordsOf(`${title} ${text}`))].flatMap((word): [string, string][] => {
    const part = stem(word);
    return part === undefined ? [] : [[word, part]];
  });
}

/** The item's own words that were looked for, as it spells them. */
function wordsFound(item: SearchItem, stems: ReadonlySet<string>, { spellings }: Index): string[] {
  const words = spellings.get(item) ?? spellingsOf(item);
  spellings.set(item, words);
  return words.filter(([, part]) => stems.has(part)).map(([word]) => word);
}

/** The heading that did most for the item. */
function headingBehind({ item }: Proof, { matches, weights }: Run): { heading: Heading; places: number[] } | undefined {
  let best: { heading: Heading; places: number[] } | undefined;
  let most = 0;
  for (const { heading, strengths } of matches.headings) {
    const grade = heading.items.get(item.id);
    if (!grade || heading.form) continue;
    const worth = weights[grade] * [...strengths.values()].reduce((sum, strength) => sum + strength, 0);
    if (worth > most) [best, most] = [{ heading, places: [...strengths.keys()] }, worth];
  }
  return best;
}

/** Only what the row does not show already: its detail names publisher, kind and cost. */
function because(proof: Proof, matched: readonly string[], run: Run, form: Form | undefined): string {
  const { item } = proof;
  const shown = new Set(stemsOf(item.detail));
  const mentioned = matched.filter((word) => !shown.has(stem(word) ?? word));
  const asksTopic = (place: number) => !form?.places.has(place);
  const reasons: string[] = [];
  if (mentioned.length) reasons.push(`Mentions ${quoted(mentioned.slice(0, 3))}`);
  else if ([...proof.named].some(asksTopic)) reasons.push('Known by this name');
  else {
    const behind = headingBehind(proof, run);
    const typed = behind?.places.filter(asksTopic).map((place) => run.query.terms[place]?.typed ?? '') ?? [];
    const name = behind?.heading.name ?? '';
    if (typed.length)
      reasons.push(typed.join(' ') === name ? `Is on “${name}”` : `Matches ${quoted(typed)} through “${name}”`);
  }
  const { time } = item.resource ?? {};
  if (run.query.minutes !== undefined && time) reasons.push(`Length: ${time}`);
  return reasons.join(' · ') || 'Of the kind you asked for';
}

const askingWhat = new Set([
  'acronym',
  'abbreviation',
  'abbreviate',
  'definition',
  'define',
  'mean',
  'meaning',
  'means',
  'stand',
  'stands',
  'short',
  'full',
]);

/** The short form that was asked for by itself, or by what it stands for. */
function acronymAsked(typed: string, { acronyms }: Index): SearchItem | undefined {
  const words = wordsOf(typed.slice(0, 200)).filter((word) => !askingWhat.has(word));
  return acronyms.get(acronymKey(words.join(' ')));
}

/**
 * Makes a search over these items; a few milliseconds for a few hundred.
 * @param weights others than the standard ones, to measure what each part buys.
 */
export function createSearch(items: readonly SearchItem[], weights: Weights = standardWeights): Search {
  const index = makeIndex(items);
  return {
    find(typed, options = {}) {
      const query = readQuery(typed, index.vocabulary(), weights);
      const asked = query.free || query.minutes !== undefined;
      if (!query.terms.length && !asked) return [];
      const run: Run = { index, weights, query, matches: headingsFor(query.terms, typed, weights), proofs: new Map() };
      const stems = new Set(query.terms.flatMap((term) => [...term.stems.keys()]));
      const form = formAsked(run);
      const hits = rank(run, form, options)
        .slice(0, options.limit ?? 20)
        .map(({ proof, score }) => {
          const matched = wordsFound(proof.item, stems, index);
          return { item: proof.item, score, matched, why: because(proof, matched, run, form) };
        });
      const acronym = acronymAsked(typed, index);
      if (!acronym || !passes(acronym, options)) return hits;
      const first: Hit = {
        item: acronym,
        score: (hits[0]?.score ?? 0) + 1,
        matched: wordsOf(typed),
        why: 'A short form of the field',
      };
      return [first, ...hits].slice(0, options.limit ?? 20);
    },
  };
}
