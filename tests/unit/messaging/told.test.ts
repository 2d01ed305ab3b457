/** What a script on a page tells, and what it does with what it is told: every message parses, and none goes astray. */
import { afterEach, expect, test, vi } from 'vitest';
import { typedMeeting } from '@/lib/meetings/typed';
import { FromPage } from '@/lib/messaging/messages';
import * as page from '@/lib/messaging/page';

type Listener = (message: unknown, sender: { id?: string }) => Promise<unknown> | undefined;
type Port = {
  name: string;
  sender: { id: string };
  posted: unknown[];
  isOpen: boolean;
  postMessage(message: unknown): void;
  disconnect(): void;
  end(): void;
  onDisconnect: { addListener(listener: () => void): void };
};

/** The browser as a script on a page sees it. */
function browser() {
  const sent: unknown[] = [];
  const listeners = new Set<Listener>();
  const connections = new Set<(port: Port) => void>();
  const event = <T>(all: Set<T>) => ({
    addListener: (one: T) => void all.add(one),
    removeListener: (one: T) => void all.delete(one),
  });
  const runtime = {
    id: 'own',
    sendMessage: async (message: unknown) => void sent.push(message),
    onMessage: event(listeners),
    onConnect: event(connections),
  };
  vi.stubGlobal('browser', { runtime });
  const ask = (message: unknown) => [...listeners].map((listener) => listener(message, { id: 'own' }))[0];
  const connect = (name: string): Port => {
    const ended: (() => void)[] = [];
    const port: Port = {
      name,
      sender: { id: 'own' },
      posted: [],
      isOpen: true,
      postMessage: (message) => void port.posted.push(message),
      disconnect: () => {
        port.isOpen = false;
      },
      end: () => {
        for (const one of ended) one();
      },
      onDisconnect: { addListener: (listener) => void ended.push(listener) },
    };
    for (const one of connections) one(port);
    return port;
  };
  return { sent, ask, connect, runtime };
}

afterEach(() => vi.unstubAllGlobals());

const meeting = { ...typedMeeting('Pilot'), calendar: 'google' };
const { id, seriesId, title, when } = meeting;
const line = { id, seriesId, title, when };

test.each([
  [() => page.askForReader(), { type: 'need-reader' }],
  [() => page.tellFirstOpened(), { type: 'first-opened' }],
  [
    () => page.sendState('1', { status: 'meeting', meeting }, 5),
    { type: 'page-state', instance: '1', since: 5, state: { status: 'meeting', meeting } },
  ],
  [() => page.openPanel(), { type: 'open-panel' }],
  [() => page.askForDay(), { type: 'need-day' }],
  [
    () => page.sendDay('1', '2026-11-24', [line]),
    { type: 'day-list', instance: '1', day: '2026-11-24', lines: [line] },
  ],
  [() => page.prepareOffered('google:a'), { type: 'prepare-offered', meetingId: 'google:a' }],
  [() => page.sendNotToday(), { type: 'not-today' }],
])('%s', (tell, message) => {
  const { sent } = browser();
  tell();
  expect(sent).toEqual([message]);
  expect(FromPage.parse(message)).toEqual(message);
});

test('nothing is told once the extension has gone', () => {
  const { sent, runtime } = browser();
  runtime.id = '';
  page.openPanel();
  expect(sent).toEqual([]);
  vi.stubGlobal('browser', undefined);
  expect(() => page.openPanel()).not.toThrow();
});

const self = { instance: 'this', origin: 'https://cal.example.org' };

test('an answer to a list is heard by the script that made it alone, and what is odd in it is left out', () => {
  const { ask } = browser();
  const offer = vi.fn();
  const listAgain = vi.fn();
  const stop = new AbortController();
  page.onDayAnswered(self, { offer, listAgain }, stop.signal);
  const answer = { type: 'offer', instance: 'this', meetingId: 'google:a', again: 5 };
  for (const odd of [null, 7, {}, { ...answer, instance: 'other' }, { ...answer, type: 'report' }]) ask(odd);
  expect(offer).not.toHaveBeenCalled();
  ask(answer);
  ask({ type: 'offer', instance: 'this' });
  ask({ ...answer, meetingId: 7, again: 'soon' });
  expect(offer.mock.calls).toEqual([
    ['google:a', 5],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(listAgain).not.toHaveBeenCalled();
  ask({ type: 'list-again' });
  expect(listAgain).toHaveBeenCalledOnce();
  stop.abort();
  expect(ask(answer)).toBeUndefined();
  expect(offer).toHaveBeenCalledTimes(3);
});

test('each command does its own thing, and what names an instance is for that one alone', async () => {
  const { ask } = browser();
  const handlers = {
    write: vi.fn(async () => 'written' as const),
    listDay: vi.fn(() => [line]),
    readAgain: vi.fn(),
    report: vi.fn(() => ({ part: 'p', page: 'q' })),
    hideButton: vi.fn(),
    stop: vi.fn(),
  };
  page.onCommand(handlers, self, new AbortController().signal);
  expect(await ask({ type: 'list-day', instance: 'this' })).toEqual([line]);
  expect(await ask({ type: 'report', instance: 'this' })).toEqual({ part: 'p', page: 'q' });
  for (const type of ['list-day', 'report']) expect(ask({ type, instance: 'other' })).toBeUndefined();
  expect([handlers.listDay.mock.calls.length, handlers.report.mock.calls.length]).toEqual([1, 1]);
  ask({ type: 'read-again' });
  expect([handlers.readAgain, handlers.hideButton, handlers.stop].map(({ mock }) => mock.calls.length)).toEqual([
    1, 0, 0,
  ]);
  ask({ type: 'no-button' });
  expect([handlers.readAgain, handlers.hideButton, handlers.stop].map(({ mock }) => mock.calls.length)).toEqual([
    1, 1, 0,
  ]);
  ask({ type: 'stop', host: 'cal.example.org' });
  expect(handlers.stop).toHaveBeenCalledWith('cal.example.org');
  expect(handlers.write).not.toHaveBeenCalled();
});

test('whoever follows is told the instance, and the last one that ceases is noticed', () => {
  const { connect } = browser();
  const followed = vi.fn();
  const alone = vi.fn();
  const stop = new AbortController();
  page.onFollowed(self, { followed, alone }, stop.signal);
  expect(connect('other').posted).toEqual([]);
  expect(followed).not.toHaveBeenCalled();
  const [one, other] = [connect('follow'), connect('follow')];
  expect([one.posted, other.posted]).toEqual([[{ instance: 'this' }], [{ instance: 'this' }]]);
  expect(followed).toHaveBeenCalledTimes(2);
  one.end();
  expect(alone).not.toHaveBeenCalled();
  other.end();
  expect(alone).toHaveBeenCalledOnce();
  const last = connect('follow');
  stop.abort();
  expect([last.isOpen, connect('follow').posted]).toEqual([false, []]);
});
