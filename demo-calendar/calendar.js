/**
 * A small week calendar in the shape that Google Calendar's pages are publicly known to have (public evidence up to
 * 2026-10; see the notes beside the Google reader). Only attributes, ids, roles and nesting are alike; look and code are our own.
 *
 * Query: `today=YYYY-MM-DD`, `hl=en|cy|fr|pl|ar|ja`, `clock=12|24`, `hostile=1`, `q=` words to search for, `unmarked=1` for
 * an edit page whose form has no attribute of its own, `next=25` for a meeting so many minutes from now, `tour` for a note
 * that says what to press.
 * Addresses under `/calendar/u/0/`: `r/week`, `r/agenda`, `r/search`, `r/eventedit/…`, and `companion` for Gmail's frame.
 */
import { words } from './words.js';

const query = new URLSearchParams(location.search);
const language = query.get('hl') in words ? query.get('hl') : 'en';
const say = words[language];
const locale = language === 'en' ? 'en-GB' : language;
const hour12 = query.get('clock') === '12';
const unmarked = query.get('unmarked') === '1';
const firstHour = 7;
const lastHour = 19;

/** Makes an element; attributes with value `false` are left out, functions become listeners. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/** The place has two fields, of which the first only draws what the second holds. */
const deadField = () => make('input', { class: 'dead', disabled: '', 'aria-hidden': 'true', tabindex: '-1' });

const hidden = (text, name = 'quiet') => make('span', { class: name }, text);

// ---- Days. Everything is a plain date in UTC, so that no time zone can move it. ----

