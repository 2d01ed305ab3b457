/** The trained weights (`content/advice/model.json`, written by `scripts/train-advice.ts`) and how they score a meeting. */
import packed from '@/content/advice/model.json';
import { themeIds } from '@/content/schema';
import type { Feature } from './features';
import { totals } from './features';

/** Weights of one kind of feature: names one a line, then one sign of `alphabet` for each name and theme. */
export interface PackedKind {
  names: string;
  weights: string;
}

export interface PackedModel {
  /** Of the examples and concepts it was trained on, so that a stale model is noticed. */
  fingerprint: string;
  /** What one step of the alphabet is worth. */
  step: number;
  kinds: Readonly<Record<string, PackedKind>>;
}

/** Weights by `kind:name`, one for each theme in the order of `themeIds`. */
export type ModelWeights = ReadonlyMap<string, readonly number[]>;

/** The signs of weights from most negative to most positive; neither needs escaping in JSON. */
export const alphabet = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (sign) => sign !== '"' && sign !== '\\' && sign !== '~',
);
/** Its middle is zero. */
export const zero = (alphabet.length - 1) / 2;

const signValue = new Map(alphabet.map((sign, i) => [sign, i - zero]));

export function unpack({ kinds, step }: PackedModel): ModelWeights {
  return new Map(
    Object.entries(kinds).flatMap(([kind, { names, weights }]) =>
      names
        .split('\n')
        .map((name, i): [string, number[]] => [
          `${kind}:${name}`,
          themeIds.map((_, k) => (signValue.get(weights[i * themeIds.length + k] ?? '') ?? 0) * step),
        ]),
    ),
  );
}

let unpacked: ModelWeights | undefined;

/** The shipped weights, unpacked at the first meeting: the popup's first tip needs none. */
function shipped(): ModelWeights {
  unpacked ??= unpack(packed);
  return unpacked;
}

/** A score for each theme, in the order of `themeIds`: sums of what the features weigh. */
export function scoresOf(features: readonly Feature[], weights: ModelWeights = shipped()): number[] {
  const scores = themeIds.map(() => 0);
  for (const [key, value] of totals(features)) {
    weights.get(key)?.forEach((weight, k) => {
      scores[k] = (scores[k] ?? 0) + weight * value;
    });
  }
  return scores;
}

/** How much a feature speaks for one theme more than for the average one. */
export function speaksFor(feature: Feature, theme: number, weights: ModelWeights = shipped()): number {
  const own = weights.get(`${feature.kind}:${feature.name}`);
  if (!own) return 0;
  const average = own.reduce((sum, weight) => sum + weight, 0) / own.length;
  return ((own[theme] ?? 0) - average) * feature.value;
}
