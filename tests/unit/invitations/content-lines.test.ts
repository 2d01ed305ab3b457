/** From bytes to sound content lines, and from these to events: what the standard says, and what programs write instead. */
import { describe, expect, test } from 'vitest';
import { itemsOf } from '@/lib/invitations/ics/components';
import { linesOf } from '@/lib/invitations/ics/lines';
import { contentLine, contentLines } from '@/lib/invitations/ics/repair';

const bytes = (text: string) => new TextEncoder().encode(text);
const unfolded = (text: string | Uint8Array) => [...linesOf(typeof text === 'string' ? bytes(text) : text)];
const sound = (...lines: string[]) => [...contentLines(lines)].filter((line) => line !== undefined);
const written = (...lines: string[]) =>
  sound(...lines).map(({ name, parameters, value }) => `${name}${parameters}:${value}`);

describe('lines', () => {
  test.each([
    ['A:1\r\nB:2\r\n', ['A:1', 'B:2']],
    ['A:1\nB:2', ['A:1', 'B:2']],
    ['A:1\rB:2\r', ['A:1', 'B:2']],
    ['A:1\r\n 2\r\n\t3\r\nB:4', ['A:123', 'B:4']],
    ['A:1\n  2', ['A:1 2']],
    ['\n\n \nA:1\n\nB:2\n\n', ['A:1', 'B:2']],
    ['\uFEFFA:1', ['A:1']],
    [' A:1', [' A:1']],
    ['', []],
    ['\n x', [' x']],
  ])('%j', (text, lines) => {
    expect(unfolded(text)).toEqual(lines);
  });

  test('a fold in the middle of a character, and bytes of an older encoding in one line alone', () => {
    const [first, second] = bytes('é');
    expect(unfolded(new Uint8Array([65, 58, first ?? 0, 13, 10, 32, second ?? 0]))).toEqual(['A:é']);
    expect(unfolded(new Uint8Array([65, 58, 0xe9, 10, ...bytes('B:é')]))).toEqual(['A:é', 'B:é']);
  });

  const utf16 = (text: string, isBig: boolean) =>
    new Uint8Array(
      [...text]
        .flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])
        .map((_, at, all) => all[isBig ? at ^ 1 : at] ?? 0),
    );
  test.each([
    ['little, marked', '\uFEFFA:é\nB', false],
    ['big, marked', '\uFEFFA:é\nB', true],
    ['little, bare', 'A:é\nB', false],
    ['big, bare', 'A:é\nB', true],
  ])('UTF-16, %s', (_, text, isBig) => {
    expect(unfolded(utf16(text, isBig))).toEqual(['A:é', 'B']);
  });

  test('a line ends at 200,000 bytes, and after 4,000 folds', () => {
    expect(unfolded(`A:${'x'.repeat(300_000)}\nB:1`).map(({ length }) => length)).toEqual([200_000, 3]);
    expect(unfolded(`A:1${'\n x'.repeat(5000)}\nB:1`).map(({ length }) => length)).toEqual([3 + 3999, 3]);
    expect(unfolded(`A:1${`\n ${'x'.repeat(150_000)}`.repeat(3)}`).map(({ length }) => length)).toEqual([200_000]);
  });
});

describe('a content line', () => {
  test.each([
    ['SUMMARY:Pilot', 'SUMMARY', '', 'Pilot'],
    [' summary : Pilot', 'SUMMARY', '', ' Pilot'],
    ['ATTENDEE;CN="Ray: Bo":mailto:b@c.example', 'ATTENDEE', ';CN="Ray: Bo"', 'mailto:b@c.example'],
    ['ATTENDEE;CN="Ray:mailto:b@c.example', 'ATTENDEE', ';CN="Ray', 'mailto:b@c.example'],
    ['DTSTART;TZID=UTC+02:00:20261124T100000', 'DTSTART', ';TZID=UTC+02:00', '20261124T100000'],
    ['DTSTART;TZID=UTC+02:00: 2026-11-24', 'DTSTART', ';TZID=UTC+02:00', ' 2026-11-24'],
    ['DTSTART:20261124T100000', 'DTSTART', '', '20261124T100000'],
    ['X-ANYTHING:1', 'X-ANYTHING', '', '1'],
  ])('%s', (text, name, parameters, value) => {
    expect(contentLine(text)).toEqual({ name, parameters, value });
  });

  test.each(['NOTE:Pilot', 'Please read: this', 'SUMMARY', 'SUMMARY Pilot:', ':x', 'X', '1SUMMARY:x', 'SUM MARY:x'])(
    '%s is none',
    (text) => {
      expect(contentLine(text)).toBeUndefined();
    },
  );
});