const dayOf = (text) => new Date(`${text}T00:00:00Z`);
const isoOf = (day) => day.toISOString().slice(0, 10);
const addDays = (day, count) => new Date(day.getTime() + count * 86_400_000);
const mondayOf = (day) => addDays(day, -((day.getUTCDay() + 6) % 7));
const compact = (day) => isoOf(day).replaceAll('-', '');
/** The calendar's day code: years since 1970, month and day as a bit field. */
const dateKey = (day) => ((day.getUTCFullYear() - 1970) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate();
const format = (day, options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day);

function localToday() {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}
const today = /^\d{4}-\d{2}-\d{2}$/.test(query.get('today') ?? '') ? dayOf(query.get('today')) : localToday();

const minutesOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function clock(time, withHalf = true) {
  if (!hour12) return time;
  const hours = Number(time.slice(0, 2));
  const minutes = time.slice(3) === '00' ? '' : `:${time.slice(3)}`;
  return `${hours % 12 || 12}${minutes}${withHalf ? (hours < 12 ? 'am' : 'pm') : ''}`;
}

function timeRange(meeting) {
  const dash = language === 'ja' ? '～' : ' – ';
  const sameHalf = minutesOf(meeting.start) < 720 === minutesOf(meeting.end) < 720;
  return `${clock(meeting.start, !sameHalf)}${dash}${clock(meeting.end)}`;
}

function whenText(meeting) {
  const options = { weekday: 'long', day: 'numeric', month: 'long' };
  const first = format(meeting.date, options);
  if (!meeting.allDay) return `${first}⋅${timeRange(meeting)}`;
  return meeting.allDay > 1 ? `${first} – ${format(addDays(meeting.date, meeting.allDay - 1), options)}` : first;
}

// ---- Data ----

const { user, meetings: usual, hostile } = await (await fetch('/demo-calendar/meetings.json')).json();

const base64url = (text) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function eidOf(meeting, date) {
  // Tasks have ids of another kind, which hold nothing to decode.
  if (meeting.task) return `tasks_${meeting.id}`;
  const instance = `${compact(date)}T${meeting.start.replace(':', '')}00Z`;
  return base64url(`demo${meeting.id}${meeting.recurring ? `_${instance}` : ''} ${user.email}`);
}

const edits = JSON.parse(sessionStorage.getItem('demo:edits') ?? '{}');
const created = JSON.parse(sessionStorage.getItem('demo:created') ?? '[]');
const keep = () => {
  sessionStorage.setItem('demo:edits', JSON.stringify(edits));
  sessionStorage.setItem('demo:created', JSON.stringify(created));
};

function occurrence(meeting, date) {
  const eid = meeting.eid ?? eidOf(meeting, date);
  const title = meeting.longTitle ? 'Very long title '.repeat(meeting.longTitle / 16) : meeting.title;
  return { attendees: [], description: '', ...meeting, title, ...edits[eid], date, eid };
}

/** Where the calendar's own hours hold: with `next` they are those of this device. */
const zone = query.has('next') ? Intl.DateTimeFormat().resolvedOptions().timeZone : user.timeZone;

/** With `next=25` the pilot starts so many minutes from now, by this device's clock, and lasts half an hour. */
function soon(meeting) {
  const minutes = Number(query.get('next'));
  if (!minutes || meeting.id !== 'frailty-pilot') return meeting;
  const at = (more) => new Date(Date.now() + (minutes + more) * 60_000).toTimeString().slice(0, 5);
  return { ...meeting, start: at(0), end: at(30) };
}

/** The meetings of the week that starts on this Monday; only the recurring one comes back in other weeks. */
function meetingsOf(monday) {
  const thisWeek = mondayOf(today).getTime() === monday.getTime();
  const source = query.get('hostile') ? [...usual, ...hostile] : usual;
  const placed = source
    .map(soon)
    .filter((meeting) => thisWeek || meeting.recurring)
    .map((meeting) => {
      const index = meeting.day === 'today' ? (today.getUTCDay() + 6) % 7 : meeting.day;
      return occurrence(meeting, addDays(monday, index));
    });
  const own = created.map((meeting) => occurrence(meeting, dayOf(meeting.on)));
  return [...placed, ...own.filter((meeting) => mondayOf(meeting.date).getTime() === monday.getTime())];
}

const titleOf = (meeting) => (meeting.private ? say.busy : meeting.title || say.untitled);
const organiserOf = (meeting) => meeting.attendees[meeting.organiser ?? 0];

// ---- Where we are ----

const go = (path) => {
  history.pushState(null, '', `${path}${location.search}`);
  show();
};
const dayPath = (view, day) =>
  `/calendar/u/0/r/${view}/${day.getUTCFullYear()}/${day.getUTCMonth() + 1}/${day.getUTCDate()}`;
const weekPath = (day) => dayPath('week', day);

function shownDay() {
  const match = /\/r\/(?:week|agenda)\/(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(location.pathname);
  return match ? new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))) : today;
}

// ---- The week ----

const overlap = (one, other) =>
  minutesOf(one.start) < minutesOf(other.end) && minutesOf(other.start) < minutesOf(one.end);

/** Chips that overlap share the width of their day, and none covers another. */
function lanes(meetings) {
  const ends = [];
  const placed = meetings.map((meeting) => {
    const free = ends.findIndex((end) => end <= minutesOf(meeting.start));
    const lane = free < 0 ? ends.length : free;
    ends[lane] = minutesOf(meeting.end);
    return { meeting, lane };
  });
  return placed.map(({ meeting, lane }) => {
    const hasNeighbour = placed.some((other) => other.lane > lane && overlap(other.meeting, meeting));
    return { meeting, lane, hasNeighbour };
  });
}

function chipText(meeting) {
  const time = meeting.allDay ? say.allDay : `${clock(meeting.start)} ${say.to} ${clock(meeting.end)}`;
  const who = organiserOf(meeting)?.name ?? user.name;
  const date = format(meeting.date, { day: 'numeric', month: 'long', year: 'numeric' });
  return [time, titleOf(meeting), who, meeting.place ?? say.noPlace, date].join(language === 'ja' ? '、' : ', ');
}

function openOn(meeting) {
  const open = meeting.task ? openTask : openPopover;
  return {
    click: (event) => open(meeting, event.currentTarget),
    keydown: (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open(meeting, event.currentTarget);
    },
  };
}

