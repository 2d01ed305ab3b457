/** Outlook on the web in the structure public evidence describes, 2022-11 to 2026-10. Names and words are ours. */
import { outlook } from '@/lib/calendars/outlook/adapter';
import type { CalendarFixtures, Fixture } from '../fixture';

const url = 'https://outlook.office.com/calendar/view/week';
const itemId = 'AAMkAGI2TG93AAA=';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;');

interface TileParts {
  id?: string;
  tooltip: string;
  label: string;
  day?: string;
}

const tile = ({ id = itemId, tooltip, label }: TileParts) =>
  `<div data-calitemid="${id}" class="aa1"><div role="button" tabindex="0" class="bb2" aria-label="${escaped(label)}" title="${escaped(tooltip)}"><div class="cc3"><time>10:00</time><span>…</span></div></div></div>`;

/** A week with one column; the real page has seven. */
const week = (parts: TileParts, more = '') =>
  `<div data-app-section="CalendarModule"><div data-app-section="calendar-view-0" role="grid"><div data-column-date="${parts.day ?? '2026-11-24'}">${tile(parts)}</div>${more}</div></div>`;

const month = (parts: TileParts) =>
  `<div data-app-section="Surface_Month"><div id="monthDayCell_2026-11-24T00:00:00.000+00:00_GMT Standard Time_x1">${tile(parts)}</div></div>`;

interface PeekParts {
  title: string;
  when: string;
  place?: string;
  people?: string;
  labels?: readonly [title: string, when: string, place: string];
  join?: string;
}

const peek = ({ title, when, place, people = '', labels = ['Title', 'Time', 'Location'], join = '' }: PeekParts) =>
  `<div class="fui-Portal"><div data-app-section="CalendarItemPeek"><div tabindex="-1"><div class="d1"><button aria-label="Expand"><i data-icon-name="FullScreen" class="d2">\uE740</i></button></div>
  <div class="d3"><span aria-label="${labels[0]}" class="d4">${escaped(title)}</span></div>
  <div class="d5"><i data-icon-name="ClockRegular">\uE917</i><span aria-label="${labels[1]}">${when}</span></div>
  ${place ? `<div><span aria-label="${labels[2]}">${escaped(place)}</span></div>` : ''}${people}${join}
  <div class="d6"><button>Accept</button><button>Tentative</button></div></div></div></div>`;

const organiser = (name: string, says: string, label = `Opens card for ${name}`) =>
  `<div class="p1"><div class="p2"><div role="button" aria-label="${escaped(label)}" class="p3"><span>${escaped(name)}</span></div><span class="p4">${says}</span></div></div>`;

const pilot = {
  tooltip: 'Frailty pilot\nRoom 4\n10:00 to 11:00',
  label:
    'Meeting icon, Frailty pilot, 10:00 to 11:00, Tuesday, November 24, 2026, Room 4, By Ann Lee, Tentative, Recurring event',
};

const english: Fixture = {
  name: 'peek, English, 24 hours, recurring',
  url,
  clicked: '[data-calitemid]',
  html:
    week(pilot) +
    peek({
      title: 'Frailty pilot',
      when: 'Tue 24/11/2026 10:00 - 11:00',
      place: 'Room 4',
      people: organiser('Ann Lee', 'is the organizer'),
      join: '<button name="JoinButton">Join</button>',
    }),
  expected: {
    status: 'meeting',
    id: `outlook:${itemId}`,
    title: 'Frailty pilot',
    place: 'Room 4',
    when: {
      text: 'Tue 24/11/2026 10:00 - 11:00',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:00',
      allDay: false,
    },
    organiser: { name: 'Ann Lee' },
    recurring: true,
    writable: false,
    missing: ['attendees', 'description'],
  },
};

