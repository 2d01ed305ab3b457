/** Numbers of a chart's axis. */

const steps = [2, 4, 6, 8, 10];

/** The end of an axis that begins at 0: the smallest even round number that is not below `most`, and at least 2. */
export function axisEnd(most: number): number {
  let power = 1;
  while (10 * power < most) power *= 10;
  return (steps.find((step) => step * power >= most) ?? 10) * power;
}

/**
 * Which of so many names stand below a chart: all where they are few, otherwise the first, the middle one and the last.
 * @returns their places.
 */
export function namesBelow(count: number): number[] {
  if (count <= 4) return Array.from({ length: count }, (_, place) => place);
  return [0, Math.floor((count - 1) / 2), count - 1];
}

/** A place on a chart as SVG takes it: a share of the whole in per cent, so that text and lines keep their size. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
