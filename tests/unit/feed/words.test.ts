import { expect, test } from 'vitest';
import { type Known, stateInWords } from '@/lib/feed/words';
import type { FeedState } from '@/lib/storage/feed';
import { problems } from '@/lib/storage/feed';

const now = Date.parse('2026-11-24T10:00');
const minute = 60_000;
const say = (iso: string) => `on ${iso.slice(0, 10)}`;
const state = (more: Partial<FeedState> = {}): FeedState => ({
  readAt: now - 3 * minute,
  nextAt: now,
  failures: 0,
  ...more,
});
const words = (more: Partial<Known> = {}) => {
  const known: Known = { kind: 'address', isPaused: false, provider: 'google', state: state(), starts: [], ...more };
  const { main, note } = stateInWords(known, now, say);
  return `${main} ${note}`.trim();
};

test('when it was read, and how many meetings there are in a week', () => {
  const starts = ['2026-11-23T10:00', '2026-11-24T09:00', '2026-11-24', '2026-11-30T10:00', '2026-12-02T10:00'];
  expect(words({ starts })).toBe('Read 3 minutes ago: 3 meetings in the next 7 days.');
  expect(words({ state: state({ readAt: now - 61 * minute }), starts: [] })).toMatch(/^Read 1 hour ago: 0 meetings/);
  expect(words({ state: undefined })).toBe('Reading…');
  expect(words({ isPaused: true })).toMatch(/^Paused/);
  expect(words({ isPaused: true })).not.toContain('copy');
  expect(words({ isPaused: true, isFromCopy: true })).toMatch(/^Paused.* came with a copy .*press “Go on”/);
});

test('what could not be read says since when, why, and where to copy the address anew', () => {
  const problem = { kind: 'not-found', since: now - 60 * minute, status: 404 } as const;
  const { readAt: _, ...never } = state({ problem });
  expect(words({ state: never })).toBe(
    'Could not be read since 2026-11-24: the address answers “not found”. Remove it here and copy it anew from Google Calendar’s settings for that calendar, “Secret address in iCal format”.',
  );
  expect(words({ state: state({ problem }), provider: 'outlook' })).toMatch(/Outlook’s settings.*What was read before/);
});

test.each(problems)('%s has its own words, with what to do or that it is tried again', (kind) => {
  const said = words({ state: state({ problem: { kind, since: now } }) });
  expect(said).toMatch(/Press|organisation|tried again|copy it anew|Delete|add the address/);
});

test('what was cut off or left out is said', () => {
  const said = words({ state: state({ isTooLarge: true, isCutOff: true, unreadable: 2 }) });
  expect(said).toMatch(
    /larger than 50 MB.*more meetings than can be kept.*2 entries could not be read and are left out/,
  );
});
