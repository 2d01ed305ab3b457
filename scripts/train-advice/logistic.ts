/** Multinomial logistic regression with L2 regularisation, by full-batch gradient descent. Deterministic: nothing is random. */
import { softmax } from '@/lib/advice/softmax';

export interface Sample {
  /** Feature name to value. */
  features: ReadonlyMap<string, number>;
  /** What the answer should be: a share for each class, adding up to 1. */
  target: readonly number[];
  /** How much the sample counts. */
  weight: number;
}

/** Weights by feature name, one for each class. */
export type Weights = Map<string, number[]>;

export interface Settings {
  l2: number;
  rounds: number;
  rate: number;
}

interface Row {
  columns: readonly number[];
  values: readonly number[];
  target: readonly number[];
  weight: number;
}

function addGradient(row: Row, weights: Float64Array, gradient: Float64Array): void {
  const classes = row.target.length;
  const scores = new Array<number>(classes).fill(0);
  row.columns.forEach((column, j) => {
    for (let k = 0; k < classes; k++)
      scores[k] = (scores[k] ?? 0) + (weights[column * classes + k] ?? 0) * (row.values[j] ?? 0);
  });
  const error = softmax(scores).map((p, k) => (p - (row.target[k] ?? 0)) * row.weight);
  row.columns.forEach((column, j) => {
    for (let k = 0; k < classes; k++) {
      const at = column * classes + k;
      gradient[at] = (gradient[at] ?? 0) + (error[k] ?? 0) * (row.values[j] ?? 0);
    }
  });
}

/** Adam (Kingma and Ba, 2015) on the full gradient; the rate falls to a fifth for the last third. */
export function train(samples: readonly Sample[], classes: number, { l2, rounds, rate }: Settings): Weights {
  const columns = new Map<string, number>();
  for (const { features } of samples)
    for (const name of features.keys()) if (!columns.has(name)) columns.set(name, columns.size);
  const rows: Row[] = samples.map(({ features, target, weight }) => ({
    columns: [...features.keys()].map((name) => columns.get(name) ?? 0),
    values: [...features.values()],
    target,
    weight,
  }));
  const size = columns.size * classes;
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(size);
    for (const row of rows) addGradient(row, weights, gradient);
    const step = round < rounds * 0.67 ? rate : rate / 5;
    const meanScale = 1 - 0.9 ** round;
    const squareScale = 1 - 0.99 ** round;
    for (let i = 0; i < size; i++) {
      const weight = weights[i] ?? 0;
      const slope = (gradient[i] ?? 0) + l2 * weight;
      const m = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      const s = 0.99 * (square[i] ?? 0) + 0.01 * slope * slope;
      mean[i] = m;
      square[i] = s;
      weights[i] = weight - (step * (m / meanScale)) / (Math.sqrt(s / squareScale) + 1e-8);
    }
  }
  return new Map(
    [...columns].map(([name, column]) => [name, [...weights.subarray(column * classes, (column + 1) * classes)]]),
  );
}
