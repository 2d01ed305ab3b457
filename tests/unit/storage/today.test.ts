import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MeetingBrief } from '@/lib/meetings/meeting';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { mostBriefs, noteToday, watchToday } = await import('@/lib/storage/today');
const { watchHeld } = await import('@/lib/storage/open-meeting');
const { wantMeeting } = await import('@/lib/storage/wanted-meeting');
const { feeds, keepUpcoming } = await import('@/lib/storage/feed');
const { areOffersClosed, closeOffers } = await import('@/lib/storage/offers-closed');
const { onAnswered, tellAnswered } = await import('@/lib/storage/answered');

const { session } = fakeBrowser.storage;
const day = '2026-11-24';
const brief = (id: string): MeetingBrief => ({
  id,
  seriesId: id,
  title: id,
  when: { text: '10:00', start: `${day}T10:00`, allDay: false },
});
/** The last list told to somebody who watches from now. */
function watched() {
  const told: string[][] = [];
  const stop = watchToday((briefs) => void told.push(briefs.map(({ id }) => id)));
  return { told, stop, last: () => vi.waitFor(() => told.at(-1) ?? expect.fail('nothing told')) };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: new Date(`${day}T08:00`), toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

test('the lists of all sites are one, and a site that shows its day again replaces its own alone', async () => {
  await noteToday('google', day, [brief('google/a'), brief('google/b')]);
  await noteToday('microsoft', day, [brief('microsoft/c')]);
  await noteToday('google', day, [brief('google/b')]);
  expect((await watched().last()).toSorted()).toEqual(['google/b', 'microsoft/c']);
});

test('who watches hears of a change, and not of the same list again', async () => {
  const { told, last, stop } = watched();
  await last();
  await noteToday('google', day, [brief('google/a')]);
  await noteToday('google', day, [brief('google/a')]);
  expect(told).toEqual([[], ['google/a']]);
  stop();
  await noteToday('google', day, []);
  expect(told).toHaveLength(2);
});

test('another day’s list is neither kept nor shown', async () => {
  await noteToday('google', '2026-11-23', [brief('google/old')]);
  await noteToday('google', day, [brief('google/a')]);
  vi.setSystemTime(new Date('2026-11-25T08:00'));
  expect(await watched().last()).toEqual([]);
  await noteToday('microsoft', '2026-11-25', [brief('microsoft/new')]);
  expect(await watched().last()).toEqual(['microsoft/new']);
});

test.each([7, null, { day, sites: 5 }, { day: 'today', sites: {} }])('a damaged list is none: %j', async (damaged) => {
  await session.set({ today: damaged });
  expect(await watched().last()).toEqual([]);
  await noteToday('google', day, [brief('google/a')]);
  expect(await watched().last()).toEqual(['google/a']);
});

test('an entry of a wrong shape is left out alone, and so is what is too much', async () => {
  await session.set({ today: { day, sites: { google: [{ id: 4 }, brief('google/a')] } } });
  expect(await watched().last()).toEqual(['google/a']);
  await noteToday(
    'google',
    day,
    Array.from({ length: mostBriefs + 9 }, (_, place) => brief(`google/${place}`)),
  );
  expect(await watched().last()).toHaveLength(mostBriefs);
  for (let site = 0; site < 40; site += 1) await noteToday(`site${site}`, day, [brief(`site${site}/a`)]);
  const { today } = await session.get('today');
  expect(Object.keys(Object(today).sites)).toHaveLength(20);
});

test('sites that tell at once lose no list', async () => {
  await Promise.all(['a', 'b', 'c', 'd'].map((site) => noteToday(site, day, [brief(`${site}/1`)])));
  expect(await watched().last()).toHaveLength(4);
});

test('a meeting that is asked for is the panel’s', async () => {
  const told: (string | undefined)[] = [];
  watchHeld((held) => void told.push(held?.meeting.id));
  await vi.waitFor(() => expect(told).toEqual([undefined]));
  await wantMeeting(brief('google/a'));
  expect(told).toEqual([undefined, 'google/a']);
});

test('one that a calendar’s address tells of comes with its notes and guests', async () => {
  const notes: (string | undefined)[] = [];
  watchHeld((held) => void notes.push(held?.meeting.description));
  await feeds.update(() => [{ id: 'one', kind: 'address', source: 'https://cloud.example.org/a.ics' }]);
  const { id, seriesId, title, when } = brief('file:a');
  const meeting = { id, seriesId, title, when, calendar: 'file', attendees: [], writable: false, missing: [] };
  await keepUpcoming('one', [{ ...meeting, description: 'We decide.' }]);
  await wantMeeting(brief('file:a'));
  await vi.waitFor(() => expect(notes.at(-1)).toBe('We decide.'));
});

test('offers are closed for one day', async () => {
  expect(await areOffersClosed(day)).toBe(false);
  await closeOffers(day);
  expect(await areOffersClosed(day)).toBe(true);
  expect(await areOffersClosed('2026-11-25')).toBe(false);
});

test('the background is told of a first answer and of a deletion, and not of every pause in typing', async () => {
  const heard = vi.fn();
  onAnswered(heard);
  await tellAnswered('google/a', true);
  await tellAnswered('google/a', true);
  expect(heard).toHaveBeenCalledTimes(1);
  await tellAnswered('google/a', false);
  await tellAnswered('google/a', true);
  expect(heard).toHaveBeenCalledTimes(3);
});
