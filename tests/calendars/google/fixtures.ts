/** Google Calendar in the structure public evidence describes, 2018 to 2026-10. */
import { google } from '@/lib/calendars/google/adapter';
import { keyOfDay } from '@/lib/calendars/google/ids';
import type { CalendarFixtures, Fixture } from '../fixture';

/** base64url of "<event id> <calendar>", as the page writes it. */
const encode = (event: string) => btoa(`${event} me@m`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const eventId = encode('abc123_20261124T100000Z');

const grid = (id: string) =>
  `<div role="main"><div data-datekey="${keyOfDay('2026-11-24')}"><div role="button" data-eventchip data-eventid="${id}"><div>10am to 11am, Frailty pilot</div><div><span>Frailty pilot</span></div></div></div></div>
  <div id="xTimezone">Europe/London</div>`;

const popover: Fixture = {
  name: 'popover',
  url: 'https://calendar.google.com/calendar/u/0/r/week',
  body: { 'data-viewfamily': 'EVENT' },
  clicked: '[data-eventchip]',
  html: `${grid(eventId)}<div role="dialog" data-chips-dialog="true"><div id="xDetDlg" data-eventid="${eventId}">
    <div id="xDetDlgWhen"><span id="rAECCd" role="heading" class="x">Frailty pilot</span><div class="y">Tuesday, 24 November ⋅ 10:00 – 11:00</div></div>
    <div id="xDetDlgLoc"><span>Location:</span><span>Room 4</span></div>
    <div id="xDetDlgAtt"><div data-email="a@trust.example" aria-label="Ann Lee, Attending, Organizer"><span id="xDtlDlgOrg">Ann Lee</span></div><div data-email="b@council.example" aria-label="Bo Ray, Attending"></div></div>
    <div id="xDetDlgDesc"><span>Description:</span><span>Agree the aim</span></div></div></div>`,
  expected: {
    status: 'meeting',
    title: 'Frailty pilot',
    place: 'Room 4',
    when: {
      text: 'Tuesday, 24 November ⋅ 10:00 – 11:00',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:00',
      timeZone: 'Europe/London',
      allDay: false,
    },
    description: 'Agree the aim',
    missing: [],
  },
};

export const googleFixtures: CalendarFixtures = { adapter: google, withoutClasses: true, fixtures: [popover] };
