import type { ThemeId } from '@/content/schema';
import type { ItemKind, SearchItem } from './items';
import { isFree, minutesNeeded } from './time-needed';

export interface SearchOptions {
  limit?: number;
  kinds?: readonly ItemKind[];
  /** Items of any of these themes. */
  themes?: readonly ThemeId[];
  /** Only resources that can be had without paying. */
  free?: boolean;
  /** Only resources known to take no longer. */
  maxMinutes?: number;
}

/** Is this item among what was asked for? */
export function passes(item: SearchItem, { kinds, themes, free, maxMinutes }: SearchOptions): boolean {
  if (kinds && !kinds.includes(item.kind)) return false;
  if (themes && !themes.some((theme) => item.themes.includes(theme))) return false;
  if (free && !(item.resource && isFree(item.resource.cost))) return false;
  return maxMinutes === undefined || (minutesNeeded(item.resource?.time) ?? Number.POSITIVE_INFINITY) <= maxMinutes;
}
