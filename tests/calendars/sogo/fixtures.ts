/** SOGo in the structure of its own public templates, 2015 to 2026. */
import { sogo } from '@/lib/calendars/sogo/adapter';
import type { CalendarFixtures, Fixture } from '../fixture';

export const url = 'https://mail.trust.example/SOGo/so/ann/Calendar/view#!/calendar/week/20261124';

const chips = (model: string, ...names: string[]) =>
  `<md-chips class="md-contact-chips sg-readonly" ng-model="::editor.${model}" readonly="true"><md-chips-wrap>${names
    .map(
      (name) =>
        `<md-chip><div class="md-chip-content"><div class="md-contact-avatar"><sg-avatar-image sg-email="$chip.email" size="26">person</sg-avatar-image></div><div class="md-contact-name"><a href="#" aria-label="Email Organizer">${name}</a></div></div></md-chip>`,
    )
    .join('')}</md-chips-wrap></md-chips>`;

interface Shown {
  title?: string;
  place?: string;
  day?: string;
  time?: string;
  lastDay?: string;
  lastTime?: string;
  notes?: string;
  repeat?: string;
  organiser?: string[];
  people?: string[];
}

const hide = (text: string | undefined) => (text ? '' : ' class="ng-hide"');

/** A dialog to look at an event. */
export const view = ({
  title = 'Frailty pilot',
  place = 'Room 4',
  day = 'Tuesday, November 24, 2026',
  time = '10:00',
  lastDay = day,
  lastTime = '11:00',
  notes = 'Agree the aim',
  repeat = '',
  organiser = ['Ann Lee'],
  people = ['Bo Ray', 'c@council.example'],
}: Shown = {}) => `<div class="md-dialog-container"><md-dialog role="dialog" tabindex="-1"><md-toolbar><div class="md-toolbar-tools"><md-icon class="material-icons">event</md-icon>
  <div class="sg-md-title md-flex"><span ng-bind="::editor.component.summary">${title}</span></div><button class="md-icon-button" aria-label="Close"></button></div></md-toolbar>
  <md-dialog-content><md-list>
  <md-list-item ng-show="editor.component.location"${hide(place)}><md-icon>place</md-icon><p ng-bind="::editor.component.location">${place}</p></md-list-item>
  <md-list-item><md-icon>event</md-icon><div ng-bind="::editor.component.calendar">Personal</div></md-list-item>
  <md-list-item class="${time ? 'md-3-line' : 'md-2-line'}"><md-icon>access_time</md-icon><div class="md-list-item-text"><label>Start</label><div ng-bind="::editor.component.localizedStartDate">${day}</div><div ng-hide="::editor.component.isAllDay" ng-bind="::editor.component.localizedStartTime"${hide(time)}>${time || '00:00'}</div></div>
  <div class="md-list-item-text"><label>End</label><div ng-bind="::editor.component.localizedEndDate">${lastDay}</div><div ng-hide="::editor.component.isAllDay" ng-bind="::editor.component.localizedEndTime"${hide(time)}>${lastTime}</div></div></md-list-item>
  <md-list-item ng-show="::editor.component.comment"${hide(notes)}><md-icon>mode_comment</md-icon><p ng-bind-html="::editor.component.comment | txt2html">${notes}</p></md-list-item>
  <md-list-item ng-show="::editor.component.$isRecurrent"${hide(repeat)}><md-icon>repeat</md-icon><p ng-bind="::editor.component.repeatDescription()">${repeat}</p></md-list-item>
  <md-list-item ng-show="::editor.component.organizer"><md-icon>people</md-icon>${organiser.length ? chips('organizer', ...organiser) : ''}${people.length ? chips('component.attendees', ...people) : ''}</md-list-item>
  </md-list></md-dialog-content></md-dialog></div>`;

const looking: Fixture = {
  name: 'looking',
  url,
  html: view(),
  expected: {
    status: 'meeting',
    title: 'Frailty pilot',
    place: 'Room 4',
    when: {
      text: 'Tuesday, November 24, 2026 10:00 – 11:00',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:00',
      allDay: false,
    },
    organiser: { name: 'Ann Lee' },
    attendees: [{ name: 'Ann Lee' }, { name: 'Bo Ray' }, { name: 'c', organisation: 'council.example' }],
    attendeeCount: 3,
    description: 'Agree the aim',
    writable: false,
    missing: [],
  },
};

const french: Fixture = {
  name: 'looking, French, over midnight',
  url,
  lang: 'fr',
  html: view({
    title: 'Relève',
    day: 'mardi, 24 novembre 2026',
    time: '22:00',
    lastDay: 'mercredi, 25 novembre 2026',
    lastTime: '06:00',
  }),
  expected: {
    status: 'meeting',
    title: 'Relève',
    when: {
      text: 'mardi, 24 novembre 2026 22:00 – mercredi, 25 novembre 2026 06:00',
      start: '2026-11-24T22:00',
      end: '2026-11-25T06:00',
      allDay: false,
    },
  },
};

