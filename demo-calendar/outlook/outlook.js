/**
 * A small week calendar in the shape that Outlook on the web is publicly known to have (public evidence, 2022-11 to
 * 2026-10; see the notes beside the Outlook reader). Attributes, ids, roles and nesting are alike; look and code are our own.
 *
 * Query: `today=YYYY-MM-DD`, `hl=en|fr|ja`, `clock=12|24`, `hostile=1`, `next=25` for a meeting so many minutes from now,
 * `tour` for a note that says what to press.
 * Paths: `/calendar/view/week`, `/calendar/item/ID`, `/calendar/deeplink/read/ID`, `/calendar/deeplink/compose`.
 */
import { words } from './words.js';

const query = new URLSearchParams(location.search);
const language = query.get('hl') in words ? query.get('hl') : 'en';
const say = words[language];
const locale = language === 'en' ? 'en-US' : language;
const hour12 = query.get('clock') === '12';

/** Makes an element; attributes with value `false` are left out, functions become listeners. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child));
  return element;
}

// ---- Days and times: plain dates in UTC, so that no time zone can move them ----

const dayOf = (text) => new Date(`${text}T00:00:00Z`);
const isoOf = (day) => day.toISOString().slice(0, 10);
const addDays = (day, count) => new Date(day.getTime() + count * 86_400_000);
const weekday = (day) => (day.getUTCDay() + 6) % 7;
const format = (day, options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day);
const today = dayOf(query.get('today') ?? new Date().toISOString().slice(0, 10));
const monday = addDays(today, -weekday(today));

function clock(time) {
  if (!hour12) return time;
  const hour = Number(time.slice(0, 2));
  const half = language === 'ja' ? (hour < 12 ? '午前' : '午後') : hour < 12 ? ' AM' : ' PM';
  const own = `${hour % 12 || 12}:${time.slice(3)}`;
  return language === 'ja' ? `${half}${own}` : `${own}${half}`;
}

const hours = (meeting) => `${clock(meeting.start)} ${say.to} ${clock(meeting.end)}`;
const longDay = (day) => format(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

function whenText(meeting) {
  const date = format(meeting.date, { weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric' });
  return meeting.allDay ? `${date} (${say.allDay})` : `${date} ${clock(meeting.start)} - ${clock(meeting.end)}`;
}

// ---- Data ----

const { meetings: usual, hostile } = await (await fetch('/demo-calendar/meetings.json')).json();
/** What was sent stays for this tab; in a frame of another site the browser may keep nothing. */
const kept = (() => {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
})();
const edits = JSON.parse(kept?.getItem('demo:outlook') ?? '{}');

/** With `next=25` the pilot starts so many minutes from now, by this device's clock, and lasts half an hour. */
function soon(meeting) {
  const minutes = Number(query.get('next'));
  if (!minutes || meeting.id !== 'frailty-pilot') return meeting;
  const at = (more) => new Date(Date.now() + (minutes + more) * 60_000).toTimeString().slice(0, 5);
  return { ...meeting, start: at(0), end: at(30) };
}

const meetings = (query.get('hostile') ? [...usual, ...hostile] : usual).map(soon).map((meeting) => {
  const id = `AAMk${btoa(encodeURIComponent(meeting.id))}=`;
  const date = meeting.day === 'today' ? today : addDays(monday, meeting.day);
  const title = meeting.longTitle ? 'Very long title '.repeat(meeting.longTitle / 16) : meeting.title;
  const shown = meeting.private ? say.private : title || say.untitled;
  return { attendees: [], description: '', ...meeting, ...edits[id], id, date, title: shown };
});

const organiserOf = (meeting) => meeting.attendees[meeting.organiser ?? 0];
const find = (id) => meetings.find((meeting) => meeting.id === id);

// ---- The week ----

function tile(meeting) {
  const who = organiserOf(meeting);
  const label = [
    meeting.title,
    meeting.allDay ? say.allDay : hours(meeting),
    longDay(meeting.date),
    meeting.place,
    who && say.by(who.name),
    say.tentative,
    meeting.recurring && say.recurring,
  ];
  const tooltip = [meeting.title, meeting.place, meeting.allDay ? '' : hours(meeting)];
  const open = () => openPeek(meeting);
  return make(
    'div',
    { 'data-calitemid': meeting.id },
    make(
      'div',
      {
        role: 'button',
        tabindex: '0',
        class: 'tile',
        'aria-label': label.filter(Boolean).join(language === 'ja' ? '、' : ', '),
        title: tooltip.filter((part) => part !== undefined).join('\n'),
        click: open,
        keydown: (event) => event.key === 'Enter' && open(),
      },
      !meeting.allDay && make('time', {}, clock(meeting.start)),
      make('span', {}, meeting.title),
    ),
  );
}

