import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meetingFromText } from '@/lib/invitations/text/meeting';
import { Meeting } from '@/lib/meetings/meeting';

const read = (text: string) => meetingFromText(text, 'pasted');

test('an appointment forwarded from Outlook', () => {
  const meeting = read(`Please prepare for this one.

-----Original Appointment-----
From: Raman, Priya <priya.raman@trust.example>
Sent: 20 November 2026 09:14
To: Tom Okafor <t.okafor@council.example>; Sam Lee; rota@trust.example
Subject: FW: Frailty pathway pilot: go or no go
When: 24 November 2026 10:00-11:30 (UTC+00:00) Dublin, Edinburgh, Lisbon, London.
Where: Microsoft Teams Meeting

We need a decision on the pilot.
https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc/0?context=x`);
  expect(meeting).toMatchObject({
    calendar: 'pasted',
    title: 'Frailty pathway pilot: go or no go',
    when: { start: '2026-11-24T10:00', end: '2026-11-24T11:30', timeZone: 'Europe/London', allDay: false },
    place: 'Microsoft Teams Meeting',
    link: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc/0?context=x',
    organiser: { name: 'Raman, Priya', organisation: 'trust.example' },
    attendeeCount: 4,
    organisationCount: 2,
    writable: false,
  });
  expect(meeting?.when.text).toContain('24 November 2026 10:00-11:30');
  expect(meeting?.attendees.map(({ name }) => name)).toEqual(['Raman, Priya', 'Tom Okafor', 'Sam Lee', 'rota']);
  expect(meeting?.description).toContain('We need a decision');
  expect(JSON.stringify({ ...meeting, description: '' })).not.toContain('@');
});

test('an invitation of Google, with its time in the subject', () => {
  const meeting = read(
    'Subject: Updated invitation: Crisis line handover @ Tue 24 Nov 2026 2pm - 3:30pm (GMT) (a.lee@ics.example)\nFrom: x <x@y.example>\nAgenda to follow.',
  );
  expect(meeting).toMatchObject({
    title: 'Crisis line handover',
    when: { start: '2026-11-24T14:00', end: '2026-11-24T15:30', timeZone: 'GMT' },
  });
  expect(meeting?.organiser).toBeUndefined();
});

test('an invitation of Zoom', () => {
  expect(
    read('Topic: Discharge hub\nTime: Nov 24, 2026 09:30 AM London\nJoin Zoom Meeting\nhttps://us02web.zoom.us/j/123'),
  ).toMatchObject({
    title: 'Discharge hub',
    when: { start: '2026-11-24T09:30', timeZone: 'Europe/London' },
    link: 'https://us02web.zoom.us/j/123',
  });
});

test('labels with their value on the next line', () => {
  expect(read('Ward round\nWhen\nTuesday 24 Nov 2026, 10:00 – 11:00\nWhere\nOak room')).toMatchObject({
    title: 'Ward round',
    when: { start: '2026-11-24T10:00', end: '2026-11-24T11:00' },
    place: 'Oak room',
  });
});

test.each([
  ['cy', 'Pwnc: Cyfarfod partneriaeth\nPryd: 24 Tachwedd 2026 10:00\nBle: Ystafell Dderw'],
  ['fr', 'Objet : Cyfarfod partneriaeth\nQuand : mardi 24 novembre 2026 10:00\nOù : Ystafell Dderw'],
  ['de', 'Betreff: Cyfarfod partneriaeth\nTermin: Dienstag, 24. November 2026 10:00\nOrt: Ystafell Dderw'],
  ['pl', 'Temat: Cyfarfod partneriaeth\nKiedy: 24 listopada 2026 10:00\nGdzie: Ystafell Dderw'],
  ['es', 'Asunto: Cyfarfod partneriaeth\nCuándo: 24 de noviembre de 2026 10:00\nDónde: Ystafell Dderw'],
  ['ar', 'الموضوع: Cyfarfod partneriaeth\nمتى: 2026-11-24 ١٠:٠٠\nالمكان: Ystafell Dderw'],
  ['ja', '件名：Cyfarfod partneriaeth\n日時：2026年11月24日 10:00\n場所：Ystafell Dderw'],
])('labels and months in %s', (_language, text) => {
  expect(read(text)).toMatchObject({
    title: 'Cyfarfod partneriaeth',
    when: { start: '2026-11-24T10:00' },
    place: 'Ystafell Dderw',
  });
});

