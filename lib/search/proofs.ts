/** What speaks for each item: its own words, the headings it stands under, and other words of those. */
import { catalogue, type Matches } from './catalogue';
import type { SearchItem } from './items';
import type { Query, Term } from './query';
import { asItIs, lookUp, type TextIndex } from './text-index';
import type { Weights } from './weights';
import { stemsOf } from './words';

export interface Proof {
  item: SearchItem;
  /** By place of the query's words. */
  text: number[];
  subject: number[];
  /** How close MiniSearch finds it, 0 to 1. */
  closeness: number;
  /** Places of the words that stand in its title or names. */
  named: Set<number>;
}

/** One search in progress: what was asked, what the catalogue makes of it, and the proofs gathered item by item. */
export interface Run {
  index: TextIndex;
  weights: Weights;
  query: Query;
  matches: Matches;
  proofs: Map<string, Proof>;
}

/** What speaks for the item so far; undefined for an id that is not searched. */
export function proofOf({ index, query, proofs }: Run, id: string): Proof | undefined {
  const known = proofs.get(id);
  if (known) return known;
  const item = index.byId.get(id);
  if (!item) return undefined;
  const none = query.terms.map(() => 0);
  const proof = { item, text: none, subject: [...none], closeness: 0, named: new Set<number>() };
  proofs.set(id, proof);
  return proof;
}

/** Keeps the larger of what stands at that place and the new value. */
export function raise(values: number[], place: number, value: number) {
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
export function proveByText(run: Run): number[] {
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
export function proveByHeading(run: Run) {
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
export function proveByOtherWords(run: Run) {
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
