// @vitest-environment jsdom
/**
 * Calendars change without notice. Whatever one thing changes, a reader never throws, never invents a field, and
 * either still reads the meeting or says that it does not.
 */
import { describe, expect, test } from 'vitest';
import type { CalendarAdapter, ReadResult } from '@/lib/calendars/contract';
import { Meeting } from '@/lib/meetings/meeting';
import { allFixtures } from './all';
import { type Fixture, found, mount, readMounted } from './fixture';
import { attributeMutations, type Mutation, orderMutations, replaceClasses, translateLabels } from './mutations';

/** All that the page says, without white space: what is read must be part of it. */
function wordsOnPage(): string {
  const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
    element.getAttributeNames().map((name) => element.getAttribute(name) ?? ''),
  );
  const values = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
  return [document.body.textContent, ...attributes, ...values].join('\n').replace(/\s+/g, '');
}

/** A name may be told in another order and case than the page writes it: every word of it is there. */
const names = (page: string, name: string) =>
  name.split(/\s+/).every((word) => page.toLowerCase().includes(word.toLowerCase()));

const bare = (text: string) => text.replace(/\s+/g, '');

/** Fields of the mutant that the untouched page did not say. */
function invented(before: Meeting, after: Meeting, page: string): string[] {
  const said = (text: string | undefined) => !text || page.includes(bare(text));
  const times = [before.when.start, before.when.end, before.when.start?.slice(0, 10), undefined];
  const faults = {
    title: !said(after.title),
    place: !said(after.place),
    organiser: after.organiser !== undefined && !names(page, after.organiser.name),
    attendees: after.attendees.some(({ name }) => !names(page, name)),
    start: !times.includes(after.when.start),
    end: !times.includes(after.when.end),
    link: after.link !== undefined && before.link !== undefined && after.link !== before.link,
    count: (after.attendeeCount ?? 0) > Math.max(before.attendeeCount ?? 0, before.attendees.length + 1),
  };
  return Object.entries(faults).flatMap(([field, wrong]) => (wrong ? [field] : []));
}

interface Whole {
  fixture: Fixture;
  meeting: Meeting;
  /** What the untouched page says. */
  words: string;
}

function judge(adapter: CalendarAdapter, { fixture, meeting, words }: Whole, mutation: Mutation): boolean {
  mount(adapter, fixture);
  mutation.apply();
  // A changed label may itself be what is read: the page does say it now.
  const page = mutation.apply === translateLabels ? words + wordsOnPage() : words;
  const result: ReadResult = readMounted(adapter, found(adapter, fixture));
  if (result.status !== 'meeting') return false;
  expect(Meeting.safeParse(result.meeting).error, `${fixture.name}: ${mutation.name}`).toBeUndefined();
  expect(invented(meeting, result.meeting, page), `${fixture.name}: ${mutation.name}`).toEqual([]);
  return result.meeting.title === meeting.title;
}

const whole: readonly Mutation[] = [
  { name: 'every class replaced', apply: replaceClasses },
  { name: 'every label translated', apply: translateLabels },
];

/** One mutant of so many is tried; each of them by `npm run test:all`. */
const stride = process.env.TEST_ALL ? 1 : 4;

/** Fixtures beyond this are about size, and changing each part of them would take minutes. */
const longestFixture = 20_000;

describe.each(allFixtures)('$adapter.label', ({ adapter, fixtures }) => {
  test('one change at a time', () => {
    let tried = 0;
    let stillRead = 0;
    for (const fixture of fixtures.filter(({ html }) => html.length <= longestFixture)) {
      const result = readMounted(adapter, mount(adapter, fixture));
      if (result.status !== 'meeting') continue;
      const untouched = { fixture, meeting: result.meeting, words: wordsOnPage() };
      const all = [...attributeMutations(), ...orderMutations(), ...whole];
      // Beginning at another place in each fixture, so that no kind of change is left out.
      for (const mutation of all.filter((_, place) => (place + tried) % stride === 0)) {
        tried++;
        if (judge(adapter, untouched, mutation)) stillRead++;
      }
    }
    console.info(`${adapter.label}: title still read in ${stillRead} of ${tried} mutants`);
    expect(stillRead).toBeGreaterThan(tried * 0.6);
  }, 180_000);
});