function timedChip({ meeting, lane, hasNeighbour }) {
  const top = ((minutesOf(meeting.start) - firstHour * 60) / 60) * 3;
  const height = ((minutesOf(meeting.end) - minutesOf(meeting.start)) / 60) * 3;
  const before = lane ? `; inset-inline-start: ${lane * 40}%` : '';
  const after = hasNeighbour ? `; inset-inline-end: ${100 - (lane + 1) * 40}%` : '';
  return make(
    'div',
    {
      role: 'button',
      tabindex: '0',
      class: `chip${meeting.cancelled ? ' cancelled' : ''}`,
      'data-eventid': meeting.eid,
      'data-eventchip': '',
      'data-opens-details': 'true',
      style: `top: ${top}rem; height: ${height - 0.1}rem${before}${after}`,
      ...openOn(meeting),
    },
    hidden(chipText(meeting)),
    make('span', { 'aria-hidden': 'true', class: 'chip-title' }, titleOf(meeting)),
    make('span', { 'aria-hidden': 'true', class: 'chip-time' }, timeRange(meeting)),
  );
}

function allDayChip(meeting) {
  return make(
    'div',
    {
      class: 'chip whole',
      'data-eventid': meeting.eid,
      'data-eventchip': '',
      'data-stacked-layout-chip-container': 'true',
    },
    make(
      'div',
      { role: 'button', tabindex: '0', 'data-stacked-layout-chip': 'true', ...openOn(meeting) },
      hidden(chipText(meeting)),
      make('span', { 'aria-hidden': 'true' }, titleOf(meeting)),
    ),
  );
}

function dayColumn(day, meetings) {
  const timed = meetings.filter((meeting) => !meeting.allDay).sort((a, b) => minutesOf(a.start) - minutesOf(b.start));
  return make('div', { role: 'gridcell', class: 'day', 'data-datekey': dateKey(day) }, ...lanes(timed).map(timedChip));
}

function weekGrid(monday) {
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const all = meetingsOf(monday);
  const on = (day) => all.filter((meeting) => meeting.date.getTime() === day.getTime());
  const heads = days.map((day) =>
    make(
      'div',
      { role: 'columnheader', class: 'head', 'aria-current': day.getTime() === today.getTime() ? 'date' : false },
      make('span', {}, format(day, { weekday: 'short' })),
      ' ',
      make('b', {}, format(day, { day: 'numeric' })),
    ),
  );
  const hours = Array.from({ length: lastHour - firstHour }, (_, index) =>
    make('span', {}, clock(`${String(firstHour + index).padStart(2, '0')}:00`)),
  );
  return make(
    'div',
    {
      role: 'grid',
      class: 'week',
      'data-start-date-key': dateKey(monday),
      'data-end-date-key': dateKey(addDays(monday, 6)),
    },
    make('div', { role: 'row', class: 'row' }, make('span', { role: 'columnheader', class: 'gutter' }), ...heads),
    make(
      'div',
      { role: 'row', class: 'row all-day' },
      make('span', { role: 'rowheader', class: 'gutter' }, say.allDay),
      ...days.map((day) =>
        make(
          'div',
          { role: 'gridcell', 'data-datekey': dateKey(day) },
          ...on(day)
            .filter((m) => m.allDay)
            .map(allDayChip),
        ),
      ),
    ),
    make(
      'div',
      { role: 'row', class: 'row hours' },
      make('div', { role: 'rowheader', class: 'gutter' }, ...hours),
      ...days.map((day) => dayColumn(day, on(day))),
    ),
  );
}

