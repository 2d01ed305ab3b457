/** Proton Calendar in the structure of its own public source, 2021 to 2026. */
import { proton } from '@/lib/calendars/proton/adapter';
import type { CalendarFixtures, Fixture } from '../fixture';

const url = 'https://calendar.proton.me/u/0/week/2026/11/24';

const bar = '<aside><button data-testid="calendar-view:new-event-button">New event</button></aside>';

const row = (icon: string, label: string, inside: string) =>
  `<div class="flex flex-nowrap mb-4 form--icon-labels"><label class="inline-flex pt-1"><svg viewBox="0 0 16 16" class="icon-size-4" role="img" aria-hidden="true"><use xlink:href="#ic-${icon}"></use></svg><span class="sr-only">${label}</span></label><div class="flex-1">${inside}</div></div>`;

const person = (name: string, address: string, organiser = '') =>
  `<div class="participant flex flex-nowrap${organiser && ' is-organizer'}" data-testid="participant-in-popover"><div class="participant-display item-icon"><div class="item-abbr">${name.charAt(0)}</div></div><div class="ml-4 flex-1" title="${name} &lt;${address}&gt;"><div class="max-w-full participant-text text-ellipsis">${name}</div><div class="participant-extra-text text-sm">${address}</div>${organiser && `<div class="participant-extra-text color-weak">${organiser}</div>`}</div></div>`;

interface Shown {
  title?: string;
  when?: string;
  place?: string;
  notes?: string;
  people?: string;
}

const popover = ({
  title = 'Frailty pilot',
  when = 'Tuesday, November 24th, 2026 | 10:00 – 11:00',
  place = 'Room 4',
  notes = 'Agree the aim<br><a href="https://meet.jit.si/frailty">join</a>',
  people = `<div class="attendee-count">2 participants<div class="color-weak">1 yes, 1 pending</div></div>${person('Ann Lee', 'a@trust.example', 'Organizer')}<ul class="unstyled m-0"><li class="pr-1">${person('Bo Ray', 'b@council.example')}</li></ul>`,
}: Shown = {}) => `${bar}<div class="eventpopover flex flex-column flex-nowrap" role="dialog"><header><div class="flex"><button data-testid="event-popover:edit" aria-label="Edit event"></button></div>
  <div class="color-weak">${when}</div><h1 class="eventpopover-title lh-rg text-hyphens" title="${title}">${title}</h1></header>
  <div class="overflow-auto mb-4">${place && row('map-pin', 'Location', `<span class="text-hyphens">${place}</span>`)}${people && row('user', 'Participants', `<div class="w-full">${people}</div>`)}
  ${row('calendar-grid', 'Calendar', '<span class="text-break">My calendar</span>')}${notes && row('text-align-left', 'Description', `<div class="text-break text-pre-wrap">${notes}</div>`)}</div></div>`;

export const looking: Fixture = {
  name: 'popover',
  url,
  html: popover(),
  expected: {
    status: 'meeting',
    title: 'Frailty pilot',
    when: {
      text: 'Tuesday, November 24th, 2026 | 10:00 – 11:00',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:00',
      allDay: false,
    },
    place: 'Room 4',
    link: 'https://meet.jit.si/frailty',
    organiser: { name: 'Ann Lee', organisation: 'trust.example' },
    attendees: [
      { name: 'Ann Lee', organisation: 'trust.example' },
      { name: 'Bo Ray', organisation: 'council.example' },
    ],
    attendeeCount: 2,
    organisationCount: 2,
    description: 'Agree the aim\njoin',
    writable: false,
    missing: [],
  },
};

const german: Fixture = {
  name: 'popover, German, 24 hours',
  url,
  lang: 'de',
  html: popover({ title: 'Übergabe', when: 'Dienstag, 24. November 2026 | 14:00 – 15:30' }),
  expected: {
    status: 'meeting',
    title: 'Übergabe',
    when: {
      text: 'Dienstag, 24. November 2026 | 14:00 – 15:30',
      start: '2026-11-24T14:00',
      end: '2026-11-24T15:30',
      allDay: false,
    },
  },
};

const spanish: Fixture = {
  name: 'popover, Spanish, 12 hours',
  url,
  lang: 'es-ES',
  html: popover({ title: 'Traspaso', when: 'martes, 24 de noviembre de 2026 | 2:00 PM – 3:30 PM' }),
  expected: {
    status: 'meeting',
    title: 'Traspaso',
    when: {
      text: 'martes, 24 de noviembre de 2026 | 2:00 PM – 3:30 PM',
      start: '2026-11-24T14:00',
      end: '2026-11-24T15:30',
      allDay: false,
    },
  },
};

