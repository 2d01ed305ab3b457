/** What an event of a file is read as, field by field, and which occurrences of a series are held: in tables, with every limit. */
import { describe, expect, test } from 'vitest';
import { meetingsInCalendar, meetingsInFile, saidOf } from '@/lib/invitations/ics/file';
import { meetingsWithin } from '@/lib/invitations/ics/window';
import { calendarFile } from '@/lib/invitations/ics/write';
import type { Meeting } from '@/lib/meetings/meeting';

const reader = { timeZone: 'Europe/London', today: '2026-11-24' };
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n');
const file = (...parts: string[]) => `BEGIN:VCALENDAR\n${parts.join('\n')}\nEND:VCALENDAR\n`;
const bytes = (text: string) => new TextEncoder().encode(text);
const all = async (...events: string[]) => (await meetingsInCalendar(bytes(file(...events)), reader)).meetings;
const only = async (...lines: string[]) => (await all(event(...lines)))[0];
const when = async (...lines: string[]): Promise<Partial<Meeting['when']>> => {
  const { text: _, ...rest } = (await only('SUMMARY:T', ...lines))?.when ?? { text: '', allDay: false };
  return rest;
};
const at = (local: string) => local.replace(/[-:]/g, '');

describe('when', () => {
  const start = 'DTSTART;TZID=Europe/London:20261124T100000';
  const timed = { start: '2026-11-24T10:00', allDay: false, timeZone: 'Europe/London' };
  test.each([
    [['DTEND;TZID=Europe/London:20261124T110000'], { end: '2026-11-24T11:00' }],
    [['DTEND:20261124T110000Z'], { end: '2026-11-24T11:00' }],
    [['DTEND;TZID=America/New_York:20261124T060000'], { end: '2026-11-24T11:00' }],
    [['DTEND;TZID=GMT Standard Time:20261124T110000'], { end: '2026-11-24T11:00' }],
    [['DTEND;TZID=Nobody knows:20261124T110000'], {}],
    [['DTEND;TZID=Europe/London:20261124T100000'], {}],
    [['DTEND;TZID=Europe/London:20261124T095900'], {}],
    [['DTEND;TZID=Europe/London:20261124T100100'], { end: '2026-11-24T10:01' }],
    [['DTEND;VALUE=DATE:20261125'], {}],
    [['DURATION:PT1H30M'], { end: '2026-11-24T11:30' }],
    [['DURATION:PT29S'], {}],
    [['DURATION:PT90S'], { end: '2026-11-24T10:02' }],
    [['DURATION:-PT1H'], {}],
    [['DURATION:P399D'], { end: '2027-12-28T10:00' }],
    [['DURATION:P400D'], {}],
    [['DURATION:PT1H', 'DTEND;TZID=Europe/London:20261124T120000'], { end: '2026-11-24T11:00' }],
  ])('%j', async (lines, end) => {
    expect(await when(start, ...lines)).toEqual({ ...timed, ...end });
  });

  test.each([
    [['DTSTART;VALUE=DATE:20261124'], { start: '2026-11-24', allDay: true }],
    [['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261125'], { start: '2026-11-24', allDay: true }],
    [
      ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261126'],
      { start: '2026-11-24', end: '2026-11-25', allDay: true },
    ],
    [['DTSTART;VALUE=DATE:20261124', 'DURATION:P3D'], { start: '2026-11-24', end: '2026-11-26', allDay: true }],
    [
      ['DTSTART:20261124T000000', 'DTEND:20261126T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'],
      { start: '2026-11-24', end: '2026-11-25', allDay: true },
    ],
    [
      ['DTSTART:20261124T000000', 'DTEND:20261125T000000', 'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:true'],
      { start: '2026-11-24', allDay: true },
    ],
    [
      ['DTSTART:20261124T000000', 'DTEND:20261125T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:FALSE'],
      { start: '2026-11-24T00:00', end: '2026-11-25T00:00', allDay: false },
    ],
    [
      ['DTSTART:20261124T000000', 'DTEND:20261125T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:UNTRUE'],
      { start: '2026-11-24T00:00', end: '2026-11-25T00:00', allDay: false },
    ],
    [['DTSTART:20261124T100000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'], { start: '2026-11-24T10:00', allDay: false }],
    [['DTSTART:20261124T100000'], { start: '2026-11-24T10:00', allDay: false }],
    [['DTSTART:18991231T100000'], { allDay: false }],
    [['DTSTART:19000101T100000'], { start: '1900-01-01T10:00', allDay: false }],
    [['DTSTART:90001231T100000'], { start: '9000-12-31T10:00', allDay: false }],
    [['DTSTART:90010101T100000'], { allDay: false }],
    [['DTSTART:20261232T100000'], { allDay: false }],
    [['DTSTART:20260230T100000'], { allDay: false }],
  ])('%j', async (lines, expected) => {
    expect(await when(...lines)).toEqual(expected);
  });

  test.each([
    ['DTSTART;TZID=America/New_York:20261124T100000', '10:00 to 11:00 in New York'],
    ['DTSTART;TZID=America/New_York:20261124T220000', '24/11 22:00 to 23:00 in New York'],
    ['DTSTART;TZID=America/New_York:20261124T233000', '24/11 23:30 in New York'],
    ['DTSTART;TZID="UTC+02:00":20261124T100000', '10:00 to 11:00, UTC+02:00'],
    ['DTSTART;TZID=Europe/Lisbon:20261124T100000', undefined],
    ['DTSTART:20260624T100000Z', undefined],
    ['DTSTART;TZID=Etc/UTC:20260624T100000', undefined],
    ['DTSTART:20261124T100000', undefined],
  ])('%s is elsewhere %s', async (start, elsewhere) => {
    expect((await when(start, 'DURATION:PT1H')).elsewhere).toBe(elsewhere);
  });

  test.each([
    [
      ['BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530', 'END:STANDARD'],
      { start: '2026-11-24T04:30', elsewhere: '10:00, UTC+05:30' },
    ],
    [['X-LIC-LOCATION:Asia/Kolkata'], { start: '2026-11-24T04:30', elsewhere: '10:00 in Kolkata' }],
    [
      [
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:+0530',
        'TZOFFSETTO:+0530',
        'RRULE:FREQ=DAILY',
        'END:STANDARD',
      ],
      { start: '2026-11-24T10:00', timeZone: 'Our zone' },
    ],
    [
      Array.from({ length: 61 }, () => [
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:+0530',
        'TZOFFSETTO:+0530',
        'END:STANDARD',
      ]).flat(),
      { start: '2026-11-24T10:00', timeZone: 'Our zone' },
    ],
    [
      Array.from({ length: 60 }, () => [
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:+0530',
        'TZOFFSETTO:+0530',
        'END:STANDARD',
      ]).flat(),
      { start: '2026-11-24T04:30' },
    ],
  ])('%# a zone of the file’s own', async (zone, expected) => {
    const text = file(
      'BEGIN:VTIMEZONE',
      'TZID:Our  zone',
      ...zone,
      'END:VTIMEZONE',
      event('SUMMARY:T', 'DTSTART;TZID=Our  zone:20261124T100000'),
    );
    expect((await meetingsInCalendar(bytes(text), reader)).meetings[0]?.when).toMatchObject(expected);
  });
});

