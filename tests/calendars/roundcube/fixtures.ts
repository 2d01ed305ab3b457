/** Roundcube with the calendar plugin, in the structure of its own public source and skins. */
import { roundcube } from '@/lib/calendars/roundcube/adapter';
import type { CalendarFixtures, Fixture } from '../fixture';

const url = 'https://mail.trust.example/?_task=calendar';

const attendee = (name: string, address: string, state = 'accepted', kind = 'INDIVIDUAL') =>
  `<span class="attendee ${state}" title="${address}; ${state}"><a href="mailto:${address}" class="mailtolink" data-cutype="${kind}">${name}</a></span>`;

interface Shown {
  title?: string;
  date?: string;
  place?: string;
  notes?: string;
  repeat?: string;
  people?: string;
}

/** What an event lacks is hidden and keeps the words of the event before. */
const row = (id: string, shown: string | undefined, before: string) =>
  `<div id="${id}" class="form-group row"${shown ? '' : ' style="display: none;"'}><label>${id}</label><span class="event-text">${shown || before}</span></div>`;

const event = ({
  title = 'Frailty pilot',
  date = '2026-11-24 10:00 — 11:00',
  place = '@ Room 4',
  notes = 'Agree the aim<br>https://meet.jit.si/frailty',
  repeat = '',
  people = attendee('Ann Lee', 'a@trust.example', 'organizer') + attendee('Bo Ray', 'b@council.example'),
}: Shown = {}) => `<div id="calendar" role="main"></div><div role="dialog" class="ui-dialog" aria-label="${date}, "><div class="ui-dialog-titlebar"><span class="ui-dialog-title">${date}</span></div>
  <div id="eventshow" class="popupmenu formcontent ui-dialog-content" aria-hidden="false"><h1 id="event-title" class="event-title form-group">${title}</h1>
  <div class="event-location form-group" id="event-location"${place ? '' : ' style="display: none;"'}>${place || '@ The room before'}</div>
  <div class="event-date form-group" id="event-date" style="display: none;">From-To</div>
  ${row('event-description', notes, 'Notes of the event before')}${row('event-attendees', people, attendee('Old Guest', 'old@trust.example'))}
  ${row('event-url', '', 'https://meet.jit.si/before')}${row('event-repeat', repeat, 'Every day')}${row('event-calendar', 'Personal', '')}</div>
  <div class="ui-dialog-buttonpane"><button>Edit</button></div></div>`;

const looking: Fixture = {
  name: 'looking',
  url,
  html: event(),
  expected: {
    status: 'meeting',
    title: 'Frailty pilot',
    when: { text: '2026-11-24 10:00 — 11:00', start: '2026-11-24T10:00', end: '2026-11-24T11:00', allDay: false },
    place: 'Room 4',
    link: 'https://meet.jit.si/frailty',
    organiser: { name: 'Ann Lee', organisation: 'trust.example' },
    attendees: [
      { name: 'Ann Lee', organisation: 'trust.example' },
      { name: 'Bo Ray', organisation: 'council.example' },
    ],
    organisationCount: 2,
    description: 'Agree the aim\nhttps://meet.jit.si/frailty',
    recurring: undefined,
    writable: false,
    missing: [],
  },
};

const german: Fixture = {
  name: 'looking, German numbers',
  url,
  lang: 'de',
  html: event({ title: 'Übergabe', date: '24.11.2026 14:00 — 15:30' }),
  expected: {
    status: 'meeting',
    title: 'Übergabe',
    when: { text: '24.11.2026 14:00 — 15:30', start: '2026-11-24T14:00', end: '2026-11-24T15:30', allDay: false },
  },
};

const czech: Fixture = {
  name: 'looking, Czech, day and month in numbers that may be either: nothing is claimed',
  url,
  lang: 'cs',
  html: event({ date: '04.11.2026 14:00 — 15:30' }),
  expected: {
    status: 'meeting',
    when: { text: '04.11.2026 14:00 — 15:30', start: undefined, end: undefined, allDay: false },
  },
};

const twelve: Fixture = {
  name: 'looking, 12 hours',
  url,
  html: event({ date: '11/24/2026 2:00 pm — 3:30 pm' }),
  expected: {
    status: 'meeting',
    when: { text: '11/24/2026 2:00 pm — 3:30 pm', start: '2026-11-24T14:00', end: '2026-11-24T15:30', allDay: false },
  },
};

