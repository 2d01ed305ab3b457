import { expect, test } from 'vitest';
import { meetingOfBrief, meetingOfFacts } from '@/lib/meetings/kept-meeting';
import { Meeting } from '@/lib/meetings/meeting';
import { newPreparation } from '@/lib/meetings/preparation';

const whole: Meeting = {
  id: 'google/google:a_20261124',
  seriesId: 'google/google:a',
  calendar: 'google',
  title: 'Frailty pilot',
  when: {
    text: 'Tue 24 Nov, 10:00',
    start: '2026-11-24T10:00',
    end: '2026-11-24T11:00',
    allDay: false,
    timeZone: 'Europe/London',
  },
  organiser: { name: 'Ann Lee', organisation: 'harbour.example' },
  attendees: [{ name: 'Ann Lee' }, { name: 'Bea Ncube' }],
  attendeeCount: 2,
  organisationCount: 3,
  description: 'Notes',
  link: 'https://meet.example/1',
  writable: true,
  missing: [],
};

test('a kept meeting is the one that was read, without notes, link and domains, and nothing can be written to it', () => {
  const { description: _notes, link: _link, attendeeCount: _count, ...rest } = whole;
  const kept = meetingOfFacts(newPreparation(whole, '2026-11-24T09:00:00.000Z'));
  expect(kept).toEqual({
    ...rest,
    organiser: { name: 'Ann Lee' },
    attendees: [{ name: 'Bea Ncube' }],
    writable: false,
  });
  expect(Meeting.parse(kept)).toEqual(kept);
});

test('what was not known of it stays out', () => {
  const bare = {
    ...whole,
    when: { text: '', allDay: false },
    organiser: undefined,
    organisationCount: undefined,
    attendees: [],
  };
  const kept = meetingOfFacts(newPreparation(bare, '2026-11-24T09:00:00.000Z'));
  expect(Object.keys(kept).sort()).toEqual(
    ['attendees', 'calendar', 'id', 'missing', 'seriesId', 'title', 'when', 'writable'].sort(),
  );
  expect(kept.when).toEqual({ text: '', allDay: false });
  expect(kept.attendees).toEqual([]);
  expect(kept.missing).toEqual([]);
});

test.each([
  ['2026-11-24', true],
  ['2026-11-24T10:00', false],
])('with the start %s it is a whole day: %s', (start, allDay) => {
  const preparation = { ...newPreparation(whole, '2026-11-24T09:00:00.000Z'), start };
  expect(meetingOfFacts(preparation).when.allDay).toBe(allDay);
});

test('a meeting of no calendar is called kept, and one of an organisation without guests has a count of nought', () => {
  const preparation = { ...newPreparation({ ...whole, organisationCount: 0 }, '2026-11-24T09:00:00.000Z') };
  expect(meetingOfFacts(preparation).organisationCount).toBe(0);
  expect(meetingOfFacts({ ...preparation, meetingId: ':x' }).calendar).toBe('kept');
  expect(meetingOfFacts({ ...preparation, meetingId: 'x'.repeat(90) }).calendar).toHaveLength(40);
});

test('a line of a day’s list says that guests and notes are missing', () => {
  const { id, seriesId, title, when } = whole;
  const meeting = meetingOfBrief({ id, seriesId, title, when });
  expect(meeting).toEqual({
    id,
    seriesId,
    calendar: 'google',
    title,
    when,
    attendees: [],
    writable: false,
    missing: ['attendees', 'description'],
  });
  expect(Meeting.parse(meeting)).toEqual(meeting);
});