describe('what and who', () => {
  test.each([
    [['STATUS:CANCELLED'], 'Cancelled: Pilot'],
    [['STATUS:cancelled'], 'Cancelled: Pilot'],
    [['STATUS:NOT-CANCELLED'], 'Pilot'],
    [['STATUS:CONFIRMED'], 'Pilot'],
  ])('%j', async (lines, title) => {
    expect((await only('SUMMARY: Pilot ', ...lines))?.title).toBe(title);
  });

  test('a cancelled meeting without a title is there when it has an id, another event without title and time is none', async () => {
    expect((await only('UID:a', 'STATUS:CANCELLED'))?.title).toBe('Cancelled: a meeting without a title');
    await expect(all(event('STATUS:CANCELLED'))).rejects.toThrow();
    expect((await only('SUMMARY:Tom &amp; Ann'))?.title).toBe('Tom & Ann');
  });

  test.each([
    ['ATTENDEE;CN=Oak;CUTYPE=ROOM:mailto:o@a.example', []],
    ['ATTENDEE;CN=Oak;CUTYPE=resource:mailto:o@a.example', []],
    ['ATTENDEE;CN=Oak;ROLE=NON-PARTICIPANT:mailto:o@a.example', []],
    ['ATTENDEE;CN=Ann Lee;ROLE=X-NON-PARTICIPANT:mailto:a@a.example', ['Ann Lee']],
    ['ATTENDEE;CN=Ann Lee;ROLE=NON-PARTICIPANTS:mailto:a@a.example', ['Ann Lee']],
    ['ATTENDEE;CN=Ann Lee;CUTYPE=BEDROOM:mailto:a@a.example', ['Ann Lee']],
    ['ATTENDEE;CN=Ann Lee;CUTYPE=ROOMS:mailto:a@a.example', ['Ann Lee']],
    ['ATTENDEE;CN="\'Ann Lee\'":mailto:a@a.example', ['Ann Lee']],
    ['ATTENDEE:MAILTO:ann.lee@a.example', ['ann.lee']],
    ['ATTENDEE;EMAIL=ann.lee@a.example:urn:uuid:1', ['ann.lee']],
    ['ATTENDEE:urn:uuid:1', []],
    ['ATTENDEE;CN=Elm room:mailto:e@a.example', []],
  ])('%s', async (line, names) => {
    const meeting = await only('SUMMARY:T', 'LOCATION:elm Room', line);
    expect(meeting?.attendees.map(({ name }) => name)).toEqual(names);
  });

  test('who invites is one of those invited where any are listed', async () => {
    const ann = 'ORGANIZER;CN=Ann Lee:mailto:a@a.example';
    expect(await only('SUMMARY:T', ann)).toMatchObject({ organiser: { name: 'Ann Lee' }, attendees: [] });
    expect(await only('SUMMARY:T', ann, 'ATTENDEE;CN=Bo Ray:mailto:b@b.example')).toMatchObject({
      attendees: [{ name: 'Ann Lee' }, { name: 'Bo Ray' }],
      attendeeCount: 2,
      organisationCount: 2,
    });
  });

  test.each([
    ['CONFERENCE'],
    ['X-GOOGLE-CONFERENCE'],
    ['X-MICROSOFT-SKYPETEAMSMEETINGURL'],
    ['X-MICROSOFT-ONLINEMEETINGEXTERNALLINK'],
    ['X-MICROSOFT-ONLINEMEETINGCONFLINK'],
    ['URL'],
    ['LOCATION'],
    ['DESCRIPTION'],
  ])('the link in %s', async (name) => {
    expect((await only('SUMMARY:T', `${name}:https://zoom.us/j/123`))?.link).toBe('https://zoom.us/j/123');
    expect((await only('SUMMARY:T', `${name}:http://zoom.us/j/123`))?.link).toBeUndefined();
  });

  test('notes: the first that has words, HTML as text; a place of addresses alone is none', async () => {
    expect(
      (await only('SUMMARY:T', 'DESCRIPTION: ', 'X-ALT-DESC;FMTTYPE=text/html:<p>One</p><p>Two</p>'))?.description,
    ).toBe('One\nTwo');
    expect((await only('SUMMARY:T', 'STYLED-DESCRIPTION:<b>One</b>'))?.description).toBe('One');
    expect((await only('SUMMARY:T', 'COMMENT:One'))?.description).toBe('One');
    expect((await only('SUMMARY:T', 'DESCRIPTION:One', 'COMMENT:Two'))?.description).toBe('One');
    expect((await only('SUMMARY:T', 'LOCATION:https://zoom.us/j/123'))?.place).toBeUndefined();
    expect((await only('SUMMARY:T', 'LOCATION:Oak &amp; Elm'))?.place).toBe('Oak & Elm');
  });
});

