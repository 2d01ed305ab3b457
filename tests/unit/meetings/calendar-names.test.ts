import { expect, test } from 'vitest';
import { calendars, siteCalendars } from '@/lib/calendars/registry';
import { calendarNames } from '@/lib/meetings/calendar-names';
import { FromPage } from '@/lib/messaging/messages';

test('every reader’s calendar is known by its name, and no other', () => {
  expect([...calendarNames].sort()).toEqual([...calendars, ...siteCalendars].map(({ id }) => id).sort());
});

test.each([...Object.getOwnPropertyNames(Object.prototype), 'typed', 'x', ''])(
  'a page that tells of the calendar %j is not heard',
  (calendar) => {
    const state = { status: 'unrecognised', calendar, missing: [] };
    const message = { type: 'page-state', instance: 'a', since: 1, state };
    expect(FromPage.safeParse(message).success).toBe(false);
    expect(FromPage.safeParse({ ...message, state: { ...state, calendar: 'google' } }).success).toBe(true);
  },
);