/** The bar over every view. */
function bar(monday, view) {
  const move = (count) => () => go(dayPath(view, addDays(monday, count)));
  return make(
    'header',
    { class: 'bar' },
    make('button', { type: 'button', class: 'primary', click: openQuickCreate }, `+ ${say.create}`),
    make('button', { type: 'button', click: () => go(dayPath(view, today)) }, say.today),
    make('button', { type: 'button', 'aria-label': say.previous, click: move(-7) }, '‹'),
    make('button', { type: 'button', 'aria-label': say.next, click: move(7) }, '›'),
    make('h1', {}, format(monday, { month: 'long', year: 'numeric' })),
    make('button', { type: 'button', click: () => go(weekPath(monday)) }, say.week),
    make('button', { type: 'button', click: () => go(dayPath('agenda', monday)) }, say.schedule),
    make(
      'form',
      { role: 'search', action: '/calendar/u/0/r/search' },
      ...[...query]
        .filter(([name]) => name !== 'q')
        .map(([name, value]) => make('input', { type: 'hidden', name, value })),
      make('input', { type: 'search', name: 'q', 'aria-label': say.search, placeholder: say.search }),
    ),
    make('a', { href: `/demo-calendar/gmail.html${location.search}` }, say.mail),
  );
}

function weekPage() {
  const monday = mondayOf(shownDay());
  return [bar(monday, 'week'), make('div', { role: 'main', id: 'YPCqFe' }, weekGrid(monday))];
}

// ---- Lists ----

const hoursOf = (meeting) => (meeting.allDay ? say.allDay : timeRange(meeting));

/** A row of the schedule: the entry around its cells, and a button with all words in the last. */
function scheduleRow(meeting) {
  const { click } = openOn(meeting);
  return make(
    'div',
    { role: 'row' },
    make(
      'div',
      { role: 'presentation', class: 'entry', 'data-eventchip': '', 'data-eventid': meeting.eid, click },
      make('div', { role: 'gridcell' }, hoursOf(meeting)),
      make('div', { role: 'gridcell' }, make('span', { class: 'chip-title' }, titleOf(meeting))),
      make(
        'div',
        { role: 'gridcell' },
        make(
          'div',
          { role: 'button', tabindex: '0', 'aria-label': chipText(meeting), keydown: openOn(meeting).keydown },
          '▸',
        ),
      ),
    ),
  );
}

/** A row of search results and of the list in Gmail: one button that is the entry. */
const buttonRow = (meeting) =>
  make(
    'div',
    {
      role: 'button',
      tabindex: '0',
      class: 'entry',
      'data-eventid': meeting.eid,
      'aria-label': chipText(meeting),
      ...openOn(meeting),
    },
    make('span', {}, hoursOf(meeting)),
    make('span', { class: 'chip-title' }, titleOf(meeting)),
  );

/** Meetings by day, each day a group of its own. */
function list(meetings, row) {
  const days = [...new Set(meetings.map(({ date }) => date.getTime()))].sort().map((time) => new Date(time));
  const on = (day) =>
    meetings.filter(({ date }) => date.getTime() === day.getTime()).sort((a, b) => a.start.localeCompare(b.start));
  const group = (day) =>
    make(
      'div',
      { role: 'rowgroup', class: 'group', 'data-datekey': dateKey(day) },
      make(
        'div',
        { role: 'row', class: 'head' },
        make('div', { role: 'rowheader' }, format(day, { dateStyle: 'full' })),
      ),
      ...on(day).map(row),
    );
  return make('div', { role: 'main' }, make('div', { role: 'grid', class: 'list' }, ...days.map(group)));
}

function schedulePage() {
  const monday = mondayOf(shownDay());
  return [bar(monday, 'agenda'), list(meetingsOf(monday), scheduleRow)];
}

const inRow = (meeting) => make('div', { role: 'row' }, make('div', { role: 'gridcell' }, buttonRow(meeting)));

function searchPage() {
  const wanted = (query.get('q') ?? '').toLowerCase();
  const found = meetingsOf(mondayOf(today)).filter((meeting) => titleOf(meeting).toLowerCase().includes(wanted));
  return [bar(mondayOf(today), 'week'), list(found, inRow)];
}

/** What Gmail shows beside the mail: the day, and none of the page's own signs. */
function companionPage() {
  const isToday = ({ date }) => date.getTime() === today.getTime();
  return [list(meetingsOf(mondayOf(today)).filter(isToday), inRow)];
}

// ---- The popover: one dialog, used again for the next event, as the real page does ----

