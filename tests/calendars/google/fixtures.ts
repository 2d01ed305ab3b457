/** Google Calendar in the structure public evidence describes, 2018 to 2026-10. Names and words are ours. */
import { google } from '@/lib/calendars/google/adapter';
import { keyOfDay } from '@/lib/calendars/google/ids';
import type { CalendarFixtures, Fixture } from '../fixture';

/** base64url of "<event id> <calendar>", as the page writes it. */
const encode = (event: string, calendar = 'me@m') =>
  btoa(`${event} ${calendar}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

const week = 'https://calendar.google.com/calendar/u/0/r/week';
const day = '2026-11-24';
const single = encode('abc123');
const series = encode('abc123_20261124T100000Z');
const cards = { 'data-viewfamily': 'EVENT' };

/** What the page keeps about itself, unseen. */
const info = (zone = 'Europe/London') =>
  `<div id="xUserInfo"><div id="xUserEmail">me@trust.example</div><div id="xTimezone">${zone}</div></div>`;

interface ChipParts {
  id?: string;
  on?: string;
  title?: string;
  label?: string;
}

/** A timed entry of a week. */
const grid = ({ id = single, on = day, title = 'Frailty pilot', label = '10am to 11am' }: ChipParts = {}) =>
  `<div role="main" id="YPCqFe"><div role="gridcell" data-datekey="${keyOfDay(on)}" class="a1"><div role="button" data-eventchip data-eventid="${id}" class="a2"><div class="a3">${escaped(`${label}, ${title}, Ann Lee, No location, November 24, 2026`)}</div><div class="a4"><span class="a5">${escaped(title)}</span></div></div></div></div>${info()}`;

/** An entry of a month, or of the row of whole days. */
const stacked = ({ id = single, on = day, title = 'Frailty pilot', label = 'All day' }: ChipParts = {}) =>
  `<div role="main"><div role="gridcell" data-datekey="${keyOfDay(on)}"><div data-eventchip data-eventid="${id}" data-stacked-layout-chip-container="true"><div role="button" data-stacked-layout-chip="true"><span class="b1">${escaped(`${label}, ${title}, Ann Lee, No location, November 24, 2026`)}</span><span class="b2">${escaped(title)}</span></div></div></div></div>${info()}`;

interface CardParts {
  id?: string;
  title?: string;
  /** Markup of the heading, for titles that are struck through. */
  heading?: string;
  when?: string;
  often?: string;
  place?: string;
  guests?: string;
  notes?: string;
  calendar?: string;
  /** Labels for screen readers of place and notes. */
  labels?: readonly [string, string];
  more?: string;
}

const row = (id: string, label: string, content: string) =>
  `<div id="${id}"><span class="c1">${label}</span><span class="c2">${content}</span></div>`;

const guest = (name: string, address: string, says = 'Attending', own = '') =>
  `<div data-email="${address}" aria-label="${escaped(`${name}, ${says}`)}" role="treeitem" ${own}><span class="d1">${escaped(name)}</span></div>`;

const ann = (says = 'Attending, Organizer') => guest('Ann Lee', 'a@trust.example', says, 'id="xDtlDlgOrg"');
const bo = (says = 'Attending') => guest('Bo Ray', 'b@council.example', says);

/** The card over the grid. */
function card({ id = single, title = 'Frailty pilot', heading, when = '', often, place, ...more }: CardParts): string {
  const { guests, notes, calendar, labels = ['Location:', 'Description:'] } = more;
  return `<div role="dialog" jsname="ssXDle" data-chips-dialog="true" aria-labelledby="rAECCd" data-layout-mode="bubble"><div tabindex="0"></div><span jsslot jsname="bN97Pc"><div id="xDetDlg" data-eventid="${id}" data-origin="1">
    <div class="e1"><button jsname="DyVDA" aria-label="Edit event"></button><button id="xDetDlgCloseBu" aria-label="Close"></button></div>
    <div jsname="sV9x3c"><div id="xDetDlgWhen"><div class="e2"><span id="rAECCd" role="heading" aria-level="1">${heading ?? escaped(title)}</span><div class="e3">${when}</div>${often ? `<div class="e4">${often}</div>` : ''}</div></div></div>
    <div data-in-bubble>${place ? row('xDetDlgLoc', labels[0], escaped(place)) : ''}${guests ? `<div id="xDetDlgAtt">${guests}</div>` : ''}${notes ? row('xDetDlgDesc', labels[1], escaped(notes)) : ''}${calendar ? `<div id="xDetDlgCal">${calendar}</div>` : ''}${more.more ?? ''}</div></div></span></div>`;
}

const english: Fixture = {
  name: 'card, English, 24 hours',
  url: week,
  body: cards,
  clicked: '[data-eventchip]',
  html:
    grid() +
    card({
      when: 'Tuesday, 24 November⋅10:00 – 11:00',
      place: 'Room 4',
      guests: `<div>2 guests</div><div role="tree">${ann()}${bo()}</div>`,
      notes: 'Agree the aim\nWho decides?',
      calendar: 'Organizer: Ann Lee',
      more: '<a href="https://meet.google.com/abc-defg-hij?authuser=0">Join with Google Meet</a>',
    }),
  expected: {
    status: 'meeting',
    id: 'google:abc123',
    title: 'Frailty pilot',
    place: 'Room 4',
    when: {
      text: 'Tuesday, 24 November⋅10:00 – 11:00',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:00',
      timeZone: 'Europe/London',
      allDay: false,
    },
    organiser: { name: 'Ann Lee', organisation: 'trust.example' },
    attendeeCount: 2,
    organisationCount: 2,
    description: 'Agree the aim\nWho decides?',
    link: 'https://meet.google.com/abc-defg-hij?authuser=0',
    writable: false,
    missing: [],
  },
};

/** Language, what the card says, labels for screen readers, the start and end it proves. */
const languages: readonly (readonly [
  string,
  string,
  readonly [string, string],
  string | undefined,
  string | undefined,
])[] = [
  ['en', 'Tuesday, November 24⋅2:30 – 3:30pm', ['Location:', 'Description:'], '14:30', '15:30'],
  ['cy', 'Dydd Mawrth, 24 Tachwedd⋅14:30 – 15:30', ['Lleoliad:', 'Disgrifiad:'], '14:30', '15:30'],
  ['cy', 'Dydd Mawrth, 24 Tachwedd⋅2:30 – 3:30yh', ['Lleoliad:', 'Disgrifiad:'], '14:30', '15:30'],
  ['fr', 'mardi 24 novembre⋅14:30 – 15:30', ['Lieu :', 'Description :'], '14:30', '15:30'],
  ['fr', 'mardi 24 novembre⋅2:30 – 3:30 PM', ['Lieu :', 'Description :'], '14:30', '15:30'],
  ['pl', 'wtorek, 24 listopada⋅14:30 – 15:30', ['Lokalizacja:', 'Opis:'], '14:30', '15:30'],
  ['pl', 'wtorek, 24 listopada⋅2:30 PM – 3:30 PM', ['Lokalizacja:', 'Opis:'], '14:30', '15:30'],
  ['ar', 'الثلاثاء، ٢٤ نوفمبر⋅١٤:٣٠ – ١٥:٣٠', ['الموقع:', 'الوصف:'], '14:30', '15:30'],
  ['ar', 'الثلاثاء، ٢٤ نوفمبر⋅٢:٣٠ – ٣:٣٠ م', ['الموقع:', 'الوصف:'], '14:30', '15:30'],
  ['ja', '11月 24日 (火曜日)⋅14:30～15:30', ['場所:', '説明:'], '14:30', '15:30'],
  ['ja', '11月 24日 (火曜日)⋅午前11:30～午後1:00', ['場所:', '説明:'], '11:30', '13:00'],
  ['ja', '11月 24日 (火曜日)⋅午後2:30～3:30', ['場所:', '説明:'], '14:30', '15:30'],
];

const inLanguages: Fixture[] = languages.map(([lang, when, labels, from, to], place) => ({
  name: `card, ${lang}, ${place}`,
  url: week,
  lang,
  body: cards,
  clicked: '[data-eventchip]',
  html: grid() + card({ when, labels, place: 'Room 4', notes: 'Agree the aim', guests: `${ann('✓')}${bo('✓')}` }),
  expected: {
    status: 'meeting',
    title: 'Frailty pilot',
    place: 'Room 4',
    description: 'Agree the aim',
    organiser: { name: 'Ann Lee', organisation: 'trust.example' },
    attendees: [
      { name: 'Ann Lee', organisation: 'trust.example' },
      { name: 'Bo Ray', organisation: 'council.example' },
    ],
    when: {
      text: when,
      ...(from && { start: `2026-11-24T${from}` }),
      ...(to && { end: `2026-11-24T${to}` }),
      timeZone: 'Europe/London',
      allDay: false,
    },
  },
}));

const when = (text: string, rest: object = {}) => ({ text, timeZone: 'Europe/London', allDay: false, ...rest });

const cardsOfAllKinds: Fixture[] = [
  {
    name: 'card, recurring, opened by keyboard: the day comes from the id',
    url: week,
    body: cards,
    html:
      grid({ id: series }) +
      card({
        id: series,
        when: 'Tuesday, 24 November⋅10:00 – 11:00',
        often: 'Weekly on Tuesday',
        guests: ann() + bo(),
      }),
    expected: {
      status: 'meeting',
      id: 'google:abc123_20261124T100000Z',
      seriesId: 'google:abc123',
      recurring: true,
      when: when('Tuesday, 24 November⋅10:00 – 11:00', { start: '2026-11-24T10:00', end: '2026-11-24T11:00' }),
      missing: ['place', 'description'],
    },
  },
  {
    name: 'card, recurring, moved to another day: its own id says nothing',
    url: week,
    body: cards,
    html: info() + card({ id: series, when: 'Wednesday, 2 December⋅10:00 – 11:00', often: 'Weekly on Tuesday' }),
    expected: { status: 'meeting', recurring: true, when: when('Wednesday, 2 December⋅10:00 – 11:00') },
  },
  {
    name: 'card, page in another time zone',
    url: week,
    body: cards,
    html:
      info('Asia/Tokyo') +
      card({ id: encode('abc_20261123T230000Z'), when: 'Tuesday, November 24⋅8:00 – 9:00am', often: 'Daily' }),
    expected: {
      status: 'meeting',
      when: {
        text: 'Tuesday, November 24⋅8:00 – 9:00am',
        start: '2026-11-24T08:00',
        end: '2026-11-24T09:00',
        timeZone: 'Asia/Tokyo',
        allDay: false,
      },
    },
  },
  {
    name: 'card, hours told in the zone of the meeting: no zone is claimed',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html: grid() + card({ when: 'Tuesday, 24 November⋅14:00 – 15:00 (GMT+01:00)' }),
    expected: {
      status: 'meeting',
      when: {
        text: 'Tuesday, 24 November⋅14:00 – 15:00 (GMT+01:00)',
        start: '2026-11-24T14:00',
        end: '2026-11-24T15:00',
        allDay: false,
      },
    },
  },
  {
    name: 'card, day view, opened by keyboard',
    url: 'https://calendar.google.com/calendar/u/0/r/day/2026/11/24',
    body: cards,
    html: info() + card({ when: 'Tuesday, 24 November⋅9:00 – 10:00' }),
    expected: {
      status: 'meeting',
      when: when('Tuesday, 24 November⋅9:00 – 10:00', { start: '2026-11-24T09:00', end: '2026-11-24T10:00' }),
    },
  },
  {
    name: 'card, whole day',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html: stacked() + card({ when: 'Tuesday, 24 November' }),
    expected: { status: 'meeting', when: when('Tuesday, 24 November', { allDay: true, start: '2026-11-24' }) },
  },
  {
    name: 'card, several whole days, from the first',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html: stacked() + card({ when: '24 – 26 November' }),
    expected: { status: 'meeting', when: when('24 – 26 November', { allDay: true, start: '2026-11-24' }) },
  },
  {
    name: 'card, several whole days, from one within',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html: stacked() + card({ when: '23 – 26 November' }),
    expected: { status: 'meeting', when: when('23 – 26 November', { allDay: true }) },
  },
  {
    name: 'card, over midnight',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html: grid() + card({ when: '24 November 2026, 22:00 – 25 November 2026, 01:00', title: 'Night handover' }),
    expected: {
      status: 'meeting',
      title: 'Night handover',
      when: when('24 November 2026, 22:00 – 25 November 2026, 01:00', { start: '2026-11-24T22:00' }),
    },
  },
  {
    name: 'card, over midnight, 12 hours',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html: grid() + card({ when: 'November 24, 10:00pm – November 25, 1:00am' }),
    expected: {
      status: 'meeting',
      when: when('November 24, 10:00pm – November 25, 1:00am', { start: '2026-11-24T22:00', end: '2026-11-25T01:00' }),
    },
  },
  {
    name: 'card, date and hours apart without their sign: no whole day is made of it',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html: grid() + card({ when: 'Tuesday, 24 November', often: '10:00 – 11:00' }),
    expected: { status: 'meeting', when: when('Tuesday, 24 November, 10:00 – 11:00') },
  },
  {
    name: 'card, private: a title and no more',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html: grid({ title: 'busy' }) + card({ title: 'busy', when: 'Tuesday, 24 November⋅13:00 – 14:00' }),
    expected: {
      status: 'meeting',
      title: 'busy',
      attendees: [],
      missing: ['place', 'organiser', 'attendees', 'description'],
    },
  },
  {
    name: 'card, cancelled: a struck title',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html: grid() + card({ heading: '<s>Frailty pilot</s>', when: 'Tuesday, 24 November⋅13:00 – 14:00' }),
    expected: { status: 'meeting', title: 'Frailty pilot' },
  },
  {
    name: 'card, no title',
    url: week,
    body: cards,
    html: info() + card({ title: '', when: 'Tuesday, 24 November⋅13:00 – 14:00' }),
    expected: { status: 'meeting', title: '', missing: ['title', 'place', 'organiser', 'attendees', 'description'] },
  },
  {
    name: 'card, long guest list folded away, organiser in the calendar’s row',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html:
      grid() +
      card({
        when: 'Tuesday, 24 November⋅13:00 – 14:00',
        guests: '<div>1,200 guests</div><div>40 yes, 1,160 awaiting</div>',
        calendar: 'Organizer: Ann Lee',
      }),
    expected: {
      status: 'meeting',
      attendeeCount: 1200,
      attendees: [],
      organiser: { name: 'Ann Lee' },
      missing: ['place', 'attendees', 'description'],
    },
  },
  {
    name: 'card, secondary calendar: a team’s calendar organises nothing',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html:
      grid({ id: encode('abc123', 'c_team@g') }) +
      card({
        id: encode('abc123', 'c_team@g'),
        when: 'Tuesday, 24 November⋅13:00 – 14:00',
        guests: bo(),
        calendar: 'Calendar: Ward 7 rota',
      }),
    expected: { status: 'meeting', id: 'google:abc123', organiser: undefined, attendeeCount: 1 },
  },
  {
    name: 'card, the calendar is one of the people invited',
    url: week,
    body: cards,
    lang: 'fr',
    html: info() + card({ when: 'mardi 24 novembre⋅13:00 – 14:00', guests: bo(), calendar: 'Organisateur : Bo Ray' }),
    expected: { status: 'meeting', organiser: { name: 'Bo Ray', organisation: 'council.example' } },
  },
  {
    name: 'card, a room among the guests',
    url: week,
    body: cards,
    html:
      info() +
      card({
        when: 'Tuesday, 24 November⋅13:00 – 14:00',
        guests: ann() + guest('Oak room', 'c_1@resource.calendar.google.com'),
      }),
    expected: { status: 'meeting', attendeeCount: 1, attendees: [{ name: 'Ann Lee', organisation: 'trust.example' }] },
  },
  {
    name: 'card, hostile words, and a link behind a redirect',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html:
      grid() +
      card({
        title: '<img src=x onerror=alert(1)>\u202Etxt',
        when: 'Tuesday, 24 November⋅13:00 – 14:00',
        place: '"><script>alert(1)</script>',
        notes: '{{7*7}} javascript:alert(1)',
        more: `<a href="javascript:alert(1)">x</a><a href="https://www.google.com/url?q=${encodeURIComponent('https://trust.zoom.us/j/123')}&amp;sa=D">y</a>`,
      }),
    expected: {
      status: 'meeting',
      title: '<img src=x onerror=alert(1)>\u202Etxt',
      place: '"><script>alert(1)</script>',
      description: '{{7*7}} javascript:alert(1)',
      link: 'https://trust.zoom.us/j/123',
    },
  },
  {
    name: 'card, focus time: no sign of its kind is known, so it is read as it stands',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html: grid({ title: 'Focus time' }) + card({ title: 'Focus time', when: 'Tuesday, 24 November⋅13:00 – 14:00' }),
    expected: { status: 'meeting', title: 'Focus time', attendees: [] },
  },
];

interface LiveParts {
  title?: string;
  when: string;
  guests?: string;
  calendar?: string;
}

/** The card as seen live in 2026-10: no row of its own for the time, which follows what holds the heading. */
const liveCard = ({ title = 'Frailty pilot', when, guests = '', calendar = '' }: LiveParts) =>
  `<div role="dialog" data-chips-dialog="true" data-layout-mode="bubble"><div class="h0"><div id="xDetDlg" data-eventid="${single}"><div class="h1"><button aria-label="Edit event"></button></div><div class="h2"><div class="h3"><span role="heading" aria-level="1">${title}</span></div><div class="h4">${when}</div></div>
  ${guests && `<div id="xDetDlgAtt">${guests}</div>`}${calendar && `<div id="xDetDlgCal">${calendar}</div>`}</div></div></div>`;

const liveGuest = (name: string, address: string, own = '') =>
  `<div data-id="${address}" data-email="${address}" aria-label="${escaped(name)}, Attending" ${own}><div class="h5"><span>${escaped(name)}</span></div></div>`;

const liveCards: Fixture[] = [
  {
    name: 'card of 2026-10, hours, organiser in one line of the calendar’s row',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html:
      grid({ on: '2026-04-04' }) +
      liveCard({
        when: 'Saturday, April 4⋅6:00 – 9:00pm',
        guests: `<div>2 guests</div>${liveGuest('Ann Lee', 'a@trust.example')}${liveGuest('Bo Ray', 'b@council.example')}`,
        calendar:
          '<div>Ward 7 rota</div><div><span>Organizer: </span><span>Ann Lee</span></div><div>Created by: Bo Ray</div>',
      }),
    expected: {
      status: 'meeting',
      title: 'Frailty pilot',
      when: when('Saturday, April 4⋅6:00 – 9:00pm', { start: '2026-04-04T18:00', end: '2026-04-04T21:00' }),
      organiser: { name: 'Ann Lee', organisation: 'trust.example' },
      attendeeCount: 2,
      missing: ['place', 'description'],
    },
  },
  {
    name: 'card of 2026-10, whole day of a date with its year, opened without a click',
    url: week,
    body: cards,
    html: info() + liveCard({ when: 'Friday, April 3, 2026' }),
    expected: { status: 'meeting', when: when('Friday, April 3, 2026', { allDay: true, start: '2026-04-03' }) },
  },
  {
    name: 'card of 2026-10, two days, opened without a click: none is claimed',
    url: week,
    body: cards,
    html: info() + liveCard({ when: 'April 4 – 5, 2026' }),
    expected: { status: 'meeting', when: when('April 4 – 5, 2026', { allDay: true }) },
  },
  {
    name: 'card of 2026-10, two days, from the first',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html: stacked({ on: '2026-04-04' }) + liveCard({ when: 'April 4 – 5, 2026' }),
    expected: { status: 'meeting', when: when('April 4 – 5, 2026', { allDay: true, start: '2026-04-04' }) },
  },
  {
    name: 'card of 2026-10, a list of people among the guests: nobody knows how many',
    url: week,
    body: cards,
    clicked: '[data-eventchip]',
    html:
      grid() +
      liveCard({
        when: 'Tuesday, November 24⋅10:00 – 11:00am',
        guests: `<div>2 guests</div>${liveGuest('Ann Lee', 'a@trust.example', 'id="xDtlDlgOrg"')}${liveGuest('All leads', 'leads@trust.example', 'data-is-expandable="true"')}`,
      }),
    expected: {
      status: 'meeting',
      organiser: { name: 'Ann Lee', organisation: 'trust.example' },
      attendees: [{ name: 'Ann Lee', organisation: 'trust.example' }],
      attendeeCount: undefined,
      organisationCount: 1,
    },
  },
  {
    name: 'card of 2026-10, a list of people and nobody else',
    url: week,
    body: cards,
    html:
      info() +
      liveCard({
        when: 'Tuesday, November 24⋅10:00 – 11:00am',
        guests: `<div>1 guest</div>${liveGuest('All leads', 'leads@trust.example', 'data-is-expandable="true"')}`,
      }),
    expected: { status: 'meeting', attendees: [], attendeeCount: undefined },
  },
  {
    name: 'card of 2026-10, a name with a comma',
    url: week,
    body: cards,
    html:
      info() +
      liveCard({
        when: 'Tuesday, November 24⋅10:00 – 11:00am',
        guests: liveGuest('Lee, Ann Jr. [US]', 'a@trust.example'),
      }),
    expected: { status: 'meeting', attendees: [{ name: 'Lee, Ann Jr. [US]', organisation: 'trust.example' }] },
  },
];

const dialog = (inside: string) =>
  `${info()}<div role="dialog" data-chips-dialog="true" data-layout-mode="bubble">${inside}</div>`;

const noMeetings: Fixture[] = [
  {
    name: 'card, still empty',
    url: week,
    body: cards,
    html: dialog('<div tabindex="0"></div>'),
    expected: { status: 'loading' },
  },
  {
    name: 'card, its event not filled yet',
    url: week,
    body: cards,
    html: dialog(`<div id="xDetDlg" data-eventid="${single}"></div>`),
    expected: { status: 'loading' },
  },
  {
    name: 'card, without heading',
    url: week,
    body: cards,
    html: dialog(`<div id="xDetDlg" data-eventid="${single}"><div id="xDetDlgWhen">Tuesday</div></div>`),
    expected: { status: 'unrecognised' },
  },
  {
    name: 'card, its id under another name',
    url: week,
    body: cards,
    html: dialog(
      `<div id="xDetDlg" data-entry="${single}"><div id="xDetDlgWhen"><span role="heading">Pilot</span></div></div>`,
    ),
    expected: { status: 'unrecognised' },
  },
  {
    name: 'task of the grid',
    url: week,
    body: cards,
    html: dialog('<div data-eventid="tasks_abc"><span id="rAECCd" role="heading">Ring Bo</span></div>'),
    expected: { status: 'none' },
  },
  {
    name: 'task, without an id',
    url: week,
    body: cards,
    html: dialog('<div><span id="rAECCd" role="heading">Ring Bo</span></div>'),
    expected: { status: 'none' },
  },
  {
    name: 'question of the page',
    url: week,
    body: cards,
    html: `${info()}<div role="dialog"><span role="heading">Send update emails?</span></div>`,
    expected: { status: 'none' },
  },
];

const quickCreate = (panel: string, task = 'false') =>
  dialog(
    `<span jsslot jsname="bN97Pc"><div jsname="SF0uGd" data-eventid="${encode('tmp1')}"><div jsname="GYcwYe"><input aria-label="Add title"></div><div role="tablist"><button role="tab" id="tabEvent" aria-selected="${task === 'false'}">Event</button><button role="tab" id="tabTask" aria-selected="${task}">Task</button></div><div role="tabpanel" aria-labelledby="tabEvent">${panel}<div jsname="vHVaxd"><input disabled aria-hidden="true"><input role="combobox" jsname="YPqjbf"></div><div jsname="hGaP9"><span data-key="description">Add description</span></div></div><button jsname="rhPddf">More options</button><button jsname="x8hlje">Save</button></div></span>`,
  );

const quickCreates: Fixture[] = [
  {
    name: 'quick-create, date and times by their keys, day view',
    url: 'https://calendar.google.com/calendar/u/0/r/day/2026/11/24',
    body: cards,
    html: quickCreate(
      '<div><span data-key="startDate">Tuesday, November 24</span><span data-key="startTime">4:00pm</span> – <span data-key="endTime">4:30pm</span></div>',
    ),
    values: { '[jsname=GYcwYe] input': 'Winter beds', '[jsname=vHVaxd] [role=combobox]': 'Room 2' },
    expected: {
      status: 'meeting',
      id: 'google:tmp1',
      title: 'Winter beds',
      place: 'Room 2',
      when: when('Tuesday, November 24 ⋅ 4:00pm – 4:30pm', { start: '2026-11-24T16:00', end: '2026-11-24T16:30' }),
      missing: ['attendees', 'description'],
    },
  },
  {
    name: 'quick-create, Japanese, date in one text',
    url: week,
    lang: 'ja',
    body: cards,
    html: quickCreate('<p>11月 24日 (火曜日)⋅16:00～16:30</p>'),
    values: { '[jsname=GYcwYe] input': '冬の病床' },
    expected: { status: 'meeting', title: '冬の病床', when: when('11月 24日 (火曜日)⋅16:00～16:30') },
  },
  {
    name: 'quick-create, no title yet',
    url: week,
    body: cards,
    html: quickCreate(''),
    expected: { status: 'meeting', title: '', missing: ['title', 'when', 'place', 'attendees', 'description'] },
  },
  {
    name: 'quick-create of a task',
    url: week,
    body: cards,
    html: quickCreate('', 'true'),
    expected: { status: 'none' },
  },
];

interface FormParts {
  isNew?: boolean;
  id?: string;
  /** The whole-day box. */
  ticked?: boolean;
  times?: boolean;
  last?: string;
  list?: string;
  guests?: string;
  notes?: string;
}

/** The edit page; values of its fields are set apart. Two fields for the place, the first of them dead: captured 2022-01. */
function form({ isNew = false, id, ticked = false, times = true, last = '20261124', list = '', ...more }: FormParts) {
  const { guests = ann() + bo(), notes = 'Agree the aim' } = more;
  const time = (name: string, own = '') => `<span class="f1"><input id="${name}" data-initial-value="x" ${own}></span>`;
  return `${info()}<div role="main"><div data-is-create="${isNew}" ${id ? `data-eventid="${id}"` : ''}>
  <button id="xCancelBu" aria-label="Cancel"></button><input id="xTiIn" aria-label="Title"><button id="xSaveBu">Save</button>
  <div id="xDaRaSel"><div data-ical="20261124"><input id="xStDaIn" data-date="20261124"></div>${times ? time('xStTiIn', list ? 'aria-controls="list"' : '') + time('xEnTiIn') : ''}<div data-ical="${last}"><input id="xEnDaIn" data-date="${last}"></div><div id="xAlDaCbx" role="checkbox" aria-checked="${ticked}"></div></div>${list}
  <div id="xLocIn"><input type="text" disabled aria-hidden="true" tabindex="-1"><div class="f2"><input role="combobox" jsname="YPqjbf"></div></div>
  <div id="xDesc"><div jsname="NorrI"><div id="xDescIn"><div role="textbox" contenteditable="true" aria-label="Description">${escaped(notes)}</div></div></div></div>
  <div id="xGstTab"><h2 role="heading">Guests</h2><div id="xGstLst">${guests}</div></div></div></div>`;
}

const edit = `https://calendar.google.com/calendar/u/0/r/eventedit/${single}`;
const editing = { 'data-viewfamily': 'EVENT_EDIT' };
const fields = (from: string, to: string) => ({
  '#xTiIn': 'Frailty pilot',
  '#xStDaIn': '24 Nov 2026',
  '#xStTiIn': from,
  '#xEnTiIn': to,
  '#xLocIn [role=combobox]': 'Room 4',
});

/** The list of a whole day's times, every 15 minutes, with names for the halves of the day that nobody reads. */
const dayList = `<ul role="listbox" id="list">${Array.from({ length: 96 }, (_, at) => {
  const [hour, minute] = [Math.floor(at / 4), (at % 4) * 15];
  return `<li role="option">${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'ꦗ' : 'ꦏ'}</li>`;
}).join('')}</ul>`;

const forms: Fixture[] = [
  {
    name: 'edit page, 12 hours',
    url: edit,
    body: editing,
    html: form({ id: single }),
    values: fields('2:30pm', '3:30pm'),
    expected: {
      status: 'meeting',
      id: 'google:abc123',
      title: 'Frailty pilot',
      place: 'Room 4',
      when: when('24 Nov 2026, 2:30pm – 3:30pm', { start: '2026-11-24T14:30', end: '2026-11-24T15:30' }),
      organiser: { name: 'Ann Lee', organisation: 'trust.example' },
      attendeeCount: 2,
      description: 'Agree the aim',
      writable: true,
      missing: [],
    },
  },
  ...(
    [
      ['en', '14:30', '15:30'],
      ['cy', '2:30yh', '3:30yh'],
      ['fr', '14:30', '15:30'],
      ['pl', '2:30 PM', '3:30 PM'],
      ['ar', '٢:٣٠ م', '٣:٣٠ م'],
      ['ja', '午後2:30', '午後3:30'],
    ] as const
  ).map(
    ([lang, from, to]): Fixture => ({
      name: `edit page, ${lang}, ${from}`,
      url: edit,
      lang,
      body: editing,
      html: form({}),
      values: fields(from, to),
      expected: {
        status: 'meeting',
        id: 'google:abc123',
        title: 'Frailty pilot',
        when: when(`24 Nov 2026, ${from} – ${to}`, { start: '2026-11-24T14:30', end: '2026-11-24T15:30' }),
        writable: true,
      },
    }),
  ),
  {
    name: 'edit page, a language nobody reads: place in the list of times',
    url: edit,
    lang: 'xx',
    body: editing,
    html: form({ list: dayList }),
    values: { ...fields('2:30 ꦏ', '3:30 ꦏ') },
    expected: {
      status: 'meeting',
      title: 'Frailty pilot',
      when: when('24 Nov 2026, 2:30 ꦏ – 3:30 ꦏ', { start: '2026-11-24T14:30' }),
    },
  },
  {
    name: 'edit page, whole days',
    url: edit,
    body: editing,
    html: form({ ticked: true, times: false, last: '20261125' }),
    values: { '#xTiIn': 'Conference', '#xStDaIn': '24 Nov 2026' },
    expected: {
      status: 'meeting',
      title: 'Conference',
      when: when('24 Nov 2026', { allDay: true, start: '2026-11-24', end: '2026-11-25' }),
    },
  },
  {
    name: 'edit page, over midnight',
    url: edit,
    body: editing,
    html: form({ last: '20261125' }),
    values: fields('22:00', '01:00'),
    expected: {
      status: 'meeting',
      when: when('24 Nov 2026, 22:00 – 01:00', { start: '2026-11-24T22:00', end: '2026-11-25T01:00' }),
    },
  },
  {
    name: 'edit page, new: nothing in it yet',
    url: 'https://calendar.google.com/calendar/u/0/r/eventedit',
    body: editing,
    html: form({ isNew: true, guests: '', notes: '' }),
    values: { '#xStDaIn': '24 Nov 2026', '#xStTiIn': '16:00', '#xEnTiIn': '16:30' },
    expected: {
      status: 'meeting',
      title: '',
      when: when('24 Nov 2026, 16:00 – 16:30', { start: '2026-11-24T16:00', end: '2026-11-24T16:30' }),
      writable: true,
      missing: ['title', 'place', 'attendees', 'description'],
    },
  },
  {
    name: 'edit page, hostile title, and many guests',
    url: edit,
    body: editing,
    html: form({
      guests: Array.from({ length: 250 }, (_, at) => guest(`Guest ${at}`, `g${at}@trust.example`)).join(''),
    }),
    values: { ...fields('14:30', '15:30'), '#xTiIn': '<b>“;DROP</b>' },
    expected: { status: 'meeting', title: '<b>“;DROP</b>', attendeeCount: 250, organisationCount: 1 },
  },
  {
    name: 'edit page, its form not marked: known by its parts',
    url: edit,
    body: editing,
    html: form({}).replace('data-is-create="false"', ''),
    values: { ...fields('2:30pm', '3:30pm'), '#xLocIn [role=combobox]': 'https://meet.google.com/abc-defg-hij' },
    expected: {
      status: 'meeting',
      id: 'google:abc123',
      title: 'Frailty pilot',
      place: 'https://meet.google.com/abc-defg-hij',
      link: 'https://meet.google.com/abc-defg-hij',
      when: when('24 Nov 2026, 2:30pm – 3:30pm', { start: '2026-11-24T14:30', end: '2026-11-24T15:30' }),
      organiser: { name: 'Ann Lee', organisation: 'trust.example' },
      attendeeCount: 2,
      description: 'Agree the aim',
      writable: true,
      missing: [],
    },
  },
  {
    name: 'edit page, its form not marked, the title’s field gone',
    url: edit,
    body: editing,
    html: `${info()}<div><button id="xSaveBu">Save</button><div id="xDesc"><div id="xDescIn">Notes</div></div></div>`,
    expected: { status: 'unrecognised' },
  },
  {
    name: 'edit page, still loading',
    url: edit,
    body: editing,
    html: `${info()}<div data-is-create="false"><div></div></div>`,
    expected: { status: 'loading' },
  },
  {
    name: 'edit page, without the title’s field',
    url: edit,
    body: editing,
    html: `${info()}<div data-is-create="false"><div id="xDesc">Notes</div><button id="xSaveBu">Save</button></div>`,
    expected: { status: 'unrecognised' },
  },
];

const readOnly = (dates: string, more = '') =>
  `${info()}<div role="main"><div data-is-create="false" data-eventid="${single}"><div class="g1"><h1 role="heading" aria-level="1">Frailty pilot</h1></div><div class="g2">${dates}</div>
  <div id="xOnCal"><span>Location:</span><span>Room 4</span></div><div id="xDesc"><div>Agree the aim<br>Who decides?</div></div><div id="xGstTab"><h2 role="heading">Guests</h2><div id="xGstLst">${ann()}${bo()}</div></div>${more}</div></div>`;

const readOnlyPages: Fixture[] = [
  {
    name: 'read-only page',
    url: edit,
    body: editing,
    html: readOnly(
      '<span id="xStDaRo" data-date="20261124">24 Nov 2026</span> <span>14:30</span> – <span>15:30</span> <span id="xEnDaRo" data-date="20261124">24 Nov 2026</span>',
    ),
    expected: {
      status: 'meeting',
      title: 'Frailty pilot',
      place: 'Room 4',
      when: when('24 Nov 2026 14:30 – 15:30 24 Nov 2026', { start: '2026-11-24T14:30', end: '2026-11-24T15:30' }),
      organiser: { name: 'Ann Lee', organisation: 'trust.example' },
      attendeeCount: 2,
      description: 'Agree the aim\nWho decides?',
      writable: false,
      missing: [],
    },
  },
  {
    name: 'read-only page, Arabic: the day alone is proved',
    url: edit,
    lang: 'ar',
    body: editing,
    html: readOnly(
      '<span id="xStDaRo" data-date="20261124">٢٤ نوفمبر</span><span id="xEnDaRo" data-date="20261124">٢٤ نوفمبر</span>',
    ),
    expected: { status: 'meeting', title: 'Frailty pilot', when: when('٢٤ نوفمبر٢٤ نوفمبر', { start: '2026-11-24' }) },
  },
];

/** A list: one group for a day, a row for each entry. */
const list = (rows: string) =>
  `<div role="main"><div role="grid"><div role="rowgroup" data-datekey="${keyOfDay(day)}">${rows}</div></div></div>${info()}`;

const listRow = (id: string) =>
  `<div role="row"><div role="presentation" data-eventchip data-eventid="${id}"><div role="gridcell">10:00 – 11:00</div><div role="gridcell"><span>Frailty pilot</span></div><div role="gridcell"><div role="button" aria-label="10:00 to 11:00, Frailty pilot, Ann Lee, Room 4, November 24, 2026"></div></div></div></div>`;

const lists: Fixture[] = [
  {
    name: 'agenda, Polish, card of a row',
    url: 'https://calendar.google.com/calendar/u/0/r/agenda/2026/11/24',
    lang: 'pl',
    body: { 'data-viewfamily': 'SCHEDULE' },
    clicked: '[data-eventchip]',
    html: list(listRow(single)) + card({ when: 'wtorek, 24 listopada⋅10:00 – 11:00' }),
    expected: {
      status: 'meeting',
      title: 'Frailty pilot',
      when: when('wtorek, 24 listopada⋅10:00 – 11:00', { start: '2026-11-24T10:00', end: '2026-11-24T11:00' }),
    },
  },
  {
    name: 'search, the id on the row’s button alone',
    url: 'https://calendar.google.com/calendar/u/0/r/search?q=pilot',
    body: { 'data-viewfamily': 'SEARCH' },
    clicked: '[role=button][data-eventid]',
    html:
      list(
        `<div role="row"><div role="button" data-eventid="${single}" aria-label="10am to 11am, Frailty pilot, November 24, 2026"><span>10 – 11am</span><span>Frailty pilot</span></div></div>`,
      ) + card({ when: 'Tuesday, November 24⋅10:00 – 11:00am' }),
    expected: {
      status: 'meeting',
      title: 'Frailty pilot',
      when: when('Tuesday, November 24⋅10:00 – 11:00am', { start: '2026-11-24T10:00', end: '2026-11-24T11:00' }),
    },
  },
];

export const googleFixtures: CalendarFixtures = {
  adapter: google,
  withoutClasses: true,
  fixtures: [
    english,
    ...inLanguages,
    ...cardsOfAllKinds,
    ...liveCards,
    ...noMeetings,
    ...quickCreates,
    ...forms,
    ...readOnlyPages,
    ...lists,
  ],
};
