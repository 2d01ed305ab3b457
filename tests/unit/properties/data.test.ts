/** Data from outside: messages, policies, files, addresses. No reader throws anything but a sentence for the person. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { placeOf, routeOf } from '@/entrypoints/dashboard/route';
import { addressIn } from '@/lib/feed/address';
import { fetchCalendar } from '@/lib/feed/fetch-calendar';
import { limits, MeetingBrief } from '@/lib/meetings/meeting';
import { siteOf } from '@/lib/meetings/site';
import { FromPage } from '@/lib/messaging/messages';
import { structureOfMarkup } from '@/lib/reporting/page-structure';
import { createSearch } from '@/lib/search/search';
import { hostNamed } from '@/lib/settings/host';
import { organisationSettings } from '@/lib/settings/schema';
import { readCopyFile } from '@/lib/storage/copy-file';
import { runs } from '../runs';
import { anyValue, hostile } from './hostile';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { briefsOfSite, pageSender } = await import('@/lib/messaging/from-page');
const { mayUseSite, parsePolicy } = await import('@/lib/settings/policy');
const { entriesOfFile, parseOwnResources } = await import('@/lib/settings/organisation-resources');

const sentence = /^(?:This|The|A newer|Choose)[^<>]+\.$/;

test('any message of a page is taken by its schema or dropped', () =>
  fc.assert(
    fc.property(anyValue, hostile, (value, url) => {
      FromPage.safeParse(value);
      const sender = pageSender({ id: 'own', url, tab: { id: 1 }, frameId: 0 }, 'own', 'chrome-extension://own/');
      if (sender) expect(siteOf(sender.origin)).toBe(sender.site);
    }),
    runs(100),
  ));

test('of a day’s list only the lines that are wrong are left out', () => {
  const brief = (id: string) => ({ id, seriesId: id, title: 'x', when: { text: '', allDay: false } });
  const wrong = fc.oneof(
    anyValue.filter((value) => typeof value !== 'object' || value === null || !('when' in value)),
    fc.integer({ min: limits.id + 1, max: 5000 }).map((length) => brief('x'.repeat(length))),
  );
  return fc.assert(
    fc.property(fc.array(fc.oneof(wrong, fc.constant('right' as const)), { maxLength: 20 }), (lines) => {
      const given = lines.map((line, place) => (line === 'right' ? brief(`google:${place}`) : line));
      const found = briefsOfSite('google', given);
      expect(found).toHaveLength(lines.filter((line) => line === 'right').length);
      for (const one of found) expect(MeetingBrief.safeParse(one).success).toBe(true);
    }),
    runs(80),
  );
});

test('a policy is read as far as it can be, and what restricts and cannot be read is at its strictest', () =>
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...organisationSettings.map(({ name }) => name)), anyValue),
      hostile,
      (given, host) => {
        const policy = parsePolicy(given);
        for (const { name, value, strictest } of organisationSettings)
          if (Object.hasOwn(given, name)) {
            const { success, data } = value.safeParse(given[name]);
            expect(policy[name]).toEqual(success ? data : strictest);
            expect(policy.faults.some((fault) => fault.name === name)).toBe(!success);
          } else expect(policy[name]).toBeUndefined();
        if (policy.faults.some(({ name }) => name.startsWith('sites'))) expect(mayUseSite(host, policy)).toBe(false);
        const named = hostNamed(host);
        if (named !== undefined) expect(hostNamed(named)).toBe(named);
      },
    ),
    runs(80),
  ));

test('a file of resources gives sound entries, each wrong one named, or a sentence', () =>
  fc.assert(
    fc.asyncProperty(fc.array(anyValue, { maxLength: 5 }), hostile, async (entries, text) => {
      const { resources, problems } = parseOwnResources(entries, '2026-11');
      expect(resources.length + problems.length).toBe(entries.length);
      for (const { url } of resources) expect(url).toMatch(/^https:\/\//);
      const failed = await entriesOfFile(new Blob([text])).catch(({ message }: Error) => message);
      if (typeof failed === 'string') expect(failed).toMatch(sentence);
    }),
    runs(60),
  ));

test('a copy that is none is refused with a sentence', () => {
  const file = fc.oneof(
    hostile,
    anyValue.map((value) => JSON.stringify(value) ?? ''),
    fc
      .record({
        product: fc.constant('before-we-meet'),
        version: fc.integer({ min: -1, max: 4 }),
        records: anyValue,
        items: anyValue,
      })
      .map((value) => JSON.stringify(value)),
    hostile.map((text) => `{\n  "product": "before-we-meet",\n  "version": 2,\n  "records": {\n    "a": [${text}`),
  );
  return fc.assert(
    fc.asyncProperty(file, async (text) => {
      const read = await readCopyFile(text, async () => undefined).catch(({ message }: Error) => message);
      if (typeof read === 'string') expect(read).toMatch(sentence);
      else expect(Object.values(read.records).every(Array.isArray)).toBe(true);
    }),
    runs(100),
  );
});

test('an address of our own pages is a place, and one that cannot be read is the start, which says so', () => {
  const route = fc.tuple(
    fc.constantFrom('words', 'series', 'settings', 'tip', 'meetings', 'reminder', '', '__proto__'),
    hostile,
  );
  fc.assert(
    fc.property(route, ([part, id]) => {
      for (const hash of [`#/${part}/${id}`, `#/${part}/${encodeURIComponent(id.toWellFormed())}`, id]) {
        const found = routeOf(hash);
        expect(typeof placeOf(found)).toBe('string');
        expect(typeof found.part).toBe('string');
      }
    }),
    runs(150),
  );
  expect(routeOf('#/words/%E0%A4%A')).toEqual({ part: 'home', by: 'series', isUnknown: true });
});

test('a calendar’s address is one of https without a password, or a sentence that repeats none of it', () =>
  fc.assert(
    fc.property(fc.oneof(hostile, fc.webUrl({ validSchemes: ['https', 'http', 'webcal', 'ftp'] })), (text) => {
      const found = addressIn(text);
      if ('problem' in found) expect(found.problem).toMatch(sentence);
      else expect(new URL(found.address)).toMatchObject({ protocol: 'https:', username: '', password: '', hash: '' });
    }),
    runs(150),
  ));

test('whatever a server answers, the answer is one of ours', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205].includes(status)),
      fc.dictionary(fc.constantFrom('etag', 'last-modified', 'retry-after', 'location'), fc.string({ maxLength: 40 })),
      async (body, status, headers) => {
        const plain = Object.entries(headers).map(
          ([name, value]) => [name, value.replace(/[^\x20-\x7e]/g, '')] as [string, string],
        );
        const empty = status === 304 || (status >= 300 && status < 400);
        const response = new Response(empty ? null : body, { status, headers: plain });
        const asking = { fetch: async () => response, now: () => 0, mayReach: async () => false };
        const answer = await fetchCalendar('https://cal.example/a.ics', {}, asking);
        expect(['read', 'unchanged', 'failed']).toContain(answer.kind);
        if (answer.kind === 'failed') expect(answer.retryAfter ?? 1).toBeGreaterThan(0);
      },
    ),
    runs(60),
  ));

test('a report of any mark-up is short', () => {
  vi.stubGlobal('DOMParser', new JSDOM('').window.DOMParser);
  return fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const report = await structureOfMarkup({ part: `<div id="a">${text}`, page: text });
      expect(report.length).toBeLessThanOrEqual(16_000);
    }),
    runs(40),
  );
});

test('whatever is searched for, what is found is of the list', () => {
  const ids = ['tip:a', 'tip:b'];
  const items = ids.map((id) => ({
    id,
    kind: 'tip',
    title: 'Decide well',
    detail: 'x',
    text: 'who decides',
    themes: [],
  })) as never;
  const { find } = createSearch(items);
  return fc.assert(
    fc.property(hostile, (typed) => {
      for (const { item } of find(`decide ${typed}`)) expect(ids).toContain(item.id);
    }),
    runs(60),
  );
});
