import { expect, test } from 'vitest';
import type { Commitment } from '@/lib/meetings/commitment';
import { type Everything, type HistoryFilter, historyOf } from '@/lib/meetings/history';
import type { MeetingNote } from '@/lib/meetings/meeting-note';
import { periodsUntil } from '@/lib/meetings/periods';
import type { Preparation } from '@/lib/meetings/preparation';

const meeting = (meetingId: string, start: string, more: Partial<Preparation> = {}): Preparation => ({
  meetingId,
  seriesId: `series of ${meetingId}`,
  title: `Meeting ${meetingId}`,
  whenText: '',
  start: `${start}T10:00`,
  end: `${start}T11:00`,
  people: ['Alex Morgan', 'Ann Lee'],
  role: 'attendee',
  answers: {},
  createdAt: '2026-11-24T08:00:00.000Z',
  updatedAt: '2026-11-24T08:00:00.000Z',
  ...more,
});

const note = (meetingId: string): MeetingNote => ({
  id: `note ${meetingId}`,
  meetingId,
  seriesId: 's',
  kind: 'decided',
  text: 'Carry on',
  madeAt: '2026-11-20T10:00:00.000Z',
  revision: 1,
});

const promise: Commitment = {
  id: 'p',
  meetingId: 'gone',
  seriesId: 'gone series',
  meetingTitle: 'Long gone',
  text: 'Send the figures',
  people: [],
  to: ['Bea Ray'],
  madeAt: '2025-01-01T10:00:00.000Z',
};

const all: Everything = {
  preparations: [
    meeting('old', '2024-03-01', { answers: { agreed: 'Stop it' } }),
    meeting('new', '2026-11-20', { seriesId: 'together', people: ['Alex Morgan', 'Zoë Hall'] }),
    meeting('older', '2026-11-10', { seriesId: 'together', answers: { agreeing: 'Winter beds' } }),
    meeting('ahead', '2026-12-01'),
  ],
  commitments: [promise],
  notes: new Map([['new', [note('new')]]]),
  reviewed: new Set(['older']),
};

const context = {
  self: ['Alex Morgan'],
  now: '2026-11-24T10:00',
  decisionQuestions: ['agreed'],
  reviewQuestions: ['better'],
};

const listed = (filter: Partial<HistoryFilter>) => historyOf(all, { by: 'date', words: '', ...filter }, context);

test('everything is listed by date, by series and by person, the newest first, a promise without its meeting too', () => {
  expect(listed({})).toEqual(['ahead', 'new', 'older', 'old']);
  expect(listed({ by: 'series' })).toEqual(['series of ahead', 'together', 'gone series', 'series of old']);
  expect(listed({ by: 'person' })).toEqual(['ann lee', 'hall zoe', 'bea ray']);
});

test('words, a time, decisions and missing reviews each leave some of it', () => {
  expect(listed({ words: 'zoe' })).toEqual(['new']);
  expect(listed({ by: 'series', words: 'winter' })).toEqual(['together']);
  expect(listed({ from: '2026-11-10', until: '2026-11-20' })).toEqual(['new', 'older']);
  expect(listed({ isDecided: true })).toEqual(['new', 'old']);
  expect(listed({ isUnreviewed: true })).toEqual(['new', 'old']);
  expect(listed({ isDecided: true, from: '2026-01-01', words: 'meeting' })).toEqual(['new']);
  expect(listed({ words: 'nothing like it' })).toEqual([]);
});

test('periods end today, lie ahead or are whole years', () => {
  const periods = new Map(periodsUntil('2026-11-24').map((one) => [one.id, one]));
  expect(periods.get('week')).toMatchObject({ from: '2026-11-17', until: '2026-11-24' });
  expect(periods.get('ahead')?.until).toBeUndefined();
  expect(periods.get('2024')).toMatchObject({ from: '2024-01-01', until: '2024-12-31' });
});
