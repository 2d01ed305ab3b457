// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { google } from '@/lib/calendars/google/adapter';
import { dayOfKey, decodeEventId, idsOf, keyOfDay } from '@/lib/calendars/google/ids';
import { clockTime } from '@/lib/calendars/times';
import { watchMeetings } from '@/lib/content-script/watcher/watcher';
import { Meeting } from '@/lib/meetings/meeting';
import { meetingLink, unwrap } from '@/lib/meetings/online-meeting';
import { stubSight } from '../sight';
import { clickTrusted, tellAppeared } from '../trusted';

stubSight();

const encode = (event: string) => btoa(`${event} me@m`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const eventId = encode('abc123_20261124T100000Z');

interface Parts {
  id?: string;
  title?: string;
  when?: string;
  guests?: string;
  notes?: string;
  labels?: { place: string; notes: string };
}

/** A page in the shape public evidence describes: grid cell, chip, popover. */
function popover({
  id = eventId,
  title = 'Frailty pilot',
  when = 'Tuesday, 24 November ⋅ 10:00 – 11:00',
  guests,
  notes = 'Agree the aim',
  labels = { place: 'Location:', notes: 'Description:' },
}: Parts = {}) {
  document.body.setAttribute('data-viewfamily', 'EVENT');
  document.body.innerHTML = `<div role="main"><div data-datekey="${keyOfDay('2026-11-24')}"><div role="button" data-eventchip data-eventid="${id}"><div>10am to 11am</div><div><span></span></div></div></div></div>
  <div id="xTimezone">Europe/London</div>
  <div role="dialog" data-chips-dialog="true"><div id="xDetDlg" data-eventid="${id}"><div id="xDetDlgWhen"><span id="rAECCd" role="heading" class="x"></span><div class="y"></div></div>
  <div id="xDetDlgLoc"><span>${labels.place}</span><span>Room 4</span></div>
  <div id="xDetDlgAtt">${guests ?? '<div data-email="a@trust.example" aria-label="Ann Lee, Attending, Organizer"><span id="xDtlDlgOrg">Ann Lee</span></div><div data-email="b@council.example" aria-label="Bo Ray, Attending"></div>'}</div>
  <div id="xDetDlgDesc"><span>${labels.notes}</span><span class="notes"></span></div></div></div>`;
  const find = (selector: string) => document.querySelector(selector) ?? document.body;
  find('#rAECCd').textContent = title;
  find('.y').textContent = when;
  find('.notes').textContent = notes;
  find('[data-eventchip] span').textContent = title;
  return find('[role=dialog]');
}

/** The entry that was clicked, and the page's address. */
const context = () => {
  const lastTile = document.querySelector('[data-eventchip]');
  return { document, url: new URL('https://calendar.google.com/calendar/u/0/r/week'), ...(lastTile && { lastTile }) };
};
const read = (root: Element) => google.read(root, context());

test('a popover gives title, time, place, people and how many organisations', () => {
  const result = read(popover());
  expect(result).toMatchObject({
    status: 'meeting',
    meeting: {
      id: 'google:abc123_20261124T100000Z',
      seriesId: 'google:abc123',
      recurring: true,
      title: 'Frailty pilot',
      when: { start: '2026-11-24T10:00', end: '2026-11-24T11:00', timeZone: 'Europe/London', allDay: false },
      place: 'Room 4',
      organiser: { name: 'Ann Lee', organisation: 'trust.example' },
      attendeeCount: 2,
      organisationCount: 2,
      description: 'Agree the aim',
      writable: false,
      missing: [],
    },
  });
  expect(JSON.stringify(result)).not.toContain('@');
});

test.each([
  ['Japanese', '11月 24日 (火曜日)⋅10:00～11:00', '2026-11-24T10:00'],
  ['French', 'mardi 24 novembre ⋅ 10:00 – 11:00', '2026-11-24T10:00'],
  ['Welsh', 'Dydd Mawrth, 24 Tachwedd ⋅ 10:00 – 11:00', '2026-11-24T10:00'],
  ['12 hours, one half named', 'Tuesday, November 24 ⋅ 10:30 – 11:00am', '2026-11-24T10:30'],
  ['12 hours over noon, first half not named', 'Tuesday, November 24 ⋅ 11:30 – 1:00pm', undefined],
  ['Arabic, no digits we read', 'الثلاثاء، ٢٤ نوفمبر', '2026-11-24'],
])('time in %s', (_language, when, start) => {
  const result = read(popover({ when }));
  expect(result.status === 'meeting' && result.meeting.when.start).toBe(start ?? undefined);
});

test.each([
  ['no words at all', ''],
  ['half of the day named after, in a language the page does not name', 'الثلاثاء 24 نوفمبر ⋅ 2:30 – 3:30 م'],
  ['half of the day named before, in the same', '11月24日⋅午後2:30～3:30'],
  ['from one day to the next, in a clock unknown', 'Tue, 24 Nov, 9:00 – Wed, 25 Nov, 11:00'],
  ['several whole days', '21 – 25 November'],
  ['another day than the one clicked', 'Wednesday, 25 November ⋅ 10:00 – 11:00'],
  ['another year than the one clicked', '24 November 2025 ⋅ 10:00 – 11:00'],
])('nothing is invented: %s', (_what, words) => {
  const result = read(popover({ when: words }));
  if (result.status !== 'meeting') throw new Error('not read');
  expect(result.meeting.when).toEqual({
    text: words,
    allDay: words.startsWith('21'),
    timeZone: 'Europe/London',
  });
});

test.each([
  ['Tuesday ⋅ 2:30 – 3:30 p.m.', '14:30', '15:30'],
  ['Tuesday ⋅ 2 – 3pm', '14:00', '15:00'],
  ['Tuesday ⋅ 11:30am – 1:00pm', '11:30', '13:00'],
  ['الثلاثاء، ٢٤ نوفمبر ⋅ ١٠:٣٠ – ١١:٣٠', '10:30', '11:30'],
  ['Tuesday⋅10:30 – 11:00amWeekly on Tuesday', '10:30', '11:00'],
  ['mardi 24 novembre ⋅ 10h30 – 11h30', '10:30', '11:30'],
  ['11月24日 ⋅ 15時～16時30分', '15:00', '16:30'],
  ['Dienstag, 24. November⋅14:00 – 15:00Am Dienstag', '14:00', '15:00'],
])('hours are read: %s', (words, from, to) => {
  expect(read(popover({ when: words }))).toMatchObject({
    meeting: { when: { start: `2026-11-24T${from}`, end: `2026-11-24T${to}` } },
  });
});

test('without the chip no day, no year is invented', () => {
  const dialog = popover({ id: encode('abc123') });
  document.querySelector('[data-datekey]')?.removeAttribute('data-datekey');
  const result = read(dialog);
  expect(result.status === 'meeting' && result.meeting.when.start).toBeUndefined();
  expect(result.status === 'meeting' && result.meeting.when.text).toContain('24 November');
});

test('an entry drawn anew since the click is found again; one of another meeting says nothing', () => {
  const dialog = popover({ id: encode('abc123') });
  const lastTile = document.querySelector('[data-eventchip]') ?? document.body;
  lastTile.replaceWith(lastTile.cloneNode(true));
  const start = (tile: Element) => {
    const result = google.read(dialog, { ...context(), lastTile: tile });
    return result.status === 'meeting' ? result.meeting.when.start : result.status;
  };
  expect(start(lastTile)).toBe('2026-11-24T10:00');
  lastTile.setAttribute('data-eventid', encode('another'));
  expect(start(lastTile)).toBeUndefined();
});

test.each([
  ['its day and hour, as the id has them', 'Tuesday, 24 November ⋅ 10:00 – 11:00', 'en', '2026-11-24T10:00'],
  ['in Polish', 'wtorek, 24 listopada⋅10:00 – 11:00', 'pl', '2026-11-24T10:00'],
  ['in Japanese', '11月 24日 (火曜日)⋅10:00～11:00', 'ja', '2026-11-24T10:00'],
  ['moved to another month', 'Thursday, 24 December ⋅ 10:00 – 11:00', 'en', undefined],
  ['moved to another day', 'Wednesday, 25 November ⋅ 10:00 – 11:00', 'en', undefined],
  ['moved within the day', 'Tuesday, 24 November ⋅ 15:00 – 16:00', 'en', '2026-11-24T15:00'],
  ['in a language the browser does not know', 'Dum 24 Novembris ⋅ 10:00 – 11:00', 'xx-none', undefined],
])('an occurrence opened by keyboard: %s', (_what, when, lang, start) => {
  document.documentElement.lang = lang;
  const { lastTile: _clicked, ...unclicked } = { lastTile: undefined, ...context() };
  const result = google.read(popover({ when }), unclicked);
  expect(result.status === 'meeting' && result.meeting.when.start).toBe(start);
  document.documentElement.lang = 'en';
});

test.each([
  ['Tuesday, March 31, 2026⋅10:00 – 11:00am', '2026-03-31T10:00'],
  ['Thursday, December 31, 2026', '2026-12-31'],
  ['February 31, 2026', undefined],
  ['April 3, 2026, 10:00pm – April 4, 2026, 1:00am', undefined],
])('a date with its year needs no entry that was clicked: %s', (when, start) => {
  const { lastTile: _clicked, ...unclicked } = { lastTile: undefined, ...context() };
  const result = google.read(popover({ id: encode('abc123'), when }), unclicked);
  expect(result.status === 'meeting' && result.meeting.when.start).toBe(start);
});

test('the id says which half of the day is meant, where words do not', () => {
  const times = (utc: string, when: string) => {
    const result = read(popover({ id: encode(`abc123_20261124T${utc}00Z`), when }));
    return result.status === 'meeting' && [result.meeting.when.start?.slice(11), result.meeting.when.end?.slice(11)];
  };
  expect(times('1430', 'Tuesday 24 ⋅ 2:30 – 3:30 xm')).toEqual(['14:30', '15:30']);
  expect(times('1430', 'Tuesday 24 ⋅ 2:30 – 3:30')).toEqual(['14:30', '15:30']);
  expect(times('0230', 'Tuesday 24 ⋅ 2:30 – 3:30 xm')).toEqual(['02:30', undefined]);
  expect(times('1430', 'Tuesday 24 ⋅ 3:00 – 4:00 xm')).toEqual([undefined, undefined]);
  expect(times('1430', 'Tuesday 24 ⋅ 2:30am – 3:30am')).toEqual(['02:30', '03:30']);
});

test('a folded guest list gives a count and no names', () => {
  const result = read(popover({ guests: '<div>60 guests</div>' }));
  expect(result).toMatchObject({
    meeting: { attendeeCount: 60, attendees: [], missing: expect.arrayContaining(['attendees']) },
  });
});

test.each([
  ['1,200 guests', 1200],
  ['٦٠ ضيفًا', 60],
  ['2 yes, 1 awaiting', 2],
])('a count line: %s', (text, attendeeCount) => {
  expect(read(popover({ guests: `<div>${text}</div>` }))).toMatchObject({ meeting: { attendeeCount } });
});

test('a meeting taken away together with what holds it is closed, and nothing is heard after stopping', async () => {
  const stop = new AbortController();
  const heard: string[] = [];
  const changed = (open?: unknown) => void heard.push(open ? 'open' : 'closed');
  watchMeetings({ document, adapters: [google], signal: stop.signal, changed });
  const held = () => {
    const dialog = popover();
    const inner = document.createElement('div');
    const outer = document.createElement('div');
    dialog.replaceWith(outer);
    outer.append(inner);
    inner.append(dialog);
    tellAppeared(dialog);
    return outer;
  };
  held().remove();
  await vi.waitFor(() => expect(heard).toEqual(['open', 'closed']));
  stop.abort();
  held();
  expect(heard).toEqual(['open', 'closed']);
});

test('the edit page opened from a card, in a shape that nobody knows, is said to be unknown', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stop = new AbortController();
  const heard: (string | undefined)[] = [];
  watchMeetings({
    document,
    adapters: [google],
    signal: stop.signal,
    changed: (open) => heard.push(open?.result.status),
  });
  const dialog = popover();
  dialog.insertAdjacentHTML('afterbegin', '<button jsname="DyVDA"></button>');
  clickTrusted(dialog.querySelector('[jsname=DyVDA]'));
  document.body.innerHTML = '<main><input aria-label="Title"><button>Save</button></main>';
  await vi.advanceTimersByTimeAsync(2000);
  expect(heard.at(-1)).toBe('unrecognised');
  stop.abort();
  vi.useRealTimers();
});

