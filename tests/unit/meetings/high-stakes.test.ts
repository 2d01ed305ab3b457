import { expect, test } from 'vitest';
import { stakesOf } from '@/lib/meetings/high-stakes';
import { typedMeeting } from '@/lib/meetings/typed';

const lasts = (end: string) => ({
  when: { text: '', allDay: false, start: '2026-11-24T10:00', end: `2026-11-24T${end}` },
});

test.each([
  ['three organisations', { organisationCount: 3 }, undefined, undefined],
  ['four organisations', { organisationCount: 4 }, undefined, '4 organisations meet'],
  ['eleven people', { attendeeCount: 11 }, undefined, undefined],
  ['twelve people', { attendeeCount: 12 }, undefined, '12 people meet'],
  ['89 minutes', lasts('11:29'), undefined, undefined],
  ['90 minutes', lasts('11:30'), undefined, 'it takes 90 minutes'],
  ['many of both', { organisationCount: 9, attendeeCount: 40 }, undefined, '9 organisations meet'],
  ['a contested theme', {}, 'trust', 'people may want different things'],
  ['another contested theme', {}, 'protectionism', 'people may want different things'],
  ['the third of them', {}, 'difficult-conversations', 'people may want different things'],
  ['any other theme', {}, 'groundwork', undefined],
  ['nothing known', {}, undefined, undefined],
] as const)('%s', (_what, change, theme, words) => {
  expect(stakesOf({ ...typedMeeting('Pilot'), ...change }, theme)).toBe(words);
});
