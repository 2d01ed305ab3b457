/** Zimbra's classic client in the structure of the project's own public browser tests. */
import { zimbra } from '@/lib/calendars/zimbra/adapter';
import type { CalendarFixtures, Fixture } from '../fixture';

export const url = 'https://mail.trust.example/zimbra/';

const bar = '<div id="z_shell"><div id="zb__App__Calendar" role="tab">Calendar</div></div>';

interface Typed {
  title?: string;
  dates?: [string, string];
  times?: [string, string];
  place?: string;
  people?: string;
  bubbles?: string;
  notes?: string;
}

const plain = '<textarea id="textarea_DWT1" class="ZmHtmlEditorTextArea">Agree the aim</textarea>';

/** The form of an appointment. */
export const form = ({
  title = 'Frailty pilot',
  dates = ['11/24/2026', '11/24/2026'],
  times = ['10:00 AM', '11:00 AM'],
  place = 'Room 4',
  people = '"Ann Lee" &lt;a@trust.example&gt;; b@council.example;',
  bubbles = '',
  notes = plain,
}: Typed = {}) => `${bar}<div id="APPT_COMPOSE_1" class="ZmApptComposeView"><div id="APPT_COMPOSE_1_form"><table>
  <tr><td id="APPT_COMPOSE_1_subject"><div><input type="text" value="${title}"></div></td></tr>
  <tr><td id="APPT_COMPOSE_1_person">${bubbles}<input id="APPT_COMPOSE_1_person_input" value='${people}'></td></tr>
  <tr><td><input id="APPT_COMPOSE_1_location_input" value="${place}"></td></tr>
  <tr><td><input id="APPT_COMPOSE_1_startDateField" value="${dates[0]}"></td><td id="APPT_COMPOSE_1_startTimeSelect"><table><tr><td id="DWT2_timeSelectInput"><input value="${times[0]}"></td></tr></table></td></tr>
  <tr><td><input id="APPT_COMPOSE_1_endDateField" value="${dates[1]}"></td><td id="APPT_COMPOSE_1_endTimeSelect"><table><tr><td id="DWT3_timeSelectInput"><input value="${times[1]}"></td></tr></table></td></tr>
  <tr><td><input type="checkbox" id="APPT_COMPOSE_1_allDayCheckbox"></td></tr>
  <tr><td id="APPT_COMPOSE_1_notes">${notes}</td></tr></table></div></div>`;

export const editing: Fixture = {
  name: 'form',
  url,
  html: form(),
  expected: {
    status: 'meeting',
    title: 'Frailty pilot',
    when: {
      text: '11/24/2026 10:00 AM – 11/24/2026 11:00 AM',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:00',
      allDay: false,
    },
    place: 'Room 4',
    attendees: [
      { name: 'Ann Lee', organisation: 'trust.example' },
      { name: 'b', organisation: 'council.example' },
    ],
    organisationCount: 2,
    description: 'Agree the aim',
    writable: true,
    missing: [],
  },
};

const french: Fixture = {
  name: 'form, French, 24 hours',
  url,
  lang: 'fr',
  html: form({ title: 'Relève', dates: ['24/11/2026', '24/11/2026'], times: ['14:00', '15:30'] }),
  expected: {
    status: 'meeting',
    title: 'Relève',
    when: {
      text: '24/11/2026 14:00 – 24/11/2026 15:30',
      start: '2026-11-24T14:00',
      end: '2026-11-24T15:30',
      allDay: false,
    },
  },
};

const japanese: Fixture = {
  name: 'form, Japanese, halves of the day',
  url,
  lang: 'ja',
  html: form({ title: '会議', dates: ['2026/11/24', '2026/11/24'], times: ['午後 2:00', '午後 3:30'] }),
  expected: {
    status: 'meeting',
    title: '会議',
    when: {
      text: '2026/11/24 午後 2:00 – 2026/11/24 午後 3:30',
      start: '2026-11-24T14:00',
      end: '2026-11-24T15:30',
      allDay: false,
    },
  },
};

const ambiguous: Fixture = {
  name: 'form, day and month in numbers that may be either: nothing is claimed',
  url,
  html: form({ dates: ['11/04/2026', '11/04/2026'] }),
  expected: {
    status: 'meeting',
    when: { text: '11/04/2026 10:00 AM – 11/04/2026 11:00 AM', start: undefined, end: undefined, allDay: false },
  },
};

export const rich: Fixture = {
  name: 'form, rich notes in a frame: not read and not written to',
  url,
  html: form({ notes: `${plain}<iframe id="textarea_DWT1_content_ifr"></iframe>` }),
  expected: { status: 'meeting', description: undefined, writable: false, missing: ['description'] },
};

const bare: Fixture = {
  name: 'form, private: nothing but a title',
  url,
  html: form({ title: 'Private', dates: ['', ''], times: ['', ''], place: '', people: '', notes: '' }),
  expected: { status: 'meeting', title: 'Private', missing: ['when', 'place', 'attendees', 'description'] },
};

const hostile: Fixture = {
  name: 'hostile text',
  url,
  html: form({ title: '&lt;img src=x onerror=alert(1)&gt;', people: '&lt;&lt;@&gt;;;"@"' }),
  expected: { status: 'meeting', title: '<img src=x onerror=alert(1)>' },
};

export const zimbraFixtures: CalendarFixtures = {
  adapter: zimbra,
  withoutClasses: false,
  fixtures: [
    editing,
    french,
    japanese,
    ambiguous,
    rich,
    bare,
    hostile,
    {
      name: 'not filled yet',
      url,
      html: `${bar}<div id="APPT_COMPOSE_1"></div>`,
      expected: { status: 'loading' },
    },
    {
      name: 'a warning of the form',
      url,
      html: `${bar}<div id="APPT_COMPOSE_1_formatWarning"><p>Change to plain text?</p></div>`,
      expected: { status: 'none' },
    },
    { name: 'nothing open', url, html: bar, expected: { status: 'none' } },
    {
      name: 'redesigned',
      url,
      html: `${bar}<div id="APPT_COMPOSE_1"><input aria-label="Subject" value="Frailty pilot"></div>`,
      expected: { status: 'unrecognised' },
    },
  ],
};
