/** Collects the evidence for each item: its own words, the headings it stands under, and other entries of those. */
import { catalogue, type Matches } from './catalogue';
import type { SearchItem } from './items';
import type { Query, Term } from './query';
import { alreadyStemmed, lookUp, type TextIndex } from './text-index';
import type { Weights } from './weights';
import { stemsOf } from './words';

export interface Evidence {
  item: SearchItem;
  /** By position of the query's words. */
  text: number[];
  subject: number[];
  /** How close MiniSearch finds it, 0 to 1. */
  closeness: number;
  /** Positions of the words that stand in its title or names. */
  named: Set<number>;
}

/** One search in progress: what was asked, what the catalogue makes of it, and the evidence gathered item by item. */
export interface Run {
  index: TextIndex;
  weights: Weights;
  query: Query;
  matches: Matches;
  collected: Map<string, Evidence>;
}

/** The evidence for the item so far; undefined for an id that is not searched. */
export function evidenceOf({ index, query, collected }: Run, id: string): Evidence | undefined {
  const known = collected.get(id);
  if (known) return known;
  const item = index.byId.get(id);
  if (!item) return undefined;
  const none = query.terms.map(() => 0);
  const evidence = { item, text: none, subject: [...none], closeness: 0, named: new Set<number>() };
  collected.set(id, evidence);
  return evidence;
}

/** Sets the value at a position to the larger of the present one and the new one. */
export function keepMax(values: number[], position: number, value: number) {
  if (value > (values[position] ?? 0)) values[position] = value;
}

/** Positions of the query's words, by the stems they may stand for. */
function positionsOf(terms: readonly Term[]): Map<string, [position: number, confidence: number][]> {
  const positions = new Map<string, [number, number][]>();
  for (const [position, { stems }] of terms.entries())
    for (const [part, confidence] of stems)
      positions.set(part, [...(positions.get(part) ?? []), [position, confidence]]);
  return positions;
}

/** A name counts in full when all its words were typed: “NHS Providers” is not what “provider” asks for. */
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
export function collectFromText(run: Run): number[] {
  const { index, weights, query, matches } = run;
  const positions = positionsOf(query.terms);
  const counts = query.terms.map(() => 0);
  const results = lookUp(index.mini, [...positions.keys()]);
  for (const { id, match, score } of results) {
    const evidence = evidenceOf(run, id);
    if (!evidence) continue;
    evidence.closeness = score / (results[0]?.score ?? score);
    for (const [part, fields] of Object.entries(match)) {
      const named = fields.includes('names') || fields.includes('title');
      const inNames = fields.includes('names') ? nameWorth(evidence.item, part, positions, run) : 0;
      const worth = Math.max(inNames, fields.includes('title') ? weights.title : 0, weights.text);
      for (const [position, confidence] of positions.get(part) ?? []) {
        // An out-of-scope word that a catalogued item mentions in passing is no evidence; in a person's own notes it is.
        if (matches.outOfScope.has(position) && catalogue().items.has(id)) continue;
        if (!evidence.text[position]) counts[position] = (counts[position] ?? 0) + 1;
        keepMax(evidence.text, position, worth * confidence);
        if (named) evidence.named.add(position);
      }
    }
  }
  return counts;
}

/** Items that stand under the headings the words lead to. */
export function collectFromHeadings(run: Run) {
  for (const { heading, strengths } of run.matches.headings) {
    if (heading.form) continue;
    for (const [id, grade] of heading.items) {
      const evidence = evidenceOf(run, id);
      if (!evidence) continue;
      for (const [position, strength] of strengths) keepMax(evidence.subject, position, strength * run.weights[grade]);
    }
  }
}

const maxHeadings = 2;
const maxEntries = 5;

/** Uncatalogued items: their texts are searched for the other entries of the headings. */
export function collectFromOtherWords(run: Run) {
  const whole = run.matches.headings.filter(({ whole, heading }) => whole && !heading.form);
  for (const { heading, strengths } of whole.slice(0, maxHeadings)) {
    const queries = heading.entries
      .slice(0, maxEntries)
      .map((stems) => ({ queries: [...stems], combineWith: 'AND' as const, ...alreadyStemmed }));
    for (const { id } of lookUp(run.index.mini, queries)) {
      if (catalogue().items.has(id)) continue;
      const evidence = evidenceOf(run, id);
      if (!evidence) continue;
      for (const [position, strength] of strengths)
        keepMax(evidence.subject, position, strength * run.weights.uncatalogued);
    }
  }
}
