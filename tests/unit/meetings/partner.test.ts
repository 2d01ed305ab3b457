/** Who is a partner, who has not been met for a while, and in which words that is said. */
import { expect, test } from 'vitest';
import { organisationKeysIn } from '@/lib/meetings/organisations';
import {
  byLongestNotMet,
  type Contact,
  changeBackTo,
  changedPartner,
  lastMetOf,
  newPartner,
  nudgeInWords,
  type Partner,
  partnersNamedIn,
  partnersToNudge,
  spanInWords,
} from '@/lib/meetings/partner';

const today = '2026-11-24';
const partner = (name: string, more: Partial<Partner> = {}): Partner => ({
  ...newPartner(name, 'person', name, '2026-06-01'),
  ...more,
});
const known = (contacts: Record<string, Contact>) => new Map(Object.entries(contacts));
const isNamedBy = (one: Partner, listed: string) => partnersNamedIn([one])([listed]).has(one.id);
const namesOf = (nudges: ReturnType<typeof partnersToNudge>) => nudges.map((one) => one.partner.name);

test('a name is one line, and a partner is found by any way of writing it', () => {
  const ann = newPartner('  Ann \n Lee\u202e ', 'person', 'a', today);
  expect(ann).toEqual({ id: 'a', name: 'Ann Lee', key: 'ann lee', kind: 'person', addedOn: today, revision: 0 });
  expect(isNamedBy(ann, 'LEE, Ann (Harbour Trust)')).toBe(true);
  expect(isNamedBy(ann, 'Ann Leeds')).toBe(false);
});

test('an organisation is told by its name in brackets alone, with or without its code', () => {
  const trust = newPartner('Harbour Trust', 'organisation', 't', today);
  for (const name of ['Ann Lee (Harbour Trust)', 'LEE, Ann (HARBOUR TRUST - R1A)', 'Ann Lee [Harbour Trust]'])
    expect(isNamedBy(trust, name), name).toBe(true);
  for (const name of ['Harbour Trust', 'Ann Lee', 'Ann Lee (Harbour Trust Charity)'])
    expect(isNamedBy(trust, name), name).toBe(false);
  expect(organisationKeysIn('Ann Lee')).toEqual([]);
  expect(organisationKeysIn('Ann Lee (she/her) (Harbour Trust - R1A)')).toEqual(['harbour trust']);
  expect(isNamedBy(newPartner('…', 'organisation', 'x', today), 'Ann (…)')).toBe(false);
});

test('the day the person said counts where it is the later one', () => {
  expect(lastMetOf({ metOn: '2026-11-01' }, { last: '2026-10-01' })).toBe('2026-11-01');
  expect(lastMetOf({ metOn: '2026-09-01' }, { last: '2026-10-01' })).toBe('2026-10-01');
  expect(lastMetOf({}, { last: '2026-10-01' })).toBe('2026-10-01');
  expect(lastMetOf({}, {})).toBeUndefined();
});

test('nudged on the day on which the chosen time is over, and not on the day before', () => {
  const ann = partner('Ann', { nudgeAfter: '2-weeks' });
  expect(partnersToNudge([ann], known({ Ann: { last: '2026-11-11' } }), today)).toEqual([]);
  expect(partnersToNudge([ann], known({ Ann: { last: '2026-11-10' } }), today)).toEqual([
    { partner: ann, days: 14, isNeverMet: false },
  ]);
});

test('never met counts from the day on which the partner was added', () => {
  const ann = partner('Ann', { nudgeAfter: '1-month', addedOn: '2026-11-01' });
  expect(partnersToNudge([ann], new Map(), today)).toEqual([]);
  const [nudge] = partnersToNudge([ann], new Map(), '2026-12-01');
  expect(nudge).toMatchObject({ days: 30, isNeverMet: true });
  expect(nudge && nudgeInWords(nudge)).toBe('No meeting known for 4 weeks');
});

test('nobody without a choice, met by hand since, put off, or to be met; the longest first', () => {
  const old = { last: '2026-01-01' };
  const partners = [
    partner('Never asked'),
    partner('Met by hand', { nudgeAfter: '2-weeks', metOn: '2026-11-20' }),
    partner('Put off', { nudgeAfter: '2-weeks', snoozedUntil: '2026-11-25' }),
    partner('Put off until today', { nudgeAfter: '2-weeks', snoozedUntil: today }),
    partner('To be met', { nudgeAfter: '2-weeks' }),
    partner('Longest', { nudgeAfter: '3-months' }),
  ];
  const contacts = known({
    'Never asked': old,
    'Met by hand': old,
    'Put off': old,
    'Put off until today': { last: '2026-02-01' },
    'To be met': { ...old, next: '2026-11-30' },
    Longest: old,
  });
  expect(namesOf(partnersToNudge(partners, contacts, today))).toEqual(['Longest', 'Put off until today']);
});

test('sorted by the longest not met, never met first', () => {
  const [a, b, c, d] = [partner('A'), partner('B', { metOn: '2026-11-01' }), partner('C'), partner('D')] as const;
  const contacts = known({ A: { last: '2026-11-20' }, C: { last: '2026-10-01', next: '2026-12-01' } });
  expect(byLongestNotMet([a, b, c, d], contacts)).toEqual([d, c, b, a]);
});

test('a change takes parts in and out, and is taken back whole', () => {
  const ann = partner('Ann Lee', { matters: 'Beds', nudgeAfter: '1-month' });
  const changed = changedPartner(ann, { name: 'Ann Ray', matters: ' ', nudgeAfter: undefined, metOn: today }, 5);
  expect(changed).toEqual({ ...newPartner('Ann Ray', 'person', ann.id, ann.addedOn), metOn: today, revision: 5 });
  expect(changedPartner(changed, changeBackTo(ann), 6)).toEqual({ ...ann, revision: 6 });
  expect(changedPartner(ann, { name: ' \n' }, 7).name).toBe('Ann Lee');
});

test.each([
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [45, '6 weeks'],
  [90, '12 weeks'],
  [91, '2 months'],
  [365, '12 months'],
  [800, '2 years'],
])('%i days are %s', (days, words) => {
  expect(spanInWords(days)).toBe(words);
});

test.each([
  [{ days: 42, isNeverMet: false }, 'Not met for 6 weeks'],
  [{ days: 1, isNeverMet: true }, 'No meeting known for 1 day'],
])('%j reads as “%s”', (nudge, words) => expect(nudgeInWords(nudge)).toBe(words));

test.each([
  [0, '0 days'],
  [13, '13 days'],
  [14, '2 weeks'],
  [90, '12 weeks'],
  [91, '2 months'],
  [729, '23 months'],
  [730, '2 years'],
  [1095, '3 years'],
])('%i days are about %s', (days, words) => expect(spanInWords(days)).toBe(words));

test.each([
  ['2-weeks', 14],
  ['1-month', 30],
  ['2-months', 61],
  ['3-months', 91],
] as const)('%s are %i days', (nudgeAfter, days) => {
  const one = partner('Ann', { nudgeAfter, metOn: '2026-01-01' });
  const on = (count: number) => new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10);
  expect(partnersToNudge([one], known({}), on(days - 1))).toEqual([]);
  expect(partnersToNudge([one], known({}), on(days))).toEqual([{ partner: one, days, isNeverMet: false }]);
});
