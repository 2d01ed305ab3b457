import { describe, expect, test } from 'vitest';
import { canBeJoined } from '@/lib/advice/offer';
import { onlineMeeting } from '@/lib/invitations/links';
import { meetingFromText } from '@/lib/invitations/text/meeting';
import { isHostWithin } from '@/lib/meetings/host-within';
import { meetingLink, unwrap } from '@/lib/meetings/online-meeting';
import { mayUseSite } from '@/lib/settings/policy';

const zoom = 'https://zoom.us/j/123456789';

describe('a host', () => {
  test.each([
    ['zoom.us', true],
    ['us02web.zoom.us', true],
    ['zoom.us.', true],
    ['evilzoom.us', false],
    ['zoom.us.evil.example', false],
    ['zoom.us..', false],
    ['us', false],
    ['', false],
  ])('%j is within zoom.us: %s', (host, isWithin) => expect(isHostWithin(host, 'zoom.us')).toBe(isWithin));
  test('nothing is within no host', () => expect(isHostWithin('evil.example', '')).toBe(false));
});

const genuine = [
  [zoom, zoom],
  ['https://us02web.ZOOM.us/j/123', 'https://us02web.zoom.us/j/123'],
  ['https://zoom.us:443/j/123', 'https://zoom.us/j/123'],
  ['https://gov.teams.microsoft.us/l/meetup-join/a', 'https://gov.teams.microsoft.us/l/meetup-join/a'],
] as const;
const lookAlike = [
  'https://evilzoom.us/j/123',
  'https://zoomgov.us/j/123',
  'https://zoom.us./j/123',
  'https://zoom.us.evil.example/j/123',
  'https://zoom.us@evil.example/j/123',
  'https://zoom.us%2Fj%2F1@evil.example/j/123',
  'https://ann@zoom.us/j/123',
  'https://zoom.us:8443/j/123',
  'https://evil.example/zoom.us/j/123',
  'https://evil.example/?https://zoom.us/j/123',
  'https://evil.example/#zoom.us/j/123',
  'https://zооm.us/j/123', // Cyrillic letters
  'https://zoom。us.evil.example/j/123',
  'https://xn--zm-6kca.us/j/123',
  'http://zoom.us/j/123',
  'https://notwebex.com/meet/a',
  'https://meet.google.com.evil.example/abc-defg-hij',
  'https://a.meet.google.com/abc-defg-hij',
  'https://teams.microsoft.com.evil.example/l/meetup-join/a',
  'https://evil-teams.microsoft.com.example/l/meetup-join/a',
];

describe('an online meeting', () => {
  test.each(genuine)('is joined by %s', (address, found) => {
    expect(meetingLink([address])).toBe(found);
    expect(canBeJoined({ title: 'x', attendees: [], description: `Join: ${address}` } as never)).toBe(true);
  });
  test.each(lookAlike)('is not joined by %s', (address) => {
    expect(meetingLink([address])).toBeUndefined();
    expect(onlineMeeting([address])).toBeUndefined();
    expect(meetingFromText(`Subject: Pilot\nWhere: ${address}`, 'pasted')?.link).toBeUndefined();
    expect(canBeJoined({ title: 'x', attendees: [], description: `Join: ${address}` } as never)).toBe(false);
  });
});

describe('wrapped addresses', () => {
  const google = (inner: string) => `https://www.google.com/url?q=${encodeURIComponent(inner)}`;
  const safe = (inner: string) => `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}`;
  test('are unwrapped as often as filters wrap them', () => {
    expect(meetingLink([google(safe(zoom))])).toBe(zoom);
    expect(meetingLink(['https://www.google.co.uk/url?q=https%3A%2F%2Fzoom.us%2Fj%2F123456789'])).toBe(zoom);
  });
  test.each([
    'https://www.google.evil.example/url?q=',
    'https://evilsafelinks.protection.outlook.com/?url=',
    'https://a.safelinks.protection.outlook.com.evil.example/?url=',
  ])('of another host are not: %s', (front) => expect(meetingLink([front + encodeURIComponent(zoom)])).toBeUndefined());
  test('that are wrapped in themselves again and again are let go', () => {
    let wrapped = zoom;
    for (let times = 0; times < 12; times += 1) wrapped = `https://www.google.com/url?q=${wrapped}`;
    expect(unwrap(wrapped)).toBeUndefined();
    const deep = 'https://www.google.com/url?q='.repeat(300_000);
    expect(unwrap(deep)).toBeUndefined();
    expect(meetingLink(Array.from({ length: 100_000 }, () => deep))).toBeUndefined();
  });
});

test('an organisation’s list names a site and all below it, and no look-alike', () => {
  const policy = { sitesBlocked: ['trust.example'], faults: [] };
  expect(mayUseSite('mail.trust.example.', policy)).toBe(false);
  expect(mayUseSite('eviltrust.example', policy)).toBe(true);
});
