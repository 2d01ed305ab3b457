import { expect, test } from 'vitest';
import { ifThen } from '@/lib/meetings/if-then';
import { changedNote, newNote, nextMadeAt, notesOfKind } from '@/lib/meetings/meeting-note';
import { oneLine } from '@/lib/meetings/one-line';
import { changedReview, heardByTicks, notYetHeard, toggledHeard } from '@/lib/meetings/review';

const place = { meetingId: 'm', seriesId: 's' };
const at = '2026-11-24T10:00:00.000Z';
const people = ['Alex Morgan', 'Dr Priya Raman', 'Huw Bevan', 'Meeting Room 4', 'Frailty team'];

test('guests who were not heard: people alone, never oneself, whatever the spelling', () => {
  expect(notYetHeard(people, ['MORGAN, Alex'], [])).toEqual(['Dr Priya Raman', 'Huw Bevan']);
  expect(notYetHeard(people, ['Alex Morgan'], ['Priya Raman'])).toEqual(['Huw Bevan']);
  expect(toggledHeard(['Huw Bevan', 'Priya Raman'], 'Dr Priya Raman')).toEqual(['Huw Bevan']);
});

test('ticks suggest whether everyone was heard, and nothing where nobody was ticked', () => {
  const self = ['Alex Morgan'];
  expect(heardByTicks(people, self, [])).toBeUndefined();
  expect(heardByTicks([], self, ['Huw Bevan'])).toBeUndefined();
  expect(heardByTicks(people, self, ['Huw Bevan'])).toBe('not-quite');
  expect(heardByTicks(people, self, ['Huw Bevan', 'Priya Raman'])).toBe('yes');
});

test('what was said of a meeting can be taken out again', () => {
  const meeting = { ...place, title: 'Pilot' };
  const offered = changedReview(undefined, meeting, { offeredAt: at }, 1);
  expect(offered).toHaveProperty('offeredAt', at);
  expect(changedReview(offered, meeting, { offeredAt: undefined }, 2)).not.toHaveProperty('offeredAt');
});

test('a note is one line, and a change to nothing is none', () => {
  const note = newNote(place, 'decided', '  Carry\n on\u202e to March ', 'n', at);
  expect(note.text).toBe('Carry on to March');
  expect(changedNote(note, { text: ' \n ' }, 9).text).toBe('Carry on to March');
  const later = newNote(place, 'decided', 'Second', 'a', '2026-11-24T10:01:00.000Z');
  expect(notesOfKind([later, note, newNote(place, 'parked', 'x', 'p', at)], 'decided')).toEqual([note, later]);
});

test('notes keep their order when the clock is set back', () => {
  const first = newNote(place, 'decided', 'First', 'z', nextMadeAt([], Date.parse(at)));
  expect(first.madeAt).toBe(at);
  const second = newNote(place, 'decided', 'Second', 'a', nextMadeAt([first], Date.parse('2020-01-01')));
  expect(notesOfKind([second, first], 'decided').map(({ text }) => text)).toEqual(['First', 'Second']);
});

test('a cut leaves no half of a character', () => {
  expect(oneLine('ab😀', 3)).toBe('ab');
  expect(oneLine('a\ud800b', 9).isWellFormed()).toBe(true);
});

test.each([
  ['Send the costs', undefined, 'When …, I will send the costs'],
  ['I will send the costs', undefined, 'When …, I will send the costs'],
  ['I’ll ask', undefined, 'When …, I will ask'],
  ['send the costs', 'Tom Ellery', 'When …, Tom Ellery will send the costs'],
])('%s is offered as a plan', (text, owner, worded) => {
  expect(ifThen(text, owner)?.text).toBe(worded);
  expect(ifThen(text, owner)?.text.slice(...(ifThen(text, owner)?.gap ?? [0, 0]))).toBe('…');
});

test.each(['', 'When it rains, I will go', 'if asked, I will', 'I will', `x${'y'.repeat(499)}`])(
  'no wording is offered for "%s"',
  (text) => {
    expect(ifThen(text)).toBeUndefined();
  },
);