const peeks: Fixture[] = [
  english,
  {
    name: 'peek, English, 12 hours, several people',
    url: 'https://outlook.cloud.microsoft/calendar/view/workweek',
    clicked: '[role=button]',
    html:
      week({
        tooltip: 'Frailty pilot\n1:30 PM to 2:30 PM',
        label: 'Frailty pilot, 1:30 PM to 2:30 PM, Tuesday, November 24, 2026, By Ann Lee, Busy',
      }) +
      peek({
        title: 'Frailty pilot',
        when: 'Tue 11/24/2026 1:30 PM - 2:30 PM',
        place: 'No location added',
        people: organiser('Ann Lee', 'invited you') + organiser('bo.ray@council.example', 'Accepted'),
        join: '<a href="https://teams.microsoft.com/l/meetup-join/19%3ameeting_x">Join</a>',
      }),
    expected: {
      status: 'meeting',
      title: 'Frailty pilot',
      when: {
        text: 'Tue 11/24/2026 1:30 PM - 2:30 PM',
        start: '2026-11-24T13:30',
        end: '2026-11-24T14:30',
        allDay: false,
      },
      organiser: { name: 'Ann Lee' },
      attendees: [{ name: 'Ann Lee' }, { name: 'bo.ray', organisation: 'council.example' }],
      link: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x',
      missing: ['place', 'description'],
    },
  },
  {
    name: 'peek, French',
    url: 'https://outlook.office365.com/calendar/view/week',
    lang: 'fr',
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: 'Pilote fragilité\nSalle 4\n10:00 à 11:00',
        label: 'Pilote fragilité, 10:00 à 11:00, mardi 24 novembre 2026, Salle 4, Par Ann Lee, Provisoire',
      }) +
      peek({
        title: 'Pilote fragilité',
        when: 'mar. 24/11/2026 10:00 - 11:00',
        place: 'Salle 4',
        labels: ['Titre', 'Heure', 'Lieu'],
        people: organiser('Ann Lee', 'vous a invité', 'Ouvre la carte de Ann Lee'),
      }),
    expected: {
      status: 'meeting',
      title: 'Pilote fragilité',
      place: 'Salle 4',
      when: {
        text: 'mar. 24/11/2026 10:00 - 11:00',
        start: '2026-11-24T10:00',
        end: '2026-11-24T11:00',
        allDay: false,
      },
      organiser: { name: 'Ann Lee' },
    },
  },
  {
    name: 'peek, Japanese',
    url: 'https://outlook.live.com/calendar/0/view/week',
    lang: 'ja',
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: '虚弱パイロット\n会議室4\n10:00 から 11:00',
        label:
          '虚弱パイロット、10:00 から 11:00、2026年11月24日火曜日、会議室4、開催者 Ann Lee、仮の予定、定期的なイベント',
      }) +
      peek({
        title: '虚弱パイロット',
        when: '2026/11/24 (火) 10:00 - 11:00',
        labels: ['タイトル', '時刻', '場所'],
        people: organiser('Ann Lee', '開催者', 'Ann Lee のカードを開きます'),
      }),
    expected: {
      status: 'meeting',
      title: '虚弱パイロット',
      place: '会議室4',
      when: {
        text: '2026/11/24 (火) 10:00 - 11:00',
        start: '2026-11-24T10:00',
        end: '2026-11-24T11:00',
        allDay: false,
      },
      organiser: { name: 'Ann Lee' },
      recurring: true,
    },
  },
  {
    name: 'peek in a language of no table: title, time, place and organiser by the entry clicked',
    url,
    lang: 'fi',
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: 'Kotihoito\nHuone 4\n13:00 - 14:00',
        label: 'Kotihoito, 13:00 - 14:00, tiistai 24. marraskuuta 2026, Huone 4, Järjestäjä Ann Lee, Alustava',
      }) +
      peek({
        title: 'Kotihoito',
        when: 'ti 24.11.2026 13:00 - 14:00',
        place: 'Huone 4',
        labels: ['Otsikko', 'Aika', 'Sijainti'],
        people: organiser('Ann Lee', 'kutsui sinut', 'Avaa kortin Ann Lee'),
      }),
    expected: {
      status: 'meeting',
      title: 'Kotihoito',
      place: 'Huone 4',
      when: {
        text: 'ti 24.11.2026 13:00 - 14:00',
        start: '2026-11-24T13:00',
        end: '2026-11-24T14:00',
        allDay: false,
      },
      organiser: { name: 'Ann Lee' },
      missing: ['attendees', 'description'],
    },
  },
  {
    name: 'peek in a language of no table, nothing clicked: title and time by their order',
    url,
    lang: 'de',
    html:
      week({ tooltip: 'Wundvisite', label: '…' }) +
      peek({
        title: 'Wundvisite',
        when: 'Di 24.11.2026 09:30 - 10:30',
        place: 'Raum 4',
        labels: ['Überschrift', 'Wann', 'Wo'],
      }),
    expected: {
      status: 'meeting',
      title: 'Wundvisite',
      when: {
        text: 'Di 24.11.2026 09:30 - 10:30',
        start: '2026-11-24T09:30',
        end: '2026-11-24T10:30',
        allDay: false,
      },
      missing: ['place', 'organiser', 'attendees', 'description'],
    },
  },
  {
    name: 'peek, Welsh, 12 hours',
    url,
    lang: 'cy',
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: 'Peilot eiddilwch\n1:30 yh i 2:30 yh',
        label: 'Peilot eiddilwch, 1:30 yh i 2:30 yh, Dydd Mawrth, 24 Tachwedd 2026, Gan Ann Lee',
      }) +
      peek({
        title: 'Peilot eiddilwch',
        when: 'Maw 24/11/2026 1:30 yh - 2:30 yh',
        labels: ['Teitl', 'Amser', 'Lleoliad'],
      }),
    expected: {
      status: 'meeting',
      title: 'Peilot eiddilwch',
      when: {
        text: 'Maw 24/11/2026 1:30 yh - 2:30 yh',
        start: '2026-11-24T13:30',
        end: '2026-11-24T14:30',
        allDay: false,
      },
      organiser: { name: 'Ann Lee' },
    },
  },
  {
    name: 'peek, Polish, opened without a click',
    url,
    lang: 'pl',
    html:
      week({ tooltip: 'Pilotaż\n10:00 do 11:00', label: 'Pilotaż, 10:00 do 11:00, wtorek, 24 listopada 2026' }) +
      peek({
        title: 'Pilotaż',
        when: 'wtorek, 24 listopada 2026 10:00 - 11:00',
        labels: ['Tytuł', 'Godzina', 'Lokalizacja'],
      }),
    expected: {
      status: 'meeting',
      title: 'Pilotaż',
      when: {
        text: 'wtorek, 24 listopada 2026 10:00 - 11:00',
        start: '2026-11-24T10:00',
        end: '2026-11-24T11:00',
        allDay: false,
      },
      missing: ['place', 'organiser', 'attendees', 'description'],
    },
  },
  {
    name: 'peek from a month, whole day',
    url: 'https://outlook.office.com/calendar/view/month',
    clicked: '[data-calitemid]',
    html:
      month({ tooltip: 'Away day\n', label: 'Away day, all day event, Tuesday, November 24, 2026, By Ann Lee, Free' }) +
      peek({ title: 'Away day', when: 'Tue 24/11/2026 (All day)' }),
    expected: {
      status: 'meeting',
      title: 'Away day',
      when: { text: 'Tue 24/11/2026 (All day)', start: '2026-11-24', allDay: true },
      organiser: { name: 'Ann Lee' },
    },
  },
  {
    name: 'peek, cancelled',
    url,
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: 'Canceled: Frailty pilot\n10:00 to 11:00',
        label: 'Canceled: Frailty pilot, 10:00 to 11:00, Tuesday, November 24, 2026, By Ann Lee, Free',
      }) + peek({ title: 'Canceled: Frailty pilot', when: '24/11/2026 10:00 - 11:00' }),
    expected: { status: 'meeting', cancelled: true, title: 'Canceled: Frailty pilot', organiser: { name: 'Ann Lee' } },
  },
  {
    name: 'peek, cancelled, French',
    url,
    lang: 'fr',
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: 'Annulé : Pilote\n10:00 à 11:00',
        label: 'Annulé : Pilote, 10:00 à 11:00, mardi 24 novembre 2026, Par Ann Lee, Disponible',
      }) + peek({ title: 'Annulé : Pilote', when: '24/11/2026 10:00 - 11:00', labels: ['Titre', 'Heure', 'Lieu'] }),
    expected: { status: 'meeting', cancelled: true, title: 'Annulé : Pilote', organiser: { name: 'Ann Lee' } },
  },
  {
    name: 'peek, cancelled, Japanese',
    url,
    lang: 'ja',
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: 'キャンセル済み: 会議\n10:00 から 11:00',
        label: 'キャンセル済み: 会議、10:00 から 11:00、2026年11月24日火曜日、空き時間',
      }) +
      peek({ title: 'キャンセル済み: 会議', when: '2026/11/24 10:00 - 11:00', labels: ['タイトル', '時刻', '場所'] }),
    expected: { status: 'meeting', cancelled: true, title: 'キャンセル済み: 会議' },
  },
  {
    name: 'peek, private',
    url,
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: 'Private appointment\n10:00 to 11:00',
        label: 'Private appointment, 10:00 to 11:00, Tuesday, November 24, 2026, Private, Busy',
      }) + peek({ title: 'Private appointment', when: '24/11/2026 10:00 - 11:00' }),
    expected: {
      status: 'meeting',
      title: 'Private appointment',
      missing: ['place', 'organiser', 'attendees', 'description'],
    },
  },
  {
    name: 'peek, no title',
    url,
    clicked: '[data-calitemid]',
    html:
      week({ tooltip: '\n10:00 to 11:00', label: '10:00 to 11:00, Tuesday, November 24, 2026, By Ann Lee' }) +
      peek({ title: '', when: '24/11/2026 10:00 - 11:00' }),
    expected: {
      status: 'meeting',
      title: '',
      when: {
        text: '24/11/2026 10:00 - 11:00',
        start: '2026-11-24T10:00',
        end: '2026-11-24T11:00',
        allDay: false,
      },
      missing: ['title', 'place', 'organiser', 'attendees', 'description'],
    },
  },
  {
    name: 'peek, commas and times in the subject, a name in it too',
    url,
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: 'Call, 9:30 sharp, with By Ann Lee, Bo\n10:00 to 11:00',
        label:
          'Call, 9:30 sharp, with By Ann Lee, Bo, 10:00 to 11:00, Tuesday, November 24, 2026, By Cy Moss, Tentative',
      }) +
      peek({
        title: 'Call, 9:30 sharp, with By Ann Lee, Bo',
        when: '24/11/2026 10:00 - 11:00',
        people: organiser('Ann Lee', 'Accepted') + organiser('Cy Moss', 'Accepted'),
      }),
    expected: {
      status: 'meeting',
      title: 'Call, 9:30 sharp, with By Ann Lee, Bo',
      when: {
        text: '24/11/2026 10:00 - 11:00',
        start: '2026-11-24T10:00',
        end: '2026-11-24T11:00',
        allDay: false,
      },
      organiser: { name: 'Cy Moss' },
    },
  },
  {
    name: 'peek, hostile text',
    url,
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: '<img src=x onerror=alert(1)> \u202Etxt\n10:00 to 11:00',
        label: '<img src=x onerror=alert(1)> \u202Etxt, 10:00 to 11:00, Tuesday, November 24, 2026',
      }) +
      peek({
        title: '<img src=x onerror=alert(1)> \u202Etxt',
        when: '24/11/2026 10:00 - 11:00',
        join: '<a href="javascript:alert(1)">Join</a>',
      }),
    expected: { status: 'meeting', title: '<img src=x onerror=alert(1)> \u202Etxt' },
  },
  {
    name: 'peek, several days: no start is claimed',
    url,
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: 'Conference\n09:00 to 17:00',
        label: 'Conference, 09:00 Monday, November 23, 2026 to 17:00 Wednesday, November 25, 2026, By Ann Lee',
      }) + peek({ title: 'Conference', when: '23/11/2026 09:00 - 25/11/2026 17:00' }),
    expected: {
      status: 'meeting',
      title: 'Conference',
      when: { text: '23/11/2026 09:00 - 25/11/2026 17:00', allDay: false },
    },
  },
  {
    name: 'peek, still empty',
    url,
    clicked: '[data-calitemid]',
    html: `${week(pilot)}<div data-app-section="CalendarItemPeek"><div tabindex="-1"></div></div>`,
    expected: { status: 'loading' },
  },
  {
    name: 'peek, redesigned',
    url,
    html: `${week(pilot)}<div data-app-section="CalendarItemPeek"><div class="z1">Frailty pilot</div><div>10:00 – 11:00</div></div>`,
    expected: { status: 'unrecognised' },
  },
];

