import { expect, test } from 'vitest';
import { isFramed, knownFrames, mayFrameSpeak } from '@/lib/calendars/frames';
import { calendars, pageScripts, siteCalendars } from '@/lib/calendars/registry';

const all = [...calendars, ...siteCalendars];

test('every calendar that stands in a frame is known, and no other', () => {
  expect(all.flatMap(({ frames }) => frames ?? [])).toEqual(knownFrames);
});

test('a frame stands on a host of its calendar, in pages of other hosts alone', () => {
  for (const { id, matches, frames } of calendars)
    for (const origin of frames?.of ?? []) expect(matches, id).toContain(`${origin}/*`);
  for (const { of, within } of knownFrames) {
    expect(within.length).toBeGreaterThan(0);
    for (const origin of [...of, ...within]) expect(new URL(origin)).toMatchObject({ protocol: 'https:', origin });
    expect(within.filter((origin) => of.includes(origin))).toEqual([]);
  }
});

test('scripts run in frames only where a calendar stands in one', () => {
  for (const { matches, all_frames } of pageScripts('production')) {
    const hosts = matches.map((pattern) => new URL(pattern.replace('*', '')).hostname);
    expect(all_frames ?? false).toBe(hosts.some(isFramed));
  }
});

test('a frame speaks only where every page above it is one that it is known to stand in', () => {
  const google = 'https://calendar.google.com';
  const gmail = 'https://mail.google.com';
  const may = (origin: string, ...above: string[]) => mayFrameSpeak(knownFrames, origin, above);
  expect(may(google, gmail)).toBe(true);
  expect(may(google, gmail, gmail)).toBe(true);
  expect(may('https://outlook.office.com', 'https://teams.microsoft.com')).toBe(true);
  for (const above of [[google], [google, gmail], [gmail, google], ['https://evil.example'], ['null', gmail], ['']])
    expect(may(google, ...above), above.join()).toBe(false);
  expect(may('null', gmail)).toBe(false);
  expect(may(gmail, gmail)).toBe(false);
});