const allDay: Fixture = {
  name: 'popover, a whole day',
  url,
  html: popover({ when: 'Tuesday, November 24th, 2026' }),
  expected: {
    status: 'meeting',
    when: { text: 'Tuesday, November 24th, 2026', start: '2026-11-24', allDay: true },
  },
};

const days: Fixture = {
  name: 'popover, over midnight',
  url,
  html: popover({ when: 'Tuesday, November 24th, 2026 10:00 PM – Wednesday, November 25th, 2026 6:00 AM' }),
  expected: {
    status: 'meeting',
    when: {
      text: 'Tuesday, November 24th, 2026 10:00 PM – Wednesday, November 25th, 2026 6:00 AM',
      start: '2026-11-24T22:00',
      end: '2026-11-25T06:00',
      allDay: false,
    },
  },
};

const folded: Fixture = {
  name: 'popover, sixty people, folded',
  url,
  html: popover({
    people: `<div class="attendee-count">60 participants</div>${person('Ann Lee', 'a@trust.example', 'Organizer')}`,
  }),
  expected: { status: 'meeting', attendees: [{ name: 'Ann Lee', organisation: 'trust.example' }], attendeeCount: 60 },
};

const bare: Fixture = {
  name: 'popover, private: neither place, notes nor people',
  url,
  html: popover({ title: 'Busy', place: '', notes: '', people: '' }),
  expected: { status: 'meeting', title: 'Busy', missing: ['place', 'organiser', 'attendees', 'description'] },
};

const hostile: Fixture = {
  name: 'hostile text',
  url,
  html: popover({
    title: '&lt;script&gt;alert(1)&lt;/script&gt;',
    notes: '<a href="javascript:alert(1)">join</a>'.repeat(3),
  }),
  expected: { status: 'meeting', title: '<script>alert(1)</script>', link: undefined },
};

const form = (values: readonly string[], notes = '<textarea id="event-description-input">Agree the aim</textarea>') =>
  `${bar}<div class="modal-two"><form class="modal-two-dialog"><input id="event-title-input" value="Frailty pilot">${values.map((value) => `<input class="input-element" value="${value}">`).join('')}<input id="event-location-input" value="Room 4">${notes}<button data-testid="create-event-modal:save">Save</button></form></div>`;

export const editing: Fixture = {
  name: 'form',
  url,
  html: form(['Nov 24, 2026', '10:00 AM', '11:00 AM', 'Nov 24, 2026']),
  expected: {
    status: 'meeting',
    title: 'Frailty pilot',
    when: {
      text: 'Nov 24, 2026 10:00 AM – Nov 24, 2026 11:00 AM',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:00',
      allDay: false,
    },
    place: 'Room 4',
    description: 'Agree the aim',
    writable: true,
    missing: [],
  },
};

const editingNumbers: Fixture = {
  name: 'form, day and month in numbers that may be either: nothing is claimed',
  url,
  html: form(['04/11/2026', '10:00', '11:00', '04/11/2026']),
  expected: {
    status: 'meeting',
    when: { text: '04/11/2026 10:00 – 04/11/2026 11:00', start: undefined, end: undefined, allDay: false },
  },
};

const noNotes: Fixture = {
  name: 'form, without a field for notes',
  url,
  html: form(['Nov 24, 2026'], ''),
  expected: { status: 'meeting', writable: false, missing: ['description'] },
};

export const protonFixtures: CalendarFixtures = {
  adapter: proton,
  withoutClasses: false,
  fixtures: [
    looking,
    german,
    spanish,
    allDay,
    days,
    folded,
    bare,
    hostile,
    editing,
    editingNumbers,
    noNotes,
    {
      name: 'still loading',
      url,
      html: `${bar}<div class="eventpopover p-4"><div class="proton-loader loader"></div></div>`,
      expected: { status: 'loading' },
    },
    { name: 'nothing open', url, html: bar, expected: { status: 'none' } },
    {
      name: 'redesigned',
      url,
      html: `${bar}<div class="eventpopover"><h2>Frailty pilot</h2></div>`,
      expected: { status: 'unrecognised' },
    },
  ],
};
