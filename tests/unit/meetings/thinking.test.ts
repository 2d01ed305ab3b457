import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinkingQuestions } from '@/content/index';
import { calendarFile } from '@/lib/invitations/ics/write';
import { daysAfter } from '@/lib/meetings/day';
import {
  changedWeek,
  declineWords,
  firstHold,
  googleHoldUrl,
  holdEvent,
  isTime,
  keptWeeks,
  outlookHoldUrl,
  questionOfWeek,
} from '@/lib/meetings/thinking';

const hold = { weekday: 5, time: '09:30', minutes: 60 };
// A Thursday.
const today = '2026-11-26';

test('every question comes once in as many weeks as there are questions', () => {
  const asked = thinkingQuestions.map((_, week) =>
    questionOfWeek(thinkingQuestions, daysAfter('2026-11-23', 7 * week)),
  );
  expect(new Set(asked).size).toBe(thinkingQuestions.length);
  const first = questionOfWeek(thinkingQuestions, '2026-11-23');
  expect(questionOfWeek(thinkingQuestions, '2026-11-23', 1)).not.toBe(first);
  expect(questionOfWeek([], '2026-11-23')).toBeUndefined();
});

test('the first hold lies on its weekday within the next seven days, and never today', () => {
  expect(firstHold(hold, today)).toEqual({ start: '2026-11-27T09:30', end: '2026-11-27T10:30' });
  expect(firstHold({ ...hold, weekday: 4 }, today).start).toBe('2026-12-03T09:30');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 800 }), (weekday, later) => {
      const day = daysAfter(today, later);
      const { start } = firstHold({ ...hold, weekday }, day);
      expect(start.slice(0, 10) > day && start.slice(0, 10) <= daysAfter(day, 7)).toBe(true);
      expect(new Date(`${start}Z`).getUTCDay()).toBe(weekday % 7);
    }),
  );
});

test('a hold may go past midnight', () => {
  expect(firstHold({ weekday: 5, time: '23:30', minutes: 60 }, today).end).toBe('2026-11-28T00:30');
});

test('the calendar file holds one entry that comes back each week, on the clock of whoever opens it', () => {
  const file = calendarFile([holdEvent(hold, today)], Date.parse('2026-11-26T08:00Z'));
  expect(file).toContain('DTSTART:20261127T093000\r\n');
  expect(file).toContain('DTEND:20261127T103000\r\n');
  expect(file).toContain('RRULE:FREQ=WEEKLY\r\n');
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
});

test('the addresses fill in the forms of Google Calendar and of Outlook', () => {
  const google = new URL(googleHoldUrl(hold, today));
  expect(google.origin + google.pathname).toBe('https://calendar.google.com/calendar/render');
  expect(google.searchParams.get('dates')).toBe('20261127T093000/20261127T103000');
  expect(google.searchParams.get('recur')).toBe('RRULE:FREQ=WEEKLY');
  const outlook = new URL(outlookHoldUrl(hold, today));
  expect(outlook.origin + outlook.pathname).toBe('https://outlook.office.com/calendar/0/deeplink/compose');
  expect(outlook.searchParams.get('startdt')).toBe('2026-11-27T09:30:00');
  expect(outlook.search).not.toContain('+');
});

test('a half-typed time is none', () => {
  expect(['09:00', '23:59'].every(isTime)).toBe(true);
  expect(['', '9:00', '24:00', '09:60'].some(isTime)).toBe(false);
});

test('a change keeps what it does not name, and undefined takes out', () => {
  const first = changedWeek(undefined, '2026-11-23', { answer: 'Think \ud800', questionId: 'energy' }, 1);
  expect(first).toEqual({ week: '2026-11-23', answer: 'Think \ufffd', questionId: 'energy', revision: 1 });
  const kept = changedWeek(first, '2026-11-23', { keptAt: '2026-11-26T09:00:00.000Z' }, 2);
  expect(kept.answer).toBe(first.answer);
  expect(changedWeek(kept, '2026-11-23', { keptAt: undefined }, 3).keptAt).toBeUndefined();
});

test('weeks in which the time was kept, by their Monday', () => {
  const weeks = ['2026-11-09', '2026-11-16'].map((week) => changedWeek(undefined, week, {}, 1));
  const kept = changedWeek(undefined, '2026-11-23', { keptAt: '2026-11-26T09:00:00.000Z' }, 1);
  expect(keptWeeks([...weeks, kept])).toEqual(new Set(['2026-11-23']));
});

test('there is a way to decline for each case, each in words of its own', () => {
  const [ids, whens, words] = [
    declineWords.map(({ id }) => id),
    declineWords.map(({ when }) => when),
    declineWords.map(({ words }) => words),
  ];
  for (const said of [ids, whens, words]) {
    expect(new Set(said).size).toBe(declineWords.length);
    expect(said.every((text) => text.length > 4)).toBe(true);
  }
  expect(words.every((text) => text.startsWith('Thank you'))).toBe(true);
});

test('a long answer is cut to what is kept', () => {
  expect(changedWeek(undefined, '2026-11-23', { answer: 'x'.repeat(9000) }, 1).answer).toHaveLength(4000);
});

test('what is put into a calendar says what it is', () => {
  const event = holdEvent(hold, today);
  expect(event.title).toBe('Time to think');
  expect(event.notes).toMatch(/^Kept free .+\.$/);
  const google = new URL(googleHoldUrl(hold, today)).searchParams;
  expect([google.get('action'), google.get('text'), google.get('details')]).toEqual([
    'TEMPLATE',
    event.title,
    event.notes,
  ]);
  const outlook = new URL(outlookHoldUrl(hold, today)).searchParams;
  expect([...outlook.keys()]).toEqual(['path', 'rru', 'subject', 'body', 'startdt', 'enddt']);
  expect([outlook.get('path'), outlook.get('rru'), outlook.get('subject'), outlook.get('body')]).toEqual([
    '/calendar/action/compose',
    'addevent',
    event.title,
    event.notes,
  ]);
  expect(outlook.get('enddt')).toBe('2026-11-27T10:30:00');
});