test('tasks are no meetings; a card without a heading is not understood', () => {
  expect(read(popover({ id: 'tasks_abc' })).status).toBe('none');
  const dialog = popover();
  dialog.querySelector('#rAECCd')?.remove();
  expect(read(dialog).status).toBe('unrecognised');
});

test.each(['<img src=x onerror=alert(1)>', '\u202Eevil\u202C', '🩺 Cyfarfod gŵyl', 'x'.repeat(10_000)])(
  'hostile title is text, cut to size',
  (title) => {
    const result = read(popover({ title, notes: title }));
    if (result.status !== 'meeting') throw new Error('not read');
    expect(Meeting.safeParse(result.meeting).success).toBe(true);
    expect(title.startsWith(result.meeting.title)).toBe(true);
  },
);

test('class names do not matter', () => {
  const dialog = popover();
  const before = read(dialog);
  for (const element of document.querySelectorAll('[class]')) element.className = `c${Math.random()}`;
  expect(read(dialog)).toEqual(before);
});

test('with any one attribute gone it never throws, and invents nothing', () => {
  const whole = read(popover());
  if (whole.status !== 'meeting') throw new Error('not read');
  const texts = new Set([whole.meeting.title, '']);
  const count = popover().querySelectorAll('*').length;
  let stillRead = 0;
  let tried = 0;
  for (let element = 0; element < count; element++) {
    const names = popover().querySelectorAll('*')[element]?.getAttributeNames() ?? [];
    for (const name of names) {
      const dialog = popover();
      dialog.querySelectorAll('*')[element]?.removeAttribute(name);
      const result = read(dialog);
      tried++;
      if (result.status !== 'meeting') continue;
      stillRead++;
      expect(texts).toContain(result.meeting.title);
      expect(Meeting.safeParse(result.meeting).success).toBe(true);
      for (const { name: attendee } of result.meeting.attendees) expect(['Ann Lee', 'Bo Ray', 'b']).toContain(attendee);
    }
  }
  console.info(`Google popover: ${stillRead} of ${tried} mutants still read`);
  expect(stillRead).toBeGreaterThan(tried / 2);
});

