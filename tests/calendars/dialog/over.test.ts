// @vitest-environment jsdom
/** What comes up over an open meeting does not close it, and what takes its place does. */
import { expect, test, vi } from 'vitest';
import { siteCalendars } from '@/lib/calendars/registry';
import { meetingIn, type OpenMeeting, watchMeetings } from '@/lib/content-script/watcher/watcher';
import { stubSight } from '../sight';
import { tellAppeared } from '../trusted';

stubSight();

const appear = (html: string): Element => {
  document.body.insertAdjacentHTML('beforeend', html);
  const element = document.body.lastElementChild ?? document.body;
  tellAppeared(element);
  return element;
};

function follow() {
  document.body.replaceChildren();
  const stop = new AbortController();
  const heard: (string | undefined)[] = [];
  const changed = (open: OpenMeeting | undefined) => void heard.push(meetingIn(open)?.title);
  watchMeetings({ document, adapters: siteCalendars, signal: stop.signal, changed });
  return { heard, stop };
}

const meeting = (title: string) => `<div role="dialog"><h2>${title}</h2><p>24 November 2026, 10:00</p></div>`;
const later = () => new Promise((done) => setTimeout(done, 200));

test('a question over the meeting leaves it open; when both are gone it is closed', async () => {
  const { heard, stop } = follow();
  const board = appear(meeting('Board'));
  const question = appear('<div role="dialog"><h2>Send an update?</h2></div>');
  await later();
  expect(heard).toEqual(['Board']);
  question.remove();
  await later();
  expect(heard).toEqual(['Board']);
  board.remove();
  await vi.waitFor(() => expect(heard).toEqual(['Board', undefined]));
  stop.abort();
});

test('a dialog that fills up late takes the place of the meeting before', async () => {
  const { heard, stop } = follow();
  const board = appear(meeting('Board'));
  const late = appear('<div role="dialog"></div>');
  board.remove();
  await later();
  late.innerHTML = '<h2>Summit</h2><p>25 November 2026</p>';
  await vi.waitFor(() => expect(heard).toEqual(['Board', undefined, 'Summit']));
  stop.abort();
});

test('a meeting over a meeting: the one below is read again when the other closes', async () => {
  const { heard, stop } = follow();
  appear(meeting('Board'));
  const summit = appear(meeting('Summit'));
  summit.remove();
  await vi.waitFor(() => expect(heard).toEqual(['Board', 'Summit', 'Board']));
  stop.abort();
});

test('two dialogs without a meeting come to rest', async () => {
  const { heard, stop } = follow();
  appear('<div role="dialog"><h2>One?</h2></div>');
  appear('<div role="dialog"><h2>Two?</h2></div>');
  await later();
  expect(heard).toEqual([]);
  stop.abort();
});
