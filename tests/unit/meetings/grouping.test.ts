import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Commitment } from '@/lib/meetings/commitment';
import { answersTo, byMoment, decisionsOf, groupByPerson, groupBySeries, othersIn } from '@/lib/meetings/grouping';
import { nameKey } from '@/lib/meetings/names';
import { narrowing } from '@/lib/meetings/narrowing';
import type { Preparation } from '@/lib/meetings/preparation';

const meeting = (id: string, more: Partial<Preparation> = {}): Preparation => ({
  meetingId: id,
  seriesId: id,
  title: `Meeting ${id}`,
  whenText: '',
  people: [],
  role: 'attendee',
  answers: {},
  createdAt: '2026-11-01T09:00:00.000Z',
  updatedAt: '2026-11-01T09:00:00.000Z',
  ...more,
});

const promise = (id: string, more: Partial<Commitment> = {}): Commitment => ({
  id,
  meetingId: 'm',
  seriesId: 's',
  meetingTitle: 'Board',
  text: 'I will ring Bea',
  people: [],
  madeAt: '2026-11-01T09:00:00.000Z',
  ...more,
});

const shape = (groups: ReturnType<typeof groupBySeries>) =>
  groups.map(({ id, title, meetings, commitments }) => [
    id,
    title,
    meetings.map(({ meetingId }) => meetingId),
    commitments.map((one) => one.id),
  ]);

test('a series holds its meetings, newest first, under the newest title, with its promises', () => {
  const groups = groupBySeries(
    [
      meeting('1', { seriesId: 's', title: 'Old name', start: '2026-11-03T10:00' }),
      meeting('2', { seriesId: 's', title: 'New name', start: '2026-11-17T10:00' }),
      meeting('3', { start: '2026-11-10T10:00' }),
    ],
    [promise('p', { seriesId: 's' })],
  );
  expect(shape(groups)).toEqual([
    ['s', 'New name', ['2', '1'], ['p']],
    ['3', 'Meeting 3', ['3'], []],
  ]);
});

test('a promise whose meeting was deleted keeps its series in the list', () => {
  expect(shape(groupBySeries([], [promise('p', { seriesId: 'gone', meetingTitle: 'Old board' })]))).toEqual([
    ['gone', 'Old board', [], ['p']],
  ]);
});

test('two ways of writing a name are one person; oneself, rooms and lists are nobody', () => {
  const groups = groupByPerson(
    [
      meeting('1', { start: '2026-11-03T10:00', people: ['LEE, Ann (HARBOUR TRUST)', 'Alex Morgan', 'Oak room'] }),
      meeting('2', { start: '2026-11-10T10:00', people: ['Dr Ann Lee', 'Morgan, Alex', 'Frailty Team'] }),
    ],
    [],
    ['Alex Morgan'],
  );
  expect(shape(groups)).toEqual([[nameKey('Ann Lee'), 'Dr Ann Lee', ['2', '1'], []]]);
});

test('a promise is with those it was made to; made to nobody, only with the one person who was there', () => {
  const both = ['Ann Lee', 'Bea Ray'];
  const groups = groupByPerson(
    [meeting('1', { people: both })],
    [
      promise('to-bea', { people: both, to: ['Bea Ray'] }),
      promise('to-nobody', { people: both }),
      promise('one-to-one', { people: ['Ann Lee', 'Alex Morgan'] }),
    ],
    ['Alex Morgan'],
  );
  const of = (name: string) => groups.find(({ id }) => id === nameKey(name))?.commitments.map(({ id }) => id);
  expect([of('Ann Lee'), of('Bea Ray')]).toEqual([['one-to-one'], ['to-bea']]);
});

const names = fc.constantFrom(
  'Ann Lee',
  'LEE, Ann',
  'Dr Ann Lee',
  'Bea Ray',
  'Carl',
  'Alex Morgan',
  'Oak room',
  '…',
  '',
);
const meetings = fc
  .array(
    fc.record({
      seriesId: fc.constantFrom('a', 'b', 'c', '__proto__'),
      start: fc.option(fc.constantFrom('2026-11-03T10:00', '2026-11-10', '2026-11-17T10:00'), { nil: undefined }),
      people: fc.array(names, { maxLength: 6 }),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ start, ...one }, place) => meeting(`m${place}`, { ...one, ...(start !== undefined && { start }) })),
  );