const dialog = make('div', {
  role: 'dialog',
  jsname: 'ssXDle',
  class: 'popover',
  'aria-modal': 'true',
  'aria-labelledby': 'rAECCd',
  'data-chips-dialog': 'true',
  'data-layout-mode': 'bubble',
  hidden: '',
  keydown: (event) => event.key === 'Escape' && closeDialog(),
});
let opener;
let later = [];

function closeDialog() {
  later.forEach(clearTimeout);
  later = [];
  if (dialog.hidden) return;
  dialog.hidden = true;
  dialog.replaceChildren();
  opener?.focus();
}

/** A press outside closes the popover, whatever was pressed: foreign buttons must keep their presses to themselves. */
document.addEventListener('pointerdown', (event) => {
  if (!dialog.hidden && !event.composedPath().includes(dialog)) closeDialog();
});

const row = (id, label, ...content) => make('div', { class: 'detail', id }, hidden(label), ...content);

function guest(meeting, person) {
  const isOrganiser = person === organiserOf(meeting);
  const label = [person.name, say[person.state], isOrganiser && say.organiser].filter(Boolean).join(', ');
  return make(
    'div',
    {
      role: 'listitem',
      class: 'guest',
      'data-email': person.email,
      'aria-label': label,
      id: isOrganiser ? 'xDtlDlgOrg' : false,
    },
    make('span', { 'aria-hidden': 'true' }, person.name),
    make('small', { 'aria-hidden': 'true' }, isOrganiser ? say.organiser : say[person.state]),
  );
}

function guestRows(meeting) {
  if (meeting.guestCount) return [row('xDetDlgAtt', '', make('div', {}, `${meeting.guestCount} ${say.guests}`))];
  if (meeting.attendees.length === 0) return [];
  return [
    row(
      'xDetDlgAtt',
      '',
      make('div', {}, `${meeting.attendees.length} ${say.guests}`),
      make('div', { role: 'list' }, ...meeting.attendees.map((person) => guest(meeting, person))),
    ),
  ];
}

function details(meeting) {
  const rows = [];
  if (meeting.link)
    rows.push(
      make(
        'div',
        { class: 'detail' },
        make('a', { href: meeting.link, target: '_blank', rel: 'noreferrer' }, say.join),
      ),
    );
  if (meeting.place) rows.push(row('xDetDlgLoc', say.place, make('span', {}, meeting.place)));
  rows.push(...guestRows(meeting));
  if (meeting.description)
    rows.push(row('xDetDlgDesc', say.notes, make('span', { class: 'notes' }, meeting.description)));
  rows.push(row('xDetDlgCal', say.calendar, make('span', {}, organiserOf(meeting)?.name ?? user.name)));
  return make('div', { 'data-in-bubble': '', class: 'details' }, ...rows);
}

function heading(meeting) {
  return make(
    'div',
    { id: 'xDetDlgWhen', class: 'detail' },
    make(
      'div',
      {},
      make('span', { id: 'rAECCd', role: 'heading', 'aria-level': '1' }, titleOf(meeting)),
      make('div', { class: 'when' }, whenText(meeting)),
      meeting.recurring && make('div', { class: 'when' }, say.weekly),
    ),
  );
}

function popoverBody(meeting) {
  return make(
    'div',
    { id: 'xDetDlg', 'data-eventid': meeting.eid, 'data-actions-expanded': 'false' },
    make(
      'div',
      { class: 'tools' },
      !meeting.private &&
        make(
          'button',
          {
            type: 'button',
            jsname: isCompanion() ? 'ZkN63' : 'DyVDA',
            'aria-label': say.edit,
            click: () => openEdit(meeting),
          },
          '✎',
        ),
      make('button', { type: 'button', id: 'xDetDlgCloseBu', 'aria-label': say.close, click: closeDialog }, '×'),
    ),
    make('div', { jsname: 'sV9x3c' }, heading(meeting)),
    meeting.attendees.length > 0 &&
      make(
        'div',
        { class: 'rsvp' },
        make('span', {}, say.going),
        make('button', { type: 'button', id: 'xRsvpYesBu' }, say.yesButton),
        make('button', { type: 'button' }, say.noButton),
        make('button', { type: 'button' }, say.maybeButton),
      ),
  );
}

