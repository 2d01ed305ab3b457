/** At most three priorities: what comes, what makes room, and their order. */
import { expect, test } from 'vitest';
import { newPriority, type Priority, prioritiesOf, withFirst, withPriority } from '@/lib/meetings/priority';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;
const named = (id: string, place: number, more: Partial<Priority> = {}): Priority => ({
  ...newPriority(id, id, at(1)),
  place,
  ...more,
});
const ids = (all: readonly Priority[]) => all.map(({ id }) => id);
const three = [named('a', 1), named('b', 2), named('c', 3)];

test('a new one stands behind the others', () => {
  const all = withPriority(three.slice(0, 2), newPriority('d', 'd', at(2)), undefined, at(2));
  expect(ids(prioritiesOf(all).standing)).toEqual(['a', 'b', 'd']);
});

test('a fourth needs one that goes, takes its place, and the one that went is kept', () => {
  const comes = newPriority('d', 'd', at(2));
  expect(() => withPriority(three, comes, undefined, at(2))).toThrow();
  expect(() => withPriority(three, comes, 'nobody', at(2))).toThrow();
  const { standing, earlier } = prioritiesOf(withPriority(three, comes, 'b', at(2)));
  expect(ids(standing)).toEqual(['a', 'd', 'c']);
  expect(earlier).toMatchObject([{ id: 'b', endedAt: at(2) }]);
});

test('one that went comes back in the place of another', () => {
  const all = [...three, named('old', 0, { endedAt: at(1) })];
  const old = all[3] as Priority;
  const { standing, earlier } = prioritiesOf(withPriority(all, old, 'a', at(3)));
  expect(ids(standing)).toEqual(['old', 'b', 'c']);
  expect(standing[0]).not.toHaveProperty('endedAt');
  expect(ids(earlier)).toEqual(['a']);
});

test('of more than three that stand, as two copies joined may hold, the last count as gone and stay so', () => {
  const all = [...three, named('d', 4), named('e', 5)];
  expect(ids(prioritiesOf(all).standing)).toEqual(['a', 'b', 'c']);
  expect(ids(prioritiesOf(all).earlier)).toEqual(['d', 'e']);
  const after = prioritiesOf(withPriority(all, newPriority('f', 'f', at(2)), 'c', at(2)));
  expect(ids(after.standing)).toEqual(['a', 'b', 'f']);
  expect(ids(after.earlier)).toEqual(['c', 'd', 'e']);
});

test('one is put before the others', () => {
  expect(ids(prioritiesOf(withFirst(three, 'c')).standing)).toEqual(['c', 'a', 'b']);
});
