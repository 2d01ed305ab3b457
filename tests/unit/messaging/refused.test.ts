/**
 * Every message × every wrong sender × every wrong shape: none of it is heard. Complete by construction: a new type of
 * message without a row here does not compile, and a row without its type fails.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { typedMeeting } from '@/lib/meetings/typed';
import type { FromPage, ToPage } from '@/lib/messaging/messages';
import { sourceFiles } from '../../architecture/imports';
import { noteFigures } from '../../trust/figures';

type Listener = (message: unknown, sender: object) => unknown;

const runtime = vi.hoisted(() => ({
  id: 'our-id',
  heard: undefined as Listener | undefined,
  answer: undefined as unknown,
  said: [] as ((message: unknown) => void)[],
}));
vi.mock('@/lib/browser/api', () => ({
  browser: {
    runtime: {
      id: runtime.id,
      getURL: () => 'chrome-extension://our-id/',
      getManifest: () => ({
        content_scripts: [{ matches: ['https://calendar.google.com/*'], js: ['google-page.js'] }],
      }),
      onMessage: {
        addListener: (listener: Listener) => {
          runtime.heard = listener;
        },
      },
    },
    tabs: {
      sendMessage: async () => runtime.answer,
      connect: () => ({
        onMessage: { addListener: (listener: (message: unknown) => void) => runtime.said.push(listener) },
        onDisconnect: { addListener: () => undefined },
        disconnect: () => undefined,
      }),
    },
  },
}));
const { onPageMessage } = await import('@/lib/messaging/from-page');
const { FromPage: schema } = await import('@/lib/messaging/messages');
const { askReport, followFrame, listDay, writeInvite } = await import('@/lib/messaging/tab');
const { onCommand, onDayAnswered, onFollowed } = await import('@/lib/messaging/page');

const counted = { tried: 0, accepted: 0 };
afterAll(() => {
  vi.useRealTimers();
  noteFigures('messages', 'messages refused', counted);
});

/** Counts a trial. */
function refused(isAccepted: boolean, what: string): void {
  counted.tried += 1;
  if (isAccepted) counted.accepted += 1;
  expect(isAccepted, what).toBe(false);
}

const long = 'x'.repeat(100_000);

/** A copy of a message with another value at a path; `missing`: with none. */
const missing = Symbol('missing');
function withValue(message: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  const copy: Record<string, unknown> = Array.isArray(message)
    ? (Object.assign([], message) as never)
    : { ...(message as object) };
  const next = withValue(copy[first], rest, value);
  if (next === missing) delete copy[first];
  else copy[first] = next;
  return copy;
}

/** Every place in a message, the message itself included. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** What can stand in place of a value, and is none of its kind. */
function wrongFor(value: unknown): unknown[] {
  const always = [missing, undefined, null, Symbol.iterator, () => value, new Date(0), new Map([['type', value]])];
  if (typeof value === 'string') return [...always, 7, true, [], [value], {}, { toString: () => value }, long];
  if (typeof value === 'number') return [...always, Number.NaN, Infinity, `${value}`, [value], {}, true];
  if (typeof value === 'boolean') return [...always, 0, `${value}`, {}];
  if (Array.isArray(value))
    return [...always, 'x', 7, { length: 1, 0: value[0] }, Array.from({ length: 501 }, () => value[0] ?? {})];
  return [...always, 'x', 7, [value]];
}

const prototypeKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** The same message spoilt in every way that holds for all. */
function spoilt(good: { type: string }): [string, unknown][] {
  const atPaths = pathsOf(good).flatMap((path) => {
    const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], good);
    return wrongFor(value).map((wrong, place): [string, unknown] => [
      `${path.join('.') || 'message'}: ${place} ${typeof wrong}`,
      withValue(good, path, wrong),
    ]);
  });
  const types = [...prototypeKeys, good.type.toUpperCase(), `${good.type} `, 'erase-all', ''];
  return [
    ...atPaths.filter(([, message]) => message !== missing),
    ...types.map((type): [string, unknown] => [`type ${type}`, { ...good, type }]),
    ['something more', { ...good, more: 1 }],
    ['a great deal more', { ...good, more: long }],
    ...prototypeKeys.map((key): [string, unknown] => [
      `more: ${key}`,
      JSON.parse(`{${JSON.stringify(key)}:{"isAdmin":true},${JSON.stringify(good).slice(1)}`),
    ]),
    ['in a list', [good]],
    ['as text', JSON.stringify(good)],
  ];
}

interface Row {
  /** As a page sends it. */
  good: FromPage;
  /** Wrong in a way of its own, that its type alone can be. */
  also?: Record<string, unknown>;
}

const state = (of: object) => ({ type: 'page-state', instance: '1-2-3', since: 1, state: of });
const meeting = { ...typedMeeting('Pilot'), calendar: 'google', id: 'google:a', seriesId: 'google:a' };

const fromPage = {
  'need-reader': { good: { type: 'need-reader' } },
  'first-opened': { good: { type: 'first-opened' } },
  'open-panel': { good: { type: 'open-panel' } },
  'need-day': { good: { type: 'need-day' } },
  'not-today': { good: { type: 'not-today' } },
  'prepare-offered': {
    good: { type: 'prepare-offered', meetingId: 'google:a' },
    also: { 'an empty id': { type: 'prepare-offered', meetingId: '' } },
  },
  'day-list': {
    good: { type: 'day-list', instance: '1-2-3', day: '2026-11-24', lines: [] },
    also: {
      'a day that is none': { type: 'day-list', instance: '1', day: 'today', lines: [] },
      'a day with more behind it': { type: 'day-list', instance: '1', day: '2026-11-24\n', lines: [] },
      'an empty instance': { type: 'day-list', instance: '', day: '2026-11-24', lines: [] },
    },
  },
  'page-state': {
    good: { type: 'page-state', instance: '1-2-3', since: 1, state: { status: 'meeting', meeting } },
    also: {
      'a status that is none': state({ status: 'admin' }),
      'a status with more': state({ status: 'none', meeting }),
      'a field that is none': state({ status: 'unrecognised', calendar: 'google', missing: ['__proto__'] }),
      'a script as link': state({ status: 'meeting', meeting: { ...meeting, link: 'javascript:alert(1)' } }),
      'a link without https': state({ status: 'meeting', meeting: { ...meeting, link: 'http://a.example' } }),
      'an id that is too long': state({ status: 'meeting', meeting: { ...meeting, id: 'x'.repeat(601) } }),
      'a meeting without an id': state({ status: 'meeting', meeting: { ...meeting, id: '' } }),
    },
  },
} satisfies Record<FromPage['type'], Row>;
const rows: [string, Row][] = Object.entries(fromPage);

const google = 'https://calendar.google.com';
const page = {
  id: runtime.id,
  tab: { id: 3, url: `${google}/calendar` },
  frameId: 0,
  url: `${google}/x`,
  origin: google,
};
const gmail = { ...page, frameId: 5, tab: { id: 3 } };
const own = 'chrome-extension://our-id';

const without = (key: keyof typeof page) => withValue(page, [key], missing) as object;