function place(anchor) {
  const box = anchor.getBoundingClientRect();
  const width = Math.min(420, innerWidth - 32);
  const beside = box.right + 12 + width < innerWidth ? box.right + 12 : box.left - width - 12;
  dialog.style.insetInlineStart = 'auto';
  dialog.style.left = `${Math.max(16, Math.min(beside, innerWidth - width - 16))}px`;
  dialog.style.top = `${Math.max(16, Math.min(box.top, innerHeight - 440))}px`;
}

/** A panel that opens makes the page narrower, and would leave the popover's buttons outside it. */
addEventListener('resize', () => {
  if (!dialog.hidden && opener?.isConnected) place(opener);
});

/** Details come a moment after the heading, and are drawn twice in the first half second, as on the real page. */
function openPopover(meeting, anchor) {
  later.forEach(clearTimeout);
  opener = anchor;
  const slot = make('span', { jsslot: '', jsname: 'bN97Pc' }, popoverBody(meeting));
  dialog.replaceChildren(
    make('div', { tabindex: '-1', class: 'trap' }),
    slot,
    make('div', { tabindex: '-1', class: 'trap' }),
  );
  dialog.hidden = false;
  place(anchor);
  dialog.querySelector('#xDetDlgCloseBu').focus({ preventScroll: true });
  if (meeting.private) return;
  const draw = () => {
    const body = dialog.querySelector('#xDetDlg');
    body.querySelector('[data-in-bubble]')?.remove();
    body.append(details(meeting));
  };
  later = [setTimeout(draw, 60), setTimeout(draw, 350)];
}

/** A task has a heading and nothing else of a meeting's. */
function openTask(task, anchor) {
  later.forEach(clearTimeout);
  opener = anchor;
  const close = make('button', { type: 'button', 'aria-label': say.close, click: closeDialog }, '×');
  dialog.replaceChildren(
    make('div', { class: 'tools' }, close),
    make('span', { id: 'rAECCd', role: 'heading', 'aria-level': '1' }, task.title),
    make('div', { class: 'when' }, whenText(task)),
  );
  dialog.hidden = false;
  place(anchor);
  close.focus({ preventScroll: true });
}

// ---- Quick create ----

function openQuickCreate(event) {
  later.forEach(clearTimeout);
  opener = event.currentTarget;
  const eid = base64url(`tmp${Date.now()} ${user.email}`);
  const title = make('input', { 'aria-label': say.title, placeholder: say.title });
  const where = make('input', {
    role: 'combobox',
    'aria-expanded': 'false',
    jsname: 'YPqjbf',
    'aria-label': say.place,
  });
  const draft = () => ({
    id: eid,
    eid,
    title: title.value,
    place: where.value || undefined,
    on: isoOf(today),
    start: '16:00',
    end: '16:30',
    attendees: [],
  });
  const save = () => {
    created.push(draft());
    keep();
    closeDialog();
    show();
  };
  dialog.replaceChildren(
    make(
      'span',
      { jsslot: '', jsname: 'bN97Pc' },
      make(
        'div',
        { jsname: 'SF0uGd', 'data-eventid': eid, class: 'quick' },
        make(
          'div',
          { class: 'tools' },
          make('button', { type: 'button', 'aria-label': say.close, click: closeDialog }, '×'),
        ),
        make('div', { jsname: 'GYcwYe' }, title),
        make(
          'div',
          { role: 'tablist' },
          make('button', { type: 'button', role: 'tab', id: 'tabEvent', 'aria-selected': 'true' }, say.event),
          make('button', { type: 'button', role: 'tab', id: 'tabTask', 'aria-selected': 'false' }, say.task),
        ),
        make(
          'div',
          { role: 'tabpanel', 'aria-labelledby': 'tabEvent' },
          make(
            'p',
            {},
            `${format(today, { weekday: 'long', day: 'numeric', month: 'long' })}⋅${timeRange({ start: '16:00', end: '16:30' })}`,
          ),
          make('div', { jsname: 'vHVaxd' }, deadField(), where),
          make('div', { jsname: 'hGaP9' }, make('span', { 'data-key': 'description' }, say.description)),
        ),
        make(
          'div',
          { class: 'rsvp' },
          make(
            'button',
            {
              type: 'button',
              jsname: 'rhPddf',
              click: () => {
                created.push(draft());
                keep();
                openEdit(occurrence(draft(), today));
              },
            },
            say.more,
          ),
          make('button', { type: 'button', jsname: 'x8hlje', class: 'primary', click: save }, say.save),
        ),
      ),
    ),
  );
  dialog.hidden = false;
  place(opener);
  title.focus();
}

