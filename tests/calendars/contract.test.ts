// @vitest-environment jsdom
/** What every calendar promises, over the registry and all fixtures. */
import { describe, expect, test, vi } from 'vitest';
import type { ReadResult } from '@/lib/calendars/contract';
import { calendars, siteCalendars } from '@/lib/calendars/registry';
import { Meeting } from '@/lib/meetings/meeting';
import { allFixtures } from './all';
import { mount, readMounted } from './fixture';
import { replaceClasses } from './mutations';

test('every calendar of the registry has fixtures, and every fixture a calendar', () => {
  const withFixtures = allFixtures.map(({ adapter }) => adapter.id).sort();
  expect(withFixtures).toEqual([...calendars, ...siteCalendars].map(({ id }) => id).sort());
});

/** An event not saved yet has an id made up for its form. */
const withoutDraftId = (result: ReadResult): unknown =>
  JSON.parse(JSON.stringify(result).replace(/:new-[\w-]+"/g, ':new"'));

/** The whole of what is read, a line for each field: what a fixture does not name changes only where somebody has looked at it. */
const inLines = (result: ReadResult): string =>
  Object.entries({ ...result, ...(result.status === 'meeting' && { meeting: undefined, ...result.meeting }) })
    .flatMap(([field, value]) => (value === undefined ? [] : `${field} ${JSON.stringify(value).slice(0, 1500)}`))
    .join('\n')
    .replace(/:new-[\w-]+"/g, ':new"');

describe.each(allFixtures)('$adapter.label', ({ adapter, fixtures, withoutClasses }) => {
  test.each(fixtures)('$name', (fixture) => {
    const result = readMounted(adapter, mount(adapter, fixture));
    expect(inLines(result)).toMatchSnapshot();
    const { status, missing, when, ...expected } = { missing: undefined, when: undefined, ...fixture.expected };
    expect(result.status).toBe(status);
    if (result.status !== 'meeting') return;
    // What a fixture expects to be undefined must be absent.
    const absent = Object.fromEntries(Object.keys(expected).map((field) => [field, undefined]));
    expect({ ...absent, ...result.meeting }).toMatchObject(expected);
    if (when) expect(result.meeting.when).toEqual(when);
    if (missing) expect(result.meeting.missing).toEqual(missing);
    expect(Meeting.safeParse(result.meeting).error).toBeUndefined();
    expect(result.meeting.calendar).toBe(adapter.id);
  });

  test.runIf(withoutClasses)('reads the same when every class name has changed', () => {
    for (const fixture of fixtures) {
      const before = readMounted(adapter, mount(adapter, fixture));
      const again = mount(adapter, fixture);
      replaceClasses();
      expect(withoutDraftId(readMounted(adapter, again)), fixture.name).toEqual(withoutDraftId(before));
    }
  });

  test('keeps no address of anybody invited', () => {
    for (const fixture of fixtures) {
      const result = readMounted(adapter, mount(adapter, fixture));
      if (result.status !== 'meeting') continue;
      const { attendees, organiser } = result.meeting;
      expect(JSON.stringify([attendees, organiser]), fixture.name).not.toMatch(/@/);
    }
  });

  test('lists a day and writes without throwing, whatever the page', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const told: string[] = [];
    for (const fixture of fixtures) {
      const { root } = mount(adapter, fixture);
      const day = adapter.listDay?.(document, '2026-11-24') ?? [];
      expect(new Set(day.map(({ id }) => id)).size, fixture.name).toBe(day.length);
      told.push(...day.slice(0, 20).map((brief) => `${fixture.name}: ${JSON.stringify(brief)}`));
      if (root) {
        const { isConnected, tagName, id } = adapter.anchor(root);
        expect(isConnected, fixture.name).toBe(true);
        told.push(`${fixture.name}: button at ${tagName} ${id}`.trim());
      }
      if (!root || !adapter.write) continue;
      const [outcome] = await Promise.all([adapter.write(root, 'Why: x'), vi.advanceTimersByTimeAsync(5000)]);
      expect(['written', 'read-only', 'failed']).toContain(outcome);
      told.push(`${fixture.name}: ${outcome}`);
    }
    vi.useRealTimers();
    expect(told.join('\n')).toMatchSnapshot();
  });
});