describe('a file', () => {
  test('the newest version of an entry counts: by its number, by its stamp, by its place', async () => {
    const version = (title: string, ...lines: string[]) =>
      event('UID:a', `SUMMARY:${title}`, 'DTSTART:20261124T100000', ...lines);
    const titles = async (...versions: string[]) => (await all(...versions)).map(({ title }) => title);
    expect(await titles(version('new', 'SEQUENCE:2'), version('old', 'SEQUENCE:1'))).toEqual(['new']);
    expect(await titles(version('old', 'SEQUENCE:1'), version('new', 'SEQUENCE:2'))).toEqual(['new']);
    expect(await titles(version('new', 'SEQUENCE:1'), version('old'))).toEqual(['new']);
    expect(
      await titles(version('new', 'DTSTAMP:20261102T000000Z'), version('old', 'DTSTAMP:20261101T000000Z')),
    ).toEqual(['new']);
    expect(
      await titles(
        version('new', 'LAST-MODIFIED:20261102T000000Z', 'DTSTAMP:20261001T000000Z'),
        version('old', 'DTSTAMP:20261101T000000Z'),
      ),
    ).toEqual(['new']);
    expect(await titles(version('old'), version('new'))).toEqual(['new']);
  });

  test('entries without an id are all there, with ids of their own', async () => {
    const found = await all(...Array<string>(3).fill(event('SUMMARY:T', 'DTSTART:20261124T100000')));
    const [first = ''] = found.map(({ id }) => id);
    expect(found.map(({ id }) => id)).toEqual([first, `${first}#2`, `${first}#3`]);
  });

  test('today counts as to come, what ended before it as past', async () => {
    const found = await all(
      event('SUMMARY:none'),
      event('SUMMARY:yesterday', 'DTSTART:20261123T100000'),
      event('SUMMARY:into today', 'DTSTART:20261123T230000', 'DTEND:20261124T010000'),
      event('SUMMARY:later', 'DTSTART:20261125T100000'),
      event('SUMMARY:today', 'DTSTART:20261124T100000'),
      event('SUMMARY:long ago', 'DTSTART:20260123T100000'),
    );
    expect(found.map(({ title }) => title)).toEqual(['into today', 'today', 'later', 'yesterday', 'long ago', 'none']);
  });

  test('what is said of what was left out: one or several', async () => {
    const none = { unreadable: 0, repaired: 0, cutOff: false };
    expect(saidOf(none)).toBe('');
    expect(saidOf({ ...none, unreadable: 1 })).toMatch(/^One entry/);
    expect(saidOf({ ...none, unreadable: 2 })).toMatch(/^2 entries/);
    expect(saidOf({ ...none, repaired: 1 })).toMatch(/^One entry/);
    expect(saidOf({ ...none, repaired: 3 })).toMatch(/^3 entries/);
    expect(saidOf({ unreadable: 1, repaired: 1, cutOff: true }).match(/One entry.*One entry.*40 MB/)).toBeTruthy();
    const found = await meetingsInCalendar(
      bytes(file(event('SUMMARY:a'), event('SUMMARY:b', 'RRULE:NO'), event('STATUS:X'))),
      reader,
    );
    expect(found).toMatchObject({ unreadable: 1, repaired: 1, cutOff: false });
  });

  test('why nothing can be chosen: broken where lines were left out, else nameless', async () => {
    const refused = (...events: string[]) =>
      all(...events).then(
        () => '',
        ({ message }: Error) => message,
      );
    const nameless = await refused(event('UID:a'), event('UID:b'));
    const broken = await refused(event('UID:a'), event('UID:b', 'RRULE:NO'));
    expect(nameless).toMatch(/neither a title nor a time/);
    expect(broken).not.toBe(nameless);
    expect(await refused(event('UID:a', 'RRULE:NO'))).toBe(broken);
  });

  test('a number that is none counts as no number of a version', async () => {
    const version = (title: string, sequence: string) =>
      event('UID:a', `SUMMARY:${title}`, 'DTSTART:20261124T100000', `SEQUENCE:${sequence}`);
    expect((await all(version('old', '1'), version('new', '1'))).map(({ title }) => title)).toEqual(['new']);
    expect((await all(version('one', '1'), version('none', 'x'))).map(({ title }) => title)).toEqual(['one']);
  });

  test('series together are followed for so many steps; what is left over is shown at its first date', async () => {
    const daily = (place: number) =>
      event(`UID:${place}`, 'SUMMARY:T', 'DTSTART:20251124T100000', 'RRULE:FREQ=DAILY;COUNT=1000');
    const found = await all(...Array.from({ length: 60 }, (_, place) => daily(place)));
    expect(found.filter(({ when: { start } }) => start === '2025-11-24T10:00')).toHaveLength(5);
    expect(found.filter(({ when: { start } }) => start === '2026-11-24T10:00')).toHaveLength(54);
  });

  test('a file that cannot be opened is said to be so', async () => {
    const broken = { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('x')) }) } as unknown as Blob;
    await expect(meetingsInFile(broken, reader)).rejects.toThrow(/could not be opened/);
  });
});