const promises = fc
  .array(fc.record({ seriesId: fc.constantFrom('a', 'd'), people: fc.array(names), to: fc.array(names) }), {
    maxLength: 8,
  })
  .map((all) => all.map((one, place) => promise(`p${place}`, one)));

test('property: by series, every meeting and promise is there once, whatever the order they come in', () => {
  fc.assert(
    fc.property(meetings, promises, (all, promised) => {
      const groups = groupBySeries(all, promised);
      expect(groups.flatMap((one) => one.meetings.map(({ meetingId }) => meetingId)).sort()).toEqual(
        all.map(({ meetingId }) => meetingId).sort(),
      );
      expect(groups.flatMap((one) => one.commitments.map(({ id }) => id)).sort()).toEqual(
        promised.map(({ id }) => id).sort(),
      );
      for (const { id, meetings: within } of groups) expect(within.every(({ seriesId }) => seriesId === id)).toBe(true);
      expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
      expect(shape(groupBySeries(all.toReversed(), promised.toReversed()))).toEqual(shape(groups));
    }),
  );
});

test('property: by person, a meeting is with exactly those listed in it, and never with oneself', () => {
  fc.assert(
    fc.property(meetings, promises, (all, promised) => {
      const self = ['Morgan, Alex'];
      const groups = groupByPerson(all, promised, self);
      for (const one of all) {
        const listed = groups.filter((group) => group.meetings.includes(one)).map(({ id }) => id);
        expect(listed.sort()).toEqual(othersIn(one.people, self).map(nameKey).sort());
      }
      expect(groups.map(({ id }) => id)).not.toContain(nameKey('Alex Morgan'));
      for (const { meetings: within } of groups) expect(byMoment(within)).toEqual(within);
    }),
  );
});

test('the answer of each meeting to the first question that has one', () => {
  const all = [
    meeting('1', { answers: { agreed: ' Carry on ', 'so-far': 'Draft' } }),
    meeting('2', { answers: { agreed: '  ', 'so-far': 'Pilot only' } }),
    meeting('3'),
  ];
  expect(answersTo(all, ['agreed', 'so-far']).map(({ text }) => text)).toEqual(['Carry on', 'Pilot only']);
});

test('what was noted as decided stands for a meeting, and else its answer', () => {
  const all = [
    meeting('1', { answers: { agreed: 'Carry on' } }),
    meeting('2', { answers: { agreed: 'Stop' } }),
    meeting('3'),
  ];
  const note = (id: string, meetingId: string, kind: 'decided' | 'parked', by?: string) => ({
    id,
    meetingId,
    seriesId: 's',
    kind,
    text: `Note ${id}`,
    ...(by && { by }),
    madeAt: '2026-11-24T10:00:00.000Z',
    revision: 1,
  });
  const notes = new Map([
    ['1', [note('a', '1', 'decided', 'Bea'), note('b', '1', 'parked'), note('c', '1', 'decided')]],
    ['2', [note('d', '2', 'parked')]],
  ]);
  expect(decisionsOf(all, notes, ['agreed']).map(({ text }) => text)).toEqual(['Note a (Bea)\nNote c', 'Stop']);
});

test('words narrow by title, people and answers, in any order and without accents', () => {
  const one = meeting('1', { title: 'Frailty pilot', people: ['Zoë Hart'], answers: { why: 'Waits are too long' } });
  const [group] = groupBySeries([one], []);
  const fits = (typed: string) => group !== undefined && narrowing(typed).group(group);
  expect(['zoe frailty', 'WAITS', '', '  ', 'fra'].map(fits)).toEqual([true, true, true, true, true]);
  expect(['zoe budget', 'x'].map(fits)).toEqual([false, false]);
});
