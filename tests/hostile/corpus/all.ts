/** Every payload. */
import { addresses } from './addresses';
import { formats } from './formats';
import { letters } from './letters';
import { markup } from './markup';
import type { Payload } from './payload';
import { sizes } from './sizes';
import { values } from './values';

export const payloads: readonly Payload[] = [...markup, ...addresses, ...letters, ...formats, ...values, ...sizes];

/**
 * Some of them, well mixed: of each kind the same share, and another part with another seed.
 * @param share one of so many.
 */
export function mixed(share: number, seed = 0): Payload[] {
  const byKind = [...Map.groupBy(payloads, ({ kind }) => kind).values()];
  return byKind.flatMap((all) => all.filter((_, place) => (place + seed) % share === 0));
}
