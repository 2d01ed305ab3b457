/** What our schemas take and what they refuse, at the edge of every limit: what is stored or told must fit on both sides. */
import { describe, expect, test } from 'vitest';
import { ClockTime } from '@/lib/meetings/clock-time';
import { Commitment } from '@/lib/meetings/commitment';
import { GoneMeeting } from '@/lib/meetings/gone';
import { LocalMeeting, LocalMeetingBrief, Meeting, MeetingBrief } from '@/lib/meetings/meeting';
import { MeetingNote } from '@/lib/meetings/meeting-note';
import { LocalPageState } from '@/lib/meetings/page-state';
import { Partner } from '@/lib/meetings/partner';
import { Preparation } from '@/lib/meetings/preparation';
import { Priority } from '@/lib/meetings/priority';
import { Review } from '@/lib/meetings/review';
import { ThinkingWeek } from '@/lib/meetings/thinking';

interface Schema {
  safeParse(value: unknown): { success: boolean };
}

/** A value with one place changed: `when.start`. */
function changed(value: unknown, path: string, to: unknown): unknown {
  const [first = '', ...rest] = path.split('.');
  const own = value as Record<string, unknown>;
  return { ...own, [first]: rest.length ? changed(own[first], rest.join('.'), to) : to };
}

const at = '2026-11-24T10:00:00.000Z';
const ids = { id: 'google:a', seriesId: 'google:a' };
const when = { text: '', allDay: false };
const meeting = { ...ids, calendar: 'google', title: '', when, attendees: [], writable: false, missing: [] };
const place = { meetingId: 'm', seriesId: 's' };
const note = { id: 'n', ...place, kind: 'decided', text: 'x', madeAt: at, revision: 0 };
const commitment = { id: 'c', ...place, meetingTitle: '', text: 'x', people: [], madeAt: at };
const preparation = {
  ...place,
  title: '',
  whenText: '',
  people: [],
  role: 'chair',
  answers: {},
  createdAt: at,
  updatedAt: at,
};
const partner = { id: 'p', name: 'Ann', key: 'ann', kind: 'person', addedOn: '2026-11-24', revision: 0 };
const priority = { id: 'p', text: 'x', place: 1, madeAt: at, revision: 0 };
const review = { ...place, heard: [], revision: 0 };
const week = { week: '2026-11-23', revision: 0 };

/** Longest texts: path, most UTF-16 units, and whether one may be empty. */
const texts: [string, Schema, object, [string, number, 'may be empty' | 'never empty'][]][] = [
  ...(
    [
      ['meeting of a page', LocalMeeting, 600],
      ['meeting', Meeting, 860],
    ] as const
  ).map(([name, schema, id]): (typeof texts)[number] => [
    name,
    schema,
    meeting,
    [
      ['id', id, 'never empty'],
      ['seriesId', id, 'never empty'],
      ['title', 500, 'may be empty'],
      ['when.text', 300, 'may be empty'],
      ['when.timeZone', 80, 'may be empty'],
      ['when.elsewhere', 120, 'may be empty'],
      ['place', 300, 'may be empty'],
      ['organiser.name', 300, 'may be empty'],
      ['organiser.organisation', 300, 'may be empty'],
      ['description', 8000, 'may be empty'],
      ['self.name', 300, 'may be empty'],
    ],
  ]),
  ...(
    [
      ['line of a page’s day', LocalMeetingBrief, 600],
      ['line of a day', MeetingBrief, 860],
    ] as const
  ).map(([name, schema, id]): (typeof texts)[number] => [
    name,
    schema,
    { ...ids, title: '', when },
    [
      ['id', id, 'never empty'],
      ['seriesId', id, 'never empty'],
      ['title', 500, 'may be empty'],
      ['when.text', 300, 'may be empty'],
    ],
  ]),
  [
    'gone meeting',
    GoneMeeting,
    { id: 'a', title: '', start: '' },
    [
      ['id', 860, 'may be empty'],
      ['title', 500, 'may be empty'],
      ['start', 20, 'may be empty'],
    ],
  ],
  [
    'note',
    MeetingNote,
    note,
    [
      ['id', 60, 'never empty'],
      ['meetingId', 860, 'never empty'],
      ['seriesId', 860, 'never empty'],
      ['text', 500, 'never empty'],
      ['by', 300, 'never empty'],
    ],
  ],
  [
    'promise',
    Commitment,
    commitment,
    [
      ['id', 60, 'never empty'],
      ['meetingId', 860, 'may be empty'],
      ['seriesId', 860, 'may be empty'],
      ['meetingTitle', 500, 'may be empty'],
      ['text', 500, 'never empty'],
      ['owner', 300, 'never empty'],
      ['passedTo', 300, 'never empty'],
      ['why', 500, 'never empty'],
    ],
  ],
  [
    'preparation',
    Preparation,
    preparation,
    [
      ['meetingId', 860, 'never empty'],
      ['seriesId', 860, 'never empty'],
      ['title', 500, 'may be empty'],
      ['whenText', 300, 'may be empty'],
      ['start', 20, 'may be empty'],
      ['end', 20, 'may be empty'],
      ['timeZone', 80, 'may be empty'],
      ['organiser', 300, 'may be empty'],
      ['answers.why', 4000, 'may be empty'],
    ],
  ],
  [
    'partner',
    Partner,
    partner,
    [
      ['id', 60, 'never empty'],
      ['name', 300, 'never empty'],
      ['key', 300, 'may be empty'],
      ['matters', 300, 'never empty'],
    ],
  ],
  [
    'priority',
    Priority,
    priority,
    [
      ['id', 60, 'never empty'],
      ['text', 140, 'never empty'],
    ],
  ],
  [
    'review',
    Review,
    review,
    [
      ['meetingId', 860, 'never empty'],
      ['seriesId', 860, 'never empty'],
      ['title', 500, 'may be empty'],
      ['start', 20, 'may be empty'],
    ],
  ],
  [
    'week',
    ThinkingWeek,
    week,
    [
      ['questionId', 60, 'never empty'],
      ['answer', 4000, 'may be empty'],
    ],
  ],
];