const wrongSenders: Record<string, object> = {
  'another extension': { ...page, id: 'another' },
  'another extension’s page': {
    id: 'another',
    url: 'chrome-extension://another/a.html',
    origin: 'chrome-extension://another',
  },
  'no extension': without('id'),
  'a page of ours in a tab': { ...page, url: `${own}/dashboard.html`, origin: own },
  'a page of ours that names another origin': { ...page, url: `${own}/dashboard.html` },
  'a page of ours with another address': { ...page, origin: own },
  'our panel': { id: runtime.id, url: `${own}/sidepanel.html`, origin: own },
  'our background': { id: runtime.id, url: `${own}/background.js`, origin: own },
  'a sandboxed page': { ...page, origin: 'null' },
  'a sandboxed frame': { ...page, frameId: 5, origin: 'null' },
  'a sandboxed frame in Gmail': { ...gmail, origin: 'null' },
  'a frame of the same host': { ...page, frameId: 5 },
  'an empty frame of the same host': { ...page, frameId: 5, url: 'about:blank' },
  'a frame written by the page': { ...page, frameId: 5, url: 'about:srcdoc' },
  'a frame of another calendar': { ...page, frameId: 5, origin: 'https://outlook.office.com' },
  'Outlook in Gmail': {
    ...gmail,
    origin: 'https://outlook.office.com',
    tab: { id: 3, url: 'https://mail.google.com/' },
  },
  'Google in Teams': { ...gmail, tab: { id: 3, url: 'https://teams.microsoft.com/v2/' } },
  'Teams in Teams': {
    ...gmail,
    origin: 'https://teams.microsoft.com',
    tab: { id: 3, url: 'https://teams.microsoft.com/' },
  },
  'Google in another site': { ...gmail, tab: { id: 3, url: 'https://evil.example/' } },
  'Google in a host that looks like Gmail': { ...gmail, tab: { id: 3, url: 'https://mail.google.com.evil.example/' } },
  'Google in Gmail without https': { ...gmail, tab: { id: 3, url: 'http://mail.google.com/' } },
  'a frame of another site': { ...gmail, origin: 'https://evil.example' },
  'a frame of a host that looks like it': { ...gmail, origin: 'https://calendar.google.com.evil.example' },
  'a frame with a port': { ...gmail, origin: `${google}:8443` },
  'a page without https': { ...page, origin: 'http://calendar.google.com' },
  'another page without https': { ...page, origin: 'http://intranet.example' },
  'a file': { ...page, url: 'file:///a.html', origin: 'file://' },
  'data as a page': { ...page, url: 'data:text/html,x', origin: 'null' },
  'a page of the browser': { ...page, url: 'about:config', origin: 'about:config' },
  'an origin that is none': { ...page, origin: 'calendar.google.com' },
  'an empty origin': { ...page, origin: '' },
  'no origin': without('origin'),
  'no address': without('url'),
  'no tab': without('tab'),
  'a tab without a number': { ...page, tab: {} },
  'a tab with a number as text': { ...page, tab: { id: '3' } },
  'no frame': without('frameId'),
  'a frame with a number as text': { ...page, frameId: '0' },
  'a frame below nothing': { ...page, frameId: -1 },
  'a frame that is no number': { ...page, frameId: Number.NaN },
  'a frame of Gmail without a number': withValue(gmail, ['frameId'], missing) as object,
  'a frame of Gmail with a number as text': { ...gmail, frameId: '5' },
  'a frame of Gmail below nothing': { ...gmail, frameId: -1 },
  'nothing at all': {},
};

const calls: string[] = [];
const hear = (name: string) => () => void calls.push(name);
const handlers = {
  needReader: hear('need-reader'),
  firstOpened: hear('first-opened'),
  state: hear('page-state'),
  openPanel: hear('open-panel'),
  needDay: hear('need-day'),
  dayList: hear('day-list'),
  prepareOffered: hear('prepare-offered'),
  notToday: hear('not-today'),
};

/** Is anything heard of it, at once or later? */
function isHeard(message: unknown, sender: object): boolean {
  calls.length = 0;
  runtime.heard?.(message, sender);
  vi.advanceTimersByTime(1000);
  return calls.length > 0;
}

beforeEach(() => {
  vi.useFakeTimers();
  onPageMessage(handlers);
});