describe('repair', () => {
  test.each([
    ['DTSTART:2026-11-24T10:00:00', 'DTSTART:20261124T100000'],
    ['DTSTART:20261124T1000', 'DTSTART:20261124T100000'],
    ['DTSTART:20261124 100000', 'DTSTART:20261124T100000'],
    ['DTSTART:20261124T100000.123z', 'DTSTART:20261124T100000Z'],
    ['DTSTART:2026-11-24T10:00:00+01:00', 'DTSTART:20261124T090000Z'],
    ['DTSTART:20261124T100000-0530', 'DTSTART:20261124T153000Z'],
    ['DTSTART:20261124', 'DTSTART;VALUE=DATE:20261124'],
    ['DTSTART;VALUE=DATE-TIME:20261124', 'DTSTART;VALUE=DATE:20261124'],
    ['DTSTART;TZID=Europe/London:20261124', 'DTSTART;VALUE=DATE:20261124'],
    ['DTSTART;TZID="Our: Time":20261124', 'DTSTART;VALUE=DATE:20261124'],
    ['DTSTART;VALUE=DATE:20261124T000000', 'DTSTART;VALUE=DATE:20261124'],
    ['DTSTART;VALUE=DATE:20261124T100000', 'DTSTART:20261124T100000'],
    ['DTSTART;VALUE="DATE-TIME";TZID=Europe/London:20261124T100000', 'DTSTART;TZID=Europe/London:20261124T100000'],
    ['DTSTART;TZID=UTC+02:00:20261124T100000', 'DTSTART;TZID="UTC+02:00":20261124T100000'],
    ['EXDATE:20261124T100000,2026-12-01T10:00', 'EXDATE:20261124T100000,20261201T100000'],
    ['EXDATE:20261124,20261201', 'EXDATE;VALUE=DATE:20261124,20261201'],
    ['EXDATE:20261124,20261201T100000', 'EXDATE:20261124,20261201T100000'],
    ['RDATE;VALUE=PERIOD:20261124T100000/PT1H', 'RDATE;VALUE=PERIOD:20261124T100000/PT1H'],
    ['DTSTART:tomorrow', 'DTSTART:tomorrow'],
    ['DTSTART:20261124T000000', 'DTSTART:20261124T000000'],
    ['DTSTART;VALUE=DATE:20261124T000000,20261125', 'DTSTART;VALUE=DATE:20261124,20261125'],
    ['SUMMARY;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:=80', 'SUMMARY:€'],
    ['SUMMARY;CHARSET="utf-8";LANGUAGE=fr;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9', 'SUMMARY;LANGUAGE=fr:Café'],
    ['DTSTART:20261124T250000+0100', 'DTSTART:20261124T250000+0100'],
    ['RRULE: FREQ=WEEKLY;; ', 'RRULE:FREQ=WEEKLY'],
    ['EXRULE:FREQ=DAILY;', 'EXRULE:FREQ=DAILY'],
    ['SUMMARY:a;', 'SUMMARY:a;'],
    ['SUMMARY;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9=0D=0Atwo', 'SUMMARY:Café\\ntwo'],
    ['SUMMARY;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Caf=E9', 'SUMMARY:Café'],
    ['SUMMARY;ENCODING=QUOTED-PRINTABLE:Caf=E9 =zz', 'SUMMARY:Café =zz'],
    ['SUMMARY;CHARSET="nothing";ENCODING=QUOTED-PRINTABLE:Caf=C3=A9', 'SUMMARY:Café'],
    ['SUMMARY;ENCODING=QUOTED-PRINTABLES:=41', 'SUMMARY;ENCODING=QUOTED-PRINTABLES:=41'],
  ])('%s', (text, line) => {
    expect(written(text)).toEqual([line]);
  });

  test('a line that is none goes on with a text, and with nothing else', () => {
    expect(written('loose', 'DESCRIPTION:One', ' two ', 'three', 'DTSTART:20261124', 'loose')).toEqual([
      'DESCRIPTION:One\\ntwo\\nthree',
      'DTSTART;VALUE=DATE:20261124',
    ]);
    expect(written('X-NOTE:One', 'two')).toEqual(['X-NOTE:One\\ntwo']);
    expect(written('DESCRIPTION;ENCODING=QUOTED-PRINTABLE:One=', 'two=20', 'SUMMARY:x')).toEqual([
      'DESCRIPTION:Onetwo ',
      'SUMMARY:x',
    ]);
  });

  test('what is too long is cut: a text, a list of times at a comma, parameters, loose lines', () => {
    expect(sound(`SUMMARY:${'x'.repeat(70_000)}`)[0]?.value).toHaveLength(60_000);
    expect(sound(`SUMMARY;X-A=${'x'.repeat(4000)}:v`)[0]).toEqual({ name: 'SUMMARY', parameters: '', value: 'v' });
    const just = `;X-A=${'x'.repeat(3995)}`;
    expect(sound(`SUMMARY${just}:v`)[0]?.parameters).toBe(just);
    const days = Array.from({ length: 3000 }, () => '20261124').join(',');
    const [cut] = sound(`EXDATE:${days}`);
    expect(cut?.value).toMatch(/^(?:20261124,)+20261124$/);
    expect(cut?.value.length).toBeGreaterThan(19_900);
    expect(sound('EXDATE:20261124,20261201')[0]?.value).toBe('20261124,20261201');
    const loose = sound('DESCRIPTION:x', ...Array<string>(50).fill('y'.repeat(1000)))[0]?.value ?? '';
    expect(loose.length).toBeGreaterThanOrEqual(20_000);
    expect(loose.length).toBeLessThan(21_100);
  });

  test('now and then the caller may pause', () => {
    const pauses = (lines: number) => [...contentLines(Array<string>(lines).fill('loose'))].length;
    expect([pauses(199), pauses(200), pauses(399), pauses(400)]).toEqual([0, 1, 1, 2]);
  });
});

