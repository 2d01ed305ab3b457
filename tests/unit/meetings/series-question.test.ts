import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '@/lib/meetings/day';
import {
  type Asked,
  mostCounted,
  type NextMeeting,
  type QuestionChoice,
  questionBefore,
  type SeriesMeeting,
  seriesFigures,
  timesBetween,
} from '@/lib/meetings/series-question';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const today = '2026-11-24';
const at = { now: Date.parse(`${today}T09:00`), today, zone };

/** A meeting so many weeks ago; negative for one to come. Held, reviewed and with a decision unless said otherwise. */
const held = (weeksAgo: number, more: Partial<SeriesMeeting> = {}): SeriesMeeting => {
  const day = daysAfter(today, -7 * weeksAgo);
  return {
    meetingId: `m${day}`,
    title: 'Discharge huddle',
    start: `${day}T10:00`,
    end: `${day}T11:00`,
    isPrepared: true,
    review: { purposeMet: 'yes' },
    decisions: 1,
    ...more,
  };
};
const weeks = (from: number, count: number) => Array.from({ length: count }, (_, place) => held(from + place));

const next: NextMeeting = { meetingId: 'next', title: 'Discharge huddle', isOver: false };
const ask = (meetings: readonly SeriesMeeting[], choice: QuestionChoice = {}, before: Partial<NextMeeting> = {}) =>
  questionBefore({ ...next, ...before }, meetings, choice, at);

test('figures of none, of few and of many', () => {
  const nothing = { held: 0, isCut: false, purpose: { yes: 0, partly: 0, no: 0 }, decisions: 0 };
  expect(seriesFigures([], at)).toEqual(nothing);
  expect(
    seriesFigures(
      [held(1), held(2, { review: { purposeMet: 'partly' }, decisions: 3 }), held(3, { review: undefined })],
      at,
    ),
  ).toEqual({ held: 3, isCut: false, purpose: { yes: 1, partly: 1, no: 0 }, decisions: 5 });
  const many = seriesFigures(weeks(1, mostCounted + 5), at);
  expect(many).toEqual({
    held: mostCounted,
    isCut: true,
    purpose: { yes: mostCounted, partly: 0, no: 0 },
    decisions: mostCounted,
  });
});

test('the latest are counted where there are more than are counted', () => {
  const recent = weeks(1, mostCounted).map((one) => ({ ...one, review: { purposeMet: 'no' as const }, decisions: 0 }));
  expect(seriesFigures([...weeks(mostCounted + 1, 9), ...recent], at)).toMatchObject({
    purpose: { yes: 0, partly: 0, no: mostCounted },
    decisions: 0,
  });
});

test.each<[string, SeriesMeeting]>([
  ['to come', held(-1)],
  ['to come, though it was closed', held(-1, { review: { closedAt: '2026-11-20T10:00:00.000Z' } })],
  ['running', held(0, { start: `${today}T08:30`, end: `${today}T09:30` })],
  ['of today, for the whole day', held(0, { start: today, end: undefined })],
  ['neither prepared nor closed', held(1, { isPrepared: false, review: undefined })],
  ['called off', held(1, { title: 'Cancelled: Discharge huddle', review: undefined })],
  ['called off at the end of its title', held(1, { title: 'Discharge huddle – stood down', review: undefined })],
  ['called off, in another spelling', held(1, { title: 'Canceled - Discharge huddle', review: undefined })],
  ['without a time, and not closed', held(1, { start: undefined, end: undefined, review: undefined })],
  ['with a damaged time', held(1, { start: 'bananaT10', end: '9', review: undefined })],
])('a meeting is not held: %s', (_what, meeting) => {
  expect(seriesFigures([meeting], at).held).toBe(0);
});

