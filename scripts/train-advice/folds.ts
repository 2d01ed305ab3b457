/** Cross-validation: the figures on meetings that the model was not trained on. */
import { themeIds } from '@/content/schema';
import { featuresOf } from '@/lib/advice/features';
import type { AdviceInput } from '@/lib/advice/input';
import { scoresOf } from '@/lib/advice/model';
import { unpack } from '@/lib/advice/packed';
import type { Example } from './examples';
import { trainModel } from './train';

export const folds = 5;

/** FNV-1a of the title's longest words, so that near-duplicates fall in one fold. */
export function foldOf(input: AdviceInput): number {
  const topic =
    input.title
      .toLowerCase()
      .split(/[^a-z]+/)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '';
  let hash = 0x811c9dc5;
  for (let i = 0; i < topic.length; i++) hash = Math.imul(hash ^ topic.charCodeAt(i), 0x01000193) >>> 0;
  return hash % folds;
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** Figures by source of the examples, each scored by a model trained on the folds that hold neither it nor its topic. */
export function crossValidate(examples: readonly Example[]) {
  const hits = new Map<string, { n: number; strictAt1: number; acceptableAt1: number; acceptableAt3: number }>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = unpack(
      trainModel(
        examples.filter((example) => foldOf(example.input) !== fold),
        '',
      ),
      themeIds.length,
    );
    for (const example of examples.filter((one) => foldOf(one.input) === fold)) {
      const scores = scoresOf(featuresOf(example.input), weights);
      const ranked = themeIds.toSorted(
        (a, b) => (scores[themeIds.indexOf(b)] ?? 0) - (scores[themeIds.indexOf(a)] ?? 0),
      );
      const sum = hits.get(example.source) ?? { n: 0, strictAt1: 0, acceptableAt1: 0, acceptableAt3: 0 };
      const [first] = ranked;
      sum.n++;
      sum.strictAt1 += Number(example.best.some((theme) => theme === first));
      sum.acceptableAt1 += Number(example.acceptable.some((theme) => theme === first));
      sum.acceptableAt3 += Number(ranked.slice(0, 3).some((theme) => example.acceptable.includes(theme)));
      hits.set(example.source, sum);
    }
  }
  return Object.fromEntries(
    [...hits].map(([source, { n, ...sums }]) => [
      source,
      { n, ...Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, round(sum / n)])) },
    ]),
  );
}
