/** Broken and hostile input: the two passes give a sound meeting, none, or a sentence, and hold no thread for long. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meetingsInCalendar } from '@/lib/invitations/ics/file';
import { meetingFromText, meetingFromWords } from '@/lib/invitations/text/meeting';
import { Meeting } from '@/lib/meetings/meeting';
import { whenInWords } from '@/lib/meetings/when';
import { runs } from '../runs';

const reader = { timeZone: 'Europe/London', today: '2026-11-24' };
const inputs = new URL('../../cases/inputs/', import.meta.url);
const named = (ending: string) =>
  readdirSync(inputs)
    .filter((name) => name.endsWith(ending))
    .map((name) => new Uint8Array(readFileSync(new URL(name, inputs))));

/** An input with parts taken out, doubled, swapped or replaced. */
const broken = (files: readonly Uint8Array[]) =>
  fc
    .tuple(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(4000), fc.nat(80), fc.uint8Array({ maxLength: 20 })), { minLength: 1, maxLength: 6 }),
    )
    .map(([file, changes]) =>
      changes.reduce((bytes, [at, length, instead]) => {
        const from = at % (bytes.length + 1);
        return new Uint8Array([...bytes.subarray(0, from), ...instead, ...bytes.subarray(from + length)]);
      }, file),
    );

const sound = (meeting: Meeting) => {
  expect(Meeting.safeParse(meeting).error).toBeUndefined();
  expect(typeof whenInWords(meeting, reader.today, reader.timeZone)).toBe('string');
  const { start, end } = meeting.when;
  if (start && end) expect(end > start).toBe(true);
};

/** Sentences for people name a remedy; a fault of the program does not. */
const remedy = /Choose|choose|Save it again|type its title/;

const fileIsSound = async (bytes: Uint8Array) => {
  try {
    const { meetings } = await meetingsInCalendar(bytes, reader);
    expect(meetings.length).toBeGreaterThan(0);
    meetings.forEach(sound);
    expect(new Set(meetings.map(({ id }) => id)).size).toBe(meetings.length);
  } catch (problem) {
    expect(String(problem)).toMatch(remedy);
  }
};

describe('calendar files', () => {
  test('any bytes', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fileIsSound), runs(100)));

  test('real files, broken', () => fc.assert(fc.asyncProperty(broken(named('.ics')), fileIsSound), runs(600)));

  test('lines in any order, with any values', () => {
    const values = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        ...['20261124T100000', '20261124', '99999999T999999Z', '00010101', 'P1D', '-PT5H', 'FREQ=DAILY', 'VEVENT'],
        ...['FREQ=MONTHLY;BYDAY=5MO;COUNT=99999999', 'FREQ=WEEKLY;INTERVAL=0', 'FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2'],
        ...['FREQ=SECONDLY', 'VTIMEZONE', 'STANDARD', 'VCALENDAR', 'Our Time', '+9999', 'mailto:a@b.example'],
      ),
    );
    const names = fc.constantFrom(
      ...['BEGIN', 'END', 'DTSTART', 'DTSTART;TZID=Our Time', 'DTEND', 'DURATION', 'RRULE', 'EXDATE', 'RDATE', 'UID'],
      ...[
        'RECURRENCE-ID',
        'SEQUENCE',
        'SUMMARY',
        'ORGANIZER;CN="a',
        'ATTENDEE;CN=a',
        'TZID',
        'TZOFFSETTO',
        'X-ALT-DESC',
      ],
      ...['SUMMARY;ENCODING=QUOTED-PRINTABLE', 'TZOFFSETFROM', 'METHOD', 'STATUS', 'DTSTART;VALUE=PERIOD'],
    );
    const lines = fc.array(
      fc.tuple(names, values).map((two) => two.join(':')),
      { maxLength: 30 },
    );
    const file = lines.map((all) =>
      new TextEncoder().encode(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n${all.join('\r\n')}`),
    );
    return fc.assert(fc.asyncProperty(file, fileIsSound), runs(600));
  });
});

describe('pasted words', () => {
  const isSound = (text: string) => {
    for (const meeting of [meetingFromText(text, 'selection'), meetingFromWords(text, reader.today)])
      if (meeting) sound(meeting);
  };

  test('any letters', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 800 }), isSound), runs(100)));

  test('real invitations, broken', () =>
    fc.assert(
      fc.property(
        broken(named('.txt')).map((bytes) => new TextDecoder().decode(bytes)),
        isSound,
      ),
      runs(600),
    ));
});

describe('one megabyte holds no thread for longer than 200 ms', () => {
  const size = 1_000_000;
  const long = (part: string) => part.repeat(Math.ceil(size / part.length));
  /** Milliseconds of the processor that this program has used: what other programs use meanwhile does not count. */
  const used = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  /** The best of three: the engine's own housekeeping counts too. */
  const least = async (measure: () => Promise<number>) => Math.min(await measure(), await measure(), await measure());

  test.each(
    [
      ' ',
      '\n',
      '\t',
      'a',
      '1 ',
      '24 November ',
      '2026 1 a\n',
      '1 Dec 2026 10:00. A ',
      'Time: 10:00\n',
      '(UTC+01:00) A, ',
    ]
      .concat([
        'a@',
        'x,',
        '[1/1/2026, 10:00] A: b 2026\n',
        '<a href="https:',
        'When: 1\n',
        'Who: A\n',
        'by 1 Dec 2026 ',
      ])
      .concat(['On 1 2026 ', '10 - ', ' @ 1', '📅', 'Re: ', '(', '24 2026 x\n', 'https://a']),
  )('words: %j', async (part) => {
    const text = long(part);
    const time = await least(async () => {
      const since = used();
      meetingFromText(text, 'pasted', reader.today);
      return used() - since;
    });
    expect(time).toBeLessThan(200);
  });

  const event = (more: string) => `BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:19900105T100000Z\r\n${more}END:VEVENT\r\n`;
  test.each([
    ['events', long(event(''))],
    ['old series', long(event('RRULE:FREQ=MONTHLY;BYDAY=-1FR\r\n')).slice(0, size / 10)],
    ['counted series', long(event('RRULE:FREQ=DAILY;COUNT=99999\r\n')).slice(0, size / 10)],
    ['folds', event(`DESCRIPTION:a\r\n${long(' b\r\n')}`)],
    ['loose lines', event(long('zzz\r\n'))],
    ['long notes', event(`DESCRIPTION:<p>${long('<a href="https:')}\r\n`)],
    ['guests', event(long('ATTENDEE;CN=A:mailto:a@b.example\r\n'))],
    ['left out days', event(`RRULE:FREQ=DAILY\r\nEXDATE:${long('20261201T100000Z,')}\r\n`)],
    ['parameters', event(`ATTENDEE${long(';A=B')}:x\r\n`)],
    ['beginnings', long('BEGIN:VEVENT\r\n')],
    ['quoted-printable', event(`SUMMARY;ENCODING=QUOTED-PRINTABLE:${long('=41=\r\n')}\r\n`)],
  ])('file of %s', async (_what, body) => {
    const bytes = new TextEncoder().encode(`BEGIN:VCALENDAR\r\n${body}END:VCALENDAR\r\n`);
    const hold = await least(async () => {
      let [last, longest] = [used(), 0];
      const look = () => {
        longest = Math.max(longest, used() - last);
        last = used();
      };
      const timer = setInterval(look);
      await meetingsInCalendar(bytes, reader).catch((problem) => expect(String(problem)).toMatch(remedy));
      look();
      clearInterval(timer);
      return longest;
    });
    expect(hold).toBeLessThan(200);
  });
});
