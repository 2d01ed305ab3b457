/** What our own pages ask of a calendar page: the right frame is asked, and no answer is believed before it is parsed. */
import { beforeEach, expect, test, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  asked: [] as [number, number | undefined, unknown][],
  answer: (): unknown => undefined,
  heard: undefined as ((message: unknown) => void) | undefined,
  gone: undefined as (() => void) | undefined,
  stop: () => undefined,
  connected: [] as unknown[],
}));
vi.mock('@/lib/browser/api', () => ({ browser: {} }));
vi.mock('@/lib/browser/tabs', () => ({
  askTab: async (tabId: number, frameId: number | undefined, message: unknown) => {
    fake.asked.push([tabId, frameId, message]);
    return fake.answer();
  },
}));
vi.mock('@/lib/browser/ports', () => ({
  connectToFrame: (
    tabId: number,
    frameId: number,
    name: string,
    { heard, gone }: { heard(message: unknown): void; gone(): void },
  ) => {
    fake.connected.push([tabId, frameId, name]);
    Object.assign(fake, { heard, gone });
    return fake.stop;
  },
}));
const tab = await import('@/lib/messaging/tab');

const frame = { tabId: 3, frameId: 2, instance: '1', site: 'google', origin: 'https://calendar.google.com' };
const failing = () => {
  throw new Error('Nobody listens');
};

beforeEach(() => {
  fake.asked.length = 0;
  fake.answer = () => undefined;
});

test('text goes to the frame, document and origin that the meeting was read from, under the page’s own id', async () => {
  fake.answer = () => 'written';
  expect(await tab.writeInvite(frame, 'google/google:a', 'Why: x')).toBe('written');
  const { instance, origin } = frame;
  expect(fake.asked).toEqual([
    [3, 2, { type: 'write-invite', instance, origin, meetingId: 'google:a', text: 'Why: x' }],
  ]);
});

test.each(['microsoft/outlook:a', 'typed:a', 'google:a'])(
  'text for %s never goes to Google’s page',
  async (meetingId) => {
    fake.answer = () => 'written';
    expect(await tab.writeInvite(frame, meetingId, 'x')).toBe('gone');
    expect(fake.asked).toEqual([]);
  },
);

test.each([
  ['written', 'written'],
  ['read-only', 'read-only'],
  ['failed', 'failed'],
  ['gone', 'gone'],
  ['done', 'failed'],
  [undefined, 'failed'],
  [{ outcome: 'written' }, 'failed'],
])('the answer %j means that it is %s', async (answer, outcome) => {
  fake.answer = () => answer;
  expect(await tab.writeInvite(frame, 'google/google:a', 'x')).toBe(outcome);
});

test('where nobody listens the page is gone', async () => {
  fake.answer = failing;
  expect(await tab.writeInvite(frame, 'google/google:a', 'x')).toBe('gone');
  expect(await tab.listDay(frame)).toBeUndefined();
  expect(await tab.askReport(frame)).toBeUndefined();
  await tab.answerDay(frame, '1', {});
  await tab.listAgain([1]);
  await tab.readAgain(1);
  await tab.hideButton(frame);
  await tab.stopReading([1], 'a.example');
  expect(fake.asked).toHaveLength(8);
});

const line = { id: 'google:a', seriesId: 'google:a', title: 'Pilot', when: { text: '', allDay: false } };

test('a day’s list comes with its site in the ids, without lines that are none; more than 500 are none', async () => {
  fake.answer = () => [line, { ...line, id: 7 }, null];
  expect(await tab.listDay(frame)).toEqual([{ ...line, id: 'google/google:a', seriesId: 'google/google:a' }]);
  expect(fake.asked).toEqual([[3, 2, { type: 'list-day', instance: '1' }]]);
  for (const answer of [undefined, 'x', {}, Array(501).fill(line)]) {
    fake.answer = () => answer;
    expect(await tab.listDay(frame)).toBeUndefined();
  }
  fake.answer = () => Array(500).fill(line);
  expect(await tab.listDay(frame)).toHaveLength(500);
});

test.each([
  [{}, {}],
  [{ meetingId: 'google/google:a' }, { meetingId: 'google:a' }],
  [{ again: 0 }, { again: 0 }],
  [{ meetingId: undefined, again: undefined }, {}],
])('the answer %j to a list', async (given, told) => {
  await tab.answerDay(frame, '9', given);
  expect(fake.asked).toEqual([[3, 2, { type: 'offer', instance: '9', ...told }]]);
});

test('what is for all frames of a tab names none', async () => {
  await tab.listAgain([1, 2]);
  await tab.readAgain(3);
  await tab.stopReading([4, 5], 'a.example');
  await tab.hideButton({ tabId: 6, frameId: 0 });
  expect(fake.asked).toEqual([
    [1, undefined, { type: 'list-again' }],
    [2, undefined, { type: 'list-again' }],
    [3, undefined, { type: 'read-again' }],
    [4, undefined, { type: 'stop', host: 'a.example' }],
    [5, undefined, { type: 'stop', host: 'a.example' }],
    [6, 0, { type: 'no-button' }],
  ]);
});

test('a report is mark-up of two parts, each of at most twenty million units', async () => {
  const whole = 'x'.repeat(20_000_000);
  fake.answer = () => ({ part: 'p', page: whole, more: 1 });
  expect(await tab.askReport(frame)).toEqual({ part: 'p', page: whole });
  expect(fake.asked).toEqual([[3, 2, { type: 'report', instance: '1' }]]);
  for (const answer of [undefined, 'x', { part: 'p' }, { part: '', page: 'p' }, { part: 'p', page: `${whole}x` }]) {
    fake.answer = () => answer;
    expect(await tab.askReport(frame)).toBeUndefined();
  }
});

test('a frame that is followed says who it is; what is no greeting is not heard', () => {
  const there = vi.fn();
  const gone = vi.fn();
  expect(tab.followFrame(frame, { there, gone })).toBe(fake.stop);
  expect(fake.connected).toEqual([[3, 2, 'follow']]);
  for (const odd of [undefined, 'hello', {}, { instance: '' }, { instance: 'x'.repeat(41) }, { instance: 7 }])
    fake.heard?.(odd);
  expect(there).not.toHaveBeenCalled();
  fake.heard?.({ instance: 'x'.repeat(40) });
  expect(there).toHaveBeenCalledExactlyOnceWith('x'.repeat(40));
  expect(gone).not.toHaveBeenCalled();
  fake.gone?.();
  expect(gone).toHaveBeenCalledOnce();
});
