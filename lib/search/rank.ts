/** Puts the items in order by the share of what was typed that they answer. */

import {
  collectFromHeadings,
  collectFromOtherWords,
  collectFromText,
  type Evidence,
  evidenceOf,
  keepMax,
  type Run,
} from './evidence';
import { passes, type SearchOptions } from './filters';
import { type Form, fitOf } from './form';
import { stemsOf } from './words';

/**
 * Term weights by inverse document frequency (Spärck Jones, 1972): the fewer items or headings hold a word, the more it
 * weighs.
 */
function termWeightsOf({ index, weights, query, matches }: Run, counts: readonly number[]): number[] {
  const under = query.terms.map(() => 0);
  for (const { heading, strengths, whole } of matches.headings)
    if (whole) for (const position of strengths.keys()) keepMax(under, position, heading.items.size);
  return query.terms.map(({ stems, lowInformation }, position) => {
    const share = lowInformation && !matches.idioms.has(position) ? weights.lowInformation : 1;
    if (matches.outOfScope.has(position)) return weights.outOfScope;
    if (!stems.size) return weights.unknown * share;
    return share * Math.log(1 + index.byId.size / Math.max(1, counts[position] ?? 0, under[position] ?? 0));
  });
}

export interface Scored {
  evidence: Evidence;
  score: number;
  /** The share of the query's total term weight that it answers. */
  coverage: number;
}

/** A word that is known only after spelling correction counts less towards coverage. */
const correctedCoverage = 0.6;

function scoreOf(
  evidence: Evidence,
  positions: readonly number[],
  termWeights: readonly number[],
  { weights, query }: Run,
): Scored {
  let [score, coverage, total] = [0, 0, 0];
  for (const position of positions) {
    const weight = termWeights[position] ?? 0;
    const [text = 0, subject = 0] = [evidence.text[position], evidence.subject[position]];
    const value = Math.max(text, subject) + weights.both * Math.min(text, subject);
    total += weight;
    score += weight * value;
    coverage +=
      weight * Math.min(1, value / weights.coverage) * (query.terms[position]?.corrected ? correctedCoverage : 1);
  }
  const name =
    positions.length > 0 && positions.every((position) => evidence.named.has(position)) ? weights.exactName : 0;
  const title =
    name && positions.length > 1 && stemsOf(evidence.item.title).length <= positions.length ? weights.exactName : 0;
  return {
    evidence,
    score: score / (total || 1) + weights.closeness * evidence.closeness + name + title,
    coverage: coverage / (total || 1),
  };
}

/** Words beside a form (“a good podcast”) that all weigh less than this name no topic. */
const minTopicWeight = 0.8;

/** The items that answer the query, best first; none when none of them covers enough of it. */
export function rank(run: Run, form: Form | undefined, options: SearchOptions): Scored[] {
  const counts = collectFromText(run);
  collectFromHeadings(run);
  if (run.index.uncatalogued) collectFromOtherWords(run);
  const termWeights = termWeightsOf(run, counts);
  const positions = run.query.terms.map((_, position) => position).filter((position) => !form?.positions.has(position));
  const asked = form !== undefined || run.query.free || run.query.minutes !== undefined;
  const formOnly = asked && positions.every((position) => (termWeights[position] ?? 0) < minTopicWeight);
  if (formOnly) for (const [id, item] of run.index.byId) if (item.resource) evidenceOf(run, id);
  const scored = [...run.collected.values()]
    .filter(({ item }) => passes(item, options))
    .map((evidence) => {
      const { score, coverage } = formOnly ? { score: 1, coverage: 1 } : scoreOf(evidence, positions, termWeights, run);
      return { evidence, score: score * fitOf(evidence.item, run, form), coverage };
    });
  if (!scored.some(({ coverage }) => coverage >= run.weights.minCoverage)) return [];
  scored.sort((a, b) => b.score - a.score);
  const least = (scored[0]?.score ?? 0) * run.weights.minRelativeScore;
  return scored.filter(({ score }) => score >= least);
}
