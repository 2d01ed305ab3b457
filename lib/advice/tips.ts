/**
 * Chooses a tip of a theme: tips vary, one marked not helpful comes last, and a kept one returns at growing intervals.
 * Pure: the caller passes the day. Days are `2026-11-24`, as the device's calendar has them.
 */
import type { Theme, Tip } from '@/content/schema';

export interface TipHistory {
  /** Newest first; `for` is the id of the meeting it was shown at. */
  shown: readonly { tip: string; day: string; for?: string }[];
  notHelpful: readonly string[];
  kept: readonly string[];
  /** Day until which no tip is offered. */
  snoozedUntil?: string;
  neverForSeries: readonly string[];
}

export const noHistory: TipHistory = { shown: [], notHelpful: [], kept: [], neverForSeries: [] };

/** Days after which a kept tip returns, by how often it was shown: growing intervals, as in spaced repetition. */
const repetitionIntervals = [7, 21, 60] as const;

const daysBetween = (from: string, to: string) => Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Why no tip is shown: none for this series, or none until a day; undefined when tips are shown. */
export function tipsPaused(
  { snoozedUntil, neverForSeries }: TipHistory,
  today: string,
  seriesId: string | undefined,
): { series: true } | { until: string } | undefined {
  if (seriesId && neverForSeries.includes(seriesId)) return { series: true };
  return snoozedUntil && today < snoozedUntil ? { until: snoozedUntil } : undefined;
}

/**
 * Were as many different tips shown today as the person wants in a day? A meeting that has had its tip shows it again.
 * @param most 0 sets no limit.
 * @param seed the meeting's id, or the day for a tip without one.
 */
export function dailyLimitReached({ shown }: TipHistory, today: string, most: number, seed: string): boolean {
  const earlier = shown.filter(({ day }) => day === today);
  if (!most || earlier.some((one) => one.for === seed)) return false;
  return new Set(earlier.map(({ tip }) => tip)).size >= most;
}

/** Is a tip that was kept due to return? */
export function isDue(tip: string, history: TipHistory, today: string): boolean {
  if (!history.kept.includes(tip)) return false;
  const times = history.shown.filter((shown) => shown.tip === tip);
  const [last] = times;
  const wait = repetitionIntervals[Math.min(times.length, repetitionIntervals.length) - 1];
  return last === undefined || wait === undefined || daysBetween(last.day, today) >= wait;
}

/** FNV-1a, a small hash that spreads similar texts (Fowler, Noll and Vo). */
function fnv1a(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/** Order of preference, 0 first: a kept tip that is due, one never shown, one shown before, a kept one not yet due. */
function priorityOf(tip: string, history: TipHistory, today: string): number {
  if (history.kept.includes(tip)) return isDue(tip, history, today) ? 0 : 3;
  return history.shown.some((shown) => shown.tip === tip) ? 2 : 1;
}

/** The tip of this theme that the meeting was shown earlier today: opening it again is not asking for another. */
function shownBefore(theme: Theme, history: TipHistory, seed: string, today: string): Tip | undefined {
  const mine = history.shown.filter(({ day, tip, for: id }) => {
    return day === today && id === seed && !history.notHelpful.includes(tip);
  });
  return mine.flatMap(({ tip }) => theme.tips.find(({ id }) => id === tip) ?? [])[0];
}

/**
 * One tip of a theme: never shown comes before shown long ago; those marked not helpful come last.
 * @param seed makes the choice steady for one meeting and different for the next: the meeting's id.
 * @param today brings kept tips back when they are due.
 * @param skip tips already passed over with "another".
 */
export function chooseTip(
  theme: Theme,
  history: TipHistory,
  seed: string,
  today: string,
  skip: readonly string[] = [],
): Tip {
  const before = skip.length ? undefined : shownBefore(theme, history, seed, today);
  if (before) return before;
  const rank = ({ id }: Tip) => [
    Number(skip.includes(id)) + Number(history.notHelpful.includes(id)) * 2,
    priorityOf(id, history, today),
    history.shown.filter(({ tip }) => tip === id).length,
    fnv1a(`${seed} ${id}`),
  ];
  const [best] = [...theme.tips].sort((a, b) => compare(rank(a), rank(b)));
  if (!best) throw new Error(`content/themes/${theme.id}.json holds no tips`);
  return best;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, i) => value !== b[i]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

/** A theme and a tip for a day: themes rotate by day, and the tip stays the same all day. */
export function tipOfTheDay(
  themes: readonly Theme[],
  history: TipHistory,
  today: string,
  skip: readonly string[] = [],
): { theme: Theme; tip: Tip } {
  const day = Math.floor(Date.parse(today) / 86_400_000) + skip.length;
  const theme = themes[day % themes.length];
  if (!theme) throw new Error('content/themes holds no theme');
  const before = { ...history, shown: history.shown.filter(({ day }) => day < today) };
  return { theme, tip: chooseTip(theme, before, today, today, skip) };
}
