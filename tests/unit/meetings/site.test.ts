import { expect, test } from 'vitest';
import { limits, Meeting } from '@/lib/meetings/meeting';
import { certainSiteOf, localPart, ofSite, qualify, siteOf, siteOfId } from '@/lib/meetings/site';
import { typedMeeting } from '@/lib/meetings/typed';

test.each([
  ['https://calendar.google.com', 'google'],
  ['https://outlook.office.com', 'microsoft'],
  ['https://outlook.office365.com', 'microsoft'],
  ['https://outlook.live.com', 'microsoft'],
  ['https://outlook.cloud.microsoft', 'microsoft'],
  ['https://teams.microsoft.com', 'microsoft'],
  ['https://teams.cloud.microsoft', 'microsoft'],
  ['https://teams.live.com', 'microsoft'],
  ['https://cloud.example.org', 'cloud.example.org'],
  ['https://cloud.example.org:8443', 'cloud.example.org:8443'],
  ['https://calendar.google.com:8443', 'calendar.google.com:8443'],
  ['https://calendar.google.com.example.org', 'calendar.google.com.example.org'],
  ['https://mail.google.com', 'mail.google.com'],
  ['http://127.0.0.1:4100', '127.0.0.1:4100'],
])('%s is the site %s', (origin, site) => {
  expect(siteOf(origin)).toBe(site);
});

test.each(['null', '', 'file://', 'about:blank', 'chrome-extension://abc', 'data:text/html,x'])(
  '%s is no site',
  (origin) => {
    expect(siteOf(origin)).toBeUndefined();
  },
);

test('what could be changed on its way is another site than what could not', () => {
  expect(siteOf('http://calendar.google.com')).not.toBe('google');
  expect(siteOf('http://cloud.example.org')).not.toBe(siteOf('https://cloud.example.org'));
});

test('no host can pass for a provider, for a meeting that a person brought or for an id of before', () => {
  for (const name of ['google', 'microsoft', 'typed', 'pasted', 'selection', 'file', 'nextcloud', 'dialog'])
    for (const origin of [`https://${name}`, `https://${name}:8080`, `http://${name}`]) {
      const site = siteOf(origin) ?? '';
      expect(['google', 'microsoft']).not.toContain(site);
      const id = qualify(site, 'google:1');
      expect([siteOfId(id), localPart(id)]).toEqual([site, 'google:1']);
    }
});

test('site and local id come back, whatever signs the local id holds', () => {
  for (const site of ['google', 'cloud.example.org:8443', '[::1]:8080'])
    for (const local of ['nextcloud:8F2C.ics/1795514400', 'google:a/b/c', 'dialog:é/', 'x']) {
      expect(siteOfId(qualify(site, local))).toBe(site);
      expect(localPart(qualify(site, local))).toBe(local);
    }
});

test('ids without a site are left as they are', () => {
  for (const id of ['typed:either/or', 'pasted:abc', 'file:uid/1', 'selection:abc', 'nextcloud:8F2C.ics/1795514400']) {
    expect(siteOfId(id)).toBeUndefined();
    expect(localPart(id)).toBe(id);
  }
});

test('the site of an old id is certain only where one provider runs the calendar', () => {
  expect(certainSiteOf('google:abc_20261124')).toBe('google');
  expect(certainSiteOf('outlook:AAMk')).toBe('microsoft');
  expect(certainSiteOf('teams:abc')).toBe('microsoft');
  for (const id of [
    'nextcloud:a.ics/1',
    'sogo:1',
    'event-markup:1',
    'dialog:1',
    'typed:google:1',
    'constructor:1',
    'google',
  ])
    expect(certainSiteOf(id)).toBeUndefined();
});

test('the longest id of a page fits with the longest host in front of it', () => {
  const host = [...Array(4).fill('a'.repeat(60)), 'example.o'].join('.');
  const local = { ...typedMeeting('A'), id: 'x'.repeat(limits.id), seriesId: 'x'.repeat(limits.id) };
  const meeting = ofSite(siteOf(`https://${host}:65535`) ?? '', local);
  expect(host).toHaveLength(253);
  expect(Meeting.safeParse(meeting).success).toBe(true);
  expect(siteOfId(meeting.seriesId)).toBe(`${host}:65535`);
});