describe.each(texts)('%s', (_name, schema, sound, limits) => {
  /** What an optional part needs beside the text itself. */
  const base = { organiser: { name: '' }, self: {} };
  const from = limits.some(([path]) => path.startsWith('organiser.')) ? { ...sound, ...base } : sound;

  test('a sound one is taken', () => expect(schema.safeParse(sound).success).toBe(true));

  test.each(limits)('%s has at most %i units, and is %s', (path, most, empty) => {
    const takes = (text: unknown) => schema.safeParse(changed(from, path, text)).success;
    expect(takes('x'.repeat(most))).toBe(true);
    expect(takes('x'.repeat(most + 1))).toBe(false);
    expect(takes('')).toBe(empty === 'may be empty');
    expect(takes(7)).toBe(false);
  });
});

const values: [string, Schema, object, string, unknown[], unknown[]][] = [
  [
    'meeting',
    LocalMeeting,
    meeting,
    'link',
    ['https://a.example'],
    ['http://a.example', 'javascript:alert(1)', ' https://a.example', `https://${'x'.repeat(1993)}`],
  ],
  ...(['when.start', 'when.end'] as const).map((path): (typeof values)[number] => [
    'meeting',
    Meeting,
    meeting,
    path,
    ['2026-11-24', '2026-11-24T10:00'],
    ['', '2026-11-24T10:00:00', '2026-11-24T', 'x2026-11-24', '2026-11-24 ', '26-11-24', '2026-1-24', '2026-11-2'],
  ]),
  [
    'meeting',
    Meeting,
    meeting,
    'attendees',
    [Array(200).fill({ name: 'A' })],
    [Array(201).fill({ name: 'A' }), [{}], 'A'],
  ],
  ['meeting', Meeting, meeting, 'attendeeCount', [0, 500], [-1, 1.5]],
  ['meeting', Meeting, meeting, 'organisationCount', [0, 5], [-1, 1.5]],
  ['meeting', Meeting, meeting, 'cancelled', [true], [false]],
  ['meeting', Meeting, meeting, 'check', [true], [false]],
  ['meeting', Meeting, meeting, 'recurring', [true, false], ['yes']],
  [
    'meeting',
    Meeting,
    meeting,
    'missing',
    [['title', 'when', 'place', 'organiser', 'attendees', 'description']],
    [['colour']],
  ],
  ['meeting', Meeting, meeting, 'self', [{ isOrganiser: true }, {}], [{ isOrganiser: 1 }]],
  [
    'page that could not be read',
    LocalPageState,
    { status: 'unrecognised', calendar: 'google', missing: [] },
    'missing',
    [Array(20).fill('title')],
    [Array(21).fill('title')],
  ],
  [
    'page that could not be read',
    LocalPageState,
    { status: 'unrecognised', calendar: 'teams', missing: [] },
    'calendar',
    ['google', 'event-markup'],
    ['', 'typed', '__proto__', 'google '],
  ],
  ['note', MeetingNote, note, 'kind', ['decided', 'parked'], ['said']],
  ['note', MeetingNote, note, 'revision', [0, 7], [-1, 0.5]],
  ['promise', Commitment, commitment, 'to', [[], Array(200).fill('A')], [Array(201).fill('A'), ['x'.repeat(301)]]],
  ['promise', Commitment, commitment, 'people', [Array(500).fill('A')], [['x'.repeat(301)], 'A']],
  ['promise', Commitment, commitment, 'due', ['2026-11-27', 'next-time'], ['soon', '2026-13-01', '']],
  ['promise', Commitment, commitment, 'outcome', ['done', 'passed-on', 'dropped'], ['lost']],
  ['promise', Commitment, commitment, 'closedAt', [at], ['yesterday']],
  ['promise', Commitment, commitment, 'revision', [0, 7], [-1, 0.5]],
  [
    'preparation',
    Preparation,
    preparation,
    'people',
    [Array(200).fill('A')],
    [Array(201).fill('A'), ['x'.repeat(301)]],
  ],
  ['preparation', Preparation, preparation, 'role', ['organiser', 'chair', 'attendee'], ['guest']],
  ['preparation', Preparation, preparation, 'roleChosen', [true], [false]],
  ['preparation', Preparation, preparation, 'createdAt', [at], ['yesterday']],
  ['partner', Partner, partner, 'kind', ['person', 'organisation'], ['team']],
  ['partner', Partner, partner, 'nudgeAfter', ['2-weeks', '1-month', '2-months', '3-months'], ['never', '']],
  ['partner', Partner, partner, 'metOn', ['2026-11-24'], [at, '']],
  ['partner', Partner, partner, 'snoozedUntil', ['2026-11-24'], [at, '']],
  ['partner', Partner, partner, 'revision', [0, 7], [-1, 0.5]],
  ['priority', Priority, priority, 'endedAt', [at], ['2026-11-24', '']],
  ['priority', Priority, priority, 'revision', [0, 7], [-1, 0.5]],
  ['priority', Priority, priority, 'place', [-3, 0.5], ['1']],
  ['review', Review, review, 'purposeMet', ['yes', 'partly', 'no'], ['maybe', '']],
  ['review', Review, review, 'everyoneHeard', ['yes', 'not-quite'], ['no', '']],
  ['review', Review, review, 'heard', [Array(200).fill('A')], [Array(201).fill('A'), ['x'.repeat(301)]]],
  ['review', Review, review, 'closedAt', [at], ['yesterday']],
  ['review', Review, review, 'offeredAt', [at], ['yesterday']],
  ['review', Review, review, 'revision', [0, 7], [-1, 0.5]],
  ['week', ThinkingWeek, week, 'week', ['2026-11-23'], [at, '']],
  ['week', ThinkingWeek, week, 'keptAt', [at], ['2026-11-23', '']],
  ['week', ThinkingWeek, week, 'revision', [0, 7], [-1, 0.5]],
];

test.each(values)('%s: what may stand in a place, and what may not', (_name, schema, sound, path, good, bad) => {
  const takes = (value: unknown) => schema.safeParse(changed(sound, path, value)).success;
  expect(good.filter((value) => !takes(value))).toEqual([]);
  expect(bad.filter(takes)).toEqual([]);
});

test('an hour of the day has two digits each, from 00:00 to 23:59', () => {
  const takes = (text: string) => ClockTime.safeParse(text).success;
  const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:30`);
  expect([...hours, '00:00', '23:59'].filter((text) => !takes(text))).toEqual([]);
  expect(['', '24:00', '25:30', '9:00', '09:60', '09:5', '009:00', '09:000', '30:00'].filter(takes)).toEqual([]);
});