function editPage() {
  document.body.setAttribute('data-viewfamily', 'EVENT_EDIT');
  document.body.innerHTML = `<div data-is-create="false" data-eventid="${eventId}"><div id="xTiIn"><input></div><div id="xStDaIn" data-date="20261124"><input value="24 Nov"></div><div id="xEnDaIn" data-date="20261124"><input value="24 Nov"></div>
  <div id="xStTiIn"><input value="2:30pm"></div><div id="xEnTiIn"><input value="3:30pm"></div><div id="xLocIn"><input value="Room 4"></div>
  <div id="xGstLst"><div data-email="a@trust.example" aria-label="Ann Lee, …"></div></div><div id="xDesc"><div id="xDescIn"><div role="textbox" contenteditable="true"><div>Old notes</div></div></div></div><button id="xSaveBu"></button></div>`;
  const title = document.querySelector<HTMLInputElement>('#xTiIn input');
  if (title) title.value = 'Frailty pilot';
  return document.querySelector('[data-is-create]') ?? document.body;
}

test('the edit page gives both times and can be written to', () => {
  expect(read(editPage())).toMatchObject({
    status: 'meeting',
    meeting: {
      title: 'Frailty pilot',
      when: { start: '2026-11-24T14:30', end: '2026-11-24T15:30' },
      writable: true,
      attendeeCount: 1,
    },
  });
});

