/** One training run, from examples to the packed model. */
import { themeIds } from '@/content/schema';
import type { PackedModel } from '@/lib/advice/packed';
import { type Example, samplesOf } from './examples';
import { type Sample, type Settings, train } from './logistic';
import { pack, selectFeatures } from './pack';

const settings: Settings = { l2: 9, rounds: 60, rate: 0.1 };
/** Bytes for the packed features, so that the file stays under 60 kB. */
const budget = 56_000;

function only(samples: readonly Sample[], kept: ReadonlySet<string>): Sample[] {
  return samples.map((sample) => ({
    ...sample,
    features: new Map([...sample.features].filter(([key]) => kept.has(key))),
  }));
}

/** Trains on everything, keeps what fits the budget, and trains again on that alone. */
export function trainModel(examples: readonly Example[], fingerprint: string): PackedModel {
  const samples = examples.flatMap(samplesOf);
  const kept = selectFeatures(train(samples, themeIds.length, settings), samples, budget);
  return pack(train(only(samples, kept), themeIds.length, settings), fingerprint);
}
