/** Small values: their limits, what takes their place, and what is forgotten. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { typedMeeting } from '@/lib/meetings/typed';
import { newFacts } from '@/lib/storage/records/preparation';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const pressed = await import('@/lib/storage/pressed-meetings');
const copies = await import('@/lib/storage/copies');
const themes = await import('@/lib/storage/theme-choices');
const reminders = await import('@/lib/storage/reminders-shown');
const shortcuts = await import('@/lib/storage/shortcuts');
const self = await import('@/lib/storage/self');
const useClock = await import('@/lib/storage/use-clock');
const { healthAfter, noteHealth, watchHealth } = await import('@/lib/storage/calendar-health');

const { local } = fakeBrowser.storage;
beforeEach(() => fakeBrowser.reset());

const facts = (title: string) => newFacts(typedMeeting(title), '2026-11-24T09:00:00.000Z');
const titles = async () => (await pressed.readPressedMeetings()).map(({ title }) => title);
const isAside = async (key: string) => Object.keys(await local.get(`${key}:damaged`)).length === 1;

test('meetings for which the panel was opened: the latest first, each once, of one day, at most forty', async () => {
  for (const title of ['One', 'Two', 'One']) await pressed.notePressedMeeting(facts(title), '2026-11-24');
  expect(await titles()).toEqual(['One', 'Two']);
  await pressed.renewPressedMeeting({ ...facts('Two'), title: 'Two, moved' });
  await pressed.renewPressedMeeting(facts('Never opened'));
  expect(await titles()).toEqual(['One', 'Two, moved']);
  await pressed.forgetPressedMeeting(facts('One').meetingId);
  await pressed.forgetPressedMeeting('never opened');
  expect(await titles()).toEqual(['Two, moved']);
  await pressed.notePressedMeeting(facts('Next day'), '2026-11-25');
  expect(await titles()).toEqual(['Next day']);
  for (let place = 0; place < 45; place += 1) await pressed.notePressedMeeting(facts(`${place}`), '2026-11-25');
  expect([(await titles()).length, (await titles())[0], (await titles()).at(-1)]).toEqual([40, '44', '5']);
});

test('who watches those meetings hears of a change, and forgetting one that is not there wakes nobody', async () => {
  const told: number[] = [];
  const stop = pressed.watchPressedMeetings((all) => void told.push(all.length));
  await vi.waitFor(() => expect(told).toEqual([0]));
  await pressed.notePressedMeeting(facts('One'), '2026-11-24');
  await pressed.forgetPressedMeeting('never opened');
  expect(told).toEqual([0, 1]);
  stop();
});

test('what is noted of copies is kept beside the rest', async () => {
  await copies.changeCopies({ folderDay: '2026-11-24', folderProblem: 'gone', quietUntil: 3 });
  await copies.noteSaved(5);
  expect(await copies.readCopies()).toEqual({
    savedAt: 5,
    folderDay: '2026-11-24',
    folderProblem: 'gone',
    quietUntil: 3,
  });
  for (const folderProblem of ['permission', 'failed'] as const) {
    await copies.changeCopies({ folderProblem });
    expect((await copies.readCopies()).folderProblem).toBe(folderProblem);
  }
  await local.set({ copies: { v: 1, data: { folderProblem: 'odd' } } });
  expect([await copies.readCopies(), await isAside('copies')]).toEqual([{}, true]);
});

test('what fits better is kept up to 200 times, and can be forgotten', async () => {
  const choice = { series: 's', theme: 'trust', instead: 'space' } as const;
  await themes.changeThemeChoices(() => Array.from({ length: 200 }, () => choice));
  const read = () => new Promise((done) => void themes.watchThemeChoices(done));
  expect(await read()).toHaveLength(200);
  await themes.forgetThemeChoices();
  expect(await read()).toEqual([]);
  for (const wrong of [
    Array.from({ length: 201 }, () => choice),
    [{ ...choice, theme: 'mood' }],
    [{ ...choice, instead: 'mood' }],
    [{ ...choice, series: 'x'.repeat(861) }],
  ]) {
    await local.clear();
    await local.set({ themeChoices: { v: 1, data: wrong } });
    expect([await read(), await isAside('themeChoices')]).toEqual([[], true]);
  }
});

test('a reminder that the browser refused was not shown', async () => {
  const entry = (id: string) => ({ id, kind: 'end' as const, moment: 1, keys: [id], at: 1 });
  await reminders.noteShownReminders([entry('a'), entry('b')]);
  await reminders.forgetShownReminder('a');
  expect(await reminders.readShownReminders()).toEqual([entry('b')]);
  expect(await reminders.readShownReminder('a')).toBeUndefined();
});

test('twenty accounts are remembered, the latest of them, and a thousand names that one is not', async () => {
  for (let place = 0; place < 25; place += 1) await self.rememberAccount(`Person ${place}x`);
  const { accounts } = await self.readSelf();
  expect([accounts.length, accounts[0], accounts.at(-1)]).toEqual([20, 'Person 5x', 'Person 24x']);
  await self.rememberTold('Ann Lee');
  await self.rememberNotMe(['Bea', 'Cy']);
  await self.rememberNotMe(['Cy', ...Array.from({ length: 999 }, (_, place) => `P${place}`)]);
  const { told, notMe = [] } = await self.readSelf();
  expect([told, notMe.length, notMe[0], notMe.at(-1)]).toEqual([undefined, 1000, 'Cy', 'P998']);
});

test.each([
  ['no days yet', { at: 1, days: 0, day: '' }],
  ['days below nought', { at: 1, days: -1, day: '' }],
])('the clock of use begins anew where there are %s', async (_what, data) => {
  await local.set({ 'use-clock': { v: 1, data } });
  expect(await useClock.countUse(1000, '2026-11-24')).toEqual({ at: 1000, days: 1, day: '2026-11-24' });
  expect(await useClock.readDaysOfUse()).toBe(1);
  expect((await useClock.readWrongDays()).behind).toBeUndefined();
});

test('where the clock of use cannot be read, no day of use is proved', async () => {
  vi.spyOn(local, 'get').mockRejectedValue(new Error('refused'));
  expect([await useClock.readDaysOfUse(), (await useClock.readWrongDays()).behind]).toEqual([0, undefined]);
});

const at = (time: string) => `2026-11-24T${time}.000Z`;

test.each([
  ['nothing open', {}, 'none', at('10:00:00'), undefined],
  ['the first one read', {}, 'meeting', at('10:00:00'), { readAt: at('10:00:00') }],
  ['read 59 s ago', { readAt: at('10:00:00') }, 'meeting', at('10:00:59'), undefined],
  ['read a minute ago', { readAt: at('10:00:00') }, 'meeting', at('10:01:00'), { readAt: at('10:01:00') }],
  [
    'read again at once after one that was not',
    { readAt: at('10:00:00'), notUnderstoodSince: at('10:00:10') },
    'meeting',
    at('10:00:20'),
    { readAt: at('10:00:20') },
  ],
  [
    'the first one not understood',
    { readAt: at('10:00:00') },
    'unrecognised',
    at('10:00:10'),
    { readAt: at('10:00:00'), notUnderstoodSince: at('10:00:10') },
  ],
  ['not understood again', { notUnderstoodSince: at('10:00:00') }, 'unrecognised', at('11:00:00'), undefined],
] as const)('health of a calendar: %s', (_what, known, status, now, after) => {
  expect(healthAfter(known, status, now)).toEqual(after);
});

test('a page that shows nothing changes no health', async () => {
  await noteHealth({ status: 'none' }, at('10:00:00'));
  expect(await local.get()).toEqual({});
  await noteHealth({ status: 'unrecognised', calendar: 'google', missing: [] }, at('10:00:00'));
  const told: unknown[] = [];
  watchHealth('google', (health) => void told.push(health));
  await vi.waitFor(() => expect(told).toEqual([{ notUnderstoodSince: at('10:00:00') }]));
});

test('shortcuts know what they hold', async () => {
  expect(shortcuts.shortcutsKey).toBe('shortcuts');
  await shortcuts.pin('a');
  expect(await local.get('shortcuts')).toMatchObject({ shortcuts: { v: 1, data: { pinned: ['a'] } } });
});
