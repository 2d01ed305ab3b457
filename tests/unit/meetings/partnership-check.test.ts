/** Which partnership a check belongs to, and what a check holds. */
import { expect, test } from 'vitest';
import { newPartner } from '@/lib/meetings/partner';
import {
  addressPartOf,
  changesSince,
  isWorthKeeping,
  newCheck,
  PartnershipCheck,
  partnershipAt,
  partnershipNamed,
  reviewedPartnerships,
} from '@/lib/meetings/partnership-check';
import { emptyCheck } from '@/lib/meetings/partnership-scores';

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

const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';

test('an address means a partner by the id, a group by its name, and nothing where a partner is gone', () => {
  const partner = newPartner('Ann Lee', 'person', uuid, '2026-06-01');
  expect(partnershipAt(uuid, [partner])).toEqual({ id: uuid, name: 'Ann Lee', partner });
  expect(partnershipAt(uuid, [])).toBeUndefined();
  expect(partnershipAt('Ann Lee', [partner])).toMatchObject({ id: uuid });
  expect(partnershipAt(`${uuid} group`, [])).toMatchObject({ name: `${uuid} group` });
  expect(partnershipAt('Discharge group', [partner])).toMatchObject({ name: 'Discharge group' });
  for (const empty of ['', ' \n']) expect(partnershipAt(empty, [partner])).toBeUndefined();
});

test('the part of an address leads back to the same partnership', () => {
  const partner = newPartner('Ann Lee', 'person', uuid, '2026-06-01');
  for (const one of [partnershipNamed('Ann Lee', [partner]), partnershipNamed('Discharge group', [partner])])
    expect(partnershipAt(addressPartOf(one), [partner])).toEqual(one);
});

test('a name without a letter is nobody’s, and a long one is cut', () => {
  const blank = { ...ann, id: 'blank', key: '' };
  expect(partnershipNamed('…', [blank]).partner).toBeUndefined();
  expect(reviewedPartnerships([check('…', '1', '2026-06-01', [])], [blank])[0]?.partner).toBeUndefined();
  expect(partnershipNamed('x'.repeat(900), []).id).toHaveLength(300);
});

test('checks of one day keep the order in which they were made, and of partnerships the newest is first', () => {
  const twice = [
    { ...check('B group', '2', '2026-11-24', []), madeAt: '2026-11-24T10:00:00.000Z' },
    { ...check('B group', '1', '2026-11-24', []), madeAt: '2026-11-24T09:00:00.000Z' },
    { ...check('A group', '4', '2026-11-24', []), madeAt: '2026-11-24T10:00:00.000Z' },
    { ...check('A group', '3', '2026-11-24', []), madeAt: '2026-11-24T10:00:00.000Z' },
  ];
  const order = (checks: typeof twice) =>
    reviewedPartnerships(checks, []).map(({ name, checks: own }) => [name, own.map(({ id }) => id)]);
  const expected = [
    ['A group', ['3', '4']],
    ['B group', ['1', '2']],
  ];
  expect(order(twice)).toEqual(expected);
  expect(order([...twice].reverse())).toEqual(expected);
});

test('of changes only aspects that changed are told, from the first answer to the last', () => {
  const scored = (scores: PartnershipCheck['scores']) => ({ ...check('Discharge group', 'x', '2026-06-01'), scores });
  expect(changesSince([])).toEqual([]);
  expect(changesSince([scored({ aim: 2 })])).toEqual([]);
  expect(
    changesSince([
      scored({ aim: 2, trust: 3 }),
      scored({ talk: 1 }),
      scored({ aim: 5, trust: 1, talk: 4 }),
      scored({ trust: 3 }),
    ]),
  ).toEqual([
    { aspect: 'aim', from: 2, to: 5 },
    { aspect: 'talk', from: 1, to: 4 },
  ]);
});

test('a check of nobody, of a score that is none or of a day that is none is refused', () => {
  const sound = check('Ann Lee', '1', '2026-06-01');
  expect(PartnershipCheck.safeParse(sound).success).toBe(true);
  expect(PartnershipCheck.safeParse({ ...sound, help: 'x'.repeat(200) }).success).toBe(true);
  for (const wrong of [
    { id: '' },
    { id: 'x'.repeat(61) },
    { name: '' },
    { name: 'x'.repeat(301) },
    { partnerId: '' },
    { scores: { trust: 6 } },
    { scores: { trust: 0 } },
    { scores: { mood: 3 } },
    { help: '' },
    { help: 'x'.repeat(201) },
    { on: '24/11/2026' },
    { madeAt: 'today' },
    { revision: -1 },
    { revision: 1.5 },
  ])
    expect(PartnershipCheck.safeParse({ ...sound, ...wrong }).success, JSON.stringify(wrong).slice(0, 60)).toBe(false);
});
