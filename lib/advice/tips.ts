/**
 * Which tip of a theme, so that it varies, what was turned away stays away and what was kept comes back.
 * Pure: the caller brings the day. Days are `2026-11-24`; they are compared with the first ten signs of `at`.
 */
import type { Theme, Tip } from '@/content/schema';

export interface TipHistory {
  /** Newest first; `at` is an ISO time, `for` the meeting it was shown at. */
  shown: readonly { tip: string; at: string; for?: string }[];
  notHelpful: readonly string[];
  kept: readonly string[];
  /** ISO day until which no tip is offered. */
  snoozedUntil?: string;
  neverForSeries: readonly string[];
}

/** So many different tips a day; after that what was seen comes again. More would be noise between meetings. */
const mostADay = 3;
/** A kept tip comes back so many days after it was last shown: later each time, as spaced learning does. */
const returnAfter = [7, 21, 60] as const;

const dayOf = (at: string) => at.slice(0, 10);
const daysBetween = (from: string, to: string) => Math.floor((Date.parse(to) - Date.parse(dayOf(from))) / 86_400_000);

/** Should tips stay silent? While snoozed, and for a series that asked for none. */
export function tipsRest(history: TipHistory, today: string, seriesId?: string): boolean {
  const { snoozedUntil, neverForSeries } = history;
  return (snoozedUntil !== undefined && today < snoozedUntil) || (!!seriesId && neverForSeries.includes(seriesId));
}

/** Have enough different tips been shown on this day? */
export function enoughToday(history: TipHistory, today: string): boolean {
  return new Set(history.shown.filter(({ at }) => dayOf(at) === today).map(({ tip }) => tip)).size >= mostADay;
}

/** Is a tip that was kept due to return? */
export function isDue(tip: string, history: TipHistory, today: string): boolean {
  if (!history.kept.includes(tip)) return false;
  const times = history.shown.filter((shown) => shown.tip === tip);
  const [last] = times;
  const wait = returnAfter[Math.min(times.length, returnAfter.length) - 1];
  return last === undefined || wait === undefined || daysBetween(last.at, today) >= wait;
}

/** FNV-1a, a small hash that spreads similar texts (Fowler, Noll and Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/** 0 comes first: what is due to return, then what is new, then what was seen; kept tips not yet due wait longest. */
function turn(tip: string, history: TipHistory, today: string | undefined): number {
  if (today === undefined) return 0;
  if (history.kept.includes(tip)) return isDue(tip, history, today) ? 0 : 3;
  return history.shown.some((shown) => shown.tip === tip) ? 2 : 1;
}

/** The tip to repeat today: the one this meeting has had, or after enough tips the last of this theme. */
function repeated(theme: Theme, history: TipHistory, seed: string, today: string): Tip | undefined {
  const earlier = history.shown.filter(({ at, tip }) => dayOf(at) === today && !history.notHelpful.includes(tip));
  const mine = earlier.filter((shown) => shown.for === seed);
  const choices = mine.length || !enoughToday(history, today) ? mine : earlier;
  const last = choices.find(({ tip }) => theme.tips.some(({ id }) => id === tip));
  return theme.tips.find(({ id }) => id === last?.tip);
}

/**
 * One tip of a theme: never shown comes before shown long ago; turned-down ones come last.
 * @param seed makes the choice steady for one meeting and different for the next: the meeting's id.
 * @param skip tips already passed over with "another"; asking for another lifts the day's limit.
 * @param today brings kept tips back when they are due, and repeats instead of adding once there were enough today.
 */
export function chooseTip(
  theme: Theme,
  history: TipHistory,
  seed: string,
  skip: readonly string[] = [],
  today?: string,
): Tip {
  const again = today !== undefined && !skip.length ? repeated(theme, history, seed, today) : undefined;
  if (again) return again;
  const rank = ({ id }: Tip) => [
    Number(skip.includes(id)) + Number(history.notHelpful.includes(id)) * 2,
    turn(id, history, today),
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

/** A theme and a tip for a day: each theme has its turn, and the tip stays the same all day. */
export function tipOfTheDay(
  themes: readonly Theme[],
  history: TipHistory,
  today: string,
  skip: readonly string[] = [],
): { theme: Theme; tip: Tip } {
  const day = Math.floor(Date.parse(today) / 86_400_000) + skip.length;
  const theme = themes[day % themes.length];
  if (!theme) throw new Error('content/themes holds no theme');
  const before = { ...history, shown: history.shown.filter(({ at }) => dayOf(at) < today) };
  return { theme, tip: chooseTip(theme, before, today, skip, today) };
}