const allDay: Fixture = {
  name: 'a whole day',
  url,
  html: event({ date: '2026-11-24' }),
  expected: { status: 'meeting', when: { text: '2026-11-24', start: '2026-11-24', allDay: true } },
};

const days: Fixture = {
  name: 'several whole days',
  url,
  html: event({ date: '2026-11-24 — 2026-11-26' }),
  expected: {
    status: 'meeting',
    when: { text: '2026-11-24 — 2026-11-26', start: '2026-11-24', end: '2026-11-26', allDay: true },
  },
};

const recurring: Fixture = {
  name: 'every week',
  url,
  html: event({ repeat: 'Every week on Tuesday' }),
  expected: { status: 'meeting', recurring: true },
};

const bare: Fixture = {
  name: 'private: what was there before stays hidden in the page and is not read',
  url,
  html: event({ title: 'Busy', place: '', notes: '', people: '' }),
  expected: {
    status: 'meeting',
    title: 'Busy',
    link: undefined,
    attendees: [],
    missing: ['place', 'organiser', 'attendees', 'description'],
  },
};

const many: Fixture = {
  name: 'eight of sixty listed',
  url,
  html: event({
    people: `${Array.from({ length: 8 }, (_, n) => attendee(`Person ${n}`, `p${n}@trust.example`)).join(' ')}<a href="#more" class="morelink">and 52 more...</a>`,
  }),
  expected: { status: 'meeting', attendeeCount: 60 },
};

const room: Fixture = {
  name: 'a room among the people',
  url,
  html: event({
    people: attendee('Ann Lee', 'a@trust.example') + attendee('Room 4', 'room@trust.example', 'accepted', 'RESOURCE'),
  }),
  expected: { status: 'meeting', attendees: [{ name: 'Ann Lee', organisation: 'trust.example' }], attendeeCount: 1 },
};

const hostile: Fixture = {
  name: 'hostile text',
  url,
  html: event({ title: '&lt;b&gt;x&lt;/b&gt;', notes: '<a href="javascript:alert(1)">join</a>' }),
  expected: { status: 'meeting', title: '<b>x</b>', link: undefined, description: 'join' },
};

const form = `<div role="dialog" class="ui-dialog"><div class="ui-dialog-content"><div id="eventedit" class="formcontent"><form id="eventtabs">
  <input id="edit-title" value="Frailty pilot"><input id="edit-location" value="Room 4"><textarea id="edit-description">Agree the aim</textarea><input id="edit-url" value="https://meet.jit.si/frailty">
  <input id="edit-startdate" value="2026-11-24"><input id="edit-starttime" value="12:00"><input id="edit-enddate" value="2026-11-24"><input id="edit-endtime" value="13:00"><input type="checkbox" id="edit-allday"></form></div></div></div>`;

export const editing: Fixture = {
  name: 'editing',
  url,
  html: form,
  expected: {
    status: 'meeting',
    title: 'Frailty pilot',
    when: {
      text: '2026-11-24 12:00 – 2026-11-24 13:00',
      start: '2026-11-24T12:00',
      end: '2026-11-24T13:00',
      allDay: false,
    },
    place: 'Room 4',
    link: 'https://meet.jit.si/frailty',
    description: 'Agree the aim',
    writable: false,
    missing: [],
  },
};

export const roundcubeFixtures: CalendarFixtures = {
  adapter: roundcube,
  withoutClasses: false,
  fixtures: [
    looking,
    german,
    czech,
    twelve,
    allDay,
    days,
    recurring,
    bare,
    many,
    room,
    hostile,
    editing,
    { name: 'not filled yet', url, html: '<div id="eventshow"></div>', expected: { status: 'loading' } },
    { name: 'nothing open', url, html: '<div id="calendar"></div>', expected: { status: 'none' } },
    {
      name: 'the mail of the same site',
      url: 'https://mail.trust.example/?_task=mail',
      html: event(),
      expected: { status: 'none' },
    },
    {
      name: 'redesigned',
      url,
      html: '<div id="eventshow"><h2>Frailty pilot</h2></div>',
      expected: { status: 'unrecognised' },
    },
  ],
};
