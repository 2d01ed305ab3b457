/** Feature selection and quantisation: makes the trained weights small enough to ship. */
import { alphabet, type PackedKind, type PackedModel, zeroIndex } from '@/lib/advice/packed';
import type { Sample, Weights } from './logistic';

const range = (weights: readonly number[]) => Math.max(...weights) - Math.min(...weights);

/** Bytes a feature costs: its name, a line break of two characters in JSON, and a character for each class. */
const costOf = (key: string, classes: number) =>
  Buffer.byteLength(JSON.stringify(key.slice(key.indexOf(':') + 1))) + classes;

/** The features with the most influence on the training samples for each byte they cost, as many as fit. */
export function selectFeatures(weights: Weights, samples: readonly Sample[], bytes: number): Set<string> {
  const energy = new Map<string, number>();
  for (const { features, weight } of samples)
    for (const [key, value] of features) energy.set(key, (energy.get(key) ?? 0) + value * value * weight);
  const classes = [...weights.values()][0]?.length ?? 0;
  const influence = (key: string) => range(weights.get(key) ?? [0]) * Math.sqrt(energy.get(key) ?? 0);
  const ranked = [...weights.keys()]
    .map((key) => ({ key, benefit: influence(key) / costOf(key, classes) }))
    .sort((a, b) => b.benefit - a.benefit || (a.key < b.key ? -1 : 1));
  const kept = new Set<string>();
  let left = bytes;
  for (const { key } of ranked) {
    left -= costOf(key, classes);
    if (left < 0) break;
    kept.add(key);
  }
  return kept;
}

/** Quantises the weights to one character each. */
export function pack(weights: Weights, fingerprint: string): PackedModel {
  const largest = [...weights.values()].flat().reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = Number((largest / zeroIndex).toPrecision(4));
  const encode = (weight: number) => alphabet[Math.round(weight / step) + zeroIndex] ?? alphabet[zeroIndex] ?? '';
  const groups = new Map<string, string[]>();
  for (const key of [...weights.keys()].sort()) {
    const kind = key.slice(0, key.indexOf(':'));
    groups.set(kind, [...(groups.get(kind) ?? []), key]);
  }
  const kinds: Record<string, PackedKind> = {};
  for (const [kind, keys] of groups) {
    kinds[kind] = {
      names: keys.map((key) => key.slice(kind.length + 1)).join('\n'),
      weights: keys.map((key) => (weights.get(key) ?? []).map(encode).join('')).join(''),
    };
  }
  return { fingerprint, step, kinds };
}
