/** Nextcloud's calendar in the structure of its own public source, 2019 to 2026-10. */
import { nextcloud } from '@/lib/calendars/nextcloud/adapter';
import type { CalendarFixtures, Fixture } from '../fixture';

/** As the app writes it into its address: base64 of the event's address on the server. */
const object = btoa('/remote.php/dav/calendars/ann/personal/8F2C.ics');
const at = 1795514400;
const url = `https://cloud.trust.example/apps/calendar/timeGridWeek/now/edit/popover/${object}/${at}`;
const fullUrl = url.replace('popover', 'full').replace('/apps', '/index.php/apps');

const grid = `<div id="app-content-vue"><div class="fc"><table><tr>
  <td class="fc-timegrid-col" data-date="2026-11-24"><a class="fc-event" data-object-id="${object}" data-recurrence-id="${at}"><div class="fc-event-time">10:00 - 11:00</div><div class="fc-event-title">Frailty pilot</div></a></td>
  <td class="fc-timegrid-col" data-date="2026-11-25"></td></tr></table></div></div>`;

const icon = (name: string) =>
  `<span class="material-design-icon ${name}-icon property-text__icon" aria-hidden="true" role="img"></span>`;
const text = (name: string, value: string) =>
  `<div class="property-text property-text--readonly">${icon(name)}<div class="property-text__input property-text__input--readonly"><div class="property-text__readonly-value">${value}</div></div></div>`;
const person = (name: string, address: string, organiser = '') =>
  `<div class="invitees-list-item"><div class="attendee-display"><div class="attendee-display__name">${name}</div><span title="${address}" class="attendee-display__button-wrapper"><button aria-label="Copy name and email address"></button></span></div>${organiser && `<div class="invitees-list-item__organizer-hint">${organiser}</div>`}</div>`;
const oldPerson = (name: string, organiser = '') =>
  `<div class="invitees-list-item"><div class="invitees-list-item__displayname">${name}</div>${organiser && `<div class="invitees-list-item__organizer-hint">${organiser}</div>`}</div>`;

interface Shown {
  title?: string;
  start?: string;
  end?: string;
  rows?: string;
  people?: string;
}

const picker = (start: string, end: string) =>
  `<div class="property-title-time-picker property-title-time-picker--readonly"><div class="property-title-time-picker__time-pickers property-title-time-picker__time-pickers--readonly">
    <div class="property-title-time-picker-read-only-wrapper property-title-time-picker-read-only-wrapper--start-date"><div class="property-title-time-picker-read-only-wrapper__label">${start}</div></div>
    ${end && `<div class="property-title-time-picker-read-only-wrapper property-title-time-picker-read-only-wrapper--end-date"><div class="property-title-time-picker-read-only-wrapper__label">${end}</div></div>`}</div></div>`;

const popover = ({
  title = 'Frailty pilot',
  start = 'Nov 24, 2026 10:00 AM',
  end = 'Nov 24, 2026 11:00 AM',
  rows = text('map-marker', 'Room 4') + text('text', 'Agree the aim<br>https://meet.jit.si/frailty'),
  people = person('Ann Lee', 'a@trust.example', '(organizer)') + person('Bo Ray', 'b@council.example'),
}: Shown = {}) => `${grid}<div class="event-popover"><div class="event-popover__inner edit-simple">
  <div class="event-popover__top-actions"><button aria-label="Actions"></button></div>
  <div class="event-popover__header"><div class="calendar-picker-header"><span>Personal</span></div>
    <div class="property-title property-title--readonly"><div class="property-title__input property-title__input--readonly"><div>${title}</div></div></div></div>
  <div class="event-popover__content event-popover__content--viewing">${picker(start, end)}${rows}<div class="invitees-list event-popover__invitees">${people}</div></div></div></div>`;