/**
 * The card as a live page had it on 2026-04-14, by its accessibility tree: no labels but those of people, controls among
 * the texts, the organiser twice, then how those invited have answered, and the beginning of the notes.
 */
const liveCard = ({
  title = 'Frailty pilot',
  when = 'Tue 11/24/2026 10:00 AM - 11:00 AM',
  often = 'Series',
  place = 'Room 4',
  who = 'Ann Lee',
  invited = ' invited you.',
  answers = "Accepted 8, Didn't respond 3",
  notes = 'Agree the aim, and then 2 more things…',
}) =>
  `<div class="fui-Portal"><div data-app-section="CalendarItemPeek"><div class="q0"><div class="q1"><span>${escaped(title)}</span></div><button>View event</button><button>Join</button><div class="q2"><button>Chat with participants</button></div>
  <div class="q3"><div>${when}</div>${often && `<div>${often}</div>`}</div><div class="q4"><span>${escaped(place)}</span></div>
  ${who && `<div class="q5"><button aria-label="Opens card for ${escaped(who)}"><img alt=""></button><div><button aria-label="Opens card for ${escaped(who)}">${escaped(who)}</button><span>${invited}</span></div></div>`}${answers && `<div class="q6"><span>${answers}</span></div>`}<div class="q7">${notes}</div>
  <div role="group" aria-label="respond form"><button>Accept</button><button>Decline</button></div></div></div></div>`;

