/**
 * `npm run -s bench:search`: how long a keystroke waits, and how long until the index is ready, beside plain
 * MiniSearch in the same run. Items are made by recombining the words of the real ones.
 */
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { acronyms, cases, resources, themes } from '@/content/index';
import { guideItems, type SearchItem } from '@/lib/search/items';
import { createSearch } from '@/lib/search/search';
import { wordsOf } from '@/lib/search/words';

const sizes = [100, 1_000, 10_000];
const guide = guideItems({ themes, resources, cases, acronyms });
const queries = readFileSync(new URL('../evaluation/examples/queries.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => (line ? [String(JSON.parse(line).query)] : []));

/** Numbers from 0 to 1, the same in every run. */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** The real items first, then as many made of their words as are wanted. */
function itemsOf(count: number): SearchItem[] {
  const real = guide.filter(({ kind }) => kind !== 'acronym');
  const random = repeatable(7);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const titles = real.flatMap(({ title }) => wordsOf(title));
  const texts = real.flatMap(({ text }) => wordsOf(text));
  const run = (words: readonly string[], length: number) => Array.from({ length }, () => pick(words)).join(' ');
  const made = Array.from({ length: Math.max(0, count - real.length) }, (_, place): SearchItem => {
    const like = pick(real);
    const text = run(texts, wordsOf(like?.text ?? '').length);
    return {
      ...(like ?? { detail: '', kind: 'resource' }),
      id: `made:${place}`,
      title: run(titles, 6),
      text,
      themes: [],
    };
  });
  return [...real, ...made].slice(0, count);
}

type Find = (query: string) => unknown;

function plain(items: readonly SearchItem[]): Find {
  const mini = new MiniSearch({ fields: ['title', 'detail', 'text'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  mini.addAll(items);
  return (query) => mini.search(query);
}

function ours(items: readonly SearchItem[]): Find {
  const search = createSearch(items);
  return (query) => search.find(query, { limit: 8 });
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The least of several: what it takes when no other program of a busy computer is in the way. */
const least = (times: number, work: () => void): number =>
  Math.min(...Array.from({ length: times }, () => timed(work)));

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const round = (value: number) => Math.round(value * 100) / 100;

/** Every query typed letter by letter. */
const keystrokes = queries.flatMap((query) => Array.from(query, (_, place) => query.slice(0, place + 1)));

const rounded = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]));

/** Both are timed in turn, key by key, so that both meet the same weather. */
function measure(count: number) {
  const items = itemsOf(count);
  const typed = keystrokes.filter((_, place) => place % (count > 5_000 ? 9 : 3) === 0);
  const makers = [ours, plain];
  const [readyMs = 0, plainReadyMs = 0] = makers.map((make) => least(count > 5_000 ? 3 : 9, () => make(items)));
  const finds = makers.map((make) => make(items));
  const [firstMs = 0, plainFirstMs = 0] = finds.map((find) => timed(() => find(queries[0] ?? '')));
  const times = typed.map((text) => finds.map((find) => least(3, () => find(text))));
  const [mine, theirs] = [0, 1].map((place) => times.map((pair) => pair[place] ?? 0));
  const spread = (values: readonly number[] = []) => ({ p50Ms: quantile(values, 0.5), p99Ms: quantile(values, 0.99) });
  return {
    items: count,
    keystrokes: typed.length,
    ours: rounded({ readyMs, firstMs, ...spread(mine) }),
    plain: rounded({ readyMs: plainReadyMs, firstMs: plainFirstMs, ...spread(theirs) }),
    ratio: { p99: round(spread(mine).p99Ms / spread(theirs).p99Ms), ready: round(readyMs / plainReadyMs) },
  };
}

export default () => {
  console.log(JSON.stringify(sizes.map(measure), null, 2));
};