test('adding to the invite keeps what is there, and a second time changes our own block only', async () => {
  const form = editPage();
  const notes = () => form.querySelector('[role=textbox]')?.textContent ?? '';
  expect(await google.write(form, 'Why: <b>first</b>')).toBe('written');
  expect(await google.write(form, 'Why: second')).toBe('written');
  expect(notes()).toContain('Old notes');
  expect(notes()).toContain('Why: second');
  expect(notes()).not.toContain('first');
});

test('a page that drops the first text gets it once more', async () => {
  const form = editPage();
  const box = form.querySelector('[role=textbox]');
  box?.addEventListener('keyup', () => setTimeout(() => box.replaceChildren('Old notes'), 300), { once: true });
  expect(await google.write(form, 'Why: x')).toBe('written');
  expect(box?.textContent).toContain('Old notes');
  expect(box?.textContent?.split('Why: x')).toHaveLength(2);
});

test('a page that changes the notes back is not called written', async () => {
  const form = editPage();
  const box = form.querySelector('[role=textbox]');
  box?.addEventListener('input', () => box.replaceChildren());
  expect(await google.write(form, 'Why: x')).toBe('failed');
  box?.remove();
  expect(await google.write(form, 'Why: x')).toBe('read-only');
});

test.each([
  ['https://calendar.google.com/calendar/u/0/r/week/2026/11/24', true],
  ['https://calendar.google.com/calendar/r/eventedit/abc', true],
  ['https://calendar.google.com/calendar/u/1/r', true],
  ['https://calendar.google.com/calendar/embed?src=x', false],
  ['https://calendar.google.com/calendar/u/0/r/appointment', false],
  ['https://calendar.google.com/calendar/u/0/appointments/schedules/x', false],
  ['https://calendar.google.com/about', false],
])('%s promises a calendar: %s', (url, promised) => {
  expect(google.expects(new URL(url))).toBe(promised);
});

