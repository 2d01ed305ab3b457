/** How long a resource takes, from the words its entry says it in; and how long a person says they have. */

const minutesIn: Record<string, number> = {
  minute: 1,
  min: 1,
  hour: 60,
  hr: 60,
  day: 420,
  week: 2100,
  month: 8400,
  page: 2,
};
const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  half: 0.5,
  quarter: 0.25,
};
const unit = /(minutes?|mins?|hours?|hrs?|days?|weeks?|months?|pages?)\b/;
const amount = new RegExp(String.raw`((?<!\d)\d+|an?)(?:\s*[-–]\s*\d+)?\s*${unit.source}`, 'g');

/**
 * The fewest minutes that are of use: the summary of a long report, one item of a list, one hour of a course.
 * Nothing when the text names no length. A page is reckoned at two minutes, a day as seven hours.
 */
export function minutesNeeded(time: string | undefined): number | undefined {
  if (!time) return undefined;
  if (/\bbook/.test(time)) return 360;
  const spans = [...time.matchAll(amount)].map(
    ([, count = '', name = '']) => (numbers[count] ?? Number(count)) * (minutesIn[name.replace(/s$/, '')] ?? 1),
  );
  return spans.length ? Math.min(...spans) : undefined;
}

const number = String.raw`(\d+(?:\.\d+)?|${Object.keys(numbers).join('|')})`;
const asked = new RegExp(
  String.raw`\b(?:(?:in |under |within |less than |up to |only |max )*)(half|quarter)? ?(?:an |of an )?${number}? ?-?(minutes?|mins?|hours?|hrs?)\b(?: or less| long| max)?`,
);
const habits: readonly [RegExp, number][] = [
  [/\b(coffee|tea) break\b|\bbetween meetings\b/, 15],
  [/\b(over |in my )?lunch( ?break| ?time)?\b/, 40],
  // Not “quick wins”, “short staffed” or “short fuse”.
  [/\b(very |really )?(quick(?! (win|fix))|quickly|short(?! (staff|term|fuse|temper|hand))|shorter|brief)\b/, 30],
];

/** The longest that will do for what was typed, and the words without that part. */
export function minutesAsked(query: string): { minutes?: number; rest: string } {
  const text = query.toLowerCase().replace(/-/g, ' ');
  const match = asked.exec(text);
  if (match && (match[1] || match[2])) {
    const count = match[2] ? (numbers[match[2]] ?? Number(match[2])) : 1;
    const part = match[1] ? (numbers[match[1]] ?? 1) : 1;
    const minutes = count * part * (match[3]?.startsWith('h') ? 60 : 1);
    return { minutes, rest: habits.reduce((rest, [words]) => rest.replace(words, ' '), text.replace(match[0], ' ')) };
  }
  const habit = habits.find(([words]) => words.test(text));
  return habit ? { minutes: habit[1], rest: text.replace(habit[0], ' ') } : { rest: query };
}

const freeWords =
  /\b(for free|free of charge|no cost|zero cost|at no cost|without paying|no budget|costs? nothing|free)\b/;

/** Must it be free? And the words without that part. */
export function freeAsked(query: string): { free: boolean; rest: string } {
  const text = query.toLowerCase();
  return freeWords.test(text) ? { free: true, rest: text.replace(freeWords, ' ') } : { free: false, rest: query };
}

/** Can it be had without paying, by what its entry says of its cost? */
export const isFree = (cost: string): boolean => /\bfree\b/.test(cost) && !/\b(was|abstract) free\b/.test(cost);