const liveTime = {
  text: 'Tue 11/24/2026 10:00 AM - 11:00 AM',
  start: '2026-11-24T10:00',
  end: '2026-11-24T11:00',
  allDay: false,
};

const live: Fixture[] = [
  {
    name: 'live card, opened by keyboard: the organiser is no guest, and the answers are counted',
    url,
    html: liveCard({}),
    expected: {
      status: 'meeting',
      title: 'Frailty pilot',
      when: liveTime,
      place: 'Room 4',
      organiser: { name: 'Ann Lee' },
      attendees: [],
      attendeeCount: 11,
      organisationCount: undefined,
      recurring: true,
      missing: ['attendees', 'description'],
    },
  },
  {
    name: 'live card, opened from the grid; the organiser has a directory name with commas, digits and brackets',
    url,
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: 'Frailty pilot\nRoom 4\n10:00 AM to 11:00 AM',
        label:
          'Frailty pilot, 10:00 AM to 11:00 AM, Tuesday, November 24, 2026, Room 4, By WARD, Im1 (ANYTOWN ICB - 9Z9), Busy, Exception to recurring event',
      }) + liveCard({ who: 'WARD, Im1 (ANYTOWN ICB - 9Z9)', often: '', answers: 'Accepted 1' }),
    expected: {
      status: 'meeting',
      id: `outlook:${itemId}`,
      when: liveTime,
      organiser: { name: 'Im1 Ward', organisation: 'ANYTOWN ICB - 9Z9' },
      attendees: [],
      attendeeCount: 1,
      recurring: true,
    },
  },
  {
    name: 'live card, no answers yet, no place, and notes with numbers',
    url,
    html: liveCard({ place: 'No location added', answers: '', often: '', notes: 'Beds 8, staff 3 and so on' }),
    expected: {
      status: 'meeting',
      organiser: { name: 'Ann Lee' },
      attendeeCount: undefined,
      recurring: undefined,
      missing: ['place', 'attendees', 'description'],
    },
  },
  {
    name: 'live card, one’s own appointment: nobody is named',
    url,
    html: liveCard({ who: '', answers: '', often: '', place: 'No location added', notes: '' }),
    expected: { status: 'meeting', when: liveTime, attendees: [], attendeeCount: undefined, organiser: undefined },
  },
  {
    name: 'live card, all its parts side by side',
    url,
    html: `<div data-app-section="CalendarItemPeek"><span>Frailty pilot</span><button>View event</button><button>Join</button><button>Chat with participants</button><span>Tue 11/24/2026 10:00 AM - 11:00 AM</span><span>Room 4</span><button aria-label="Opens card for Ann Lee"></button><button aria-label="Opens card for Ann Lee">Ann Lee</button> invited you.<button>Accepted 1, Tentatively accepted 2, Didn't respond 3</button><span>Agree the aim</span></div>`,
    expected: {
      status: 'meeting',
      title: 'Frailty pilot',
      when: liveTime,
      place: 'Room 4',
      organiser: { name: 'Ann Lee' },
      attendees: [],
      attendeeCount: 6,
    },
  },
  {
    name: 'live card, whole day',
    url,
    html: liveCard({ when: 'Tue 11/24/2026', often: '' }),
    expected: { status: 'meeting', when: { text: 'Tue 11/24/2026', start: '2026-11-24', allDay: true } },
  },
  {
    name: 'live card, several days: no start is claimed',
    url,
    html: liveCard({ when: 'Mon 11/23/2026 - Wed 11/25/2026', often: '' }),
    expected: { status: 'meeting', when: { text: 'Mon 11/23/2026 - Wed 11/25/2026', allDay: true } },
  },
  {
    name: 'live card, French: answers are proved by their numbers',
    url,
    lang: 'fr',
    html: liveCard({
      when: 'mar. 24/11/2026 10:00 - 11:00',
      often: 'Série',
      invited: ' vous a invité.',
      answers: '8 ont accepté, 3 sans réponse',
    }),
    expected: {
      status: 'meeting',
      when: {
        text: 'mar. 24/11/2026 10:00 - 11:00',
        start: '2026-11-24T10:00',
        end: '2026-11-24T11:00',
        allDay: false,
      },
      place: 'Room 4',
      attendeeCount: 11,
      recurring: true,
    },
  },
  {
    name: 'live card, Czech',
    url,
    lang: 'cs',
    html: liveCard({ when: 'Po 06.01.2025 9:00 – 17:00', often: '', invited: ' vás pozval.', answers: '' }),
    expected: {
      status: 'meeting',
      when: {
        text: 'Po 06.01.2025 9:00 – 17:00',
        start: '2025-01-06T09:00',
        end: '2025-01-06T17:00',
        allDay: false,
      },
      organiser: { name: 'Ann Lee' },
      attendeeCount: undefined,
    },
  },
  {
    name: 'peek, organiser with a comma in the name, told by the entry alone',
    url,
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: 'Frailty pilot\n10:00 to 11:00',
        label:
          'Frailty pilot, 10:00 to 11:00, Tuesday, November 24, 2026, By Lee, Ann Jr. [US-US], Tentative, Recurring event',
      }) + peek({ title: 'Frailty pilot', when: 'Tue 24/11/2026 10:00 - 11:00' }),
    expected: { status: 'meeting', organiser: { name: 'Lee, Ann Jr. [US-US]' } },
  },
  {
    name: 'peek, declined: the entry says so, and it is not called off',
    url,
    clicked: '[data-calitemid]',
    html:
      week({
        tooltip: 'Frailty pilot\n10:00 to 11:00',
        label: 'Declined: Frailty pilot, 10:00 to 11:00, Tuesday, November 24, 2026, By Ann Lee, Free',
      }) + peek({ title: 'Frailty pilot', when: 'Tue 24/11/2026 10:00 - 11:00' }),
    expected: {
      status: 'meeting',
      id: `outlook:${itemId}`,
      title: 'Declined: Frailty pilot',
      cancelled: undefined,
      organiser: { name: 'Ann Lee' },
    },
  },
  {
    name: 'peek in Teams’ frame of 2026-10',
    url: 'https://outlook.office.com/hosted/calendar?hostName=teams',
    clicked: '[data-tabid]',
    html: `<div data-app-section="CalendarModule"><div data-column-date="2026-11-24"><div data-tabid="calendarSurfaceEntry_7" role="button" aria-label="Frailty pilot, 10:00 to 11:00, Tuesday, November 24, 2026, By Ann Lee, Busy" title="Frailty pilot&#10;10:00 to 11:00">…</div></div></div>${peek({ title: 'Frailty pilot', when: 'Tue 24/11/2026 10:00 - 11:00' })}`,
    expected: {
      status: 'meeting',
      id: 'outlook:calendarSurfaceEntry_7',
      title: 'Frailty pilot',
      organiser: { name: 'Ann Lee' },
    },
  },
];