const polish: Fixture = {
  name: 'looking, Polish',
  url,
  lang: 'pl',
  html: view({ day: 'wtorek, 24 listopada 2026' }),
  expected: {
    status: 'meeting',
    when: {
      text: 'wtorek, 24 listopada 2026 10:00 – 11:00',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:00',
      allDay: false,
    },
  },
};

const allDay: Fixture = {
  name: 'a whole day: the times stay in the page, hidden',
  url,
  html: view({ time: '' }),
  expected: {
    status: 'meeting',
    when: { text: 'Tuesday, November 24, 2026', start: '2026-11-24', allDay: true },
  },
};

const recurring: Fixture = {
  name: 'every week',
  url,
  html: view({ repeat: 'Weekly on Tuesday' }),
  expected: { status: 'meeting', recurring: true },
};

const bare: Fixture = {
  name: 'private: neither place, notes nor people',
  url,
  html: view({ title: '(Private event)', place: '', notes: '', organiser: [], people: [] }),
  expected: {
    status: 'meeting',
    title: '(Private event)',
    missing: ['place', 'organiser', 'attendees', 'description'],
  },
};

const hostile: Fixture = {
  name: 'hostile text',
  url,
  html: view({ title: '&lt;script&gt;alert(1)&lt;/script&gt;', notes: '<a href="javascript:alert(1)">join</a>' }),
  expected: { status: 'meeting', title: '<script>alert(1)</script>', description: 'join' },
};

const form = (
  date: string,
  allDayHide = '',
) => `<md-dialog role="dialog"><form name="eventForm" class="md-inline-form"><md-toolbar>
  <md-input-container><label>Title</label><input type="text" class="md-title" ng-model="editor.component.summary" required value="Frailty pilot"></md-input-container></md-toolbar>
  <md-dialog-content><md-input-container><label>Location</label><input type="text" ng-model="editor.component.location" value="Room 4"></md-input-container>
  <md-input-container><label>Description</label><textarea ng-model="editor.component.comment">Agree the aim</textarea></md-input-container>
  <md-checkbox ng-model="editor.component.isAllDay" aria-checked="${allDayHide ? 'true' : 'false'}" aria-label="All day Event"></md-checkbox>
  <md-datepicker ng-model="editor.component.start"><div><input class="md-datepicker-input" value="${date}"></div></md-datepicker><sg-timepicker ng-model="editor.component.start"${allDayHide}><input class="sg-timepicker-input" value="10:00"></sg-timepicker>
  <md-datepicker ng-model="editor.component.end"><div><input class="md-datepicker-input" value="${date}"></div></md-datepicker><sg-timepicker ng-model="editor.component.end"${allDayHide}><input class="sg-timepicker-input" value="11:00"></sg-timepicker>
  <md-chips class="md-contact-chips" ng-model="editor.component.attendees"><md-chip><div class="md-contact-name">Bo Ray</div></md-chip></md-chips></md-dialog-content></form></md-dialog>`;

export const editing: Fixture = {
  name: 'editing',
  url,
  html: form('24-Nov-2026'),
  expected: {
    status: 'meeting',
    title: 'Frailty pilot',
    when: {
      text: '24-Nov-2026 10:00 – 24-Nov-2026 11:00',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:00',
      allDay: false,
    },
    place: 'Room 4',
    attendees: [{ name: 'Bo Ray' }],
    description: 'Agree the aim',
    writable: true,
    missing: [],
  },
};

const editingDay: Fixture = {
  name: 'editing a whole day',
  url,
  html: form('24-Nov-2026', ' class="ng-hide"'),
  expected: {
    status: 'meeting',
    when: { text: '24-Nov-2026 – 24-Nov-2026', start: '2026-11-24', allDay: true },
  },
};

export const sogoFixtures: CalendarFixtures = {
  adapter: sogo,
  withoutClasses: false,
  fixtures: [
    looking,
    french,
    polish,
    allDay,
    recurring,
    bare,
    hostile,
    editing,
    editingDay,
    { name: 'not filled yet', url, html: view({ title: '' }), expected: { status: 'loading' } },
    { name: 'nothing open', url, html: '<md-content></md-content>', expected: { status: 'none' } },
    {
      name: 'a task',
      url,
      html: '<md-dialog><form name="taskForm"><input ng-model="editor.component.summary" value="Buy milk"></form></md-dialog>',
      expected: { status: 'none' },
    },
    {
      name: 'a question',
      url,
      html: '<md-dialog role="alertdialog"><h2>Warning</h2><p>Delete the event of 24 November 2026?</p></md-dialog>',
      expected: { status: 'none' },
    },
    {
      name: 'redesigned',
      url,
      html: '<md-dialog><h2 ng-bind="::editor.component.name">Frailty pilot</h2><p ng-bind="::editor.component.location">Room 4</p></md-dialog>',
      expected: { status: 'unrecognised' },
    },
  ],
};
