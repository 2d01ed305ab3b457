// @vitest-environment jsdom
/** Forms and cards whose parts say less, or other things, than those of the fixtures. */
import { expect, test } from 'vitest';
import type { ReadResult } from '@/lib/calendars/contract';
import { google } from '@/lib/calendars/google/adapter';
import { keyOfDay } from '@/lib/calendars/google/ids';
import { outlook } from '@/lib/calendars/outlook/adapter';
import { sogo } from '@/lib/calendars/sogo/adapter';
import { teams } from '@/lib/calendars/teams/adapter';

const root = (html: string, selector: string) => {
  document.body.innerHTML = html;
  const found = document.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
};
const meetingIn = (result: ReadResult) => (result.status === 'meeting' ? result.meeting : undefined);
const at = (address: string, lastTile?: Element) => ({
  document,
  url: new URL(address),
  ...(lastTile && { lastTile }),
});

test.each([
  ['', 'true', { start: '2026-11-24', allDay: true }],
  ['', 'false', { start: '2026-11-24T10:00', end: '2026-11-24T11:00', allDay: false }],
  ['ng-hide', 'false', { start: '2026-11-24', allDay: true }],
  ['ng-hide', '', { start: '2026-11-24', allDay: true }],
  ['', '', { allDay: false }],
])('SOGo’s form with times hidden by %j, a whole day %j', (hidden, whole, when) => {
  const side = (name: string, time: string) =>
    `<md-datepicker ng-model="editor.component.${name}"><input value="24 Nov 2026"></md-datepicker><sg-timepicker class="${hidden}" ng-model="editor.component.${name}"><input value="${time}"></sg-timepicker>`;
  const dialog = root(
    `<md-dialog><input ng-model="editor.component.summary"><md-checkbox ng-model="editor.component.isAllDay" aria-checked="${whole}"></md-checkbox>${side('start', '10:00')}${side('end', '11:00')}</md-dialog>`,
    'md-dialog',
  );
  const field = dialog.querySelector('input');
  if (field) field.value = 'Pilot';
  const { text: _, ...read } = meetingIn(sogo.read(dialog, at('https://x.example/')))?.when ?? { text: '' };
  expect(read).toEqual(when);
});

test.each([
  [
    'Pilot, Tuesday 24 November 2026 10:00 to 11:00, location: Oak room, first floor, organized by Lee, Ann, recurring meeting',
    'Oak room, first floor',
    'Lee, Ann',
    '2026-11-24T10:00',
  ],
  ['Pilot, Tuesday 24 November 2026 10:00 to 11:00, organised by Ann Lee', undefined, 'Ann Lee', '2026-11-24T10:00'],
  ['Pilot two, Tuesday 24 November 2026 10:00 to 11:00, location: Oak room', undefined, undefined, undefined],
  ['Another, Pilot, 24 November 2026 10:00 to 11:00, location: Oak room', undefined, undefined, undefined],
])('Teams: the entry that was clicked, %j', (tooltip, place, organiser, start) => {
  const subject = root(
    `<i data-testid="calendar-in-day-event-card" title="${tooltip}"></i><div data-tid="calendar-main-pane"><h1 data-tid="calv2-sf-meeting-subject-view">Pilot</h1><p>10:00 to 11:00</p></div>`,
    'h1',
  );
  const tile = document.querySelector('i') ?? subject;
  const meeting = meetingIn(teams.read(subject, at('https://teams.microsoft.com/', tile)));
  expect([meeting?.place, meeting?.organiser?.name, meeting?.when.start]).toEqual([place, organiser, start]);
  tile.remove();
  expect(meetingIn(teams.read(subject, at('https://teams.microsoft.com/', tile)))?.place).toBeUndefined();
});

test.each([
  ['24 November ⋅ 10:00 – 11:00', '2026-11-24T10:00', 'Europe/London'],
  ['24 November ⋅ 10:00 – 11:00 (GMT+1)', '2026-11-24T10:00', 'Europe/London'],
  ['24 November ⋅ 11:00 – 12:00 (GMT+1)', undefined, undefined],
])('Google: hours of another zone, %j', (words, start, zone) => {
  const id = btoa('abc_20261124T100000Z me@m').replaceAll('=', '');
  const dialog = root(
    `<div data-datekey="${keyOfDay('2026-11-24')}"><i data-eventchip data-eventid="${id}"></i></div><div id="xTimezone">Europe/London</div><div role="dialog" data-chips-dialog="true"><div data-eventid="${id}"><div id="xDetDlgWhen"><span role="heading">Pilot</span><div>${words}</div></div></div></div>`,
    '[role="dialog"]',
  );
  const when = meetingIn(
    google.read(dialog, at('https://calendar.google.com/calendar/u/0/r', document.querySelector('i') ?? dialog)),
  )?.when;
  expect(when?.timeZone).toBe(zone);
  if (start) expect(when?.start).toBe(start);
});

test.each([
  [['24 Nov 2026', '10:00', '11:00'], '2026-11-24T10:00', '2026-11-24T11:00'],
  [['24 Nov 2026', '9:00 AM', '1:30 p.m.'], '2026-11-24T09:00', '2026-11-24T13:30'],
  [['Options', '24 Nov 2026 10:00 - 11:00'], '2026-11-24T10:00', '2026-11-24T11:00'],
  [['Options'], undefined, undefined],
])('Outlook’s form with buttons %j', (buttons, start, end) => {
  const form = root(
    `<div id="EVENT_CalendarCompose_1"><div id="x_SUBJECT"><input value="Pilot"></div><div id="x_DATETIME">${buttons.map((words) => `<button>${words}</button>`).join('')}</div></div>`,
    '#EVENT_CalendarCompose_1',
  );
  const when = meetingIn(outlook.read(form, at('https://outlook.office.com/calendar')))?.when;
  expect([when?.start, when?.end]).toEqual([start, end]);
});