const rows = (
  notes: string,
  people = '',
  place = '<div><i data-icon-name="LocationRegular"></i><div>Room 4</div></div>',
) =>
  `<div class="r0"><div class="r1"><span class="r2"></span><span class="allowTextSelection">Frailty pilot</span></div>
  <div class="r1"><div><i data-icon-name="ClockRegular">\uE917</i></div><div class="r3"><div class="allowTextSelection">Tue 24/11/2026 10:00 - 11:00</div></div></div>
  ${place}${people}
  <div class="r1"><div><i data-icon-name="CalendarEmptyRegular"></i></div><div>Calendar</div></div>
  ${notes}</div>`;

const notesRow =
  '<div class="r1"><div><i data-icon-name="TextboxRegular"></i></div><div class="allowTextSelection"><div><p>Agree the aim</p><p><a href="https://emea01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fmeet%2F123%3Fp%3Dx">Join</a></p></div></div></div>';

const read: Fixture['expected'] = {
  status: 'meeting',
  id: `outlook:${itemId}`,
  title: 'Frailty pilot',
  place: 'Room 4',
  when: {
    text: 'Tue 24/11/2026 10:00 - 11:00',
    start: '2026-11-24T10:00',
    end: '2026-11-24T11:00',
    allDay: false,
  },
  writable: false,
};

