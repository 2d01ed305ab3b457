import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** Workers that were started, the last one last. */
let started: FakeWorker[] = [];

class FakeWorker extends EventTarget {
  given: unknown;
  isEnded = false;
  constructor() {
    super();
    started.push(this);
  }
  postMessage(given: unknown) {
    this.given = given;
  }
  terminate() {
    this.isEnded = true;
  }
  say(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

beforeEach(() => {
  started = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.useFakeTimers();
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const bringWords = () => import('@/lib/extension-pages/bring-words');
const long = `Subject: Pilot\n${'notes '.repeat(1000)}`;

test('few words are read at once, without a worker', async () => {
  const { meetingInWords } = await bringWords();
  await meetingInWords('Frailty pilot');
  expect(meetingInWords('Frailty pilot')).toMatchObject({ title: 'Frailty pilot' });
  expect(started).toHaveLength(0);
});

test('a long text is read by a worker from when it is pasted, and is there at once when it is asked for', async () => {
  const { expectWords, meetingInWords } = await bringWords();
  expectWords(long);
  const asked = meetingInWords(long);
  expect(started).toHaveLength(1);
  expect(started[0]?.given).toMatchObject({ type: 'words', text: long });
  started[0]?.say({ answer: { title: 'Pilot' } });
  expect(await asked).toEqual({ title: 'Pilot' });
  expect(meetingInWords(long)).toEqual({ title: 'Pilot' });
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true]);
});

test('a reader that goes on and on is ended, the person is told what to do, and may try again', async () => {
  const { meetingInWords } = await bringWords();
  const asked = Promise.resolve(meetingInWords(long)).catch(({ message }: Error) => message);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await asked).toMatch(/took too long.*Nothing is lost.*Paste the part/);
  expect(started[0]?.isEnded).toBe(true);
  void Promise.resolve(meetingInWords(long)).catch(() => undefined);
  expect(started).toHaveLength(2);
});

test('a file’s own problem is said, and a worker that does not start', async () => {
  const { readApart } = await import('@/lib/extension-pages/reading');
  const give = { file: new Blob(['x']), reader: { timeZone: 'Europe/London', today: '2026-11-24' } };
  const own = readApart('file', give).catch(({ message }: Error) => message);
  started[0]?.say({ failed: 'This is not a calendar file.' });
  expect(await own).toBe('This is not a calendar file.');
  const none = readApart('file', give).catch(({ message }: Error) => message);
  started[1]?.dispatchEvent(new Event('error'));
  expect(await none).toMatch(/Load this page again/);
});

test('a copy comes in slices, and can be stopped', async () => {
  const { readApart } = await import('@/lib/extension-pages/reading');
  const file = new Blob(['{}']);
  const read = readApart('copy', { file });
  const [worker] = started;
  worker?.say({ slice: { table: 'meetings', records: [1, 2] } });
  worker?.say({ slice: { table: 'meetings', records: [3] } });
  worker?.say({ slice: { table: '__proto__', records: [4] } });
  worker?.say({ answer: { savedAt: '', records: {}, items: {}, drafts: {}, aside: [] } });
  const { records } = await read;
  expect(Object.entries(records)).toEqual([
    ['meetings', [1, 2, 3]],
    ['__proto__', [4]],
  ]);
  const stopping = new AbortController();
  const stopped = readApart('copy', { file }, stopping.signal).catch((reason: unknown) => reason);
  stopping.abort('enough');
  expect(await stopped).toBe('enough');
  expect(started.at(-1)?.isEnded).toBe(true);
});

test('the meetings of a file come in slices too, and a file without any has none', async () => {
  const { readApart } = await import('@/lib/extension-pages/reading');
  const give = { file: new Blob(['x']), reader: { timeZone: 'Europe/London', today: '2026-11-24' } };
  const read = readApart('file', give);
  expect(started[0]?.given).toMatchObject({ type: 'file' });
  started[0]?.say({ slice: { table: 'meetings', records: [1, 2] } });
  expect(started[0]?.given, 'the worker waits for this before the next slice').toBe('more');
  started[0]?.say({ slice: { table: 'meetings', records: [3] } });
  started[0]?.say({ answer: { meetings: [], said: 'One part was left out.' } });
  expect(await read).toEqual({ meetings: [1, 2, 3], said: 'One part was left out.' });
  const empty = readApart('file', give);
  started[1]?.say({ answer: { meetings: [], said: '' } });
  expect(await empty).toEqual({ meetings: [], said: '' });
});
