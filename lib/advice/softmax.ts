/**
 * Scores (logits) as shares that add up to 1, in the same order. The largest is subtracted first, so that none
 * overflows.
 */
export function softmax(scores: readonly number[]): number[] {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
