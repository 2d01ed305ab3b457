/** The trained weights (`content/advice/model.json`, written by `scripts/train-advice.ts`) and how they score a meeting. */
import packed from '@/content/advice/model.json';
import { themeIds } from '@/content/schema';
import type { Feature } from './features';
import { featureVector } from './features';
import { type ModelWeights, unpack } from './packed';

let cachedWeights: ModelWeights | undefined;

/** The shipped weights, decoded on first use: the popup's first tip needs none. */
function shippedWeights(): ModelWeights {
  cachedWeights ??= unpack(packed, themeIds.length);
  return cachedWeights;
}

/** The score (logit) of each theme, in the order of `themeIds`: the dot product of weights and feature vector. */
export function scoresOf(features: readonly Feature[], weights: ModelWeights = shippedWeights()): number[] {
  const scores = themeIds.map(() => 0);
  for (const [key, value] of featureVector(features)) {
    weights.get(key)?.forEach((weight, k) => {
      scores[k] = (scores[k] ?? 0) + weight * value;
    });
  }
  return scores;
}

/** What a feature adds to the score of one theme, less what it adds to the average one. */
export function contributionOf(feature: Feature, theme: number, weights: ModelWeights = shippedWeights()): number {
  const own = weights.get(`${feature.kind}:${feature.name}`);
  if (!own) return 0;
  const average = own.reduce((sum, weight) => sum + weight, 0) / own.length;
  return ((own[theme] ?? 0) - average) * feature.value;
}
