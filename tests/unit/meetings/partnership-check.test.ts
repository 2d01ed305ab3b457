/** Which partnership a check belongs to, and what a check holds. */
import { expect, test } from 'vitest';
import { newPartner } from '@/lib/meetings/partner';
import {
  emptyCheck,
  isWorthKeeping,
  newCheck,
  PartnershipCheck,
  partnershipNamed,
  reviewedPartnerships,
} from '@/lib/meetings/partnership-check';

const ann = newPartner('Ann Lee', 'person', 'ann', '2026-06-01');
const check = (name: string, id: string, day: string, partners = [ann]) =>
  newCheck(partnershipNamed(name, partners), { scores: { trust: 3 }, help: '' }, id, day, `${day}T09:00:00.000Z`);

test('a check needs one score; what would help is one line or nothing', () => {
  expect(isWorthKeeping({ ...emptyCheck, help: 'A visit' })).toBe(false);
  expect(isWorthKeeping({ scores: { talk: 1 }, help: '' })).toBe(true);
  const made = newCheck(
    partnershipNamed('Discharge group', []),
    { scores: { aim: 5, talk: 1 }, help: ' A\nvisit ' },
    'c',
    '2026-11-24',
    '2026-11-24T09:00:00.000Z',
  );
  expect(PartnershipCheck.parse(made)).toEqual(made);
  expect(made).toMatchObject({ name: 'Discharge group', help: 'A visit', scores: { aim: 5, talk: 1 } });
  expect(made).not.toHaveProperty('partnerId');
});

test('a name that is a partner’s is that partner, however it is written', () => {
  expect(partnershipNamed('LEE, Ann', [ann])).toEqual({ id: 'ann', name: 'Ann Lee', partner: ann });
  expect(partnershipNamed('discharge  Group', []).id).toBe(partnershipNamed('Discharge group', []).id);
  expect(partnershipNamed('…', []).id).not.toBe(partnershipNamed('?!', []).id);
});

test('checks by partnership, the newest first, each the oldest first; a partner’s new name changes nothing', () => {
  const checks = [
    check('Ann Lee', '2', '2026-10-01'),
    check('Discharge group', '3', '2026-11-01'),
    check('Ann Lee', '1', '2026-06-01'),
  ];
  const renamed = newPartner('Ann Ray', 'person', 'ann', '2026-06-01');
  expect(
    reviewedPartnerships(checks, [renamed]).map(({ name, checks: own }) => [name, own.map(({ id }) => id)]),
  ).toEqual([
    ['Discharge group', ['3']],
    ['Ann Ray', ['1', '2']],
  ]);
});

test('a group that becomes a partner takes its checks along, and a partner who is removed leaves them', () => {
  const group = check('Discharge group', '1', '2026-06-01', []);
  const partner = newPartner('Discharge Group', 'organisation', 'dg', '2026-07-01');
  const later = check('Discharge Group', '2', '2026-08-01', [partner]);
  expect(reviewedPartnerships([group, later], [partner])).toMatchObject([{ id: 'dg', checks: [group, later] }]);
  expect(reviewedPartnerships([group, later], [])).toMatchObject([{ checks: [group, later] }]);
});
