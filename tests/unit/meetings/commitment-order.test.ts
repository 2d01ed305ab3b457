/** In which order promises stand, which of two copies counts, and how their ending is said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  byClosing,
  byDueDate,
  type Commitment,
  changedCommitment,
  closedCommitment,
  commitmentByItself,
  commitmentMadeIn,
  isKept,
  isOfMeeting,
  isOwnedByOther,
  laterCommitment,
  outcomeInWords,
  reopenedCommitment,
  revisionOf,
  stateOf,
  withStateOf,
} from '@/lib/meetings/commitment';

const at = '2026-11-24T10:00:00.000Z';
const later = '2026-11-25T10:00:00.000Z';
const place = { meetingId: 'm', seriesId: 's', title: 'Board', people: ['Ann Lee'] };
const promise = (id: string, more: Partial<Commitment> = {}): Commitment => ({
  ...commitmentMadeIn(place, { text: 'Send it', to: [] }, id, at),
  ...more,
});
const ids = (all: readonly Commitment[]) => all.map(({ id }) => id);

const open = [
  promise('first', { due: '2026-11-25' }),
  promise('older', { due: '2026-11-27', madeAt: '2026-11-01T10:00:00.000Z' }),
  promise('a', { due: '2026-11-27' }),
  promise('b', { due: '2026-11-27' }),
  promise('next', { due: 'next-time' }),
  promise('never'),
];

test('open ones come by due, then by age, then by id; without a day behind all, from whatever order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(open, { minLength: open.length }), (all) => {
      expect(ids(all.sort(byDueDate))).toEqual(ids(open));
    }),
  );
});

test('closed ones come the last closed first, from whatever order', () => {
  const closed = [
    promise('late', { closedAt: later }),
    promise('b', { closedAt: at }),
    promise('a', { closedAt: at }),
    promise('open'),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(closed, { minLength: closed.length }), (all) => {
      expect(ids(all.sort(byClosing))).toEqual(ids(closed));
    }),
  );
});

test('an empty list, owner or day is left out of a new one, and its text is one line of 500', () => {
  const draft = { text: ' Send\n it ', to: [], owner: '', due: undefined };
  expect(commitmentMadeIn(place, draft, 'x', at)).toEqual({
    id: 'x',
    meetingId: 'm',
    seriesId: 's',
    meetingTitle: 'Board',
    text: 'Send it',
    people: ['Ann Lee'],
    madeAt: at,
  });
  expect(commitmentMadeIn(place, { text: 'x'.repeat(900), to: [] }, 'x', at).text).toHaveLength(500);
  expect(commitmentMadeIn(place, { text: 'x', to: ['Bea'], owner: 'Tom', due: 'next-time' }, 'x', at)).toMatchObject({
    to: ['Bea'],
    owner: 'Tom',
    due: 'next-time',
  });
});

test('one that was made in no meeting belongs to none', () => {
  const own = commitmentByItself({ text: 'x', to: [] }, 'x', at);
  expect(own).toMatchObject({ meetingId: 'own:x', seriesId: 'own:x', meetingTitle: '', people: [] });
  expect([own, promise('y')].map(isOfMeeting)).toEqual([false, true]);
});

test.each([
  [{}, 'open', '', false],
  [{ closedAt: at }, 'done', 'done', true],
  [{ closedAt: at, outcome: 'done' }, 'done', 'done', true],
  [{ closedAt: at, outcome: 'dropped', passedTo: 'Bea' }, 'dropped', 'dropped', false],
  [{ closedAt: at, outcome: 'passed-on' }, 'passed-on', 'passed on', false],
  [{ closedAt: at, outcome: 'passed-on', passedTo: 'Bea Ncube' }, 'passed-on', 'passed on to Bea Ncube', false],
] as const)('%j is %s', (more, state, words, kept) => {
  const one = promise('x', more);
  expect([stateOf(one), outcomeInWords(one), isKept(one)]).toEqual([state, words, kept]);
});

test('closing keeps what belongs to that ending, opening again takes it out, and undo brings it back', () => {
  const said = { passedTo: ' Bea\nNcube ', why: ' Not\nneeded ' };
  const one = promise('x');
  const passedOn = closedCommitment(one, { outcome: 'passed-on', ...said }, later, 5);
  const dropped = closedCommitment(passedOn, { outcome: 'dropped', ...said }, later, 6);
  const done = closedCommitment(dropped, { outcome: 'done', ...said }, later, 7);
  const ended = { ...one, closedAt: later };
  expect(passedOn).toEqual({ ...ended, outcome: 'passed-on', passedTo: 'Bea Ncube', revision: 5 });
  expect(dropped).toEqual({ ...ended, outcome: 'dropped', why: 'Not needed', revision: 6 });
  expect(done).toEqual({ ...ended, outcome: 'done', revision: 7 });
  expect(reopenedCommitment(dropped, 8)).toEqual({ ...one, revision: 8 });
  for (const before of [passedOn, dropped, done, one]) {
    const changed = { ...reopenedCommitment(before, 8), text: 'New words' };
    expect(withStateOf(changed, before, 9)).toEqual({ ...before, text: 'New words', revision: 9 });
  }
  expect(closedCommitment(one, { outcome: 'dropped' }, later, 1)).toEqual({
    ...ended,
    outcome: 'dropped',
    revision: 1,
  });
  expect(closedCommitment(one, { outcome: 'passed-on', passedTo: ' ' }, later, 1)).not.toHaveProperty('passedTo');
});

test('a change keeps what it does not name, and an empty one takes out', () => {
  const one = promise('x', { to: ['Bea'], owner: 'Tom', due: '2026-11-27' });
  expect(changedCommitment(one, {}, 3)).toEqual({ ...one, revision: 3 });
  expect(changedCommitment(one, { text: ' \n' }, 3).text).toBe('Send it');
  expect(changedCommitment(one, { text: ' Ring\n her' }, 3).text).toBe('Ring her');
  const bare = changedCommitment(one, { to: [], owner: undefined, due: undefined }, 3);
  expect(bare).toEqual({ ...promise('x'), revision: 3 });
});

test('of two copies the later change counts; of two never changed the closed one, and else what is here', () => {
  expect(revisionOf({})).toBe(0);
  expect(revisionOf({ closedAt: at })).toBe(Date.parse(at));
  expect(revisionOf({ closedAt: at, revision: Date.parse(later) })).toBe(Date.parse(later));
  const [low, high] = [promise('low', { revision: 1 }), promise('high', { revision: 2 })];
  expect(laterCommitment(low, high)).toBe(high);
  expect(laterCommitment(high, low)).toBe(high);
  const [here, incoming] = [promise('here', { closedAt: at }), promise('incoming', { closedAt: at })];
  expect(laterCommitment(here, incoming)).toBe(here);
  expect(laterCommitment(promise('open'), promise('also open')).id).toBe('also open');
});

test('one owned by a name of the person themselves is their own', () => {
  const own = { self: ['Ann Lee'] };
  expect(isOwnedByOther({}, own)).toBe(false);
  expect(isOwnedByOther({ owner: 'LEE, Ann' }, own)).toBe(false);
  expect(isOwnedByOther({ owner: 'Tom Ellery' }, own)).toBe(true);
});