test('an edit page without any part that is known is no calendar, though its address promises one', () => {
  editPage();
  const url = new URL('https://calendar.google.com/calendar/u/0/r/eventedit/abc');
  expect(google.detect(document, url)).toBe(true);
  document.body.innerHTML = '<main><input aria-label="Title"><button>Save</button></main>';
  expect([google.detect(document, url), google.expects(url)]).toEqual([false, true]);
});

test('what is typed into a form that is known by its parts alone makes another reading of it', () => {
  editPage().removeAttribute('data-is-create');
  const part = document.querySelector(google.opened) ?? document.body;
  const before = google.identity(part);
  const title = document.querySelector<HTMLInputElement>('#xTiIn input');
  if (title) title.value = 'Frailty pilot, part two';
  expect(google.identity(part)).not.toBe(before);
  expect(read(part)).toMatchObject({ meeting: { title: 'Frailty pilot, part two', writable: true } });
  expect(google.anchor(part).id).toBe('xSaveBu');
});

test('today lists the chips of today', () => {
  popover();
  expect(google.listDay(document, '2026-11-24')).toMatchObject([
    { id: 'google:abc123_20261124T100000Z', title: 'Frailty pilot' },
  ]);
  expect(google.listDay(document, '2026-11-25')).toEqual([]);
});

const cell = (key: number, entries: string) => `<div data-datekey="${key}">${entries}</div>`;
const words = (label: string, title: string) => `<span>${label}</span><span aria-hidden="true">${title}</span>`;

test.each([
  ['timed', '10am to 11am, Pilot, Ann Lee, No location, November 24, 2026', '10am to 11am', 'T10:00', 'T11:00'],
  ['timed, 24 hours', '10:00 to 11:30, Pilot, Ann Lee, Room 4, 24 November 2026', '10:00 to 11:30', 'T10:00', 'T11:30'],
  ['whole day', 'All day, Pilot, Ann Lee, No location, November 24, 2026', 'All day', '', undefined],
  ['hours in a way we do not read', '9 xm nach 10 xm, Pilot, November 24, 2026', '9 xm nach 10 xm', '', undefined],
  ['Japanese', '午前9時～午前10:30、Pilot、場所: W9、2026年 11月 24日', '午前9時～午前10:30', 'T09:00', 'T10:30'],
])('an entry of the day: %s', (what, label, text, from, to) => {
  document.documentElement.lang = what === 'Japanese' ? 'ja' : 'en';
  const id = encode('abc');
  document.body.innerHTML = cell(
    keyOfDay('2026-11-24'),
    `<div data-eventchip data-eventid="${id}"><div role="button">${words(label, 'Pilot')}<span>10 – 11am</span></div></div>`,
  );
  expect(google.listDay(document, '2026-11-24')).toEqual([
    {
      id: 'google:abc',
      seriesId: 'google:abc',
      title: 'Pilot',
      when: {
        text,
        allDay: what === 'whole day',
        start: `2026-11-24${from}`,
        ...(to && { end: `2026-11-24${to}` }),
      },
    },
  ]);
  document.documentElement.lang = 'en';
});

