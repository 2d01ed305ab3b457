/** Weights made small enough to ship. */
import { themeIds } from '@/content/schema';
import { alphabet, type PackedKind, type PackedModel, zero } from '@/lib/advice/model';
import type { Sample, Weights } from './logistic';

const spread = (weights: readonly number[]) => Math.max(...weights) - Math.min(...weights);

/** Bytes a feature costs: its name, a line break of two signs in JSON, and a sign for each theme. */
const costOf = (key: string) => Buffer.byteLength(JSON.stringify(key.slice(key.indexOf(':') + 1))) + themeIds.length;

/** The features that move most answers most, as many as fit. */
export function keepBest(weights: Weights, samples: readonly Sample[], bytes: number): Set<string> {
  const seen = new Map<string, number>();
  for (const { features, weight } of samples)
    for (const [key, value] of features) seen.set(key, (seen.get(key) ?? 0) + value * value * weight);
  const worth = (key: string) => spread(weights.get(key) ?? [0]) * Math.sqrt(seen.get(key) ?? 0);
  const ranked = [...weights.keys()]
    .map((key) => ({ key, worth: worth(key) / costOf(key) }))
    .sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1));
  const kept = new Set<string>();
  let left = bytes;
  for (const { key } of ranked) {
    left -= costOf(key);
    if (left < 0) break;
    kept.add(key);
  }
  return kept;
}

export function pack(weights: Weights, fingerprint: string): PackedModel {
  const largest = [...weights.values()].flat().reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = Number((largest / zero).toPrecision(4));
  const sign = (weight: number) => alphabet[Math.round(weight / step) + zero] ?? alphabet[zero] ?? '';
  const groups = new Map<string, string[]>();
  for (const key of [...weights.keys()].sort()) {
    const kind = key.slice(0, key.indexOf(':'));
    groups.set(kind, [...(groups.get(kind) ?? []), key]);
  }
  const kinds: Record<string, PackedKind> = {};
  for (const [kind, keys] of groups) {
    kinds[kind] = {
      names: keys.map((key) => key.slice(kind.length + 1)).join('\n'),
      weights: keys.map((key) => (weights.get(key) ?? []).map(sign).join('')).join(''),
    };
  }
  return { fingerprint, step, kinds };
}
