import { expect, test } from 'vitest';
import { isCalledOff } from '@/lib/meetings/called-off';

test.each([
  'Cancelled: Place board',
  'Canceled - Discharge huddle',
  'Postponed-board',
  'Called off: board',
  'CANCELLED board',
  '[Cancelled] Board',
  'Board – stood down',
  'Board (postponed)',
  'Board - not attending',
  'Declined: Board',
  'Annulée : réunion',
  'Wedi’i ganslo: Bwrdd',
  'Odwołane: zebranie',
  'Abgesagt: Team',
  'キャンセル済み: 会議',
  'Refusé: réunion',
])('%s is called off', (title) => {
  expect(isCalledOff(title)).toBe(true);
});

test.each([
  '',
  'Cancelled operations',
  'escorts cancelled',
  '12 cancelled (day cases)',
  'Declined-referrals review',
  'Abgesagte Termine: Rückblick',
  'Postponed surgery: waiting list',
])('%s is held', (title) => {
  expect(isCalledOff(title)).toBe(false);
});

test('a mark counts in any case', () => {
  for (const title of ['cancelled: board', 'DECLINED: board', 'pOstponed – board'])
    expect(isCalledOff(title)).toBe(true);
});