export const looking: Fixture = {
  name: 'small editor, looking',
  url,
  html: popover(),
  expected: {
    status: 'meeting',
    id: 'nextcloud:8F2C.ics/1795514400',
    seriesId: 'nextcloud:8F2C.ics',
    title: 'Frailty pilot',
    when: {
      text: 'Nov 24, 2026 10:00 AM – Nov 24, 2026 11:00 AM',
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
    description: 'Agree the aim\nhttps://meet.jit.si/frailty',
    writable: false,
    missing: [],
  },
};

const german: Fixture = {
  name: 'small editor, German, 24 hours',
  url,
  lang: 'de',
  html: popover({
    title: 'Übergabe Pflege',
    start: '24. Nov. 2026 14:00',
    end: '24. Nov. 2026 15:30',
    people: oldPerson('Ann Lee', '(Organisator)') + oldPerson('Bo Ray'),
  }),
  expected: {
    status: 'meeting',
    title: 'Übergabe Pflege',
    when: {
      text: '24. Nov. 2026 14:00 – 24. Nov. 2026 15:30',
      start: '2026-11-24T14:00',
      end: '2026-11-24T15:30',
      allDay: false,
    },
    organiser: { name: 'Ann Lee' },
    missing: [],
  },
};

const japanese: Fixture = {
  name: 'small editor, Japanese',
  url,
  lang: 'ja',
  html: popover({ title: '会議', start: '2026年11月24日 10:00', end: '2026年11月24日 11:00' }),
  expected: {
    status: 'meeting',
    title: '会議',
    when: {
      text: '2026年11月24日 10:00 – 2026年11月24日 11:00',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:00',
      allDay: false,
    },
  },
};

const allDay: Fixture = {
  name: 'small editor, a whole day, French',
  url,
  lang: 'fr',
  html: popover({ title: 'Journée', start: '24 nov. 2026', end: '' }),
  expected: { status: 'meeting', title: 'Journée', when: { text: '24 nov. 2026', start: '2026-11-24', allDay: true } },
};

const severalDays: Fixture = {
  name: 'small editor, several days',
  url,
  html: popover({ start: 'Nov 24, 2026', end: 'Nov 26, 2026' }),
  expected: {
    status: 'meeting',
    when: { text: 'Nov 24, 2026 – Nov 26, 2026', start: '2026-11-24', end: '2026-11-26', allDay: true },
  },
};

const bare: Fixture = {
  name: 'small editor, private: neither place, notes nor people',
  url,
  html: popover({ title: 'Busy', rows: '', people: '' }),
  expected: {
    status: 'meeting',
    title: 'Busy',
    attendees: [],
    writable: false,
    missing: ['place', 'organiser', 'attendees', 'description'],
  },
};

const many: Fixture = {
  name: 'small editor of 2025, three of sixty listed',
  url,
  html: popover({
    people: `${oldPerson('Ann Lee', '(organizer)')}${oldPerson('Bo Ray')}${oldPerson('Cy Moe')}<div class="invitees-list__more">57 more attendees</div>`,
  }),
  expected: { status: 'meeting', attendeeCount: 60 },
};

/** For a test of its own: changing each of its parts would take minutes. */
export const manyPeople: Fixture = {
  ...many,
  html: popover({
    people: Array.from({ length: 300 }, (_, n) => person(`Person ${n}`, `p${n}@site${n % 3}.example`)).join(''),
  }),
};

const hostile: Fixture = {
  name: 'hostile text',
  url,
  html: popover({
    title: '&lt;img src=x onerror=alert(1)&gt; \u202Eevil\u202C 🩺',
    rows: text('text', '<a href="javascript:alert(1)">join</a>'),
    people: person('&quot;&gt;&lt;script&gt;', 'x@trust.example'),
  }),
  expected: {
    status: 'meeting',
    title: '<img src=x onerror=alert(1)> \u202Eevil\u202C 🩺',
    missing: ['place', 'organiser'],
  },
};

const sides = (start: string, end: string) => `<div class="property-title-time-picker__time-pickers">
  <div class="property-title-time-picker__time-pickers-from"><span>From</span><div class="property-title-time-picker__time-pickers-from-inner">${start}</div></div>
  <div class="property-title-time-picker__time-pickers-to"><span>To</span><div class="property-title-time-picker__time-pickers-to-inner">${end}</div></div></div>`;
const native = (date: string, time: string) =>
  `<input class="native-datetime-picker--input" type="date" value="${date}">${time && `<input class="native-datetime-picker--input" type="time" value="${time}">`}`;

const form = (
  when: string,
  notes: string,
) => `${grid}<div class="modal-mask calendar-edit-full" role="dialog" aria-modal="true" aria-labelledby="edit-full-modal"><div class="app-full">
  <div class="app-full__header__top"><div class="property-title"><div class="property-title__input"><input type="text" placeholder="Event title" value="Frailty pilot"></div></div></div>
  <div class="app-full__header"><div class="property-title-time-picker">${when}</div></div>
  <div class="app-full-body"><div class="property-text property-location">${icon('map-marker')}<div class="property-text__input"><textarea name="Location">Room 4</textarea></div></div>
  <div class="property-text property-description">${icon('text')}<div class="property-text__input">${notes}</div></div></div>
  <div class="app-full-footer"><div class="invitees-list">${person('Ann Lee', 'a@trust.example', '(organizer)')}${person('Bo Ray', 'b@council.example')}</div></div></div></div>`;

export const editing: Fixture = {
  name: 'large editor, editing',
  url: fullUrl,
  html: form(
    sides(native('2026-11-24', '10:00'), native('2026-11-24', '11:00')),
    '<textarea class="textarea--description" name="Description">Agree the aim</textarea>',
  ),
  expected: {
    status: 'meeting',
    id: 'nextcloud:8F2C.ics/1795514400',
    title: 'Frailty pilot',
    when: {
      text: '2026-11-24 10:00 – 2026-11-24 11:00',
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

export const editingWords: Fixture = {
  name: 'large editor of 2026, dates as words, Polish, notes folded',
  url: fullUrl,
  lang: 'pl',
  html: form(
    sides(
      '<input class="dp__input" value="24 listopada 2026"><input class="dp__input" value="14:00">',
      '<input class="dp__input" value="24 listopada 2026"><input class="dp__input" value="15:00">',
    ),
    '<div class="property-text__readonly-value linkify-links">See <a href="https://meet.jit.si/x">here</a></div>',
  ),
  expected: {
    status: 'meeting',
    when: {
      text: '24 listopada 2026 14:00 – 24 listopada 2026 15:00',
      start: '2026-11-24T14:00',
      end: '2026-11-24T15:00',
      allDay: false,
    },
    link: 'https://meet.jit.si/x',
    writable: true,
  },
};

const ambiguous: Fixture = {
  name: 'large editor, day and month in numbers: nothing is claimed',
  url: fullUrl,
  html: form(
    sides(
      '<input class="dp__input" value="04/11/2026"><input class="dp__input" value="14:00">',
      '<input class="dp__input" value="04/11/2026"><input class="dp__input" value="15:00">',
    ),
    '<textarea name="Description"></textarea>',
  ),
  expected: {
    status: 'meeting',
    when: { text: '04/11/2026 14:00 – 04/11/2026 15:00', start: undefined, end: undefined, allDay: false },
    missing: ['description'],
  },
};

const editingDay: Fixture = {
  name: 'large editor, a whole day',
  url: fullUrl,
  html: form(sides(native('2026-11-24', ''), native('2026-11-24', '')), '<textarea name="Description"></textarea>'),
  expected: { status: 'meeting', when: { text: '2026-11-24 – 2026-11-24', start: '2026-11-24', allDay: true } },
};

const inner = (html: string): string =>
  `${grid}<div class="event-popover"><div class="event-popover__inner edit-simple">${html}</div></div>`;

export const nextcloudFixtures: CalendarFixtures = {
  adapter: nextcloud,
  withoutClasses: false,
  fixtures: [
    looking,
    german,
    japanese,
    allDay,
    severalDays,
    bare,
    many,
    hostile,
    editing,
    editingWords,
    ambiguous,
    editingDay,
    {
      name: 'still loading',
      url,
      html: inner(
        '<div class="event-popover__loading"><div class="icon icon-loading event-popover__loading-icon"></div></div>',
      ),
      expected: { status: 'loading' },
    },
    {
      name: 'event is gone',
      url,
      html: inner('<div class="empty-content"><h2>Event does not exist</h2></div>'),
      expected: { status: 'none' },
    },
    { name: 'nothing open', url, html: grid, expected: { status: 'none' } },
    {
      name: 'redesigned',
      url,
      html: inner('<h2>Frailty pilot</h2><p>Nov 24, 2026 10:00 AM</p>'),
      expected: { status: 'unrecognised' },
    },
  ],
};
