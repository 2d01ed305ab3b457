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
 * Some of them, well mixed, with the same share of each kind; another part with another seed.
 * @param share one of so many.
 */
export const mixed = (share: number, seed = 0): Payload[] =>
  payloads.filter((_, place) => (place + seed) % share === 0);