// ---- The edit page ----

const openEdit = (meeting) => {
  closeDialog();
  go(`/calendar/u/0/r/eventedit/${meeting.eid}`);
};

function findMeeting(eid) {
  const everywhere = [
    ...meetingsOf(mondayOf(today)),
    ...[-2, -1, 1, 2].flatMap((week) => meetingsOf(addDays(mondayOf(today), week * 7))),
  ];
  return everywhere.find((meeting) => meeting.eid === eid);
}

/** The page's own model of the description follows these events and no others, so a writer must send one of them. */
function descriptionBox(meeting, model) {
  const box = make('div', {
    role: 'textbox',
    contenteditable: 'true',
    'aria-multiline': 'true',
    'aria-label': say.description,
    jsname: 'yrriRe',
    id: 'T2Ybvb0',
    class: 'editor',
  });
  box.innerText = meeting.description;
  for (const name of ['keyup', 'paste', 'blur', 'drop'])
    box.addEventListener(name, () =>
      setTimeout(() => {
        model.description = box.innerText;
      }),
    );
  return make('div', { id: 'xDesc' }, make('div', { jsname: 'NorrI' }, make('div', { id: 'xDescIn' }, box)));
}

function dateAndTime(meeting) {
  const date = (id, day) =>
    make(
      'span',
      { id, 'data-date': compact(day) },
      make('input', {
        'aria-label': say.date,
        value: format(day, { day: 'numeric', month: 'short', year: 'numeric' }),
      }),
    );
  const time = (id, text, label) => make('span', { id }, make('input', { 'aria-label': label, value: clock(text) }));
  const last = addDays(meeting.date, (meeting.allDay || 1) - 1);
  const times = meeting.allDay
    ? []
    : [time('xStTiIn', meeting.start, say.start), time('xEnTiIn', meeting.end, say.end)];
  return make(
    'div',
    { class: 'times' },
    date('xStDaIn', meeting.date),
    ...times,
    date('xEnDaIn', last),
    make(
      'label',
      {},
      make('input', { type: 'checkbox', id: 'xAlDaCbx', checked: meeting.allDay ? '' : false }),
      ` ${say.allDay}`,
    ),
  );
}

function editPage(meeting) {
  const model = { description: meeting.description };
  const title = make('input', { 'aria-label': say.title, value: meeting.title });
  const where = make('input', {
    role: 'combobox',
    'aria-expanded': 'false',
    jsname: 'YPqjbf',
    'aria-label': say.place,
    value: meeting.place ?? '',
  });
  const back = () => go(weekPath(meeting.date));
  const save = () =>
    setTimeout(() => {
      edits[meeting.eid] = { title: title.value, place: where.value || undefined, description: model.description };
      keep();
      back();
    }, 20);
  return [
    make(
      'div',
      {
        role: 'main',
        class: 'edit',
        'data-is-create': !unmarked && `${created.includes(meeting)}`,
        'data-eventid': !unmarked && meeting.eid,
      },
      make(
        'div',
        { class: 'bar' },
        make('button', { type: 'button', id: 'xCancelBu', 'aria-label': say.cancel, click: back }, '×'),
        make('div', { id: 'xTiIn', class: 'grow' }, title),
        make('button', { type: 'button', id: 'xSaveBu', class: 'primary', click: save }, say.save),
      ),
      dateAndTime(meeting),
      make(
        'div',
        { class: 'columns' },
        make(
          'div',
          {},
          make('div', { id: 'xLocIn', class: 'field' }, deadField(), where),
          descriptionBox(meeting, model),
        ),
        make(
          'div',
          { id: 'xGstTab' },
          make('h2', {}, say.guestList),
          make('div', { id: 'xGstLst', role: 'list' }, ...meeting.attendees.map((person) => guest(meeting, person))),
        ),
      ),
    ),
  ];
}

