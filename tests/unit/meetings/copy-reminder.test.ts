import { expect, test } from 'vitest';
import { isCopyDue } from '@/lib/meetings/copy-reminder';

const now = Date.parse('2026-11-24T09:00:00.000Z');
const known = {
  savedAt: Date.parse('2026-10-01T09:00:00.000Z'),
  firstWritten: '2026-01-01T09:00:00.000Z',
  lastWritten: '2026-11-01T09:00:00.000Z',
  meetings: 12,
};

test.each([
  ['a month after the last copy, with something written since', {}, 30, true],
  ['never, where the person wants none', {}, 0, false],
  ['not before its time', {}, 90, false],
  ['not where nothing was written since', { lastWritten: '2026-09-01T09:00:00.000Z' }, 30, false],
  ['not for a few meetings', { meetings: 4 }, 30, false],
  ['where none was ever saved, counted from the first words', { savedAt: undefined }, 90, true],
  ['not with a copy of tomorrow, by a wrong clock', { savedAt: now + 1e10 }, 30, false],
])('%s', (_words, change, days, due) => expect(isCopyDue({ ...known, ...change }, days, now)).toBe(due));
