/** Words from outside: no reader throws, and none gives what its schema refuses. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whenFrom } from '@/lib/calendars/when/range';
import { meetingsInCalendar } from '@/lib/invitations/ics/file';
import { meetingsWithin } from '@/lib/invitations/ics/window';
import { onlineMeeting } from '@/lib/invitations/links';
import { meetingFromText, meetingFromWords } from '@/lib/invitations/text/meeting';
import { readPhrase } from '@/lib/invitations/text/phrase';
import { zoneOfName } from '@/lib/invitations/zone-names';
import { isHostWithin } from '@/lib/meetings/host-within';
import { Meeting } from '@/lib/meetings/meeting';
import { maskedParts, nameFinder } from '@/lib/meetings/name-places';
import { mentionsIn, partsOf } from '@/lib/meetings/names';
import { meetingLink, unwrap } from '@/lib/meetings/online-meeting';
import { withoutOwnBlock } from '@/lib/meetings/own-notes';
import { isKnownZone } from '@/lib/meetings/zone-time';
import { suggest } from '@/lib/suggestions/suggest';
import { runs } from '../runs';
import { hostile } from './hostile';

const reader = { timeZone: 'Europe/London', today: '2026-11-24' };
const When = Meeting.shape.when;
const isSound = (meeting: Meeting) => {
  expect(Meeting.safeParse(meeting).error).toBeUndefined();
  expect(JSON.stringify(meeting).length).toBeLessThan(200_000);
};

test('pasted and selected words give a sound meeting or none', () =>
  fc.assert(
    fc.property(hostile, (text) => {
      for (const meeting of [meetingFromText(text, 'selection', reader.today), meetingFromWords(text, reader.today)])
        if (meeting) isSound(meeting);
    }),
    runs(150),
  ));

test('a calendar file gives sound meetings, or a sentence', () => {
  const line = fc.tuple(
    fc.constantFrom(
      'SUMMARY',
      'DESCRIPTION',
      'LOCATION',
      'UID',
      'DTSTART',
      'DTSTART;TZID=',
      'RRULE',
      'ATTENDEE;CN=',
      'URL',
      '',
    ),
    hostile.map((text) => text.replace(/[\r\n]/g, ' ')),
  );
  const span = { from: '2026-11-23', to: '2026-12-08' };
  return fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      const body = lines.map(([name, value]) => `${name}:${value}`).join('\r\n');
      const text = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:20261130T100000Z\r\n${body}\r\nEND:VCALENDAR`;
      const bytes = new TextEncoder().encode(text);
      const { meetings } = await meetingsInCalendar(bytes, reader).catch((problem: Error) => {
        expect(problem.message).toMatch(/^(?:This|There is|The meeting)/);
        return { meetings: [] };
      });
      meetings.forEach(isSound);
      const { occurrences } = await meetingsWithin(bytes, reader, span);
      expect(occurrences.length).toBeLessThanOrEqual(1000);
      for (const { meeting } of occurrences) isSound(meeting);
    }),
    runs(60),
  );
});

test('a time in words is one that a meeting may have', () =>
  fc.assert(
    fc.property(hostile, fc.constantFrom('en', 'cy', 'fr', 'ar', 'ja', '__proto__', 'xx-'), (text, language) => {
      for (const when of [whenFrom(text.slice(0, 300), language), readPhrase(text.slice(0, 300)).when])
        expect(When.safeParse(when).error).toBeUndefined();
    }),
    runs(100),
  ));

test('an address is unwrapped to one of https, or to none', () =>
  fc.assert(
    fc.property(hostile, (text) => {
      for (const found of [unwrap(text), meetingLink([text]), onlineMeeting([text, `https://zoom.us/j/1${text}`])])
        if (found !== undefined) {
          expect(found).toMatch(/^https:\/\//);
          expect(found.length).toBeLessThanOrEqual(2000);
        }
    }),
    runs(150),
  ));

test('only a dot makes a host one below another', () =>
  fc.assert(
    fc.property(fc.domain(), fc.string({ minLength: 1, maxLength: 20 }), (host, before) => {
      expect(isHostWithin(host, host)).toBe(true);
      expect(isHostWithin(`${before}.${host}`, host)).toBe(true);
      expect(isHostWithin(`${before}${host}`, host)).toBe(before.endsWith('.'));
      expect(isHostWithin(`${host}.${before}`, host)).toBe(false);
    }),
    runs(200),
  ));

test('a zone’s name gives a zone that the browser knows, an offset, or none', () =>
  fc.assert(
    fc.property(hostile, (text) => {
      const zone = zoneOfName(text);
      if (zone !== undefined) expect(/^UTC[+-]\d{2}:\d{2}$/.test(zone) || isKnownZone(zone)).toBe(true);
    }),
    runs(150),
  ));

test('names of people, and words that name them, are found or not', () =>
  fc.assert(
    fc.property(hostile, hostile, (text, name) => {
      expect(partsOf(name).length).toBeLessThanOrEqual(name.normalize('NFKD').length + 1);
      expect(() => mentionsIn(text)).not.toThrow();
      const find = nameFinder({ people: [name.slice(0, 100)], self: [], organisations: [], titles: [] });
      const parts = find(text);
      // Nothing of the text is lost or made up.
      expect(parts.map((part) => part.text).join('')).toBe(text);
      expect(maskedParts(parts).length).toBeLessThanOrEqual(parts.length);
    }),
    runs(80),
  ));

test('our own block is taken out of notes, which become no longer', () =>
  fc.assert(
    fc.property(hostile, (text) => {
      const notes = `${text}\nBefore we meet\nWhy: x\n—\n${text}`;
      expect(withoutOwnBlock(notes).length).toBeLessThanOrEqual(notes.length);
    }),
    runs(100),
  ));

test('what is suggested for a hostile meeting is short', () =>
  fc.assert(
    fc.property(hostile, hostile, (title, description) => {
      const meeting = {
        id: 'x',
        seriesId: 'x',
        calendar: 'pasted',
        title: title.slice(0, 500),
        writable: false,
      } as const;
      const given = { ...meeting, when: { text: '', allDay: false }, attendees: [], missing: [] };
      const found = suggest({ ...given, description: description.slice(0, 8000) }, []);
      expect(JSON.stringify(found).length).toBeLessThan(50_000);
    }),
    runs(60),
  ));