test('the day holds each meeting once, in its order, from grid and list alike; no tasks', () => {
  const chip = (event: string, title: string) =>
    `<div role="button" data-eventchip data-eventid="${event}">${words(`9am to 10am, ${title}, November 24, 2026`, title)}</div>`;
  const row = (event: string, title: string) =>
    `<div role="row"><div data-eventchip data-eventid="${event}"><div role="gridcell">9 – 10am</div><div role="gridcell">${title}</div><div role="gridcell"><div role="button" aria-label="9am to 10am, ${title}, November 24, 2026"></div></div></div></div>`;
  const bare = (event: string, title: string) =>
    `<div role="button" data-eventid="${event}" aria-label="9am to 10am, ${title}, November 24, 2026"><span>9 – 10am</span><span>${title}</span></div>`;
  const key = keyOfDay('2026-11-24');
  const weekly = encode('abc_20261124T090000Z');
  document.body.innerHTML =
    cell(key, chip(weekly, 'Weekly') + chip('tasks_1', 'Ring Bo')) +
    cell(key + 1, chip(encode('tomorrow'), 'Tomorrow')) +
    `<div role="rowgroup" data-datekey="${key}">${row(weekly, 'Weekly')}${row(encode('row'), 'Row, with a comma')}${bare(encode('bare'), 'Bare')}</div>`;
  const day = google.listDay(document, '2026-11-24');
  expect(day.map(({ title }) => title)).toEqual(['Weekly', 'Row, with a comma', 'Bare']);
  expect(day[0]).toMatchObject({ id: 'google:abc_20261124T090000Z', seriesId: 'google:abc' });
  expect(day.every(({ when }) => when.start === '2026-11-24T09:00' && when.end === '2026-11-24T10:00')).toBe(true);
});

test('a frame of another site is the calendar too, a calendar made for other sites is not', () => {
  const detect = (address: string, framed: boolean) => {
    const frame = document.createElement('iframe');
    document.body.replaceChildren(frame);
    document.body.removeAttribute('data-viewfamily');
    return google.detect((framed && frame.contentDocument) || document, new URL(address));
  };
  expect(detect('https://calendar.google.com/calendar/u/0/companion', true)).toBe(true);
  expect(detect('https://calendar.google.com/calendar/u/0/companion', false)).toBe(false);
  expect(detect('https://calendar.google.com/calendar/embed?src=x', true)).toBe(false);
});

test('ids: known values, and never an exception', () => {
  expect(dayOfKey('28975')).toBe('2026-09-15');
  expect(dayOfKey('25123')).toBe('2019-01-03');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void [decodeEventId(text), idsOf(text), dayOfKey(text)]),
  );
  fc.assert(
    fc.property(fc.date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(dayOfKey(String(keyOfDay(day)))).toBe(day);
    }),
  );
}, 30_000);

test('clock times are claimed only when sure', () => {
  expect(clockTime('2:30pm', 12)).toBe('14:30');
  expect(clockTime('12:00am', 12)).toBe('00:00');
  expect(clockTime('14:30', 24)).toBe('14:30');
  expect(clockTime('2:30', 12)).toBeUndefined();
  expect(clockTime('午後2:30', 12)).toBeUndefined();
});

test('meeting links are unwrapped, and only https', () => {
  const meet = 'https://meet.google.com/abc-defg-hij';
  expect(meetingLink([`https://www.google.com/url?q=${encodeURIComponent(meet)}&sa=D`])).toBe(meet);
  expect(unwrap('javascript:alert(1)')).toBeUndefined();
  expect(meetingLink(['https://example.org/meet'])).toBeUndefined();
});
