/** Puts the items in order by the share of what was typed that they answer. */
import { passes, type SearchOptions } from './filters';
import { type Form, fitOf } from './form';
import { type Proof, proofOf, proveByHeading, proveByOtherWords, proveByText, type Run, raise } from './proofs';
import { stemsOf } from './words';

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

export interface Scored {
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

/** The items that answer enough, best first; none when the best of them does not. */
export function rank(run: Run, form: Form | undefined, options: SearchOptions): Scored[] {
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
