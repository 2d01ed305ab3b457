import { expect, test } from 'vitest';
import { Commitment, companyOf, mayBeShownIn, newCommitment } from '@/lib/meetings/commitment';
import type { Meeting } from '@/lib/meetings/meeting';
import { typedMeeting } from '@/lib/meetings/typed';

const me = 'Ann Lee';
const known = { self: [me], others: [] as string[] };

const meetingOf = (people: readonly string[], change: Partial<Meeting> = {}): Meeting => ({
  ...typedMeeting('Another one'),
  seriesId: 'google:another',
  attendees: people.map((name) => ({ name })),
  attendeeCount: people.length,
  ...change,
});

const five = [me, 'Bea Ncube', 'Carl Berg', 'Dan Roy', 'Eve Cole'];
const first = meetingOf(five, { id: 'google:first', seriesId: 'google:first', title: 'First one' });

const made = (text: string, to: string[] = [], change: Partial<Commitment> = {}): Commitment => ({
  ...newCommitment(first, { text, to }, crypto.randomUUID(), '2026-11-01T10:00:00Z'),
  ...change,
});
const rota = 'When the rota is out, I will send it';

const shown = (one: Commitment, people: readonly string[], change: Partial<Meeting> = {}, names = known) =>
  mayBeShownIn(one, meetingOf(people, change), names);

test('made in a meeting of five, nothing shows at a meeting of two with one newcomer', () => {
  for (const to of [[], ['Bea Ncube'], five.slice(1)])
    expect(shown(made(rota, to), [me, 'Joan Whitfield'])).toBe(false);
  expect(shown(made(rota), [me, 'Joan Whitfield'], {}, { self: [], others: [] }), 'not known who I am').toBe(false);
});

test('being there oneself makes no two meetings alike', () => {
  expect(shown(made(rota), [me])).toBe(false);
  expect(shown(made(rota, [], { people: [me] }), [me], {}, { self: [], others: [] })).toBe(false);
  expect(shown(made(rota, [], { people: ['LEE, Ann (HARBOUR - H1A)'] }), ['Dr Ann Lee'])).toBe(false);
});

test('it returns in its own series', () => {
  const series = { seriesId: 'google:first' };
  for (const people of [five, [me, 'Bea Ncube', 'Joan Whitfield'], [me, 'Bea Ncube'], []])
    expect(shown(made(rota, ['Carl Berg']), people, series)).toBe(true);
  expect(shown(made('I will send Carl’s rota', ['Bea Ncube']), [me, 'Eve Cole'], series)).toBe(true);
});

test('in its series too, one with another’s name stays away where somebody has joined', () => {
  const series = { seriesId: 'google:first' };
  const about = made('I will talk about Carl’s leave', ['Bea Ncube']);
  expect(shown(about, [me, 'Bea Ncube', 'Joan Whitfield'], series)).toBe(false);
  expect(shown(about, [me, 'Carl Berg', 'Joan Whitfield'], series)).toBe(true);
  const same = { ...series, id: 'google:first' };
  expect(shown(about, [...five, 'Joan Whitfield'], same), 'the page shows more people by now').toBe(true);
});

test('a series told from its title and hours is not that of other people with the same', () => {
  const series = { seriesId: 'google:first' };
  expect(shown(made(rota, ['Bea Ncube']), [me, 'Joan Whitfield'], series)).toBe(false);
  expect(shown(made(rota, [], { people: [] }), [me, 'Joan Whitfield'], series), 'it is not known who was there').toBe(
    true,
  );
});

test('it returns where somebody is to whom it was made, however the calendar writes the name', () => {
  expect(shown(made(rota, ['Bea Ncube']), [me, 'Bea Ncube'])).toBe(true);
  expect(shown(made(rota, ['Bea Ncube', 'Carl Berg']), [me, 'NCUBE, Bea (CALDER - C2)', 'Joan Whitfield'])).toBe(true);
  expect(shown(made(rota, ['Bea Ncube']), [me, 'Carl Berg', 'Dan Roy', 'Eve Cole'])).toBe(false);
});

test('one with the name of somebody who was there first and is not here stays away', () => {
  for (const text of ['I will send Carl’s appraisal', 'i will ring dr berg', 'Berg needs the list'])
    expect(shown(made(text, ['Bea Ncube']), [me, 'Bea Ncube'])).toBe(false);
  expect(shown(made('I will send Bea and Carl the list', ['Bea Ncube', 'Carl Berg']), [me, 'Bea Ncube'])).toBe(false);
});

