/** Which tip of a theme, so that it varies and what was turned away stays away. Pure: the caller brings the day. */
import type { Theme, Tip } from '@/content/schema';

export interface TipHistory {
  /** Newest first; `at` is an ISO time. */
  shown: readonly { tip: string; at: string }[];
  notHelpful: readonly string[];
  kept: readonly string[];
  /** ISO day until which no tip is offered. */
  snoozedUntil?: string;
  neverForSeries: readonly string[];
}

/** FNV-1a, a small hash that spreads similar texts (Fowler, Noll and Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/**
 * One tip of a theme: never shown comes before shown long ago; turned-down ones come last.
 * @param seed makes the choice steady for one meeting and different for the next.
 * @param skip tips already passed over with "another".
 */
export function chooseTip(theme: Theme, history: TipHistory, seed: string, skip: readonly string[] = []): Tip {
  const rank = ({ id }: Tip) => [
    Number(skip.includes(id)) + Number(history.notHelpful.includes(id)) * 2,
    history.shown.filter(({ tip }) => tip === id).length,
    hash(`${seed} ${id}`),
  ];
  const [best] = [...theme.tips].sort((a, b) => compare(rank(a), rank(b)));
  if (!best) throw new Error(`content/themes/${theme.id}.json holds no tips`);
  return best;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, i) => value !== b[i]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

/** A theme and a tip for a day (`2026-11-24`): each theme has its turn. */
export function tipOfTheDay(
  themes: readonly Theme[],
  history: TipHistory,
  today: string,
  skip: readonly string[] = [],
): { theme: Theme; tip: Tip } {
  const day = Math.floor(Date.parse(today) / 86_400_000) + skip.length;
  const theme = themes[day % themes.length];
  if (!theme) throw new Error('content/themes holds no theme');
  return { theme, tip: chooseTip(theme, history, today, skip) };
}
