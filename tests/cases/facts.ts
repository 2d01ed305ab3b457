/** What a case expects of the answer to its input, fact by fact. */
import * as z from 'zod/mini';
import type { Answer } from './read-case';

const text = z.string();
const maybe = z.nullable(text);

/** Each fact is optional; `null` says that nothing may be claimed. `…Re`, `…Has`, `…Not` are patterns or parts. */
export const Expected = z.strictObject({
  /** The file is refused with words that match. */
  error: z.optional(text),
  /** If it is refused, then not with these words. */
  errorNot: z.optional(text),
  /** How many meetings there are to choose from. */
  n: z.optional(z.int()),
  title: z.optional(text),
  titleRe: z.optional(text),
  titleNot: z.optional(text),
  /** Titles that are among the meetings. */
  titles: z.optional(z.array(text)),
  start: z.optional(maybe),
  end: z.optional(maybe),
  allDay: z.optional(z.boolean()),
  tz: z.optional(maybe),
  tzNot: z.optional(text),
  /** A pattern for the time as a person is shown it. */
  textHas: z.optional(text),
  textNot: z.optional(text),
  /** Either this start, or words that name the zone. */
  startOrZone: z.optional(z.tuple([text, text])),
  place: z.optional(maybe),
  organiser: z.optional(maybe),
  count: z.optional(z.nullable(z.int())),
  orgs: z.optional(z.nullable(z.int())),
  names: z.optional(z.array(text)),
  recurring: z.optional(z.boolean()),
  linkHas: z.optional(text),
  descHas: z.optional(text),
  descNot: z.optional(text),
  /** The panel counts down to it on a device in London. */
  countdown: z.optional(z.literal(true)),
  /** No e-mail address is kept outside the notes. */
  noAt: z.optional(z.literal(true)),
  /** A title among the first thirty that are offered. */
  listed: z.optional(text),
  uniqueIds: z.optional(z.literal(true)),
});
export type Expected = z.infer<typeof Expected>;

export const Case = z.strictObject({
  id: text,
  /** Name of the input in `inputs/`. */
  file: text,
  /** What goes wrong, in a few words; cases of one kind stand or fall together. */
  kind: text,
  /** Where somebody reported it. */
  source: z.optional(text),
  expect: Expected,
});
export type Case = z.infer<typeof Case>;

const has = (pattern: string, words: string | undefined) => new RegExp(pattern).test(words ?? '');

/** Which facts of a case an answer gets wrong; each with what was found instead. */
export function wrongFacts(expected: Expected, answer: Answer | { error: string }): string[] {
  if ('error' in answer) {
    if (expected.error) return has(expected.error, answer.error) ? [] : [`refused: ${answer.error}`];
    return expected.errorNot && !has(expected.errorNot, answer.error) ? [] : [`refused: ${answer.error}`];
  }
  if (expected.error) return ['was not refused'];
  const [meeting] = answer.meetings;
  if (!meeting) return ['no meeting'];
  const { when } = meeting;
  const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
  const checks: { [Key in keyof Expected]-?: (value: NonNullable<Expected[Key]> | null) => boolean } = {
    error: () => true,
    errorNot: () => true,
    n: (value) => answer.n === value,
    title: (value) => meeting.title === value,
    titleRe: (value) => has(value ?? '', meeting.title),
    titleNot: (value) => !has(value ?? '', meeting.title),
    titles: (value) => (value ?? []).every((title) => answer.meetings.some((one) => one.title === title)),
    start: (value) => same(when.start, value),
    end: (value) => same(when.end, value),
    allDay: (value) => when.allDay === value,
    tz: (value) => same(when.timeZone, value),
    tzNot: (value) => when.timeZone !== value,
    textHas: (value) => has(value ?? '', when.text),
    textNot: (value) => !has(value ?? '', when.text),
    startOrZone: (value) => when.start === value?.[0] || has(value?.[1] ?? '', when.text),
    place: (value) => same(meeting.place, value),
    organiser: (value) => same(meeting.organiser, value),
    count: (value) => same(meeting.count, value),
    orgs: (value) => same(meeting.orgs, value),
    names: (value) => same(meeting.names, value),
    recurring: (value) => Boolean(meeting.recurring) === value,
    linkHas: (value) => (meeting.link ?? '').includes(value ?? ''),
    descHas: (value) => (meeting.description ?? '').includes(value ?? ''),
    descNot: (value) => !(meeting.description ?? '').includes(value ?? ''),
    countdown: () => Boolean(answer.countdown),
    noAt: () => !JSON.stringify({ ...meeting, description: '' }).includes('@'),
    listed: (value) => answer.meetings.slice(0, 30).some(({ title }) => title === value),
    uniqueIds: () => new Set(answer.meetings.map(({ id }) => id)).size === answer.meetings.length,
  };
  return (Object.keys(checks) as (keyof Expected)[])
    .filter((key) => expected[key] !== undefined && !checks[key](expected[key] as never))
    .map((key) => `${key} should be ${JSON.stringify(expected[key])}, in ${JSON.stringify(meeting).slice(0, 600)}`);
}
