/** Against a real calendar server: a series with an exception across both changes of the clocks in London. */
import { request } from 'node:https';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findRadicale, startRadicale, withoutRadicale } from '../../../scripts/lib/radicale.mjs';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { refreshFeeds, nextDue } = await import('@/lib/feed/refresh');
const { publishToday } = await import('@/lib/feed/today');
const { nextToPrepare } = await import('@/lib/meetings/next-meeting');
const { phaseOf, pinnedOf, timesOf } = await import('@/lib/meetings/phase');
const { feeds, feedStates, readUpcoming } = await import('@/lib/storage/feed');
const { briefsOf, readToday } = await import('@/lib/storage/today');

const zone = 'Europe/London';

/** Every weekday at half past nine; on the day after each change of the clocks at two. */
const series = (title: string) =>
  `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:team
DTSTAMP:20260901T090000Z
SUMMARY:${title}
DTSTART;TZID=Europe/London:20260901T093000
DTEND;TZID=Europe/London:20260901T100000
RRULE:FREQ=DAILY
EXDATE;TZID=Europe/London:20261024T093000
END:VEVENT
${['20261026', '20270329']
  .map(
    (day) => `BEGIN:VEVENT
UID:team
DTSTAMP:20260901T090000Z
RECURRENCE-ID;TZID=Europe/London:${day}T093000
SUMMARY:${title} in the afternoon
DTSTART;TZID=Europe/London:${day}T140000
DTEND;TZID=Europe/London:${day}T143000
END:VEVENT`,
  )
  .join('\n')}
END:VCALENDAR
`.replaceAll('\n', '\r\n');

/** What a browser's fetch does, on the server's own certificate. */
function trusting(asked: Record<string, string>[]): typeof fetch {
  return (address, init) =>
    new Promise((resolve, reject) => {
      const headers = Object.fromEntries(new Headers(init?.headers));
      asked.push(headers);
      const one = request(String(address), { headers, rejectUnauthorized: false, agent: false }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('end', () => {
          const status = answer.statusCode ?? 0;
          const kept = Object.entries(answer.headers).flatMap(([name, value]) =>
            typeof value === 'string' ? [[name, value] as [string, string]] : [],
          );
          resolve(new Response(status === 304 ? null : Buffer.concat(parts), { status, headers: kept }));
        });
      });
      one.once('error', reject);
      one.end();
    });
}

const isThere = findRadicale() !== undefined;
if (!isThere) console.warn(withoutRadicale);
let server: Awaited<ReturnType<typeof startRadicale>>;
const asked: Record<string, string>[] = [];
const before = process.env.TZ;

beforeAll(async () => {
  process.env.TZ = zone;
  if (isThere) server = await startRadicale();
});
afterAll(async () => {
  if (isThere) await server.stop();
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});
beforeEach(async () => {
  fakeBrowser.reset();
  asked.splice(0);
  vi.useFakeTimers({ toFake: ['Date'] });
  if (!isThere) return;
  await server.put('team', series('Team'));
  await feeds.update(() => [{ id: 'one', kind: 'address', source: server.address }]);
});
afterEach(() => void vi.useRealTimers());

/** Reads what is due at a moment, as the background does, and gives today's list. */
async function at(moment: string) {
  vi.setSystemTime(new Date(moment));
  const around = {
    fetch: trusting(asked),
    now: Date.now,
    zone,
    chance: () => 0,
    isOnline: () => true,
    mayReach: async () => true,
    isAllowed: async () => true,
  };
  await refreshFeeds({ how: 'none' }, around);
  await publishToday(zone);
  return briefsOf(await readToday());
}

const next = async (moment: string) =>
  nextToPrepare({ briefs: await at(moment), deserves: () => true, prepared: new Set(), now: Date.parse(moment) });

test.skipIf(!isThere).each([
  // Summer time ends in the night to 25 October 2026: half past nine is 08:30 UTC before, 09:30 after.
  ['2026-10-23T07:00Z', '2026-10-23T09:30', '2026-10-23T08:30Z'],
  ['2026-10-25T07:00Z', '2026-10-25T09:30', '2026-10-25T09:30Z'],
  ['2026-10-26T12:00Z', '2026-10-26T14:00', '2026-10-26T14:00Z'],
  ['2026-10-27T08:00Z', '2026-10-27T09:30', '2026-10-27T09:30Z'],
  // It begins in the night to 28 March 2027.
  ['2027-03-27T08:00Z', '2027-03-27T09:30', '2027-03-27T09:30Z'],
  ['2027-03-28T07:00Z', '2027-03-28T09:30', '2027-03-28T08:30Z'],
  ['2027-03-29T11:00Z', '2027-03-29T14:00', '2027-03-29T13:00Z'],
  ['2027-03-30T07:00Z', '2027-03-30T09:30', '2027-03-30T08:30Z'],
])('at %s the next meeting is at %s', async (moment, start, instant) => {
  const found = await next(moment);
  expect(found?.when.start).toBe(start);
  expect(found && timesOf(found.when)?.start).toBe(Date.parse(instant));
});

test.skipIf(!isThere)('what is taken out of the series is no meeting', async () => {
  expect(await at('2026-10-24T06:00Z')).toEqual([]);
});

test.skipIf(!isThere)('the after-step comes when the meeting has ended by the clocks of that day', async () => {
  const [brief] = await at('2027-03-28T07:00Z');
  const phaseAt = (moment: string) => {
    const [pinned] = brief ? pinnedOf([brief.when], Date.parse(moment), zone) : [];
    const times = pinned && timesOf(pinned, zone);
    return times && phaseOf(times, Date.parse(moment));
  };
  expect(phaseAt('2027-03-28T08:24Z')).toBeUndefined();
  expect(phaseAt('2027-03-28T08:26Z')).toBe('before');
  expect(phaseAt('2027-03-28T08:45Z')).toBe('running');
  expect(phaseAt('2027-03-28T09:00Z')).toBe('ended');
});

test.skipIf(!isThere)(
  'unchanged, it is not read anew; a change on the server is seen at the next reading',
  async () => {
    await at('2026-10-27T08:00Z');
    await at('2026-10-27T08:59Z');
    expect(asked).toHaveLength(1);
    const written = vi.spyOn(fakeBrowser.storage.local, 'set');
    const writes = () => written.mock.calls.filter(([values]) => 'feed:upcoming' in values).length;
    expect(await at('2026-10-27T09:00Z')).toHaveLength(1);
    // This server names the version and may send all of it again; one that answers 304 is in refresh.test.ts.
    const { etag, readAt } = (await feedStates.read()).one ?? {};
    expect(etag).toBeTruthy();
    expect(asked[1]?.['if-none-match']).toBe(etag);
    expect([readAt, writes()]).toEqual([Date.parse('2026-10-27T09:00Z'), 0]);
    await server.put('team', series('Team with partners'));
    expect((await at('2026-10-27T10:00Z')).map(({ title }) => title)).toEqual(['Team with partners']);
    expect(writes()).toBe(1);
  },
);

test.skipIf(!isThere)('a calendar that is gone from the server says so, and what is ahead stays', async () => {
  await at('2026-10-27T08:00Z');
  await feeds.update(() => [{ id: 'one', kind: 'address', source: `${server.address}gone.ics` }]);
  await at('2026-10-27T09:00Z');
  expect((await feedStates.read()).one?.problem).toMatchObject({ kind: 'not-found', status: 404 });
  expect(await nextDue()).toBe(Date.parse('2026-10-27T09:15Z'));
  expect((await readUpcoming()).length).toBeGreaterThan(10);
});
