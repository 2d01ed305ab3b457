import { expect, test } from 'vitest';
import { noOtherWords } from '@/lib/meetings/other-words';
import type { Preparation } from '@/lib/meetings/preparation';
import { writtenText } from '@/lib/meetings/written-text';

const meeting: Preparation = {
  meetingId: 'm',
  seriesId: 's',
  title: 'Frailty pilot',
  whenText: '',
  start: '2026-11-24T10:00',
  end: '2026-11-24T11:00',
  people: [],
  role: 'attendee',
  answers: { agreeing: ' Go or no go ', gone: 'Old answer', why: '  ' },
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
};

test('meetings with questions and answers, then promises; nothing for nothing', () => {
  const promise = {
    id: 'p',
    meetingId: 'm',
    seriesId: 's',
    meetingTitle: 'Frailty pilot',
    text: 'Ring Bea',
    people: [],
  };
  const text = writtenText(
    [meeting, { ...meeting, meetingId: 'n', title: '', start: '2026-11-17', end: '2026-11-17', answers: {} }],
    [
      {
        id: 'n1',
        meetingId: 'm',
        seriesId: 's',
        kind: 'decided',
        text: 'Go',
        by: 'Bea',
        madeAt: '2026-11-24T10:20:00.000Z',
        revision: 1,
      },
    ],
    [{ ...promise, to: ['Bea', 'Carl'], madeAt: '2026-11-24T10:30:00.000Z' }],
    new Map([['agreeing', 'What are we agreeing?']]),
  );
  expect(text.split('\n')).toEqual([
    'Frailty pilot',
    'Tue 24 Nov 2026, 10:00 to 11:00',
    'What are we agreeing?',
    'Go or no go',
    'gone',
    'Old answer',
    'Decided: Go (Bea)',
    '',
    'Meeting without a title',
    'Tue 17 Nov 2026',
    '',
    'Promises',
    '- Ring Bea · To Bea, Carl · Frailty pilot',
  ]);
  expect(writtenText([], [], [], new Map())).toBe('');
});

test('a promise with whose it is, by when and how it ended; then what else was written', () => {
  const promise = { id: 'p', meetingId: 'm', seriesId: 's', meetingTitle: '', text: 'Ring Bea', people: [] };
  const [madeAt, closedAt] = ['2026-11-24T10:30:00.000Z', '2026-11-25T10:30:00.000Z'];
  const text = writtenText(
    [],
    [],
    [{ ...promise, madeAt, closedAt, owner: 'Carl', due: '2026-11-27', outcome: 'dropped', why: 'She rang' }],
    new Map([['q', 'What did I miss?']]),
    { ...noOtherWords, weeks: [{ week: '2026-11-23', questionId: 'q', answer: 'Much', revision: 1 }] },
  );
  expect(text.split('\n')).toEqual([
    'Promises',
    '- Ring Bea · By Carl · Due Fri 27 Nov 2026 · Dropped: She rang',
    '',
    'Time to think',
    '- Week of Mon 23 Nov 2026',
    'What did I miss?',
    'Much',
  ]);
});
