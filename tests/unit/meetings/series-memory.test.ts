import { expect, test } from 'vitest';
import type { Meeting } from '@/lib/meetings/meeting';
import { type MeetingNote, type NoteKind, newNote } from '@/lib/meetings/meeting-note';
import { chosenRole, type EarlierMeeting, seriesMemory, usualGuests } from '@/lib/meetings/series-memory';
import { typedMeeting } from '@/lib/meetings/typed';

const self = ['Alex Morgan'];
const note = (kind: NoteKind, text: string, by?: string): MeetingNote => ({
  ...newNote({ meetingId: 'm', seriesId: 's' }, kind, text, `${kind} ${text}`, '2026-11-10T10:00:00.000Z'),
  ...(by && { by }),
});

const earlier = (
  day: string,
  answers: Record<string, string> = {},
  people: string[] = ['Alex Morgan', 'Ann Lee', 'Tom Ellery'],
  notes: MeetingNote[] = [],
): EarlierMeeting => ({
  preparation: {
    meetingId: day,
    seriesId: 's',
    title: 'Huddle',
    whenText: '',
    start: `${day}T10:00`,
    people,
    role: 'attendee',
    answers,
    createdAt: `${day}T08:00:00.000Z`,
    updatedAt: `${day}T08:00:00.000Z`,
  },
  notes,
});

const meeting = (names: string[], count = names.length): Meeting => ({
  ...typedMeeting('Huddle'),
  attendees: names.map((name) => ({ name })),
  attendeeCount: count,
  missing: [],
});
const here = meeting(['Alex Morgan', 'Ann Lee']);

test('each answer is remembered from the newest meeting that gave it, with its day', () => {
  const memory = seriesMemory(
    [
      earlier('2026-11-17', { agreeing: ' ', why: 'Beds' }),
      earlier('2026-11-10', { agreeing: 'Who calls', why: 'Older', decides: 'Ann Lee' }),
    ],
    here,
    self,
  );
  expect(memory).toMatchObject({
    agreeing: { text: 'Who calls', day: '2026-11-10' },
    why: { text: 'Beds', day: '2026-11-17' },
    decides: { text: 'Ann Lee', day: '2026-11-10' },
  });
  expect(seriesMemory([], here, self)).toEqual({ usualMissing: [] });
});

test('what was decided and parked comes from the newest meeting that left anything', () => {
  const notes = [note('parked', 'Weekend cover'), note('decided', 'Carry on', 'Ann Lee'), note('decided', 'Tell all')];
  const memory = seriesMemory(
    [earlier('2026-11-17'), earlier('2026-11-10', {}, undefined, notes), earlier('2026-11-03', { agreed: 'Old' })],
    here,
    self,
  );
  expect(memory.notes).toEqual({
    day: '2026-11-10',
    decided: ['Carry on (Ann Lee)', 'Tell all'],
    parked: ['Weekend cover'],
  });
});

test('where nothing was noted, the written answer says what was decided', () => {
  const { notes } = seriesMemory([earlier('2026-11-10', { agreed: 'One list\n\nRead on Mondays' })], here, self);
  expect(notes).toEqual({ day: '2026-11-10', decided: ['One list', 'Read on Mondays'], parked: [] });
});

test('nothing of a meeting with nobody in common is remembered: two weekly "1:1" look like one series', () => {
  const other = earlier(
    '2026-11-17',
    { agreeing: 'Her pay' },
    ['Alex Morgan', 'Joan Whitfield'],
    [note('decided', 'More')],
  );
  const own = earlier('2026-11-10', { agreeing: 'The rota' });
  const memory = seriesMemory([other, own], meeting(['Alex Morgan', 'Ann Lee']), self);
  expect(memory.agreeing?.text).toBe('The rota');
  expect(memory.notes).toBeUndefined();
  // Where a page lists nobody there is nothing to tell them apart by.
  expect(seriesMemory([other, own], meeting([]), self).agreeing?.text).toBe('Her pay');
});

test('who usually comes and is not invited: from three meetings, in two thirds of them, on a page that lists everybody', () => {
  const with_ = (day: string, ...names: string[]) => earlier(day, {}, ['Alex Morgan', 'Ann Lee', ...names]);
  const three = [
    with_('2026-11-17', 'Dr Priya Raman', 'Board room'),
    with_('2026-11-10', 'RAMAN, Priya (Three Rivers)', 'Tom Ellery', 'Board room'),
    with_('2026-11-03', 'Huw Bevan', 'Board room'),
  ];
  expect(seriesMemory(three, here, self).usualMissing).toEqual(['Dr Priya Raman']);
  expect(seriesMemory(three.slice(1), here, self).usualMissing).toEqual([]);
  expect(seriesMemory(three, meeting(['Alex Morgan', 'Ann Lee'], 5), self).usualMissing).toEqual([]);
  expect(seriesMemory(three, meeting(['Ann Lee', 'priya.raman']), self).usualMissing).toEqual([]);
});

test('meetings that list nobody else say nothing of who usually comes', () => {
  const lists = [['Ann Lee'], ['Ann Lee'], ['Alex Morgan'], []].map((people) => ({ people }));
  expect(usualGuests(lists, self)).toEqual([]);
  expect(usualGuests([...lists, { people: ['Ann Lee', 'Alex Morgan'] }], self)).toEqual(['Ann Lee']);
});

test('the part that was chosen last is kept; one that was guessed is guessed again', () => {
  expect(chosenRole([{ role: 'organiser' }, { role: 'attendee', roleChosen: true }])).toBe('attendee');
  expect(chosenRole([{ role: 'chair' }, { role: 'attendee', roleChosen: true }])).toBe('chair');
  expect(chosenRole([{ role: 'organiser' }])).toBeUndefined();
});

test('a damaged day is told as none, or as the day of writing', () => {
  const damaged = (start: string, updatedAt: string) => {
    const one = earlier('2026-11-10', { agreeing: 'x' });
    return seriesMemory([{ ...one, preparation: { ...one.preparation, start, updatedAt } }], here, self).agreeing?.day;
  };
  expect(damaged('2026-99-99T10:00', '2026-11-10T12:00:00.000Z')).toBe('2026-11-10');
  expect(damaged('banana', 'banana')).toBe('');
});
