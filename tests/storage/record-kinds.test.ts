/** Kinds of records: their limits, which of two copies stays, and how their lists are ordered and cut. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { newRehearsal } from '@/lib/meetings/rehearsal';
import { recordTypes } from '@/lib/storage/database';
import { Answer, answersOfVersion1, laterAnswer, nextRevision } from '@/lib/storage/records/answer';
import { placed, placedFields } from '@/lib/storage/records/placed';
import {
  addPriority,
  allPriorities,
  deletePriority,
  endPriority,
  renamePriority,
  undoPriorities,
} from '@/lib/storage/records/priority';
import { allRehearsals, deleteRehearsal, putRehearsal } from '@/lib/storage/records/rehearsal';
import { SeriesChoice } from '@/lib/storage/records/series';
import {
  allThinkingWeeks,
  changeThinkingWeek,
  earlierAnswers,
  readThinkingWeek,
  thinkingWeeksBetween,
} from '@/lib/storage/records/thinking-week';
import { addTipEvent, readTipHistory, TipEvent } from '@/lib/storage/records/tip-event';
import { emptyDatabase } from './stores';

const at = '2026-11-24T10:00:00.000Z';
const now = Date.parse(at);

describe('limits', () => {
  const answer = { meetingId: 'm', questionId: 'why', text: '', revision: 0 };
  const choice = { seriesId: 's', revision: 0 };
  const event = { tip: 'a', kind: 'shown', at };
  test.each([
    ['answer', Answer, answer, 'meetingId', ['x', 'x'.repeat(860)], ['', 'x'.repeat(861)]],
    ['answer', Answer, answer, 'questionId', ['x', 'x'.repeat(120)], ['', 'x'.repeat(121)]],
    ['answer', Answer, answer, 'text', ['', 'x'.repeat(4000)], ['x'.repeat(4001)]],
    ['answer', Answer, answer, 'revision', [0, 8.64e15], [-1, 0.5, 8.64e15 + 2]],
    ['choice', SeriesChoice, choice, 'seriesId', ['x', 'x'.repeat(860)], ['', 'x'.repeat(861)]],
    ['choice', SeriesChoice, choice, 'revision', [0, 5], [-1, 0.5]],
    ['choice', SeriesChoice, choice, 'asks', [true, false], ['no']],
    ['choice', SeriesChoice, choice, 'reminders', [true, false], ['no']],
    ['tip', TipEvent, event, 'tip', ['', 'x'.repeat(80)], ['x'.repeat(81)]],
    ['tip', TipEvent, event, 'detail', ['', 'x'.repeat(860)], ['x'.repeat(861)]],
    ['tip', TipEvent, event, 'at', [at], ['today']],
    [
      'tip',
      TipEvent,
      event,
      'kind',
      ['shown', 'kept', 'not-helpful', 'never-for-series', 'series-again', 'snoozed'],
      ['liked', ''],
    ],
  ] as const)('%s', (_name, schema, sound, field, good, bad) => {
    const takes = (value: unknown) => schema.safeParse({ ...sound, [field]: value }).success;
    expect(good.filter((value) => !takes(value))).toEqual([]);
    expect(bad.filter(takes)).toEqual([]);
  });
});

test('each kind has words for one and for many, and no two have the same table', () => {
  expect(recordTypes.length).toBeGreaterThan(10);
  for (const { label } of recordTypes) {
    expect(label.one).toMatch(/^[a-z][a-z ]+$/);
    expect(label.many).toMatch(/^[a-z][a-z ]+$/);
    expect(label.many).not.toBe(label.one);
  }
  expect(new Set(recordTypes.map(({ table }) => table)).size).toBe(recordTypes.length);
});

test.each(recordTypes.filter(({ table }) => !['preparations', 'commitments', 'tipEvents'].includes(table)))(
  'of two copies of one record in $table the later stays, and of two alike the one that is here',
  ({ merge }) => {
    const here = { revision: 5 };
    const [older, same, later] = [{ revision: 4 }, { revision: 5 }, { revision: 6 }];
    expect(merge(here, older)).toBe(here);
    expect(merge(here, same)).toBe(here);
    expect(merge(here, later)).toBe(later);
  },
);

test('a revision is greater than every earlier one, whatever the clock says', () => {
  expect(nextRevision(undefined, now)).toBe(now);
  expect(nextRevision(now - 1, now)).toBe(now);
  expect(nextRevision(now, now)).toBe(now + 1);
  expect(nextRevision(now + 9, now)).toBe(now + 10);
  expect(nextRevision(undefined, 0)).toBe(1);
});

test('of two answers the later one, of two alike the first', () => {
  const one = { meetingId: 'm', questionId: 'q', text: 'a', revision: 1 };
  const other = { ...one, text: 'b' };
  expect(laterAnswer(one, other)).toBe(one);
  expect(laterAnswer(one, { ...other, revision: 2 })).toEqual({ ...other, revision: 2 });
});

test('answers of version 1 get the time of their meeting, or nought, and damaged ones are left out alone', () => {
  const meeting = {
    meetingId: 'google:m',
    answers: { why: 'People wait', odd: 7, long: 'x'.repeat(4001) },
    updatedAt: at,
  };
  const answer = { meetingId: 'google/google:m', questionId: 'why', text: 'People wait' };
  expect(answersOfVersion1(meeting)).toEqual([{ ...answer, revision: now }]);
  for (const updatedAt of [undefined, 'never', '1960-01-01T00:00:00.000Z'])
    expect(answersOfVersion1({ ...meeting, updatedAt })).toEqual([{ ...answer, revision: 0 }]);
  for (const none of [null, 7, {}, { ...meeting, answers: 'x' }, { ...meeting, meetingId: 5 }])
    expect(answersOfVersion1(none)).toEqual([]);
});

test('ids get their site where it is certain, and no other field is touched', () => {
  expect(['google:a', 'teams:a', 'nextcloud:a', 'typed:a', '2026-11-24'].map(placed)).toEqual([
    'google/google:a',
    'microsoft/teams:a',
    'nextcloud:a',
    'typed:a',
    '2026-11-24',
  ]);
  const record = { meetingId: 'google:a', seriesId: 5, title: 'google:b' };
  expect(placedFields(record, 'meetingId', 'seriesId')).toEqual({ ...record, meetingId: 'google/google:a' });
  for (const none of [null, undefined, 7, 'google:a']) expect(placedFields(none, 'meetingId')).toBe(none);
});

test('what happened to tips, the newest first; the last word on a series counts', async () => {
  const database = await emptyDatabase();
  const add = (kind: TipEvent['kind'], tip: string, detail?: string, day = '24') =>
    addTipEvent(database, { kind, tip, at: `2026-11-${day}T10:00:00.000Z`, ...(detail && { detail }) });
  await add('shown', 'a', 'google/m', '22');
  await add('shown', 'b', undefined, '23');
  await add('kept', 'c');
  await add('not-helpful', 'd');
  await add('never-for-series', 'e', 'quiet');
  await add('never-for-series', 'e', 'again');
  await add('series-again', 'e', 'again');
  await add('series-again', 'e', 'quiet again');
  await add('never-for-series', 'e', 'quiet again');
  await add('never-for-series', 'e');
  await add('snoozed', '', '2026-11-25');
  await add('snoozed', '', '2026-11-30');
  expect(await readTipHistory(database, (iso) => iso.slice(0, 10))).toEqual({
    shown: [
      { tip: 'b', day: '2026-11-23' },
      { tip: 'a', day: '2026-11-22', for: 'google/m' },
    ],
    kept: ['c'],
    notHelpful: ['d'],
    neverForSeries: ['quiet again', 'quiet'],
    snoozedUntil: '2026-11-30',
  });
  await expect(add('shown', 'x'.repeat(81))).rejects.toThrow();
});

test('of tips five hundred events are remembered, and without any there is nothing', async () => {
  const database = await emptyDatabase();
  const history = () => readTipHistory(database, (iso) => iso);
  expect(await history()).toEqual({ shown: [], kept: [], notHelpful: [], neverForSeries: [] });
  const events = Array.from({ length: 501 }, (_, place) => ({ kind: 'kept', tip: `${place}`, at }));
  await database.table('tipEvents').bulkAdd(events);
  const { kept } = await history();
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([500, '500', '1']);
});

test('weeks of thinking by their Mondays: between two, both within, and the latest answers before one', async () => {
  const database = await emptyDatabase();
  const [first, second, third, fourth] = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'] as const;
  for (const week of [third, first, fourth, second]) await changeThinkingWeek(database, week, { answer: week }, now);
  const before = await changeThinkingWeek(database, third, { answer: undefined, keptAt: at }, now);
  expect(before).toEqual({ week: third, answer: third, revision: now });
  expect(await readThinkingWeek(database, third)).toEqual({ week: third, keptAt: at, revision: now + 1 });
  expect(await readThinkingWeek(database, '2026-11-30')).toBeUndefined();
  const weeks = (all: readonly { week: string }[]) => all.map(({ week }) => week);
  expect(weeks(await thinkingWeeksBetween(database, second, third))).toEqual([second, third]);
  expect(weeks(await earlierAnswers(database, fourth, 9))).toEqual([second, first]);
  expect(weeks(await earlierAnswers(database, fourth, 1))).toEqual([second]);
  expect(weeks(await allThinkingWeeks(database)).sort()).toEqual([first, second, third, fourth]);
  const type = recordTypes.find(({ table }) => table === 'thinkingWeeks');
  const empty = [{}, { keptAt: at }, { answer: 'x' }, { answer: '' }].map((one) => type?.isEmpty?.(one));
  expect(empty).toEqual([true, false, false, true]);
});

test('rehearsals come the newest first, of one moment by their ids, and one is deleted with a way back', async () => {
  const database = await emptyDatabase();
  const rehearsal = (id: string, day = '24') => newRehearsal('help', { need: id }, id, `2026-11-${day}T10:00:00.000Z`);
  for (const one of [rehearsal('b'), rehearsal('old', '23'), rehearsal('a')]) await putRehearsal(database, one);
  const ids = async () => (await allRehearsals(database)).map(({ id }) => id);
  expect(await ids()).toEqual(['a', 'b', 'old']);
  expect(await deleteRehearsal(database, 'b')).toEqual(rehearsal('b'));
  expect(await deleteRehearsal(database, 'b')).toBeUndefined();
  expect(await ids()).toEqual(['a', 'old']);
  await putRehearsal(database, rehearsal('b'));
  expect(await ids()).toEqual(['a', 'b', 'old']);
  await expect(putRehearsal(database, { ...rehearsal('c'), id: '' })).rejects.toThrow();
});

test('a change of priorities is taken back alone: what was added since stays', async () => {
  const database = await emptyDatabase();
  const texts = async () =>
    (await allPriorities(database)).map(({ text, endedAt }) => `${text}${endedAt ? ' (went)' : ''}`).sort();
  await addPriority(database, 'One', undefined, at);
  const [one] = await allPriorities(database);
  const id = one?.id ?? '';
  const undoName = await renamePriority(database, id, ' New\n name ', at);
  expect(await texts()).toEqual(['New name']);
  await renamePriority(database, id, ' \n', at);
  await addPriority(database, 'Two', undefined, at);
  await undoPriorities(database, undoName, at);
  expect(await texts()).toEqual(['One', 'Two']);
  const undoEnd = await endPriority(database, id, at);
  expect(await texts()).toEqual(['One (went)', 'Two']);
  await undoPriorities(database, undoEnd, at);
  const undoAdd = await addPriority(database, 'Three', undefined, at);
  const undoDelete = await deletePriority(database, id, at);
  expect(await texts()).toEqual(['Three', 'Two']);
  await undoPriorities(database, undoDelete, at);
  await undoPriorities(database, undoAdd, at);
  expect(await texts()).toEqual(['One', 'Two']);
  const [after] = (await allPriorities(database)).filter((priority) => priority.id === id);
  expect(after?.revision).toBeGreaterThan(one?.revision ?? Number.POSITIVE_INFINITY);
});