function dayColumn(_, index) {
  const day = addDays(monday, index);
  const own = meetings.filter((meeting) => meeting.date.getTime() === day.getTime());
  const sorted = own.sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''));
  return make(
    'div',
    { class: 'day', 'data-column-date': isoOf(day) },
    make('h2', {}, format(day, { weekday: 'short', day: 'numeric' })),
    ...sorted.map(tile),
  );
}

const weekPage = () =>
  make(
    'div',
    { 'data-app-section': 'CalendarModule' },
    make(
      'div',
      { class: 'bar', role: 'toolbar', 'data-app-section': 'CalendarSurfaceNavigationToolbar' },
      make('button', { type: 'button', click: () => openForm() }, say.newEvent),
    ),
    make(
      'div',
      { class: 'week', role: 'grid', 'data-app-section': 'calendar-view-0' },
      ...Array.from({ length: 7 }, dayColumn),
    ),
  );

// ---- What opens over it ----

const layer = make('div', { class: 'layer' });
const button = (text, click, more = {}) => make('button', { type: 'button', click, ...more }, text);
const icon = (name) => make('i', { 'data-icon-name': name, 'aria-hidden': 'true' });
const close = () => layer.replaceChildren();

const nameCard = (one, ...inside) =>
  make('button', { type: 'button', class: 'person', 'aria-label': say.card(one.name) }, ...inside);

function person(meeting, one) {
  return make(
    'div',
    { class: 'line' },
    nameCard(one, one.name),
    make('span', { class: 'soft' }, one === organiserOf(meeting) ? say.organiser : say.invited),
  );
}

/** Picture and name of the organiser, and no other guest: only how many have answered how. */
function invitation(meeting) {
  const who = organiserOf(meeting);
  if (!who) return [];
  const accepted = meeting.attendees.filter(({ state }) => state === 'yes').length;
  const others = (meeting.guestCount ?? meeting.attendees.length) - accepted;
  return [
    make(
      'div',
      { class: 'line' },
      nameCard(who, make('span', { class: 'face', 'aria-hidden': 'true' })),
      make('div', {}, nameCard(who, who.name), make('span', { class: 'soft' }, ` ${say.invitedYou}`)),
    ),
    make('div', { class: 'soft' }, others ? say.answers(accepted, others) : say.accepted(accepted)),
  ];
}

/** In the order of a live page of 2026-04-14: no part has a label but those of people. */
function peekBody(meeting) {
  return make(
    'div',
    { tabindex: '-1' },
    make('div', { class: 'name' }, meeting.title),
    make(
      'div',
      { class: 'bar' },
      button(say.expand, () => openRead(meeting)),
      button(say.edit, () => openForm(meeting)),
      meeting.link && button(say.join, () => undefined, { name: 'JoinButton' }),
      button(say.close, close),
    ),
    make('div', {}, whenText(meeting)),
    meeting.recurring && make('div', {}, say.series),
    make('div', {}, meeting.place ?? say.noPlace),
    ...invitation(meeting),
  );
}

/** The card comes empty and is drawn twice, as on the real page. It never holds the notes. */
function openPeek(meeting) {
  const card = make('div', { 'data-app-section': 'CalendarItemPeek', class: 'peek' });
  layer.replaceChildren(make('div', { class: 'portal' }, card));
  const draw = () => card.replaceChildren(peekBody(meeting));
  setTimeout(draw, 40);
  setTimeout(draw, 300);
}

const row = (name, ...content) =>
  make('div', { class: 'line' }, make('div', {}, icon(name)), make('div', { class: 'allowTextSelection' }, ...content));

const paragraphs = (text) => text.split('\n').map((words) => make('p', {}, words));

const rows = (meeting) =>
  make(
    'div',
    {},
    make('div', { class: 'line' }, make('span', { class: 'allowTextSelection name' }, meeting.title)),
    row('ClockRegular', whenText(meeting)),
    meeting.place && row('LocationRegular', meeting.place),
    ...meeting.attendees.map((one) => person(meeting, one)),
    row('CalendarEmptyRegular', 'Calendar'),
    meeting.description && row('TextboxRegular', make('div', {}, ...paragraphs(meeting.description))),
  );

function openRead(meeting) {
  const id = encodeURIComponent(meeting.id);
  layer.replaceChildren(
    make(
      'div',
      { class: 'ms-Dialog-main dialog' },
      make(
        'div',
        { class: 'bar' },
        button(say.edit, () => openForm(meeting)),
        button(say.popOut, () => open(`/calendar/deeplink/read/${id}${location.search}`)),
        button(say.page, () => location.assign(`/calendar/item/${id}${location.search}`)),
        button(say.close, close),
      ),
      make('div', { 'data-app-section': 'ReadingPane' }, rows(meeting)),
    ),
  );
}

