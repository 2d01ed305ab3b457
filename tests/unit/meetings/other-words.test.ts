import { expect, test } from 'vitest';
import { noOtherWords, type OtherWords, otherParts } from '@/lib/meetings/other-words';
import { changedPartner, newPartner } from '@/lib/meetings/partner';
import { newCheck } from '@/lib/meetings/partnership-check';
import { newPriority } from '@/lib/meetings/priority';
import { newRehearsal } from '@/lib/meetings/rehearsal';

const of = (some: Partial<OtherWords>, labels = new Map<string, string>()) =>
  otherParts({ ...noOtherWords, ...some }, labels);

test('nothing written gives no part', () => {
  expect(of({})).toEqual([]);
});

test('partners come by name, with what matters to them and when they last met', () => {
  const bea = changedPartner(
    newPartner('Bea Ncube', 'person', 'b', '2026-06-01'),
    { matters: 'Short meetings', metOn: '2026-11-24' },
    1,
  );
  const ann = newPartner('Ann Lee', 'person', 'a', '2026-06-01');
  expect(of({ partners: [bea, ann] })).toEqual([
    {
      title: 'Partners',
      entries: [
        { title: 'Ann Lee', lines: [] },
        { title: 'Bea Ncube', lines: ['Short meetings', 'Last met: Tue 24 Nov 2026'] },
      ],
    },
  ]);
});

test('partnership reviews come the latest first, with a line for each score and for what would help', () => {
  const check = (id: string, day: string, scores: object, help: string) =>
    newCheck({ id: 'x', name: 'Discharge group' }, { scores, help }, id, day, `${day}T09:00:00.000Z`);
  const [first, second] = [
    check('1', '2026-06-01', { talk: 1, aim: 5 }, ''),
    check('2', '2026-11-24', { trust: 3 }, 'A visit'),
  ];
  const [part] = of({ checks: [first, second] });
  expect(part?.title).toBe('Partnership reviews');
  expect(part?.entries.map(({ title }) => title)).toEqual([
    'Discharge group, Tue 24 Nov 2026',
    'Discharge group, Mon 1 Jun 2026',
  ]);
  expect(part?.entries[0]?.lines).toEqual([expect.stringMatching(/^.+: 3 of 5, \S/), 'What would help next: A visit']);
  expect(part?.entries[1]?.lines).toEqual([
    expect.stringMatching(/^Shared aim: 5 of 5, \S/),
    expect.stringMatching(/: 1 of 5, \S/),
  ]);
});

test('priorities that stand have their place, earlier ones the day on which they went', () => {
  const at = '2026-11-01T09:00:00.000Z';
  const priorities = [
    { ...newPriority('Second', '2', at), place: 2 },
    { ...newPriority('First', '1', at), place: 1 },
    { ...newPriority('Went', '3', at), endedAt: '2026-11-24T09:00:00.000Z' },
    ...['Third', 'Fourth'].map((text, place) => ({ ...newPriority(text, `f${place}`, at), place: place + 3 })),
  ];
  expect(of({ priorities })).toEqual([
    {
      title: 'Priorities',
      entries: [
        { title: '1: First', lines: [] },
        { title: '2: Second', lines: [] },
        { title: '3: Third', lines: [] },
        { title: 'Earlier: Went', lines: ['Until Tue 24 Nov 2026'] },
        { title: 'Earlier: Fourth', lines: [] },
      ],
    },
  ]);
});

test('of weeks those with an answer come, the latest first, with their question as far as it is known', () => {
  const week = (week: string, answer: string | undefined, questionId?: string) => ({
    week,
    ...(answer !== undefined && { answer }),
    ...(questionId && { questionId }),
    revision: 1,
  });
  const weeks = [
    week('2026-11-09', ' Fewer boards \n', 'energy'),
    week('2026-11-23', 'A new one', 'dropped'),
    week('2026-11-16', ' \n'),
    week('2026-11-30', undefined, 'energy'),
    week('2026-11-02', 'By itself'),
  ];
  expect(of({ weeks }, new Map([['energy', 'Where does energy go?']]))).toEqual([
    {
      title: 'Time to think',
      entries: [
        { title: 'Week of Mon 23 Nov 2026', lines: ['dropped', 'A new one'] },
        { title: 'Week of Mon 9 Nov 2026', lines: ['Where does energy go?', 'Fewer boards'] },
        { title: 'Week of Mon 2 Nov 2026', lines: ['By itself'] },
      ],
    },
  ]);
});

test('rehearsals come the latest first, without their empty lines', () => {
  const rehearsals = [
    newRehearsal('conversation', { fact: 'Late twice', ask: 'By nine?' }, '1', '2026-11-23T09:00:00.000Z'),
    newRehearsal('help', { need: 'An hour', from: 'Ann' }, '2', '2026-11-24T09:00:00.000Z'),
  ];
  expect(of({ rehearsals })).toEqual([
    {
      title: 'Rehearsals',
      entries: [
        { title: 'Asking for help, Tue 24 Nov 2026', lines: ['What I need: An hour', 'From whom: Ann'] },
        { title: 'A conversation, Mon 23 Nov 2026', lines: ['Fact: Late twice', 'Ask: By nine?'] },
      ],
    },
  ]);
});

test('parts come in one order, whatever there is', () => {
  const all = of({
    rehearsals: [newRehearsal('help', { need: 'x' }, '2', '2026-11-24T09:00:00.000Z')],
    weeks: [{ week: '2026-11-23', answer: 'x', revision: 1 }],
    partners: [newPartner('Ann Lee', 'person', 'a', '2026-06-01')],
    priorities: [newPriority('One', '1', '2026-11-01T09:00:00.000Z')],
  });
  expect(all.map(({ title }) => title)).toEqual(['Priorities', 'Partners', 'Time to think', 'Rehearsals']);
});