describe('events', () => {
  const items = (...lines: string[]) => [...itemsOf(contentLines(lines))];
  const told = (...lines: string[]) =>
    items(...lines).map((item) =>
      item.kind === 'event'
        ? [item.entry.event.getFirstPropertyValue('summary'), item.entry.method, item.entry.leftOut]
        : item.kind,
    );

  test('each event and zone is there once it ends, with its calendar’s method', () => {
    expect(
      told(
        'BEGIN:VCALENDAR',
        'METHOD:REQUEST',
        'BEGIN:VEVENT',
        'SUMMARY:a',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'TZID:x',
        'BEGIN:STANDARD',
        'TZOFFSETTO:+0100',
        'END:STANDARD',
        'END:VTIMEZONE',
        'END:VCALENDAR',
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'SUMMARY:b',
        'END:VEVENT',
        'END:VCALENDAR',
      ),
    ).toEqual(['calendar', ['a', 'request', 0], 'zone', 'calendar', ['b', '', 0]]);
  });

  test('what is not closed ends with the next, with the calendar, or with the file', () => {
    expect(
      told(
        'BEGIN:VEVENT',
        'SUMMARY:a',
        'BEGIN:VEVENT',
        'SUMMARY:b',
        'END:VCALENDAR',
        'SUMMARY:no',
        'BEGIN:VEVENT',
        'SUMMARY:c',
      ),
    ).toEqual([
      ['a', '', 0],
      ['b', '', 0],
      ['c', '', 0],
    ]);
    expect(told('BEGIN:VEVENT', 'SUMMARY:a', 'BEGIN:VCALENDAR')).toEqual([['a', '', 0], 'calendar']);
  });

  test('what stands within an event, such as its alarm, is not the event’s', () => {
    expect(
      told(
        'BEGIN:VEVENT',
        'BEGIN:VALARM',
        'SUMMARY:no',
        'BEGIN:X-MORE',
        'SUMMARY:no',
        'END:X-MORE',
        'SUMMARY:no',
        'END:VALARM',
        'SUMMARY:a',
        'END:VEVENT',
      ),
    ).toEqual([['a', '', 0]]);
    expect(told('BEGIN:VEVENT', 'BEGIN:VALARM', 'SUMMARY:no', 'END:VEVENT')).toEqual([[null, '', 0]]);
  });

  test('the parts of a zone hold their own lines', () => {
    const [zone] = items(
      'BEGIN:VTIMEZONE',
      'TZID:x',
      'BEGIN:STANDARD',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'X-LIC-LOCATION:Europe/Paris',
      'END:VTIMEZONE',
    );
    if (zone?.kind !== 'zone') throw new Error('no zone');
    expect(zone.zone.getFirstPropertyValue('x-lic-location')).toBe('Europe/Paris');
    expect(
      zone.zone.getAllSubcomponents().map((part) => [part.name, String(part.getFirstPropertyValue('tzoffsetto'))]),
    ).toEqual([
      ['standard', '+01:00'],
      ['daylight', '+02:00'],
    ]);
  });

  test('a line that the library refuses is left out and counted; with odd parameters alone it stays', () => {
    expect(told('BEGIN:VEVENT', 'SUMMARY:a', 'RRULE:EVERY TUESDAY', 'RRULE:FREQ=SOMETIMES', 'END:VEVENT')).toEqual([
      ['a', '', 2],
    ]);
    const [item] = items('BEGIN:VEVENT', 'ATTENDEE;CN="Ann Lee";X-ODD="a"b"=c;ROLE:mailto:a@b.example', 'END:VEVENT');
    if (item?.kind !== 'event') throw new Error('no event');
    expect(item.entry.event.getFirstProperty('attendee')?.getFirstParameter('cn')).toBe('Ann Lee');
  });

  test('an event of very many lines is cut off', () => {
    const [item] = items('BEGIN:VEVENT', ...Array<string>(3500).fill('COMMENT:x'), 'END:VEVENT').filter(
      ({ kind }) => kind === 'event',
    );
    if (item?.kind !== 'event') throw new Error('no event');
    expect(item.entry.event.getAllProperties()).toHaveLength(2999);
  });
});