/** The read page of 2026. */
const readPage = (meeting) =>
  make(
    'div',
    { class: 'page', 'data-app-section': 'ReadingPane' },
    make(
      'div',
      { id: 'TopBar', class: 'bar' },
      button(say.edit, () => openForm(meeting)),
    ),
    make('h1', { class: 'name' }, meeting.title),
    make('div', { class: 'line' }, icon('ClockRegular'), make('span', {}, whenText(meeting))),
    make('div', { 'data-app-section': 'Form_Content' }, ...paragraphs(meeting.description)),
  );

/** A window of its own. */
const windowPage = (meeting) =>
  make(
    'div',
    { class: 'page' },
    make(
      'div',
      { role: 'toolbar', class: 'bar', 'data-app-section': 'Toolbar' },
      button(say.close, () => window.close()),
    ),
    make('div', { 'data-app-section': 'Form_Content' }, rows(meeting)),
  );

// ---- The form ----

const pill = (one) =>
  make('span', { class: 'pill _Entity _EType_RECIPIENT_ENTITY', contenteditable: 'false' }, one.name);
const people = (label, invited) =>
  make('div', { role: 'textbox', contenteditable: 'true', 'aria-label': label, class: 'field' }, ...invited.map(pill));

/** A shared file stands in the notes as an island that cannot be edited. */
const island = () =>
  make(
    'div',
    { class: 'pill _Entity _EType_OWALink _EReadonly_1', contenteditable: 'false' },
    make('a', { href: 'https://files.example/agenda' }, 'Agenda.docx'),
  );

/** The editor's own model follows what is typed and nothing else, so text put in by script alone is lost on sending. */
function editor(text) {
  const box = make('div', {
    role: 'textbox',
    contenteditable: 'true',
    'aria-multiline': 'true',
    'data-ms-editor': 'true',
    class: 'field notes',
  });
  box.append(...text.split('\n').map((words) => make('div', {}, words || make('br'))));
  if (text) box.prepend(island());
  const model = { text };
  box.addEventListener('input', (event) => {
    if (event instanceof InputEvent) model.text = box.innerText.replace('Agenda.docx\n', '');
  });
  return { box, model };
}

function openForm(meeting) {
  const { box, model } = editor(meeting?.description ?? '');
  const own = 'EVENT_CalendarCompose_1';
  const title = make('input', { placeholder: say.addTitle, value: meeting?.title ?? '' });
  const where = make('input', { id: 'location-suggestions-picker-input', value: meeting?.place ?? '' });
  const send = () => {
    if (meeting) {
      Object.assign(meeting, { title: title.value, place: where.value || undefined, description: model.text });
      edits[meeting.id] = { title: meeting.title, place: meeting.place, description: meeting.description };
      kept?.setItem('demo:outlook', JSON.stringify(edits));
    }
    close();
  };
  const when = meeting ? `${format(meeting.date, { weekday: 'short' })} ${isoOf(meeting.date)}` : isoOf(today);
  const times = meeting?.allDay ? '' : ` ${clock(meeting?.start ?? '16:00')} - ${clock(meeting?.end ?? '16:30')}`;
  const content = make(
    'div',
    { 'data-app-section': 'Form_Content' },
    make('div', { id: `${own}_SUBJECT` }, title),
    people(say.required, meeting?.attendees ?? []),
    people(say.optional, []),
    make(
      'div',
      { id: `${own}_DATETIME` },
      ...[say.allDayButton, when + times, say.noRepeat].map((text) =>
        make('div', { role: 'button', tabindex: '0', class: 'field' }, text),
      ),
    ),
    make('div', {}, where),
    box,
  );
  layer.replaceChildren(
    make(
      'div',
      { id: 'ModalFocusTrapZone1', class: 'dialog form' },
      make(
        'div',
        { id: own },
        make(
          'div',
          { role: 'toolbar', class: 'bar' },
          button(say.send, send, { priorityid: '3' }),
          button(say.close, close),
        ),
        content,
      ),
    ),
  );
}

// ---- Start ----

const [, kind, id] = /\/(item|read)\/([^/]+)$/.exec(location.pathname) ?? [];
const alone = id && find(decodeURIComponent(id));
document.documentElement.lang = locale;
document.title = say.banner;
document.body.append(
  make('p', { class: 'banner', role: 'note' }, say.banner),
  alone ? (kind === 'item' ? readPage(alone) : windowPage(alone)) : weekPage(),
  layer,
);
if (location.pathname.endsWith('/compose')) openForm();
document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
if (query.has('tour')) (await import('../tour.js')).startTour('outlook');
document.body.setAttribute('data-ready', '');
