/**
 * `npm run -s eval:search -- FILE [--misses] [--ablate]`: does search find what a librarian would want found?
 * `--misses` lists what it did not find, `--ablate` what is left when one part is taken out.
 */
import MiniSearch from 'minisearch';
import * as z from 'zod';
import { acronyms, cases, resources, themes } from '@/content/index';
import { guideItems } from '@/lib/search/items';
import { createSearch } from '@/lib/search/search';
import { standardWeights, type Weights } from '@/lib/search/weights';
import { evaluate, mean, round } from './json-lines';

const Query = z.object({
  id: z.string(),
  query: z.string(),
  kind: z.string(),
  judgments: z.record(z.string(), z.number().int().min(0).max(3)),
});
type Query = z.infer<typeof Query>;
type Find = (query: string) => string[];

const items = guideItems({ themes, resources, cases, acronyms });
/** Acronyms are answers of another kind and are not judged. */
const judged = (ids: string[]) => ids.filter((id) => !id.startsWith('acronym:'));

function ours(weights: Weights = standardWeights): Find {
  const search = createSearch(items, weights);
  return (query) => judged(search.find(query, { limit: 30 }).map(({ item }) => item.id));
}

/** Each part of the search, and the weights at which it does nothing. */
const parts: Record<string, Partial<Weights>> = {
  'the catalogue’s headings': { best: 0, useful: 0, touches: 0 },
  'grades under a heading': { useful: 1, touches: 1 },
  'parts of an entry': { partial: 0 },
  'longest entry decides': { overruledEntry: 1 },
  'names people know a resource by': { names: 0.3 },
  'words of the items’ own texts': { text: 0, title: 0 },
  'prefixes while typing': { prefix: 0, completionOfWord: 0 },
  'spelling correction': { corrected: 0 },
  'low-information words weigh less': { lowInformation: 1 },
  'form, cost and length': { constraintPenalty: 1 },
  'exact names first': { exactName: 0 },
  'minimum coverage': { minCoverage: 0 },
  'out-of-scope matters': { outOfScope: 0.5 },
};

const ablated = (queries: readonly Query[]) =>
  Object.fromEntries(
    Object.entries(parts).map(([part, weights]) => {
      const { ndcgAt5, successAt3, noAnswerEmpty } = figures(queries, ours({ ...standardWeights, ...weights }));
      return [`without: ${part}`, { ndcgAt5, successAt3, noAnswerEmpty }];
    }),
  );

function plain(): Find {
  const mini = new MiniSearch({ fields: ['title', 'detail', 'text'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  mini.addAll(items);
  return (query) => judged(mini.search(query).map(({ id }) => id));
}

const gain = (grade: number) => 2 ** grade - 1;
const dcg = (grades: readonly number[]) =>
  grades.slice(0, 5).reduce((sum, grade, position) => sum + gain(grade) / Math.log2(position + 2), 0);

function ndcg({ judgments }: Query, found: readonly string[]): number {
  const ideal = dcg(Object.values(judgments).sort((a, b) => b - a));
  return dcg(found.map((id) => judgments[id] ?? 0)) / ideal;
}

const succeeds = ({ judgments }: Query, found: readonly string[]) =>
  found.slice(0, 3).some((id) => (judgments[id] ?? 0) >= 2);

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function figures(queries: readonly Query[], find: Find) {
  const times: number[] = [];
  const runs = queries.map((query) => {
    const start = performance.now();
    const found = find(query.query);
    times.push(performance.now() - start);
    return { query, found };
  });
  const answerable = runs.filter(({ query }) => Object.keys(query.judgments).length);
  const unanswerable = runs.filter(({ query }) => !Object.keys(query.judgments).length);
  times.sort((a, b) => a - b);
  return {
    ndcgAt5: round(mean(answerable.map(({ query, found }) => ndcg(query, found)))),
    successAt3: round(mean(answerable.map(({ query, found }) => Number(succeeds(query, found))))),
    noAnswerEmpty: round(mean(unanswerable.map(({ found }) => Number(!found.length)))),
    p50Ms: round(quantile(times, 0.5)),
    p99Ms: round(quantile(times, 0.99)),
  };
}

function misses(queries: readonly Query[], find: Find) {
  return queries.flatMap((query) => {
    const found = find(query.query);
    const fine = Object.keys(query.judgments).length ? succeeds(query, found) : !found.length;
    return fine ? [] : [{ id: query.id, query: query.query, found: found.slice(0, 5) }];
  });
}

export default (args: string[]) =>
  evaluate(args, Query, (queries, showMisses) => ({
    n: queries.length,
    ...figures(queries, ours()),
    baseline: figures(queries, plain()),
    ...(args.includes('--ablate') && { ablations: ablated(queries) }),
    ...(showMisses && { misses: misses(queries, ours()) }),
  }));
