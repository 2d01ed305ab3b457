/** The trained weights (`content/advice/model.json`, written by `scripts/train-advice.ts`) and how they score a meeting. */
import packed from '@/content/advice/model.json';
import { themeIds } from '@/content/schema';
import type { Feature } from './features';
import { featureVector } from './features';

/** Weights of one kind of feature: names, one a line, and one character of `alphabet` for each name and theme. */
export interface PackedKind {
  names: string;
  weights: string;
}

export interface PackedModel {
  /** Hash of the examples and concepts it was trained on, so that a stale model is noticed. */
  fingerprint: string;
  /** Quantisation step: the difference in weight between neighbouring characters of the alphabet. */
  step: number;
  kinds: Readonly<Record<string, PackedKind>>;
}

/** Weights by `kind:name`, one for each theme in the order of `themeIds`. */
export type ModelWeights = ReadonlyMap<string, readonly number[]>;

/** Quantised weights as characters, from most negative to most positive; none needs escaping in JSON. */
export const alphabet = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (character) => character !== '"' && character !== '\\' && character !== '~',
);
/** Index of the character that stands for weight 0. */
export const zeroIndex = (alphabet.length - 1) / 2;

const valueOfCharacter = new Map(alphabet.map((character, i) => [character, i - zeroIndex]));

export function unpack({ kinds, step }: PackedModel): ModelWeights {
  return new Map(
    Object.entries(kinds).flatMap(([kind, { names, weights }]) =>
      names
        .split('\n')
        .map((name, i): [string, number[]] => [
          `${kind}:${name}`,
          themeIds.map((_, k) => (valueOfCharacter.get(weights[i * themeIds.length + k] ?? '') ?? 0) * step),
        ]),
    ),
  );
}

let cachedWeights: ModelWeights | undefined;

/** The shipped weights, decoded on first use: the popup's first tip needs none. */
function shippedWeights(): ModelWeights {
  cachedWeights ??= unpack(packed);
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
