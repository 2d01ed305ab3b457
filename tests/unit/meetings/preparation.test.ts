import { expect, test } from 'vitest';
import type { Meeting } from '@/lib/meetings/meeting';
import { mergeFacts, newPreparation, Preparation } from '@/lib/meetings/preparation';
import { typedMeeting } from '@/lib/meetings/typed';

const start = '2026-11-24T10:00';
const end = '2026-11-24T11:00';
const people = (...names: string[]) => names.map((name) => ({ name }));
const full: Meeting = {
  ...typedMeeting('Frailty pilot'),
  id: 'google:one',
  seriesId: 'google:series',
  when: { text: 'Tuesday 24 November, 10:00 – 11:00', start, end, allDay: false },
  organiser: { name: 'Ann' },
  attendees: people('Ann', 'Bea', 'Carl'),
  attendeeCount: 3,
  organisationCount: 2,
};
const bare: Meeting = {
  ...full,
  seriesId: full.id,
  title: '',
  when: { text: '', allDay: false },
  attendees: [],
};
delete bare.organiser;
delete bare.attendeeCount;
delete bare.organisationCount;

const at = '2026-11-24T09:00:00Z';
const written = (meeting: Meeting) => ({ ...newPreparation(meeting, at), answers: { why: 'Because' } });

test('what was stored of a meeting read in part is completed, and what was written stays', () => {
  const merged = mergeFacts({ ...written(bare), role: 'chair' }, full);
  expect(merged).toEqual({ ...written(full), role: 'chair' });
  expect(Preparation.parse(merged)).toEqual(merged);
});

test('a reading that shows less loses nothing, and gives the stored record itself', () => {
  const stored = written(full);
  expect(mergeFacts(stored, bare)).toBe(stored);
  expect(mergeFacts(stored, full)).toBe(stored);
});

test('what changed is corrected', () => {
  const moved = { ...full.when, text: 'Wednesday', start: '2026-11-25T14:00', end: '2026-11-25T15:00' };
  const merged = mergeFacts(written(full), { ...full, title: 'Frailty: decision', when: moved, organisationCount: 1 });
  expect(merged).toMatchObject({
    title: 'Frailty: decision',
    whenText: 'Wednesday',
    start: moved.start,
    end: moved.end,
    organisationCount: 1,
  });
});

test('an end goes with the start that it belonged to', () => {
  const sameStart = mergeFacts(written(full), { ...full, when: { text: '10:00', start, allDay: false } });
  expect(sameStart.end).toBe(end);
  const moved = mergeFacts(written(full), {
    ...full,
    when: { text: '14:00', start: '2026-11-24T14:00', allDay: false },
  });
  expect(moved.start).toBe('2026-11-24T14:00');
  expect(moved.end).toBeUndefined();
});

test('a day alone does not take the place of its hours, unless the meeting now takes the whole day', () => {
  const day = { text: '24 November', start: '2026-11-24', allDay: false };
  const stored = written(full);
  expect(mergeFacts(stored, { ...full, when: day })).toBe(stored);
  expect(mergeFacts(stored, { ...full, when: { ...day, allDay: true } }).start).toBe('2026-11-24');
});

test('people are added by a card that shows some of them, and replaced by a page that lists everybody', () => {
  const card = { ...full, attendees: [], attendeeCount: 8, organiser: { name: 'Dan' } };
  expect(mergeFacts(written(full), card).people).toEqual(['Dan', 'Ann', 'Bea', 'Carl']);
  const list = { ...full, attendees: people('Ann', 'Carl', 'Eve') };
  expect(mergeFacts(written(full), list).people).toEqual(['Ann', 'Carl', 'Eve']);
});

test('an organiser whom a form does not list is not lost', () => {
  const form: Meeting = { ...full, attendees: people('Bea', 'Carl'), attendeeCount: 2 };
  delete form.organiser;
  expect(mergeFacts(written(full), form).people).toEqual(['Ann', 'Bea', 'Carl']);
  const { organiser: _organiser, ...old } = written(full);
  expect(mergeFacts(old, form).people).toEqual(['Ann', 'Bea', 'Carl']);
});

test('a record of an older version is read, with what is no longer used left out', () => {
  const { end: _end, organiser: _organiser, ...old } = written(full);
  expect(Preparation.parse({ ...old, addedToInvite: true })).toEqual(old);
});

test('the part of the person is the page’s word on who organises, else whether the form can be changed', () => {
  expect(newPreparation({ ...full, writable: true }, at).role).toBe('organiser');
  expect(newPreparation({ ...full, writable: true, self: { isOrganiser: false } }, at).role).toBe('attendee');
  expect(newPreparation({ ...full, self: { isOrganiser: true } }, at).role).toBe('organiser');
  expect(newPreparation({ ...full, self: { name: 'ANN' } }, at).role).toBe('organiser');
  expect(newPreparation({ ...full, writable: true, self: { name: 'Bea' } }, at).role).toBe('attendee');
});