test('the table names every message, and each is heard from the right sender', () => {
  const types = schema._zod.def.options.map((option) => option._zod.def.shape.type._zod.def.values[0]);
  expect(Object.keys(fromPage).sort()).toEqual([...types].sort());
  for (const [type, { good }] of rows) {
    expect(isHeard(good, page), type).toBe(true);
    expect(calls).toEqual([type]);
    expect(isHeard(good, gmail), `${type} from Gmail’s frame`).toBe(true);
  }
});

test.each(rows)('%s: refused from every wrong sender, whole or spoilt', (type, { good, also = {} }) => {
  const messages: [string, unknown][] = [['whole', good], ...spoilt(good), ...Object.entries(also)];
  for (const [who, sender] of Object.entries(wrongSenders))
    for (const [what, message] of messages) refused(isHeard(message, sender), `${type} ${what}, from ${who}`);
});

test.each(rows)('%s: refused in every wrong shape from the right sender', (type, { good, also = {} }) => {
  for (const [what, message] of [...spoilt(good), ...Object.entries(also)])
    refused(isHeard(message, page), `${type} ${what}`);
});

/** Our script on a page: what our own pages and the background may ask of it. */
const instance = '1-2-3';
const self = { instance, origin: google };
const toPage = {
  'write-invite': { type: 'write-invite', instance, origin: google, meetingId: 'google:a', text: 'Why: x' },
  'list-day': { type: 'list-day', instance },
  'read-again': { type: 'read-again' },
  report: { type: 'report', instance },
  offer: { type: 'offer', instance },
  'list-again': { type: 'list-again' },
  'no-button': { type: 'no-button' },
  stop: { type: 'stop', host: 'calendar.google.com' },
} satisfies { [T in ToPage['type']]: Extract<ToPage, { type: T }> };

/** Our script, with what was asked of it. */
function script() {
  const asked: string[] = [];
  const listeners: Listener[] = [];
  const ports: ((port: object) => void)[] = [];
  const listen = <T>(to: T[]) => ({ addListener: (one: T) => void to.push(one), removeListener: () => undefined });
  vi.stubGlobal('browser', { runtime: { id: 'own', onMessage: listen(listeners), onConnect: listen(ports) } });
  const note = (what: string) => () => void asked.push(what);
  const { signal } = new AbortController();
  onCommand(
    {
      // As the reader does: of another meeting nothing is written, and another host's page stays.
      async write(meetingId) {
        if (meetingId === 'google:a') asked.push('write-invite');
        return 'written';
      },
      listDay: note('list-day') as () => undefined,
      readAgain: note('read-again'),
      report: note('report') as () => undefined,
      hideButton: note('no-button'),
      stop: (host) => void (host === 'calendar.google.com' && asked.push('stop')),
    },
    self,
    signal,
  );
  onDayAnswered(self, { offer: note('offer'), listAgain: note('list-again') }, signal);
  onFollowed(self, { followed: note('followed'), alone: note('alone') }, signal);
  return {
    asked,
    tell: (message: unknown, sender: object) => listeners.map((listener) => listener(message, sender)),
    connect: (port: object) => ports.map((take) => take(port)),
  };
}

/** Spoilt in what says for whom it is: only our own pages can send at all. */
const misled = (good: { type: string }): [string, unknown][] => [
  ...[null, undefined, 7, '', [good], JSON.stringify(good)].map((message): [string, unknown] => [
    `${message}`,
    message,
  ]),
  ...prototypeKeys.map((type): [string, unknown] => [type, { ...good, type }]),
  ...Object.keys(good).flatMap((key) =>
    [missing, null, 7, {}, ['another'], 'another'].map((value): [string, unknown] => [
      `${key}: ${String(value)}`,
      withValue(good, [key], value),
    ]),
  ),
];

