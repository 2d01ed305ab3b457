/** Dialogs of pages that nobody knows: by the standards for dialogs, headings and times. */
import { dialog } from '@/lib/calendars/registry';
import type { CalendarFixtures, Fixture } from '../fixture';

const url = 'https://intranet.council.example/diary';

const simple = (inside: string, attributes = 'role="dialog"') =>
  `<main class="page" id="main"><div class="grid" role="grid" aria-label="Week"></div></main><div class="box" ${attributes}>${inside}</div>`;

const words: Fixture = {
  name: 'heading, words with a year, a link to join',
  url,
  html: simple(
    `<div class="head"><h2 class="t" id="t1">Frailty pilot</h2><button class="x" aria-label="Close" title="Close">×</button></div><div class="body"><div class="row"><span class="label">When</span> <span class="value">Tue 24 November 2026, 10:00 – 11:00</span></div>
    <div class="row" id="place">Room 4</div><div class="row">Ann Lee &lt;a@trust.example&gt;</div><p class="row" lang="en">Agree the aim</p><a class="join" href="https://teams.microsoft.com/meet/123?p=a" title="Join">Join the meeting</a></div>`,
    'role="dialog" aria-modal="true" aria-labelledby="t1"',
  ),
  expected: {
    status: 'meeting',
    check: true,
    title: 'Frailty pilot',
    when: {
      text: 'When Tue 24 November 2026, 10:00 – 11:00',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:00',
      allDay: false,
    },
    link: 'https://teams.microsoft.com/meet/123?p=a',
    attendees: [],
    description: 'Room 4\nAgree the aim\nJoin the meeting',
    writable: false,
    missing: ['place', 'organiser', 'attendees'],
  },
};

const french: Fixture = {
  name: 'French, the times below the date',
  url,
  lang: 'fr-FR',
  html: simple(
    '<h3 class="t" title="Titre">Point équipe</h3><ul class="l" id="l"><li class="d" id="d">mardi 24 novembre 2026</li><li class="h" id="h">14h30 – 15h30</li></ul>',
  ),
  expected: {
    status: 'meeting',
    title: 'Point équipe',
    when: {
      text: 'mardi 24 novembre 2026, 14h30 – 15h30',
      start: '2026-11-24T14:30',
      end: '2026-11-24T15:30',
      allDay: false,
    },
  },
};

const arabic: Fixture = {
  name: 'Arabic, half of the day named after',
  url,
  lang: 'ar',
  html: simple(
    '<div class="t" role="heading" aria-level="2" id="t">اجتماع الفريق</div><p class="w" id="w" dir="rtl">الثلاثاء، ٢٤ نوفمبر ٢٠٢٦، ٢:٣٠ م</p>',
    'role="dialog" dir="rtl" aria-modal="true"',
  ),
  expected: {
    status: 'meeting',
    title: 'اجتماع الفريق',
    when: { text: 'الثلاثاء، ٢٤ نوفمبر ٢٠٢٦، ٢:٣٠ م', start: '2026-11-24T14:30', allDay: false },
  },
};

const noYear: Fixture = {
  name: 'Polish, no year: the words are kept, nothing is claimed',
  url,
  lang: 'pl',
  html: simple('<h2 class="t" id="t">Zebranie</h2><p class="w" id="w">wtorek, 24 listopada, 14:00 – 15:00</p>'),
  expected: {
    status: 'meeting',
    title: 'Zebranie',
    when: { text: 'wtorek, 24 listopada, 14:00 – 15:00', start: undefined, end: undefined, allDay: false },
  },
};

const machine: Fixture = {
  name: 'times for machines beside words without a year',
  url,
  html: simple(
    '<h2 class="t" id="t">Board</h2><p class="w" id="w"><time class="s" datetime="2026-11-24T10:00">Tuesday 24 November at ten</time> to <time class="e" datetime="2026-11-24T12:30">half past twelve</time></p>',
  ),
  expected: {
    status: 'meeting',
    title: 'Board',
    when: {
      text: 'Tuesday 24 November at ten to half past twelve',
      start: '2026-11-24T10:00',
      end: '2026-11-24T12:30',
      allDay: false,
    },
  },
};

const allDay: Fixture = {
  name: 'an open dialog element, a whole day',
  url,
  html: '<dialog open class="box" id="box"><h1 class="t" id="t">Away day</h1><p class="w" id="w">24 November 2026</p></dialog>',
  expected: {
    status: 'meeting',
    title: 'Away day',
    when: { text: '24 November 2026', start: '2026-11-24', allDay: true },
  },
};

const fields: Fixture = {
  name: 'a form with a date field',
  url,
  html: simple(
    '<h2 class="t" id="t">Book a room</h2><label class="l" id="l">Day <input type="date" class="f" id="f" value="2026-11-24" title="Day"></label>',
  ),
  expected: {
    status: 'meeting',
    title: 'Book a room',
    when: { text: '2026-11-24', start: '2026-11-24', allDay: true },
  },
};

const range: Fixture = {
  name: 'from one day to another, one of them without a year: nothing is claimed',
  url,
  html: simple('<h2 class="t" id="t">Course</h2><p class="w" id="w">24 – 26 November 2026</p>'),
  expected: {
    status: 'meeting',
    when: { text: '24 – 26 November 2026', start: undefined, end: undefined, allDay: false },
  },
};

const hostile: Fixture = {
  name: 'hostile text',
  url,
  lang: '"><script>',
  html: simple(
    `<h2 class="t" id="t">${'x'.repeat(2000)}&lt;b&gt;\u202E</h2><p class="w" id="w">24 November 2026</p><p class="n" id="n">${'24 November 2026 '.repeat(500)}</p><a class="a" id="a" href="javascript:alert(1)">join</a>`,
  ),
  expected: { status: 'meeting', title: 'x'.repeat(500), link: undefined, check: true },
};

const nothing = (name: string, html: string, lang = 'en'): Fixture => ({
  name,
  url,
  lang,
  html: simple(html),
  expected: { status: 'none' },
});

export const dialogFixtures: CalendarFixtures = {
  adapter: dialog,
  withoutClasses: true,
  fixtures: [
    words,
    french,
    arabic,
    noYear,
    machine,
    allDay,
    fields,
    range,
    hostile,
    nothing('a notice about cookies', '<h2>We use cookies</h2><p>We keep some for 24 months. Is that all right?</p>'),
    nothing('a question', '<h2>Send update to the guests?</h2><p>3 people will get it.</p>'),
    nothing(
      'a calendar to pick from',
      '<h2>November 2026</h2><table role="grid"><tr><td>24</td><td><time datetime="2026-11-25">25</time></td></tr></table>',
    ),
    nothing(
      'a sign-in',
      '<h2>Sign in</h2><label>Name <input value="24 November 2026"></label><input type="password" value="24 November 2026">',
    ),
    nothing("a day's list", '<h2>Dienstag, 24. November 2026</h2><ul><li>Pflege</li></ul>', 'de'),
    nothing('no heading', '<p>24 November 2026, 10:00</p>'),
    nothing(
      'long terms with a date',
      `<h2>Terms</h2><p>${'These words go on and on. '.repeat(20)}Changed 24 November 2026.</p>`,
    ),
    { name: 'still loading', url, html: simple(''), expected: { status: 'none' } },
    {
      name: 'a dialog of a calendar that has its own reader',
      url: 'https://cloud.trust.example/apps/calendar/dayGridMonth/now',
      html: simple('<h2>Import</h2><p>24 November 2026</p>'),
      expected: { status: 'none' },
    },
  ],
};