describe('series', () => {
  const next = async (...lines: string[]) => (await only('UID:s', 'SUMMARY:T', ...lines))?.when.start;
  test.each([
    [['DTSTART:20261110T100000', 'RRULE:FREQ=WEEKLY'], '2026-11-24T10:00'],
    [['DTSTART:20261110T100000', 'RRULE:FREQ=WEEKLY', 'EXDATE:20261124T100000'], '2026-12-01T10:00'],
    [['DTSTART:20261110T100000', 'RRULE:FREQ=WEEKLY', 'EXDATE;VALUE=DATE:20261124'], '2026-12-01T10:00'],
    [['DTSTART:20261110T100000', 'RRULE:FREQ=WEEKLY;COUNT=2'], '2026-11-17T10:00'],
    [['DTSTART:20261110T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20261124T100000'], '2026-11-24T10:00'],
    [['DTSTART:20261110T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20261123T100000'], '2026-11-17T10:00'],
    [['DTSTART:20161108T100000', 'RRULE:FREQ=WEEKLY;INTERVAL=2'], '2026-11-24T10:00'],
    [['DTSTART:20161115T100000', 'RRULE:FREQ=WEEKLY;INTERVAL=2'], '2026-12-01T10:00'],
    [['DTSTART:20000101T100000', 'RRULE:FREQ=DAILY'], '2026-11-24T10:00'],
    [['DTSTART:20000101T100000', 'RRULE:FREQ=DAILY;INTERVAL=3'], '2026-11-25T10:00'],
    [['DTSTART:20000131T100000', 'RRULE:FREQ=MONTHLY'], '2026-12-31T10:00'],
    [['DTSTART:20000115T100000', 'RRULE:FREQ=MONTHLY;INTERVAL=5'], '2027-02-15T10:00'],
    [['DTSTART:20000124T100000', 'RRULE:FREQ=MONTHLY'], '2026-11-24T10:00'],
    [['DTSTART:20001125T100000', 'RRULE:FREQ=YEARLY'], '2026-11-25T10:00'],
    [['DTSTART:20001123T100000', 'RRULE:FREQ=YEARLY'], '2027-11-23T10:00'],
    [['DTSTART:20001123T100000', 'RRULE:FREQ=YEARLY;UNTIL=20200101T000000'], '2019-11-23T10:00'],
    [['DTSTART:20200101T100000', 'RRULE:FREQ=DAILY;UNTIL=20200103T100000'], '2020-01-03T10:00'],
    [['DTSTART:20261110T100000', 'RDATE:20261126T100000,20261201T100000'], '2026-11-26T10:00'],
    [['DTSTART:20261110T100000', 'RDATE:20261126T100000', 'EXDATE:20261126T100000'], '2026-11-10T10:00'],
    [['DTSTART:20261110T100000', 'RRULE:FREQ=WEEKLY', 'RDATE:20261124T090000'], '2026-11-24T09:00'],
    [['DTSTART:20261110T100000', 'RRULE:FREQ=HOURLY'], '2026-11-10T10:00'],
    [['DTSTART;VALUE=DATE:20261110', 'RRULE:FREQ=WEEKLY'], '2026-11-24'],
  ])('%j is next held at %s', async (lines, start) => {
    expect(await next(...lines)).toBe(start);
  });

  const days = { from: '2026-11-23', to: '2026-12-08' };
  const within = async (...events: string[]) => meetingsWithin(bytes(file(...events)), reader, days);
  const starts = async (...lines: string[]) =>
    (await within(event('UID:a', 'SUMMARY:T', ...lines))).occurrences.map(({ meeting }) => meeting.when.start);

  test.each([
    [['DTSTART:20261122T235900'], []],
    [['DTSTART:20261123T000000'], ['2026-11-23T00:00']],
    [['DTSTART:20261208T235900'], ['2026-12-08T23:59']],
    [['DTSTART:20261209T000000'], []],
    [['DTSTART:20261122T230000', 'DTEND:20261123T010000'], ['2026-11-22T23:00']],
    [['DTSTART;VALUE=DATE:20261208'], ['2026-12-08']],
    [['DTSTART;VALUE=DATE:20261209'], []],
    [['DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261124'], ['2026-10-01']],
    [['DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261123'], []],
    [['DTSTART;TZID=Pacific/Auckland:20261209T110000'], ['2026-12-08T22:00']],
    [['DTSTART;TZID=America/Los_Angeles:20261122T170000'], ['2026-11-23T01:00']],
    [['DTSTART:20261208T100000', 'RRULE:FREQ=DAILY'], ['2026-12-08T10:00']],
    [['DTSTART:20261209T100000', 'RRULE:FREQ=DAILY'], []],
    [['DTSTART:20261101T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20261123T100000'], []],
    [['DTSTART:20261102T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20261123T100000'], ['2026-11-23T10:00']],
    [
      ['DTSTART:20261102T100000', 'RDATE:20261123T100000,20261208T100000,20261209T100000'],
      ['2026-11-23T10:00', '2026-12-08T10:00'],
    ],
    [
      ['DTSTART:20261124T100000', 'RDATE:20261125T100000'],
      ['2026-11-24T10:00', '2026-11-25T10:00'],
    ],
    [['DTSTART:20261124T100000', 'RDATE:20261125T100000', 'EXDATE:20261124T100000'], ['2026-11-25T10:00']],
    [['DTSTART;VALUE=DATE:20261115', 'DTEND;VALUE=DATE:20261125', 'RRULE:FREQ=MONTHLY'], ['2026-11-15']],
    [['DTSTART:20261120T100000', 'DURATION:P4D', 'RRULE:FREQ=MONTHLY'], ['2026-11-20T10:00']],
    [['SUMMARY:no start'], []],
  ])('%j within the days', async (lines, expected) => {
    expect(await starts(...lines)).toEqual(expected);
  });

  test('each names its series and when it was planned', async () => {
    const master = event(
      'UID:s',
      'SUMMARY:T',
      'DTSTART;TZID=Europe/London:20261124T100000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    );
    const moved = event(
      'UID:s',
      'SUMMARY:moved',
      'DTSTART;TZID=Europe/London:20261125T100000',
      'RECURRENCE-ID;TZID=America/New_York:20261124T050000',
    );
    expect(
      (await within(master, moved)).occurrences.map(({ uid, planned, meeting }) => [
        uid,
        planned,
        meeting.id,
        meeting.recurring,
      ]),
    ).toEqual([
      ['s', Date.parse('2026-11-24T10:00Z'), 'file:s:2026-11-24T10:00', true],
      ['s', Date.parse('2026-12-01T10:00Z'), 'file:s:2026-12-01T10:00', true],
    ]);
    const whole = event('UID:d', 'SUMMARY:T', 'DTSTART;VALUE=DATE:20261124', 'RRULE:FREQ=WEEKLY;COUNT=1');
    expect((await within(whole)).occurrences.map(({ planned }) => planned)).toEqual(['2026-11-24']);
    expect((await within(event('UID:o', 'SUMMARY:T', 'DTSTART:20261124T100000Z'))).occurrences[0]).not.toHaveProperty(
      'planned',
    );
  });

  test('an occurrence moved out of the days is gone, one moved into them is there', async () => {
    const master = event('UID:s', 'SUMMARY:T', 'DTSTART:20261124T100000', 'RRULE:FREQ=YEARLY');
    const move = (from: string, to: string) =>
      event('UID:s', 'SUMMARY:moved', `DTSTART:${at(to)}00`, `RECURRENCE-ID:${at(from)}00`);
    const titles = async (...events: string[]) =>
      (await within(...events)).occurrences.map(({ meeting }) => meeting.title);
    expect(await titles(master, move('2026-11-24T10:00', '2027-03-01T10:00'))).toEqual([]);
    expect(await titles(master, move('2027-11-24T10:00', '2026-12-01T10:00'))).toEqual(['T', 'moved']);
  });

  test('the soonest come first, what cannot be read is counted', async () => {
    const found = await within(
      event('SUMMARY:b', 'DTSTART:20261125T100000'),
      event('SUMMARY:a', 'DTSTART:20261124T100000'),
      event('UID:x', 'DTSTART:20261399T100000'),
    );
    expect(found.occurrences.map(({ meeting }) => meeting.title)).toEqual(['a', 'b']);
    expect(found.isCutOff).toBe(false);
  });

  test('200 meetings of a series are given whole, of more the first, and that is said', async () => {
    const times = (count: number) =>
      within(
        event(
          'UID:a',
          'SUMMARY:T',
          'DTSTART:20261123T080000',
          `RRULE:FREQ=DAILY;COUNT=${count};BYHOUR=8,9,10,11,12,13,14,15,16,17,18,19,20`,
        ),
      );
    const [whole, more] = [await times(200), await times(201)];
    expect([whole.occurrences.length, whole.isCutOff]).toEqual([200, false]);
    expect([more.occurrences.length, more.isCutOff]).toEqual([200, true]);
  });
});

test('a file that is written says what it is, who made it and when, and what takes no time', () => {
  const hold = { uid: 'a', title: 'T', start: '2026-11-27T09:00:30' };
  const lines = calendarFile([hold], Date.parse('2026-11-24T08:00:00Z')).split('\r\n');
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Before We Meet//EN',
    'BEGIN:VEVENT',
    'UID:a',
    'DTSTAMP:20261124T080000Z',
    'DTSTART:20261127T090030',
    'SUMMARY:T',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
  const alarm = calendarFile([{ ...hold, reminderMinutes: 0 }], 0).split('\r\n');
  expect(alarm.slice(alarm.indexOf('BEGIN:VALARM'), alarm.indexOf('END:VALARM'))).toEqual([
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:T',
    'TRIGGER:PT0S',
  ]);
});