describe('time', () => {
  const when = (words: string) => read(`Subject: T\nWhen: ${words}`)?.when;

  test.each([
    ['24/11/2026 10:00', '2026-11-24T10:00', undefined],
    ['11/24/2026 9am', '2026-11-24T09:00', undefined],
    ['2026-11-24 10:00-11:00', '2026-11-24T10:00', '2026-11-24T11:00'],
    ['24.11.2026 14:00 - 15:00', '2026-11-24T14:00', '2026-11-24T15:00'],
    ['Tue 24 Nov 2026, 10-11am', '2026-11-24T10:00', '2026-11-24T11:00'],
    ['24 November 2026 11:30 – 1:00pm', undefined, undefined],
    ['24 – 25 November 2026', undefined, undefined],
    ['24 November 2026, 2:30 in the afternoon', undefined, undefined],
    ['24. November 2026 2:30 nachmittags', undefined, undefined],
    ['24 November 2026 2:30', undefined, undefined],
    ['24 November 2026', '2026-11-24', undefined],
    ['29 February 2027 10:00', undefined, undefined],
    ['05/11/2026 10:00', undefined, undefined],
    ['Tuesday 24 November, 10:00', undefined, undefined],
    ['24 November 2026 10:00 to 25 November 2026 12:00', '2026-11-24T10:00', '2026-11-25T12:00'],
    ['Occurs every Tuesday effective 24/11/2026 from 10:00 to 11:00', undefined, undefined],
  ])('“%s”', (words, start, end) => {
    expect(when(words)).toMatchObject({ text: words });
    expect([when(words)?.start, when(words)?.end]).toEqual([start, end]);
  });

  test('the date of a message is not the date of a meeting', () => {
    const meeting = read('From: Sam Lee\nDate: Mon, 23 Nov 2026 at 09:00\nSubject: Rota\nTo: All of us\nCan we talk?');
    expect(meeting).toMatchObject({ title: 'Rota', when: { text: '', allDay: false }, attendees: [] });
    expect(meeting?.missing).toContain('when');
  });

  test('British Summer Time is the time of London', () => {
    expect(when('Tue 23 Jun 2026 2pm - 3pm (BST)')).toMatchObject({
      start: '2026-06-23T14:00',
      end: '2026-06-23T15:00',
      timeZone: 'Europe/London',
    });
  });

  test('a year, an hour and a half of the day are in the words or are not claimed', () => {
    const word = fc.oneof(
      fc.integer({ min: 0, max: 2100 }).map(String),
      fc.constantFrom(
        '24',
        'November',
        'Nov',
        'Tuesday',
        '10:00',
        '2:30',
        '14:00',
        '9am',
        'pm',
        '2026',
        '/',
        '-',
        '–',
        '.',
        'to',
        'GMT',
        '24/11/2026',
        '2026-11-24',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 10 }), fc.constantFrom('', ' '), (words, between) => {
        const text = `${words.join(between)} 1`;
        const { start = '', end = '' } = when(text) ?? {};
        // People also write the last two digits alone.
        if (start) expect(text).toContain(start.slice(2, 4));
        for (const time of [start.slice(11), end.slice(11)].filter(Boolean)) {
          const hours = Number(time.slice(0, 2));
          const written = [time.slice(0, 2), String(hours), String(hours % 12 || 12)];
          expect(written.some((one) => text.includes(one))).toBe(true);
          if (hours > 12 && !text.includes(time.slice(0, 2))) expect(text.toLowerCase()).toContain('p');
        }
        if (start && end) expect(end > start).toBe(true);
      }),
      { numRuns: 2000, examples: [[['1', 'November', '24', '10:00'], ' ']] },
    );
  });

  test('another zone is named, so that nobody is told a wrong countdown', () => {
    expect(when('24 Nov 2026 10:00 AM Eastern Time')?.timeZone).toBe('America/New_York');
  });
});

