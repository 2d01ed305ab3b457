import { expect, test } from 'vitest';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { leftToPrepare, nextChange, nextToPrepare, type Today, withoutTwins } from '@/lib/meetings/next-meeting';

const at = (time: string) => Date.parse(`2026-11-24T${time}`);

/** An entry of the day; its title is its id. */
function brief(id: string, start?: string, end?: string): MeetingBrief {
  const day = '2026-11-24';
  return {
    id,
    seriesId: id,
    title: id,
    when: {
      text: '',
      start: start ? `${day}T${start}` : day,
      ...(end && { end: `${day}T${end}` }),
      allDay: start === undefined,
    },
  };
}

const day = (briefs: MeetingBrief[], now: string, more: Partial<Today> = {}): Today => ({
  briefs,
  deserves: () => true,
  prepared: new Set(),
  now: at(now),
  ...more,
});
const ids = (briefs: MeetingBrief[]) => briefs.map(({ id }) => id);

test('the next meeting is the earliest that has not begun, whatever the order of the list', () => {
  const briefs = [brief('noon', '12:00', '12:30'), brief('ten', '10:00', '11:00')];
  expect(nextToPrepare(day(briefs, '09:30'))?.id).toBe('ten');
  expect(nextToPrepare(day(briefs, '10:00'))?.id).toBe('noon');
  expect(nextToPrepare(day(briefs, '12:00'))).toBeUndefined();
});

test('a meeting is offered from three hours before it, and not a minute earlier', () => {
  const briefs = [brief('ten', '10:00', '11:00')];
  expect(nextToPrepare(day(briefs, '06:59'))).toBeUndefined();
  expect(nextToPrepare(day(briefs, '07:00'))?.id).toBe('ten');
});

test('what is prepared, deserves no checklist or lasts the whole day is passed over', () => {
  const briefs = [brief('lunch', '09:00'), brief('ten', '10:00'), brief('eleven', '11:00'), brief('away day')];
  const today = day(briefs, '08:30', { prepared: new Set(['ten']), deserves: ({ title }) => title !== 'lunch' });
  expect(nextToPrepare(today)?.id).toBe('eleven');
  expect(leftToPrepare(today)).toHaveLength(1);
});

test('the badge counts what is to come and what is running, until it ends', () => {
  const briefs = [brief('ten', '10:00', '11:00'), brief('open end', '10:30'), brief('evening', '19:00', '20:00')];
  expect(leftToPrepare(day(briefs, '05:00'))).toHaveLength(3);
  expect(ids(leftToPrepare(day(briefs, '10:59')))).toEqual(['ten', 'open end', 'evening']);
  expect(ids(leftToPrepare(day(briefs, '11:00')))).toEqual(['open end', 'evening']);
  // Without an end a meeting counts as an hour long.
  expect(ids(leftToPrepare(day(briefs, '11:30')))).toEqual(['evening']);
  expect(leftToPrepare(day(briefs, '20:00'))).toHaveLength(0);
});

test('a meeting that two calendars show is one, and prepared in one it is prepared', () => {
  const [one, other] = [brief('google/ten', '10:00', '11:00'), brief('microsoft/ten', '10:00', '11:00')];
  const both = [one, { ...other, title: one.title }];
  expect(leftToPrepare(day(both, '09:00'))).toHaveLength(1);
  expect(leftToPrepare(day(both, '09:00', { prepared: new Set(['microsoft/ten']) }))).toHaveLength(0);
});

test('a time of no known form, or an end before the start, breaks nothing', () => {
  const odd = brief('odd', '10:00', '09:00');
  const none = { ...brief('none'), when: { text: 'soon', allDay: false } };
  const wrong = { ...brief('wrong'), when: { text: '', start: '2026-11-24T99:99', allDay: false } };
  expect(ids(leftToPrepare(day([odd, none, wrong], '10:30')))).toEqual(['odd']);
  expect(leftToPrepare(day([], '10:30'))).toEqual([]);
});

test('the next change is when a meeting comes near, starts or ends', () => {
  const briefs = [brief('ten', '10:00', '11:00'), brief('away day')];
  expect(nextChange(briefs, at('05:00'))).toBe(at('07:00'));
  expect(nextChange(briefs, at('07:00'))).toBe(at('10:00'));
  expect(nextChange(briefs, at('10:00'))).toBe(at('11:00'));
  expect(nextChange(briefs, at('11:00'))).toBeUndefined();
});

test('a meeting that a page and a calendar’s file tell is listed once: the prepared one, else the page’s', () => {
  const one = (id: string, title: string) => ({ ...brief(id, '10:00', '11:00'), title });
  const page = one('microsoft/outlook:a', 'Frailty  pilot');
  const file = one('file:b', 'frailty pilot ');
  const others = [one('file:c', 'Other'), one('microsoft/outlook:d', 'Third'), one('google/google:e', 'Third')];
  expect(ids(withoutTwins([file, page, ...others], new Set()))).toEqual([page.id, ...ids(others)]);
  expect(ids(withoutTwins([file, page, ...others], new Set(['file:b'])))).toEqual(['file:b', ...ids(others)]);
  expect(ids(withoutTwins([file, page], new Set(['file:b', page.id])))).toEqual([page.id]);
  expect(ids(withoutTwins([file, { ...page, when: brief('x', '11:00').when }], new Set()))).toHaveLength(2);
});