const guests = Array.from({ length: 12 }, (_, place) =>
  organiser(`guest${place}@org${place % 7}.example`, place ? 'Accepted' : 'Organizer'),
).join('');

const views: Fixture[] = [
  {
    name: 'full read, dialog of 2022',
    url,
    clicked: '[data-calitemid]',
    html: `${week(pilot)}<div class="ms-Dialog-main"><div data-app-section="ReadingPane">${rows(notesRow, organiser('Ann Lee', 'Organizer') + organiser('Bo Ray', 'Accepted'))}</div></div>`,
    expected: {
      ...read,
      organiser: { name: 'Ann Lee' },
      attendees: [{ name: 'Ann Lee' }, { name: 'Bo Ray' }],
      description: 'Agree the aim\n\nJoin',
      link: 'https://teams.microsoft.com/meet/123?p=x',
      missing: [],
    },
  },
  {
    name: 'full read, notes that speak of organising and of numbers',
    url,
    clicked: '[data-calitemid]',
    html: `${week(pilot)}<div data-app-section="ReadingPane">${rows(notesRow.replace('Agree the aim', 'Organise beds 8, staff 3'), organiser('Ann Lee', '') + organiser('Bo Ray', ''), '')}</div>`,
    expected: {
      status: 'meeting',
      organiser: { name: 'Ann Lee' },
      attendees: [{ name: 'Ann Lee' }, { name: 'Bo Ray' }],
      attendeeCount: 2,
    },
  },
  {
    name: 'full read, page of 2026, opened by its address',
    url: `https://outlook.office.com/calendar/item/${encodeURIComponent(itemId)}`,
    lang: 'fr',
    html: `<div data-app-section="ReadingPane"><div id="TopBar"><button>Répondre</button></div><h1 class="CWGkB">Frailty pilot</h1><div><i data-icon-name="ClockRegular"></i><span>mar. 24/11/2026 10:00 - 11:00</span></div><div data-app-section="Form_Content"><h2>Programme</h2><p>Agree the aim</p></div></div>`,
    expected: {
      status: 'meeting',
      id: `outlook:${itemId}`,
      title: 'Frailty pilot',
      when: {
        text: 'mar. 24/11/2026 10:00 - 11:00',
        start: '2026-11-24T10:00',
        end: '2026-11-24T11:00',
        allDay: false,
      },
      description: 'Programme\n\nAgree the aim',
      missing: ['place', 'organiser', 'attendees'],
    },
  },
  {
    name: 'window of its own, many guests',
    url: `https://outlook.cloud.microsoft/calendar/deeplink/read/${encodeURIComponent(itemId)}`,
    html: `<div role="toolbar" data-app-section="Toolbar"><button>Reply</button></div><div data-app-section="Form_Content">${rows(notesRow, guests)}</div>`,
    expected: {
      ...read,
      attendeeCount: 12,
      organisationCount: 7,
      organiser: { name: 'guest0', organisation: 'org0.example' },
    },
  },
  {
    name: 'full read, nothing in it',
    url,
    html: `${week(pilot)}<div data-app-section="ReadingPane"></div>`,
    expected: { status: 'loading' },
  },
  {
    name: 'the read view while no meeting is open in it',
    url,
    html: `${week(pilot)}<div data-app-section="ReadingPane"><p>Select an item to read</p></div>`,
    expected: { status: 'none' },
  },
  {
    name: 'full read, redesigned',
    url,
    html: `${week(pilot)}<div data-app-section="ReadingPane"><div>Frailty pilot</div><div>10:00 – 11:00</div></div>`,
    expected: { status: 'unrecognised' },
  },
  {
    name: 'mail on the same host',
    url: 'https://outlook.office.com/mail/inbox',
    html: '<div data-app-section="ReadingPane"><h1>Re: Frailty pilot</h1><p>10:00 – 11:00</p></div>',
    expected: { status: 'none' },
  },
];