test('words without labels: the first line is the title, the rest are notes', () => {
  expect(read('\n  UTC type 3 income \n\nTo: agree who pays\nBring figures')).toMatchObject({
    title: 'UTC type 3 income',
    description: 'To: agree who pays\nBring figures',
    attendees: [],
  });
});

test('guests below one another, with the organiser marked', () => {
  const text = `Winter plan
Tuesday, 24 November · 10:00 – 11:00
Where: https://teams.microsoft.com/l/meetup-join/19%3a1/0
Who:
 • priya@trust.example - organizer
 • Tom Okafor - optional
 • Sam Lee <sam@council.example>

Bring figures.`;
  expect(read(text)).toMatchObject({
    title: 'Winter plan',
    when: { text: 'Tuesday, 24 November · 10:00 – 11:00', allDay: false },
    link: 'https://teams.microsoft.com/l/meetup-join/19%3a1/0',
    organiser: { name: 'priya', organisation: 'trust.example' },
    attendees: [{ name: 'priya' }, { name: 'Tom Okafor' }, { name: 'Sam Lee' }],
    attendeeCount: 3,
    description: 'Bring figures.',
    missing: ['place'],
  });
  expect(read(text)?.when.start).toBeUndefined();
});

test('a selection whose line breaks the browser’s menu has lost', () => {
  const words = 'Subject: Discharge hub When: 24 November 2026 10:00-11:00 Where: Oak room';
  expect(meetingFromText(words, 'selection')).toMatchObject({
    calendar: 'selection',
    title: 'Discharge hub',
    when: { start: '2026-11-24T10:00' },
    place: 'Oak room',
  });
});

test.each([
  ['Diabetes transformation – 3 Dec 2026, 4–5 pm – Teams', 'Diabetes transformation'],
  ['Consultation: 4 Dec 2026 3pm\nRoom 2', 'Consultation'],
  ['Governance action on 4 December 2026 at 10am', 'Governance action'],
  ['New format for 4 December 2026 at 10am', 'New format'],
  ['Care at home board on 4 December 2026 at 10am', 'Care at home board'],
  ['Referral triage review @ Mon 7 Dec 2026 11am - 11:45am', 'Referral triage review'],
])('the words before a time are a title, whole: %s', (text, title) => {
  expect(read(text)?.title).toBe(title);
});

test('the same title and time are the same meeting; a series shares its title', () => {
  const one = read('Subject: Pilot\nWhen: 24 Nov 2026 10:00');
  expect(read('FW: nothing\nSubject: RE: Pilot\nWhen: 24 Nov 2026 10:00')?.id).toBe(one?.id);
  const other = read('Subject: Pilot\nWhen: 1 Dec 2026 10:00');
  expect(other?.id).not.toBe(one?.id);
  expect(other?.seriesId).toBe(one?.seriesId);
});

test('no words, no meeting', () => {
  for (const text of ['', '   \n', '-----\n____', '\u202e']) expect(read(text)).toBeUndefined();
});

test('whatever is pasted, the answer is a sound meeting or none, in good time', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'When: ',
      'From: a@b.example',
      'To: x;y,z <a@b.c>',
      'Subject: ',
      'When',
      'Where',
      '<script>',
      '24/11/2026 10:00',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const meeting = read(lines.join('\n'));
      if (meeting) expect(Meeting.safeParse(meeting).error).toBeUndefined();
    }),
  );
  const started = performance.now();
  for (const part of ['1', ' ', 'a', 'a@', '>', 'x,', '24 November ', '(', 'Re: ', 'Time ', '10:', ' @ 1', '• a', '\n'])
    for (const label of ['', 'Subject: ', 'When: 1 ', 'To: ', 'When: 1\nWho: '])
      read(`${label}${part.repeat(60_000 / part.length)}`);
  expect(performance.now() - started).toBeLessThan(5000);
});