test.each(Object.entries(toPage))(
  'to a page, %s: refused from every wrong sender, and for another document',
  (type, good) => {
    const { asked, tell } = script();
    const isAsked = (message: unknown, sender: object) => {
      asked.length = 0;
      tell(message, sender);
      return asked.length > 0;
    };
    expect(isAsked(good, { id: 'own' }), type).toBe(true);
    expect(asked).toEqual([type]);
    for (const sender of [{ id: 'another' }, {}, { id: '' }, { id: ['own'] }, { url: `${own}/popup.html` }])
      for (const [what, message] of [['whole', good], ...misled(good)] as [string, unknown][])
        refused(isAsked(message, sender), `${type} ${what}`);
    const isText = (what: string) => type === 'write-invite' && what === 'text: another';
    for (const [what, message] of misled(good).filter(([what]) => !isText(what)))
      refused(isAsked(message, { id: 'own' }), `${type} ${what}`);
  },
);

test('a connection of another name, or of somebody else, is not taken', () => {
  const { asked, connect } = script();
  const port = (name: unknown, sender?: object) => ({
    name,
    ...(sender && { sender }),
    postMessage: () => undefined,
    disconnect: () => undefined,
    onDisconnect: { addListener: () => undefined },
  });
  connect(port('follow', { id: 'own' }));
  expect(asked).toEqual(['followed']);
  asked.length = 0;
  for (const name of ['follow', 'Follow', '', undefined, ['follow'], '__proto__'])
    for (const sender of [undefined, {}, { id: 'another' }, ...(name === 'follow' ? [] : [{ id: 'own' }])]) {
      connect(port(name, sender));
      refused(asked.length > 0, `${name} ${JSON.stringify(sender)}`);
    }
});

test('what a page answers in a wrong shape counts as no answer', async () => {
  const frame = { tabId: 3, frameId: 0, instance, site: 'google', origin: google };
  const odd = [
    undefined,
    null,
    7,
    '',
    long,
    'Written',
    ['written'],
    {},
    { length: 1 },
    { part: 1, page: 2 },
    { part: '', page: '' },
  ];
  for (const answer of [...odd, Array.from({ length: 501 }, () => ({}))]) {
    runtime.answer = answer;
    refused((await writeInvite(frame, 'google/google:a', 'x')) !== 'failed', `write ${typeof answer}`);
    refused((await listDay(frame)) !== undefined && !Array.isArray(answer), `list ${typeof answer}`);
    refused((await askReport(frame)) !== undefined, `report ${typeof answer}`);
  }
  runtime.answer = 'written';
  refused((await writeInvite(frame, 'nextcloud/google:a', 'x')) !== 'gone', 'a meeting of another site');
  const there = vi.fn();
  followFrame({ tabId: 3, frameId: 0 }, { there, gone: () => undefined });
  for (const hello of [...odd, { instance: 7 }, { instance: '' }, { instance: long }, { instance: [instance] }]) {
    for (const say of runtime.said) say(hello);
    refused(there.mock.calls.length > 0, `hello ${typeof hello}`);
  }
});

test('no other way in is listened to', () => {
  const others =
    /on(?:Message|Connect)External|onUserScript|onMessageDisplay|window\.onmessage|SharedWorker|BroadcastChannel/;
  const product = sourceFiles.filter((file) => /^(?:lib|entrypoints|components)\//.test(file));
  expect(product.length).toBeGreaterThan(100);
  const textOf = (file: string) => readFileSync(file, 'utf8');
  expect(product.filter((file) => others.test(textOf(file)))).toEqual([]);
  // The listeners for messages of a window or worker are those of our own workers, which only their page can reach.
  expect(product.filter((file) => /addEventListener\('message'/.test(textOf(file)))).toEqual([
    'lib/extension-pages/reading-worker.ts',
    'lib/extension-pages/reading.ts',
    'lib/extension-pages/written-search.ts',
    'lib/extension-pages/written-worker.ts',
  ]);
  expect(product.filter((file) => /\.onMessage\b[?.]*\.addListener/.test(textOf(file))).sort()).toEqual([
    'lib/browser/page-runtime.ts',
    'lib/browser/ports.ts',
    'lib/messaging/from-page.ts',
  ]);
});
