/** Training and cross-validation of the model that decides whether to offer a checklist when the page shows no guests. */
import { offerFor } from '@/lib/advice/offer-decision';
import { offerFeatures } from '@/lib/advice/offer-features';
import { type PackedModel, unpack } from '@/lib/advice/packed';
import { foldOf, folds } from './folds';
import { type Sample, type Settings, train, type Weights } from './logistic';
import type { OfferExample } from './offer-examples';
import { pack, selectFeatures } from './pack';

const settings: Settings = { l2: 0.5, rounds: 80, rate: 0.1 };
/** Bytes for the packed features, so that the file stays under 30 kB. */
const budget = 27_000;

/** Of two classes only the difference of the weights matters. */
const differences = (weights: Weights): Weights =>
  new Map([...weights].map(([key, [offered = 0, not = 0]]) => [key, [not - offered]]));

/** Trains on everything, keeps what fits the budget, and trains again on that alone. */
export function trainOfferModel(examples: readonly OfferExample[], fingerprint: string): PackedModel {
  const samples = examples.map(
    ({ input, offer, weight }): Sample => ({
      features: offerFeatures(input),
      target: offer ? [1, 0] : [0, 1],
      weight,
    }),
  );
  const kept = selectFeatures(train(samples, 2, settings), samples, budget);
  const smaller = samples.map((sample) => ({
    ...sample,
    features: new Map([...sample.features].filter(([key]) => kept.has(key))),
  }));
  return pack(differences(train(smaller, 2, settings)), fingerprint);
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** Figures on labelled meetings, each judged by a model trained without it and without entries of its topic. */
export function crossValidateOffers(examples: readonly OfferExample[]) {
  const hits = new Map<string, { n: number; right: number; private: number; privateOffered: number }>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = unpack(
      trainOfferModel(
        examples.filter(({ input }) => foldOf(input) !== fold),
        '',
      ),
      1,
    );
    for (const { input, offer, source } of examples.filter((one) => foldOf(one.input) === fold)) {
      const sum = hits.get(source) ?? { n: 0, right: 0, private: 0, privateOffered: 0 };
      const isOffered = offerFor(input, weights).offer;
      sum.n++;
      sum.right += Number(isOffered === offer);
      sum.private += Number(!offer);
      sum.privateOffered += Number(!offer && isOffered);
      hits.set(source, sum);
    }
  }
  return Object.fromEntries(
    [...hits].map(([source, { right, ...sums }]) => [source, { ...sums, offerAccuracy: round(right / sums.n) }]),
  );
}
