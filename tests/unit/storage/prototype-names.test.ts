/** A site, or a calendar that is followed, may be called as something that every object inherits. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Meeting, MeetingBrief } from '@/lib/meetings/meeting';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { briefsOf, noteToday, readToday } = await import('@/lib/storage/today');
const { feeds, forgetFeed, keepUpcoming, noteGone, putBackFeed, readGone, readUpcoming } = await import(
  '@/lib/storage/feed'
);

const names = Object.getOwnPropertyNames(Object.prototype);
const day = '2026-11-24';
const brief: MeetingBrief = { id: 'a', seriesId: 'a', title: 'Pilot', when: { text: '10:00', allDay: false } };
const meeting: Meeting = { ...brief, calendar: 'file', attendees: [], writable: false, missing: [] };

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: new Date(`${day}T08:00`), toFake: ['Date'] });
});

test.each(names)('the day of a site called %s is kept', async (site) => {
  await noteToday(site, day, [brief]);
  await noteToday(site, day, [brief]);
  expect(briefsOf(await readToday()).map(({ title }) => title)).toEqual(site === '__proto__' ? [] : ['Pilot']);
});

test.each(names)('a calendar that a copy calls %s is followed, forgotten and put back', async (id) => {
  await feeds.update(() => [{ id, kind: 'file', source: 'a.ics' }]);
  expect(await readUpcoming()).toEqual([]);
  expect(await readGone()).toEqual([]);
  const gone = [{ id: 'b', title: 'Gone', start: `${day}T10:00` }];
  await noteGone(id, { gone, there: [] }, day);
  await keepUpcoming(id, [meeting]);
  const forgotten = await forgetFeed(id);
  expect(forgotten?.feed.id).toBe(id);
  if (forgotten) await putBackFeed(forgotten);
  expect(await feeds.read()).toHaveLength(1);
});
