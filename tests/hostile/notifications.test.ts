/** Every payload in a meeting and in a promise of which a notification tells: what the browser itself is given to show. */
import { expect, test, vi } from 'vitest';
import { choicesOf, choiceWords, wordsOf } from '@/lib/meetings/reminder-words';
import { type RemindableMeeting, remindersFor } from '@/lib/meetings/reminders';
import { noteFigures } from '../trust/figures';
import { payloads } from './corpus/all';
import { tryAll, unsafeOnOneLine, type Way } from './trial';
import { cut } from './ways/records';

interface Options {
  type: string;
  iconUrl: string;
  title: string;
  message: string;
  buttons?: { title: string }[];
}
const given: { id: string; options: Options }[] = [];
vi.mock('@/lib/browser/api', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://own${path}` },
    notifications: { create: async (id: string, options: Options) => void given.push({ id, options }) },
  },
}));
vi.stubEnv('FIREFOX', '');
const { showNotification } = await import('@/lib/browser/notifications');

const zone = 'Europe/London';
const now = Date.parse('2026-11-24T09:56:00.000Z');
const settings = {
  ...{ remindBefore: 5, remindAtEnd: true, remindPromises: true, promisesAt: '09:00', remindersPerDay: 10 },
  ...{ quietFrom: '00:00', quietTo: '00:00', quietWeekends: false },
};

/** Of a meeting that starts soon, one that has just ended, and a promise, all with the text in ids and titles. */
function remindersOf(text: string) {
  const id = cut(text, 600);
  const title = cut(text, 500);
  const soon: RemindableMeeting = { id, seriesId: id, title, start: '2026-11-24T10:00', end: '2026-11-24T11:00' };
  const over = { ...soon, id: `${id}2`, start: '2026-11-24T09:00', end: '2026-11-24T09:55' };
  const none: ReadonlySet<string> = new Set();
  const { show } = remindersFor({
    ...{ meetings: [soon, over], deserves: () => true, prepared: new Set([over.id]), opened: none, closed: none },
    ...{ silentSeries: none, promises: [{ id, due: '2026-11-24', madeAt: '2026-11-20T09:00:00.000Z' }] },
    ...{ settings, shown: [], now, zone },
  });
  return show.map((reminder) => {
    const meeting = [soon, over].find((one) => one.id === reminder.meetingId);
    const about = { title: meeting?.title ?? '', start: now, promises: new Map([[id, cut(text, 500)]]) };
    const buttons = choicesOf(reminder).map((choice) => choiceWords[choice]);
    return { id: reminder.id, ...wordsOf(reminder, about, true, now, zone), buttons };
  });
}

const own = new Set<string>(Object.values(choiceWords));

const ways: readonly Way[] = [
  {
    name: 'a notification',
    async try(text) {
      given.length = 0;
      const reminders = remindersOf(text);
      for (const reminder of reminders) await showNotification(reminder);
      return [
        reminders.length < 3 && `there are ${reminders.length}`,
        given.length !== reminders.length && 'some are not shown',
        ...given.flatMap(({ id, options: { type, iconUrl, title, message, buttons = [], ...more } }) => [
          !/^[a-z]+:[\w-]{1,40}$/.test(id) && `is named ${id.slice(0, 60)}`,
          type !== 'basic' && `is of type ${type}`,
          iconUrl !== 'chrome-extension://own/icon/128.png' && `shows ${iconUrl.slice(0, 60)}`,
          Object.keys(more).length > 0 && `has ${Object.keys(more)}`,
          !title && 'has no title',
          [title, ...message.split('\n')].some((line) => unsafeOnOneLine.test(line)) && 'turns something round',
          !(title + message).isWellFormed() && 'has half a character',
          title.length > 140 && 'has a long title',
          message.length > 1000 && `has ${message.length} letters`,
          buttons.some((button) => !own.has(button.title)) && 'has a button of its own',
        ]),
      ];
    },
  },
];

test('what the browser is given to show of a hostile meeting or promise is short, plain and ours', async () => {
  const { trials, acted, faults } = await tryAll(ways, payloads);
  noteFigures('payloads', 'in Node, notifications', { payloads: payloads.length, tried: trials, acted });
  expect(faults).toEqual([]);
}, 120_000);