test.each<[string, SeriesMeeting]>([
  ['only prepared', held(1, { review: undefined, decisions: 0 })],
  ['only closed', held(1, { isPrepared: false, review: { closedAt: '2026-11-17T11:00:00.000Z' } })],
  [
    'closed, without a time',
    held(1, { start: undefined, end: undefined, review: { closedAt: '2026-11-17T11:00:00.000Z' } }),
  ],
  ['closed, although the page calls it off', held(1, { title: 'Cancelled: huddle', review: { everyoneHeard: 'yes' } })],
  ['with a subject that is called off', held(1, { title: 'Cancelled operations', review: undefined })],
  ['a whole day', held(1, { start: daysAfter(today, -7), end: undefined })],
])('a meeting is held: %s', (_what, meeting) => {
  expect(seriesFigures([meeting], at).held).toBe(1);
});

test('it is asked after eight times, and never in the first eight', () => {
  expect(ask(weeks(1, timesBetween - 1))).toBeUndefined();
  expect(ask([...weeks(1, timesBetween - 1), held(-1), held(-2)])).toBeUndefined();
  expect(ask(weeks(1, timesBetween))).toMatchObject({ held: 8, decisions: 8 });
});

test('the meeting itself does not count, whatever is written for it', () => {
  const own = { ...held(1), meetingId: next.meetingId };
  expect(ask([...weeks(2, timesBetween - 1), own])).toBeUndefined();
});

test('figures that say nothing are no reason to ask', () => {
  const silent = weeks(1, 12).map((one) => ({ ...one, review: undefined, decisions: 0 }));
  expect(ask(silent)).toBeUndefined();
  expect(ask([...silent.slice(3), ...weeks(1, 3)])).toMatchObject({ held: 12, decisions: 3 });
});

test.each<[string, QuestionChoice, Partial<NextMeeting>]>([
  ['never for this series', { asks: false }, {}],
  ['the meeting is called off', {}, { cancelled: true }],
  ['its title calls it off', {}, { title: 'Cancelled: Discharge huddle' }],
  ['the meeting is over', {}, { isOver: true }],
  [
    'it was answered before this meeting',
    { asked: { at: '2026-11-24T08:00:00.000Z', meetingId: 'next', answer: 'keep' } },
    {},
  ],
])('it is not asked: %s', (_why, choice, before) => {
  expect(ask(weeks(1, 20), choice, before)).toBeUndefined();
});

/** Asked before the meeting so many weeks ago. */
const askedBefore = (weeksAgo: number, answer?: Asked['answer']): Asked => {
  const meeting = held(weeksAgo);
  const moment = new Date(Date.parse(`${meeting.start}`) - 3_600_000).toISOString();
  return { at: moment, meetingId: meeting.meetingId, ...(answer && { answer }) };
};

test('it comes back after eight more, whether or not it was answered', () => {
  for (const answer of ['keep', undefined] as const) {
    expect(ask(weeks(1, 30), { asked: askedBefore(7, answer) })).toBeUndefined();
    expect(ask(weeks(1, 30), { asked: askedBefore(8, answer) })).toBeDefined();
  }
});

test('before one meeting it stays until it is answered', () => {
  const asked = { at: '2026-11-24T08:00:00.000Z', meetingId: next.meetingId };
  expect(ask(weeks(1, 8), { asked })).toBeDefined();
  expect(ask(weeks(1, 8), { asked: { ...asked, answer: 'change' } })).toBeUndefined();
});

test('that it was asked by a clock that was years ahead does not keep it away', () => {
  const asked = { at: '2030-11-24T08:00:00.000Z', meetingId: 'another' };
  expect(ask(weeks(1, 8), { asked })).toBeDefined();
});

test('property: over any number of weeks it is never asked twice within eight times held', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      (count, holds) => {
        const past = weeks(1, count)
          .filter((_, place) => holds[place])
          .reverse();
        let asked: Asked | undefined;
        let since = 0;
        for (const [place, meeting] of past.entries()) {
          const now = Date.parse(`${meeting.start}`) - 3_600_000;
          const due = questionBefore(
            { ...next, meetingId: meeting.meetingId },
            past.slice(0, place),
            { asked },
            { ...at, now },
          );
          expect(Boolean(due)).toBe(since >= timesBetween);
          if (due) {
            asked = { at: new Date(now).toISOString(), meetingId: meeting.meetingId };
            since = 0;
          }
          since += 1;
        }
      },
    ),
    { numRuns: 50 },
  );
});