const pills = (...names: string[]) =>
  names
    .map((name) => `<span class="_Entity _EType_RECIPIENT_ENTITY" contenteditable="false"><span>${name}</span></span>`)
    .join('');

const compose = (people: string, when: string, notes: string, labels = ['Invite required attendees', 'Add a title']) =>
  `<div id="ModalFocusTrapZone7"><div id="EVENT_CalendarCompose_1"><div role="toolbar"><button priorityid="3">Send</button></div><div data-app-section="Form_Content">
  <div id="EVENT_CalendarCompose_1_SUBJECT"><input placeholder="${labels[1]}"></div>
  <div role="textbox" contenteditable="true" aria-label="${labels[0]}">${people}</div><div role="textbox" contenteditable="true" aria-label="Invite optional attendees"></div>
  <div id="EVENT_CalendarCompose_1_DATETIME"><div role="button">${when}</div></div>
  <div><input id="location-suggestions-picker-input" type="text"></div>
  ${notes}</div></div></div>`;

const editor = (text: string) => `<div role="textbox" contenteditable="true" data-ms-editor="true">${text}</div>`;

const values = {
  '[id$="_SUBJECT"] input': 'Frailty pilot',
  '#location-suggestions-picker-input': 'Room 4',
};

const forms: Fixture[] = [
  {
    name: 'form of a new meeting',
    url: 'https://outlook.office.com/calendar/deeplink/compose',
    html: week(pilot) + compose(pills('Bo Ray'), 'Wed 2026-11-25 12:30 - 13:00', editor('')),
    values: { '[id$="_SUBJECT"] input': 'Therapy cover, winter' },
    expected: {
      status: 'meeting',
      title: 'Therapy cover, winter',
      when: {
        text: 'Wed 2026-11-25 12:30 - 13:00',
        start: '2026-11-25T12:30',
        end: '2026-11-25T13:00',
        allDay: false,
      },
      attendees: [{ name: 'Bo Ray' }],
      writable: true,
      missing: ['place', 'description'],
    },
  },
  {
    name: 'form of a meeting that is there, Japanese, 12 hours',
    url: 'https://outlook.office.com/hosted/calendar/view/week',
    lang: 'ja',
    clicked: '[data-calitemid]',
    html:
      week({ tooltip: 'Frailty pilot\nRoom 4\n午後1:30 から 午後2:30', label: '…' }) +
      compose(
        pills('Ann Lee', 'bo.ray@council.example'),
        '2026年11月24日(火) 午後1:30 - 午後2:30',
        editor('<p>Agree the aim</p>'),
        ['必須出席者を招待します', 'タイトルの追加'],
      ),
    values,
    expected: {
      status: 'meeting',
      id: `outlook:${itemId}`,
      title: 'Frailty pilot',
      place: 'Room 4',
      when: {
        text: '2026年11月24日(火) 午後1:30 - 午後2:30',
        start: '2026-11-24T13:30',
        end: '2026-11-24T14:30',
        allDay: false,
      },
      attendees: [{ name: 'Ann Lee' }, { name: 'bo.ray', organisation: 'council.example' }],
      description: 'Agree the aim',
      writable: true,
      missing: [],
    },
  },
  {
    name: 'form whose notes are not there yet: nothing to write to, least of all the box of people',
    url,
    html: week(pilot) + compose('', 'Wed 2026-11-25 12:30 - 13:00', ''),
    values,
    expected: { status: 'meeting', title: 'Frailty pilot', writable: false },
  },
  {
    name: 'form without its fields',
    url,
    html: `${week(pilot)}<div id="EVENT_CalendarCompose_1"></div>`,
    expected: { status: 'loading' },
  },
  {
    name: 'form, redesigned',
    url,
    html: `${week(pilot)}<div id="EVENT_CalendarCompose_1"><label>Title <input></label></div>`,
    expected: { status: 'unrecognised' },
  },
];