test('one with another’s name is not shown before people who were not there', () => {
  const about = made('I will talk about Carl’s leave', ['Bea Ncube']);
  expect(shown(about, [me, 'Bea Ncube', 'Carl Berg'])).toBe(true);
  expect(shown(about, [me, 'Bea Ncube', 'Carl Berg', 'Joan Whitfield'])).toBe(false);
  expect(shown(about, [me, 'Bea Ncube', 'Carl Berg'], { attendeeCount: 60 }), 'names folded away').toBe(false);
  expect(shown(about, [me, 'Bea Ncube', 'Carl Berg', 'Frailty Team']), 'a list may hold anyone').toBe(false);
  expect(shown(made('Bea gets the rota', ['Bea Ncube']), [me, 'Bea Ncube', 'Joan Whitfield'])).toBe(true);
});

test('one that names somebody known from other meetings stays away as well', () => {
  const names = { self: [me], others: ['Farah Khan', me, 'May Holt', 'Frailty Team'] };
  expect(shown(made('I will tell Farah first', ['Bea Ncube']), [me, 'Bea Ncube'], {}, names)).toBe(false);
  expect(shown(made('May figures: I, Ann, send them', ['Bea Ncube']), [me, 'Bea Ncube'], {}, names)).toBe(true);
});

test('one made to nobody in particular returns where exactly the same people meet', () => {
  expect(shown(made(rota), five)).toBe(true);
  expect(shown(made(rota), five.slice(0, 4)), 'one is missing').toBe(false);
  expect(shown(made(rota), [...five, 'Joan Whitfield']), 'one is new').toBe(false);
  expect(shown(made(rota), five, { attendeeCount: 9 }), 'some are not listed').toBe(false);
  expect(shown(made(rota), [...five, 'Oak room']), 'a room is nobody').toBe(true);
  expect(shown(made(rota, [], { people: [me, 'Bea Ncube'] }), [me, 'Bea Ncube']), 'one to one').toBe(true);
});

test('a room or a list that two meetings share makes them no more alike', () => {
  const room = made(rota, [], { people: [me, 'Oak room', 'Frailty Team'] });
  expect(shown(room, [me, 'Oak room', 'Frailty Team'])).toBe(false);
});

test('a promise can be made to anyone but oneself, a room or a list', () => {
  expect(companyOf([...five, 'bea.ncube', 'Oak room', 'All Staff'], ['Lee, Ann'])).toHaveLength(4);
});

test('what was stored before promises named anyone is still read', () => {
  const { to: _to, ...old } = made(rota, ['Bea Ncube']);
  expect(Commitment.safeParse(old).success).toBe(true);
  expect(Commitment.safeParse(made('x'.repeat(900), five)).data?.text).toHaveLength(500);
});

test('what somebody else owes shows only among those who heard it, while they are there', () => {
  const owed = made('send the rota', [], { owner: 'Bea Ncube' });
  expect(shown(owed, [me, 'Bea Ncube'])).toBe(true);
  expect(shown(owed, [me, 'Bea Ncube', 'Carl Berg'])).toBe(true);
  expect(shown(owed, [me, 'Carl Berg']), 'the owner is not there').toBe(false);
  expect(shown(owed, [me, 'Bea Ncube', 'Joan Whitfield']), 'somebody would read of it who was not there').toBe(false);
  expect(shown(owed, [me, 'Bea Ncube'], { attendeeCount: 9 }), 'the page does not list everybody').toBe(false);
  expect(shown(made('send Dan’s rota', [], { owner: 'Bea Ncube' }), [me, 'Bea Ncube'])).toBe(false);
});

test('in its series, what somebody else owes stays away from newcomers while the owner is not there', () => {
  const series = { seriesId: 'google:first' };
  const owed = made('send the rota', [], { owner: 'Bea Ncube' });
  expect(shown(owed, five, series)).toBe(true);
  expect(shown(owed, [me, 'Carl Berg'], series)).toBe(true);
  expect(shown(owed, [me, 'Carl Berg', 'Joan Whitfield'], series)).toBe(false);
  expect(shown(owed, [me, 'Bea Ncube', 'Joan Whitfield'], series)).toBe(true);
});

test('one that names the person themselves as its owner is their own', () => {
  const own = made(rota, ['Bea Ncube'], { owner: 'LEE, Ann' });
  expect(shown(own, [me, 'Bea Ncube', 'Joan Whitfield'])).toBe(true);
});