/** The same page for somebody who may only read: words where the fields were. */
function readOnlyPage(meeting) {
  const date = (id, day) => make('span', { id, 'data-date': compact(day) }, format(day, { dateStyle: 'medium' }));
  const last = addDays(meeting.date, (meeting.allDay || 1) - 1);
  return [
    make(
      'div',
      { role: 'main', class: 'edit', 'data-is-create': 'false', 'data-eventid': meeting.eid },
      make(
        'div',
        { class: 'bar' },
        make(
          'button',
          { type: 'button', id: 'xCancelBu', 'aria-label': say.cancel, click: () => go(weekPath(meeting.date)) },
          '×',
        ),
        make('h1', { role: 'heading', 'aria-level': '1' }, titleOf(meeting)),
      ),
      make(
        'div',
        { class: 'times' },
        date('xStDaRo', meeting.date),
        !meeting.allDay && make('b', {}, `${clock(meeting.start)} – ${clock(meeting.end)}`),
        date('xEnDaRo', last),
      ),
      make(
        'div',
        { class: 'columns' },
        make(
          'div',
          {},
          meeting.place && row('xOnCal', say.place, make('span', {}, meeting.place)),
          make('div', { id: 'xDesc' }, make('div', { class: 'notes' }, meeting.description)),
        ),
        make(
          'div',
          { id: 'xGstTab' },
          make('h2', {}, say.guestList),
          make('div', { id: 'xGstLst', role: 'list' }, ...meeting.attendees.map((person) => guest(meeting, person))),
        ),
      ),
    ),
  ];
}

// ---- Start ----

function userInfo() {
  const facts = { xUserEmail: user.email, xUserName: user.name, xTimezone: zone, xGmtOffset: '0' };
  return make(
    'div',
    { id: 'xUserInfo', hidden: '' },
    ...Object.entries(facts).map(([id, text]) => make('div', { id }, text)),
  );
}

const stage = make('div', { class: 'stage' });

function isCompanion() {
  return /\/companion$/.test(location.pathname);
}

/** The page's own name for what it shows, and what it shows. In Gmail's frame no name is known. */
function view() {
  const eid = /\/r\/eventedit\/([\w-]+)$/.exec(location.pathname)?.[1];
  const meeting = eid && findMeeting(eid);
  if (meeting) return ['EVENT_EDIT', meeting.readOnly ? readOnlyPage(meeting) : editPage(meeting)];
  if (isCompanion()) return [undefined, companionPage()];
  if (/\/r\/agenda(\/|$)/.test(location.pathname)) return ['SCHEDULE', schedulePage()];
  return /\/r\/search$/.test(location.pathname) ? ['SEARCH', searchPage()] : ['EVENT', weekPage()];
}

function show() {
  const [family, content] = view();
  if (family) document.body.setAttribute('data-viewfamily', family);
  else document.body.removeAttribute('data-viewfamily');
  closeDialog();
  stage.replaceChildren(...content);
}

document.documentElement.lang = locale;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
document.title = say.banner;
document.body.append(make('p', { class: 'banner', role: 'note' }, say.banner), userInfo(), stage, dialog);
addEventListener('popstate', show);
show();
if (query.has('tour')) (await import('./tour.js')).startTour('google');
document.body.setAttribute('data-ready', '');
