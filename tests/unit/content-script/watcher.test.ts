// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CalendarAdapter } from '@/lib/calendars/contract';
import { meetingOf, notRead } from '@/lib/calendars/shared/meeting';
import { type OpenMeeting, type Watcher, watchMeetings } from '@/lib/content-script/watcher/watcher';
import { stubSight } from '../../calendars/sight';
import { clickTrusted, keyTrusted, tellAppeared } from '../../calendars/trusted';

/** A calendar of the test's own: what the engine does must not depend on any real one. */
const adapter: CalendarAdapter = {
  id: 'plain',
  label: 'Plain',
  matches: [],
  opened: '[data-card]',
  tile: '[data-entry]',
  detect: (page) => page.body.hasAttribute('data-plain'),
  expects: () => true,
  read(root) {
    const title = root.querySelector('h1')?.textContent ?? '';
    if (!title) return notRead('loading');
    return meetingOf(
      'plain',
      { id: title },
      { title, when: { text: '', allDay: false }, people: { attendees: [] }, writable: false },
    );
  },
  anchor: (root) => root,
};

const pageItself: CalendarAdapter = {
  ...adapter,
  id: 'whole',
  opened: 'main',
  isWholePage: true,
  read: () =>
    meetingOf(
      'whole',
      { id: '1' },
      { title: 'The page', when: { text: '', allDay: false }, people: { attendees: [] }, writable: false },
    ),
};

let stop: AbortController;
let heard: string[];

const words = (open: OpenMeeting | undefined) =>
  !open ? 'closed' : open.result.status === 'meeting' ? open.result.meeting.title : open.result.status;

function watch(...adapters: CalendarAdapter[]): Watcher {
  return watchMeetings({ document, adapters, signal: stop.signal, changed: (open) => void heard.push(words(open)) });
}

stubSight();

const appear = (selector: string) => tellAppeared(document.querySelector(selector));

const click = (selector: string) => clickTrusted(document.querySelector(selector));
const card = (title: string) => `<div data-card><h1>${title}</h1></div>`;

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  heard = [];
  document.body.innerHTML = '<div data-entry>10:00</div>';
  document.body.setAttribute('data-plain', '');
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

test('an opened card is read at once, and once more after it has settled', async () => {
  watch(adapter);
  document.body.insertAdjacentHTML('beforeend', card(''));
  appear('[data-card]');
  const heading = document.querySelector('h1');
  for (const text of ['One', 'One meeting']) if (heading) heading.textContent = text;
  await vi.advanceTimersByTimeAsync(100);
  expect(heard).toEqual(['loading', 'One meeting']);
});

test('a card hidden by something further up is closed', async () => {
  watch(adapter);
  document.body.insertAdjacentHTML('beforeend', `<div id="outer"><div>${card('One')}</div></div>`);
  appear('[data-card]');
  document.querySelector('#outer')?.setAttribute('hidden', '');
  await vi.advanceTimersByTimeAsync(400);
  expect(heard).toEqual(['One', 'closed']);
});

test('a card that fades out after a click on something else is closed', async () => {
  watch(adapter);
  document.body.insertAdjacentHTML('beforeend', `<div id="outer"><div>${card('One')}</div></div>`);
  appear('[data-card]');
  click('[data-entry]');
  await vi.advanceTimersByTimeAsync(300);
  document.querySelector('#outer')?.setAttribute('hidden', '');
  await vi.advanceTimersByTimeAsync(400);
  expect(heard).toEqual(['One', 'closed']);
});

test('a click on an entry that opens nothing known is said, once, and forgotten at the next click elsewhere', async () => {
  watch(adapter);
  click('[data-entry]');
  await vi.advanceTimersByTimeAsync(2000);
  expect(heard).toEqual(['unrecognised']);
  click('body');
  await vi.advanceTimersByTimeAsync(100);
  expect(heard).toEqual(['unrecognised', 'closed']);
});

test('a card is found after a click even where the page lets no animation run', async () => {
  watch(adapter);
  click('[data-entry]');
  document.body.insertAdjacentHTML('beforeend', card('Quiet'));
  await vi.advanceTimersByTimeAsync(2000);
  expect(heard).toEqual(['Quiet']);
});

test('an entry opened by key counts as clicked, and the inside of an open card does not replace it', async () => {
  watch(adapter);
  const entry = document.querySelector('[data-entry]');
  keyTrusted(entry, 'keydown', 'Enter');
  document.body.insertAdjacentHTML('beforeend', `<div data-card id="form"><h1>Outer</h1><div data-card></div></div>`);
  appear('#form');
  appear('#form [data-card]');
  await vi.advanceTimersByTimeAsync(2000);
  expect(heard).toEqual(['Outer']);
});

test('an address that promises a calendar which is not there is said', async () => {
  document.body.removeAttribute('data-plain');
  watch(adapter);
  await vi.advanceTimersByTimeAsync(11_000);
  expect(heard).toEqual(['unrecognised']);
});

test('a page that is itself a meeting is one again after a card over it has closed', async () => {
  watch(adapter, pageItself);
  document.body.innerHTML = '<main></main>';
  appear('main');
  document.body.insertAdjacentHTML('beforeend', card('Over it'));
  appear('[data-card]');
  document.querySelector('[data-card]')?.remove();
  await vi.advanceTimersByTimeAsync(400);
  expect(heard).toEqual(['The page', 'Over it', 'The page']);
});

test('a page that is no meeting itself hides none that opens on it', async () => {
  watch(adapter, { ...pageItself, opened: 'body', detect: () => false });
  appear('body');
  document.body.insertAdjacentHTML('beforeend', card('On it'));
  appear('[data-card]');
  expect(heard).toEqual(['On it']);
});

test('stopping takes the style rule away and silences everything', async () => {
  const before = document.querySelectorAll('style').length;
  watch(adapter);
  expect(document.querySelectorAll('style').length).toBe(before + 1);
  click('[data-entry]');
  stop.abort();
  expect(document.querySelectorAll('style').length).toBe(before);
  document.body.insertAdjacentHTML('beforeend', card('Late'));
  appear('[data-card]');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(heard).toEqual([]);
});
