/** The form in which trained linear models are shipped: quantised weights, one character each. */

/** Weights of one kind of feature: names, one a line, and one character of `alphabet` for each name and class. */
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

/** Weights by `kind:name`, one for each class. */
export type ModelWeights = ReadonlyMap<string, readonly number[]>;

/** Quantised weights as characters, from most negative to most positive; none needs escaping in JSON. */
export const alphabet = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (character) => character !== '"' && character !== '\\' && character !== '~',
);
/** Index of the character that stands for weight 0. */
export const zeroIndex = (alphabet.length - 1) / 2;

const valueOfCharacter = new Map(alphabet.map((character, i) => [character, i - zeroIndex]));

/** Decodes a model of so many classes. */
export function unpack({ kinds, step }: PackedModel, classes: number): ModelWeights {
  return new Map(
    Object.entries(kinds).flatMap(([kind, { names, weights }]) =>
      names
        .split('\n')
        .map((name, i): [string, number[]] => [
          `${kind}:${name}`,
          Array.from({ length: classes }, (_, k) => (valueOfCharacter.get(weights[i * classes + k] ?? '') ?? 0) * step),
        ]),
    ),
  );
}
