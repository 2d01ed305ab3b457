import { expect, test } from 'vitest';
import { sameMeetingKey } from '@/lib/meetings/same-meeting';

const key = sameMeetingKey('2026-11-24T10:00', 'Frailty pilot');

test.each([' frailty  PILOT ', 'Frailty\n pilot'])('“%s” at the same start is the same meeting', (title) => {
  expect(sameMeetingKey('2026-11-24T10:00', title)).toBe(key);
});

test.each([
  ['2026-11-24T11:00', 'Frailty pilot'],
  ['2026-11-24T10:00', 'Frailtypilot'],
  [undefined, 'Frailty pilot'],
  ['2026-11-24T10:0', '0 Frailty pilot'],
])('%s, “%s” is another', (start, title) => {
  expect(sameMeetingKey(start, title)).not.toBe(key);
});
