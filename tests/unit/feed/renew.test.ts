import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Meeting } from '@/lib/meetings/meeting';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { renewMeetings } = await import('@/lib/feed/renew');
const { pinnedOf } = await import('@/lib/meetings/phase');
const { openDatabase } = await import('@/lib/storage/database');
const { notePressedMeeting, readPressedMeetings } = await import('@/lib/storage/pressed-meetings');
const { chooseRole, newFacts } = await import('@/lib/storage/records/preparation');
const { readStoredToday } = await import('@/lib/storage/stored-today');

const day = '2026-11-24';
const meetingAt = (start: string, end: string): Meeting => ({
  id: 'file:pilot',
  seriesId: 'file:pilot',
  calendar: 'file',
  title: 'Pilot',
  when: { text: start, start: `${day}T${start}`, end: `${day}T${end}`, allDay: false, timeZone: 'Europe/London' },
  attendees: [{ name: 'Tom Okafor' }],
  writable: false,
  missing: [],
});

test('a prepared meeting that its calendar moves is pinned, and its after-step offered, at the new hour', async () => {
  const database = openDatabase('renew-test');
  const before = newFacts(meetingAt('10:00', '11:00'), `${day}T08:00:00.000Z`);
  await chooseRole(database, before, 'chair', `${day}T08:00:00.000Z`);
  await notePressedMeeting(before, day);
  await renewMeetings(database, [meetingAt('14:00', '15:00')], `${day}T09:00:00.000Z`);
  const { open } = await readStoredToday(database, day, [], await readPressedMeetings(), []);
  const pinnedAt = (time: string) => pinnedOf(open, Date.parse(`${day}T${time}`), 'Europe/London').length;
  expect(open.map(({ start, role }) => [start, role])).toEqual([[`${day}T14:00`, 'chair']]);
  expect(['10:30', '13:56', '14:30', '15:30'].map(pinnedAt)).toEqual([0, 1, 1, 1]);
});

test('a prepared meeting that its calendar no longer holds or calls off is not pinned, also where a page knows it by another id', async () => {
  const database = openDatabase('gone-test');
  for (const id of ['file:pilot', 'outlook/pilot']) {
    const facts = newFacts({ ...meetingAt('10:00', '11:00'), id }, `${day}T08:00:00.000Z`);
    await chooseRole(database, facts, 'chair', `${day}T08:00:00.000Z`);
  }
  const other = newFacts({ ...meetingAt('10:00', '11:00'), id: 'other', title: 'Other' }, `${day}T08:00:00.000Z`);
  await chooseRole(database, other, 'chair', `${day}T08:00:00.000Z`);
  const off = newFacts({ ...meetingAt('10:00', '11:00'), id: 'off', title: 'Abgesagt: Team' }, `${day}T08:00:00.000Z`);
  await chooseRole(database, off, 'chair', `${day}T08:00:00.000Z`);
  const gone = [{ id: 'file:pilot', title: 'Pilot ', start: `${day}T10:00` }];
  const { all, open } = await readStoredToday(database, day, [], [], gone);
  expect([all.length, open.map(({ meetingId }) => meetingId)]).toEqual([4, ['other']]);
});