/**
 * The form as code checked live on 2026-08-26 has it: toolbar beside the fields, several buttons in the row of the date,
 * and in the notes read-only islands of a pasted link and a shared file.
 */
const liveForm = (
  buttons: readonly string[],
  { people = pills('LEE, Ann (ANYTOWN TRUST - R1A)', 'Ray, Bo'), notes = islands } = {},
) =>
  `<div id="ModalFocusTrapZone9"><div role="toolbar"><button priorityid="3">Send</button></div><div data-app-section="Form_Content"><div id="EVENT_CalendarCompose_9">
  <div id="EVENT_CalendarCompose_9_SUBJECT"><input placeholder="Add title"></div><div role="textbox" contenteditable="true" aria-label="Invite required attendees">${people}</div>
  ${buttons.length ? `<div id="EVENT_CalendarCompose_9_DATETIME">${buttons.map((text) => `<div role="button" tabindex="0">${text}</div>`).join('')}</div>` : '<button>More options</button>'}
  <div><input id="location-suggestions-picker-input" type="text"></div>${notes && `<div role="textbox" contenteditable="true" data-ms-editor="true">${notes}</div>`}</div></div></div>`;

const islands =
  '<div>Agree the aim</div><div><span class="_Entity _EType_OWALink_1 _EReadonly_1" contenteditable="false"><a href="https://files.example/agenda">Agenda.docx</a></span></div><div class="_Entity _EType_OWALinkPreview _EReadonly_1" contenteditable="false">files.example</div>';

const liveForms: Fixture[] = [
  {
    name: 'live form: the button with the date is told by its text, islands in the notes are nobody',
    url,
    html:
      week(pilot) + liveForm(['All day', 'Time zone (UTC+00:00)', 'Tue 24/11/2026 10:00 - 11:00', 'Does not repeat']),
    values,
    expected: {
      status: 'meeting',
      title: 'Frailty pilot',
      when: {
        text: 'Tue 24/11/2026 10:00 - 11:00',
        start: '2026-11-24T10:00',
        end: '2026-11-24T11:00',
        allDay: false,
      },
      attendees: [{ name: 'Ann Lee', organisation: 'ANYTOWN TRUST - R1A' }, { name: 'Ray, Bo' }],
      organisationCount: 1,
      description: 'Agree the aim\n\nAgenda.docx\n\nfiles.example',
      writable: true,
      missing: [],
    },
  },
  {
    name: 'live form: date and hours on buttons of their own; the notes are a link and no more',
    url,
    html: liveForm(['Suggested times', 'Tue 24/11/2026', '1:30 PM', '2:30 PM'], {
      people: '',
      notes: islands.slice(islands.indexOf('<span'), islands.indexOf('</span>') + 7),
    }),
    values,
    expected: {
      status: 'meeting',
      when: {
        text: 'Tue 24/11/2026 1:30 PM - 2:30 PM',
        start: '2026-11-24T13:30',
        end: '2026-11-24T14:30',
        allDay: false,
      },
      attendees: [],
      description: 'Agenda.docx',
      writable: true,
      missing: ['attendees'],
    },
  },
  {
    name: 'quick compose: title, people and place, no date and no notes yet',
    url: 'https://outlook.office.com/calendar/action/compose?subject=Frailty',
    html: week(pilot) + liveForm([], { notes: '' }),
    values,
    expected: {
      status: 'meeting',
      title: 'Frailty pilot',
      place: 'Room 4',
      attendeeCount: 2,
      writable: false,
      missing: ['when', 'description'],
    },
  },
];

export const outlookFixtures: CalendarFixtures = {
  adapter: outlook,
  withoutClasses: true,
  fixtures: [...peeks, ...live, ...views, ...forms, ...liveForms],
};
