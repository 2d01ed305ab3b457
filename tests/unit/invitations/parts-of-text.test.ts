/** What single lines of pasted words are, in tables: labels, stamps, lengths, zones, people, titles. */
import { describe, expect, test } from 'vitest';
import { labelAlone, labelled } from '@/lib/invitations/text/labels';
import { fromFirstWord, isRule, linesOf, plainText, sentencesOf } from '@/lib/invitations/text/lines';
import { guestsIn, isGuestLine, listed, namesPeople, peopleIn } from '@/lib/invitations/text/people';
import { findSpot, lengthIn, phraseAt, readPhrase, saysRepeats } from '@/lib/invitations/text/phrase';
import { isOther, isReplyLine, opensOther, withoutStamp } from '@/lib/invitations/text/stamps';
import { googleParts, isOpening, plainTitle } from '@/lib/invitations/text/title';
import { oneZone, zonesIn } from '@/lib/invitations/text/zone';

describe('labels', () => {
  test.each([
    ['Where: Oak room', 'place', 'Oak room'],
    ['*When:* Tuesday 10:00', 'when', 'Tuesday 10:00'],
    ['> Subject: Pilot ', 'title', 'Pilot'],
    ['• Venue – Oak room', 'place', 'Oak room'],
    ['Venue | Oak room |', 'place', 'Oak room'],
    ['Venue\tOak room', 'place', 'Oak room'],
    ['| Date | 24 November |', 'date', '24 November'],
    ['Date of next meeting: 24 November', 'date', '24 November'],
    ['Meeting date: 24 November', 'date', '24 November'],
    ['Date of the workshop: 24 November', 'date', '24 November'],
    ['Proposed date: 24 November', 'date', '24 November'],
    ['Attendee(s): Ann Lee', 'attendees', 'Ann Lee'],
    ['Time(s): 10:00', 'time', '10:00'],
    ['START TIME: 10:00', 'start', '10:00'],
    ['Finish: 11:00', 'end', '11:00'],
    ['Duration: 1 hour', 'duration', '1 hour'],
    ['Repeats: weekly', 'recurrence', 'weekly'],
    ['Join link: https://x.example', 'link', 'https://x.example'],
    ['Host: Ann Lee', 'organiser', 'Ann Lee'],
    ['Required: Ann Lee', 'attendees', 'Ann Lee'],
    ['From: Ann Lee', 'from', 'Ann Lee'],
    ['Cc: Ann Lee', 'to', 'Ann Lee'],
    ['Sent: today', 'sent', 'today'],
    ['日時：10:00', 'when', '10:00'],
    ['Where:', 'place', ''],
    ['From – 10:00', undefined, ''],
    ['Guests – Ann Lee', undefined, ''],
    ['Venue-Oak', undefined, ''],
    [': Oak room', undefined, ''],
    ['Agenda: money', undefined, ''],
    ['constructor: x', undefined, ''],
    [`${' '.repeat(3)}Where${' '.repeat(40)}: Oak room`, undefined, ''],
  ])('%j', (line, label, value) => {
    expect(labelled(line)).toEqual(label && { label, value });
  });

  test.each([
    ['When', 'when'],
    [' *Where* ', 'place'],
    ['DATE AND TIME', 'when'],
    ['Date & Time', 'when'],
    ['Location', 'place'],
    ['Venue', 'place'],
    ['Place', 'place'],
    ['Guests', 'attendees'],
    ['Attendees', 'attendees'],
    ['Organizer', 'organiser'],
    ['Organiser', 'organiser'],
    ['Host', 'organiser'],
    ['Who', 'attendees'],
    ['Meeting link', 'link'],
    ['Video call link', 'link'],
    ['Start', 'start'],
    ['End', 'end'],
    ['Date', 'date'],
    ['Time', 'time'],
    ['On', undefined],
    ['Wann', undefined],
    ['When we meet', undefined],
    ['Say when', undefined],
    [`When${' '.repeat(30)}`, 'when'],
  ])('%j alone', (line, label) => {
    expect(labelAlone(line)).toBe(label);
  });
});

describe('lines', () => {
  test('signs that nobody sees are left out, and all spaces are plain', () => {
    expect(plainText('a\u200Bb\uFEFF\u202Ec\u2066\u00AD\u2060 d\u00A0e\u202Ff\u3000g\u2003h')).toBe('abc d e f g h');
  });

  test.each([
    ['a\r\nb\rc\nd\u2028e\u2029f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['a\n\n\n\n\nb', ['a', '', '', 'b']],
    ['From: A To: B Subject: C Where: D', ['From: A', 'To: B', 'Subject: C', 'Where: D']],
    ['From: A To: B\nSubject: C', ['From: A To: B', 'Subject: C']],
    ['Here we go Where:x', ['Here we go Where:x']],
  ])('%j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  test('of very many lines the first 1,500 are read', () => {
    expect(linesOf('x\n'.repeat(1600))).toHaveLength(1500);
  });

  test.each([
    ['  > > Hello', 'Hello'],
    ['• ◦ ▪ Hello', 'Hello'],
    ['📅 Hello', 'Hello'],
    ['👍🏽 Hello', 'Hello'],
    ['Hello – you', 'Hello – you'],
    ['----', ''],
  ])('the first word of %j', (line, from) => {
    expect(fromFirstWord(line)).toBe(from);
  });

  test.each([
    ['---', true],
    ['  ____  ', true],
    ['* * *', true],
    ['-–—_=*.·•~', true],
    ['--', false],
    ['--- a', false],
    ['a ---', false],
    ['', false],
  ])('%j is a rule: %s', (line, is) => {
    expect(isRule(line)).toBe(is);
  });

  test.each([
    ['One two. Three four! Five? Six', ['One two', 'Three four', 'Five', 'Six']],
    ['He said “yes.” Then left.', ['He said “yes', 'Then left.']],
    ['See Dr. Lee at 10 a.m. Tuesday', ['See Dr. Lee at 10 a.m. Tuesday']],
    ['On Tues. 24 Nov. We meet', ['On Tues. 24 Nov. We meet']],
    ['Version 2.0 is out. no capital', ['Version 2.0 is out. no capital']],
    ['', ['']],
  ])('sentences of %j', (line, texts) => {
    const found = sentencesOf(line);
    expect(found.map(({ text }) => text)).toEqual(texts);
    for (const { text, from } of found) expect(line.slice(from, from + text.length)).toBe(text);
  });
});

describe('times', () => {
  test.each([
    ['1 hour', 60],
    ['2 hrs', 120],
    ['1.5 hours', 90],
    ['1,5 h', 90],
    ['1 hr 30 mins', 90],
    ['1 hour and 15 minutes', 75],
    ['2h 5m', 125],
    ['(45 minutes)', 45],
    ['for about 30 min', 30],
    ['approx. 90 minutes', 90],
    ['12 hours', 720],
    ['12.5 hours', undefined],
    ['13 hours', undefined],
    ['0 minutes', undefined],
    ['999 minutes', 999],
    ['14:00 hrs', undefined],
    ['1400hrs', undefined],
    ['half an hour', undefined],
    ['minutes of the meeting', undefined],
  ])('%j lasts %s minutes', (words, minutes) => {
    const found = lengthIn(words);
    expect(found.minutes).toBe(minutes);
    expect(found.rest.trim()).toBe(minutes === undefined ? words : '');
  });

  test('a length is taken out of the words, and gives an end to a time that has none', () => {
    expect(lengthIn('24 Nov 2026 10:00 for 1 hour, London').rest).toBe('24 Nov 2026 10:00  , London');
    expect(readPhrase('24 Nov 2026 10:00, 90 minutes').when).toMatchObject({ end: '2026-11-24T11:30' });
    expect(readPhrase('24 Nov 2026 10:00, 90 minutes', 30).when).toMatchObject({ end: '2026-11-24T10:30' });
    expect(readPhrase('24 Nov 2026 23:30, 1 hour').when).toMatchObject({ end: '2026-11-25T00:30' });
    expect(readPhrase('24 Nov 2026 10:00-10:45, 90 minutes').when).toMatchObject({ end: '2026-11-24T10:45' });
    expect(readPhrase('24 Nov 2026, 90 minutes').when).toEqual({
      text: '24 Nov 2026, 90 minutes',
      start: '2026-11-24',
      allDay: true,
    });
  });

  test.each([
    ['every Tuesday', true],
    ['every second week', true],
    ['every 2 weeks', true],
    ['each month', true],
    ['weekly', true],
    ['bi-weekly', true],
    ['fortnightly', true],
    ['daily at 9', true],
    ['daily huddle', false],
    ['bob dydd Mawrth', true],
    ['Bob will come', false],
    ['chaque mardi', true],
    ['tous les mardis', true],
    ['jeden Dienstag', true],
    ['jede zweite Woche', true],
    ['wöchentlich', true],
    ['cada martes', true],
    ['ogni martedì', true],
    ['elke dinsdag', true],
    ['Elke is there', false],
    ['co tydzień', true],
    ['varje vecka', true],
    ['毎週火曜日', true],
    ['كل أسبوع', true],
    ['every effort', false],
    ['each of us', false],
    [`${' '.repeat(1000)}weekly`, false],
  ])('%j says that it repeats: %s', (words, is) => {
    expect(saysRepeats(words)).toBe(is);
  });

  test.each([
    ['We meet on Tuesday 24 November 2026 at 10:00 in London.', 'Tuesday 24 November 2026 at 10:00 in London.'],
    ['24 – 25 November 2026 10:00', undefined],
    ['23, 24 November 2026', undefined],
    ['the 3rd or 4th December 2026', undefined],
    ['Ring 24 November 2026', 'Ring 24 November 2026'],
  ])('the words of the time in %j', (sentence, phrase) => {
    const spot = findSpot(sentence);
    expect(spot && phraseAt(sentence, spot)).toBe(phrase);
  });

  test.each([
    ['24 November 2026 at 10:00', { hasDate: true, hasClock: true, isPartial: false, from: 0, to: 25 }],
    ['on 24 November at 10am', { hasDate: false, hasClock: true, isPartial: true, from: 3 }],
    ['Tuesday at 10am', { hasDate: false, hasClock: true, isPartial: true, from: 0 }],
    ['at 10am', { hasDate: false, hasClock: true, isPartial: false, from: 3 }],
    ['Tuesday of week 2', undefined],
    ['no number', undefined],
    ['24 listopada 2026', { hasDate: true, from: 0, to: 17 }],
    [`${' '.repeat(584)}24 November 2026`, { hasDate: true }],
    [`${' '.repeat(585)}24 November 2026`, { hasDate: false }],
  ])('%# where a time stands', (sentence, spot) => {
    if (spot) expect(findSpot(sentence)).toMatchObject(spot);
    else expect(findSpot(sentence)).toBeUndefined();
  });

  test('other languages are tried only where it is asked for', () => {
    expect(findSpot('24 listopada 2026', false)).toBeUndefined();
  });
});

describe('times that are not the meeting’s', () => {
  test.each([
    'On Tue, 24 Nov 2026 at 10:00, Ann Lee wrote:',
    'Am 24.11.2026 um 10:00 schrieb Ann Lee:',
    'Le 24 nov. 2026 à 10:00, Ann Lee a écrit :',
    'El 24 nov 2026, Ann Lee escribió:',
    'Il 24 nov 2026 Ann Lee ha scritto:',
    'Op 24 nov 2026 schreef Ann Lee:',
    '24 lis 2026 Ann Lee napisał:',
    '24 lis 2026 Ann Lee napisał(a):',
    'Ann Lee skrev:',
    'Ar 24 Tach 2026, ysgrifennodd Ann Lee:',
  ])('%s', (line) => {
    expect(isReplyLine(line)).toBe(true);
    expect(isReplyLine(`${line} yes`)).toBe(false);
  });

  test('the line above a quoted message may be broken in two', () => {
    expect(isReplyLine('On Tue, 24 Nov 2026 at 10:00, Ann Lee', '<a@b.example> wrote:')).toBe(true);
    expect(isReplyLine('> On Tue, 24 Nov 2026 at 10:00', 'Ann Lee wrote:')).toBe(true);
    expect(isReplyLine('On Tue, 24 Nov 2026 at 10:00, Ann Lee', 'Bring figures')).toBe(false);
    expect(isReplyLine('We meet on 24 Nov 2026 at 10:00', 'Ann Lee wrote:')).toBe(false);
    expect(isReplyLine('On Tuesday we meet', 'Ann Lee wrote:')).toBe(false);
  });

  test.each([
    ['[24/11/2026, 10:00:12] Ann Lee: We meet', 'We meet'],
    ['[24.11.26, 10:00 AM] We meet', 'We meet'],
    ['24/11/2026, 10:00 - Ann Lee: We meet', 'We meet'],
    ['2026-11-24 10.00 am – Ann: We meet', 'We meet'],
    ['[10:00] Ann Lee: We meet', 'We meet'],
    ['[10:00 pm] We meet', 'We meet'],
    ['[Yesterday 10:00] Ann Lee: We meet', 'We meet'],
    ['We meet [24/11/2026, 10:00]', 'We meet [24/11/2026, 10:00]'],
    ['24/11/2026, 10:00 we meet', '24/11/2026, 10:00 we meet'],
    ['[note] We meet', '[note] We meet'],
  ])('%s', (line, rest) => {
    expect(withoutStamp(line)).toBe(rest);
  });

  test.each([
    ['Please reply by ', true],
    ['Papers must be sent before ', true],
    ['RSVP by ', true],
    ['The deadline is ', true],
    ['Closing date: ', true],
    ['Registration closes on ', true],
    ['Slides are due ', true],
    ['The survey is open until ', true],
    ['Created on ', true],
    ['Updated by Ann Lee on ', true],
    ['Minutes of the last meeting of ', true],
    ['We last met on ', true],
    ['Our previous session was held on ', true],
    ['moved from ', true],
    ['Version 2 as of ', true],
    ['Following our last meeting, the next meeting will be ', false],
    ['It was moved from the old hall; the new date is ', false],
    ['We meet on ', false],
    ['The board is held on ', true],
    ['The reply team meets at ', false],
    ['', false],
  ])('%j before a time: another’s is %s', (before, is) => {
    expect(isOther(before)).toBe(is);
  });

  test.each([
    ['Created by Ann Lee', true],
    ['  - Last updated 24 November', true],
    ['RSVP 24 November', true],
    ['R.S.V.P. by Tuesday', true],
    ['Deadline 24 November', true],
    ['Papers due: 24 November', true],
    ['Booking closes: 24 November', true],
    ['Replies by: 24 November', true],
    ['Registration: 24 November', true],
    ['Papers for the board 24 November', false],
    ['We created this', false],
    ['Recreated', false],
    ['Meeting: 24 November', false],
  ])('%j is a line of something else: %s', (line, is) => {
    expect(opensOther(line)).toBe(is);
  });
});

describe('zones', () => {
  test.each([
    ['10:00 Europe/London', ['Europe/London'], undefined],
    ['10:00 (UTC+01:00) Amsterdam, Berlin', ['Europe/Amsterdam'], undefined],
    ['10:00 (UTC+00:00) Dublin, Edinburgh, Lisbon, London.', ['Europe/London'], undefined],
    ['10:00 (UTC+03:00) Anytown', ['UTC+03:00'], undefined],
    ['10:00 UTC+2', ['UTC+02:00'], undefined],
    ['10:00 UTC+25', [], 'UTC+25'],
    ['10:00 Eastern Time', ['America/New_York'], undefined],
    ['Start Eastern time 10:00', ['America/New_York'], undefined],
    ['10:00 W. Europe Standard Time', ['Europe/Berlin'], undefined],
    ['10:00 New York time', ['America/New_York'], undefined],
    ['10:00 GMT', ['GMT'], undefined],
    ['10:00 GMT / 11:00 CET', ['GMT', 'Europe/Paris'], undefined],
    ['10:00 IST', [], 'IST'],
    ['10am New York', ['America/New_York'], undefined],
    ['London 13:00', ['Europe/London'], undefined],
    ['10:00 (in Paris)', ['Europe/Paris'], undefined],
    ['10:00 London Road', ['Europe/London'], undefined],
    ['this time we meet', [], undefined],
    ['10:00 Oak room', [], undefined],
  ])('%s', (words, known, unclear) => {
    expect(zonesIn(words)).toMatchObject({ known, unclear });
  });

  test('zones are taken out of the words, cities and other words stay', () => {
    expect(zonesIn('10:00 UTC+2 then').rest).toBe('10:00   then');
    expect(zonesIn('this time 10:00 IST').rest).toBe('this time 10:00  ');
    expect(zonesIn('10:00 Paris').rest).toBe('10:00 Paris');
  });

  test.each([
    [['Europe/London'], '2026-11-24T10:00', 'Europe/London'],
    [['Europe/Paris'], '2026-11-24T10:00', 'Europe/Paris'],
    [['GMT', 'Europe/London'], '2026-11-24T10:00', 'Europe/London'],
    [['GMT', 'Europe/London'], '2026-06-24T10:00', undefined],
    [['Europe/Paris', 'Europe/Berlin'], '2026-11-24T10:00', 'Europe/Paris'],
    [['Europe/Paris', 'Europe/London'], '2026-11-24T10:00', undefined],
    [[], '2026-11-24T10:00', undefined],
  ])('%j at %s is %s', (zones, local, zone) => {
    expect(oneZone(zones, local)).toBe(zone);
  });
});

describe('people', () => {
  test.each([
    ['Raman, Priya <priya@a.example>', 'Raman, Priya', 'priya@a.example'],
    ['"Priya Raman" [mailto:priya@a.example]', 'Priya Raman', 'priya@a.example'],
    ['Priya Raman (priya@a.example)', 'Priya Raman', 'priya@a.example'],
    ['priya@a.example', '', 'priya@a.example'],
    ['mailto:priya@a.example', '', 'priya@a.example'],
    ["'Priya Raman'", 'Priya Raman', undefined],
    ['Priya Raman', 'Priya Raman', undefined],
    ['@priya', '', undefined],
    ['priya@localhost', '', undefined],
  ])('%s', (text, name, address) => {
    expect(listed(text)).toEqual({ name, address });
  });

  test.each([
    ['Priya Raman; Tom Okafor', ['Priya Raman', 'Tom Okafor']],
    ['Priya Raman；Tom Okafor', ['Priya Raman', 'Tom Okafor']],
    ['Priya Raman\nTom Okafor', ['Priya Raman', 'Tom Okafor']],
    ['Priya Raman, Tom Okafor', ['Priya Raman', 'Tom Okafor']],
    ['Raman, Priya', ['Raman, Priya']],
    ['Priya Raman and Tom Okafor', ['Priya Raman', 'Tom Okafor']],
    ['Priya Raman & Tom Okafor', ['Priya Raman', 'Tom Okafor']],
    ['Priya, Tom and Sam', ['Priya', 'Tom', 'Sam']],
    ['research and development', ['research and development']],
    ['Priya Raman (Anytown, North), Tom Okafor', ['Priya Raman (Anytown, North)', 'Tom Okafor']],
    ['Priya <p@a.example>, Tom <t@a.example>', ['Priya', 'Tom']],
    ['Raman, Priya <p@a.example>; Sam Lee', ['Raman, Priya', 'Sam Lee']],
    ['p@a.example, t@a.example', ['', '']],
    ['; ;', []],
    ['', []],
    [undefined, []],
  ])('%j', (text, names) => {
    expect(peopleIn(text).map(({ name }) => name)).toEqual(names);
  });

  test('of very many 300 are looked at', () => {
    const many = Array.from({ length: 301 }, (_, place) => `N${place}`).join(';');
    expect(peopleIn(many)).toHaveLength(300);
  });

  test.each([
    ['Priya Raman; Tom Okafor', true],
    ['Priya de la Cruz', true],
    ['Anytown Board', true],
    ['The Board', true],
    ['Priya Raman - Anytown Trust', true],
    ['tbc', false],
    ['All', false],
    ['see below', false],
    ['everyone who can', false],
    ['Priya will bring the figures we need', false],
    ['Room 5', false],
    ['Who comes?', false],
    ['de la', false],
    ['A B C D E F', true],
    ['A B C D E F G', false],
    ['X'.repeat(120), true],
    ['X'.repeat(121), false],
    ['', false],
    ['Priya; we hope to see more; many others', false],
    ['we; Priya; Tom', false],
  ])('%j names people: %s', (text, is) => {
    expect(namesPeople(text)).toBe(is);
  });

  test.each([
    ['• Priya Raman - optional', true],
    ['* priya@a.example', true],
    ['Priya Raman (accepted)', true],
    ['we meet here', false],
  ])('%j is a line of a list: %s', (text, is) => {
    expect(isGuestLine(text)).toBe(is);
  });

  test.each([
    ['Ann Lee - organiser; Bo Ray - optional', ['Ann Lee', 'Bo Ray'], 'Ann Lee'],
    ['Ann Lee (organizer)\nBo Ray (declined)', ['Ann Lee', 'Bo Ray'], 'Ann Lee'],
    ['Ann Lee – host；Bo Ray (chair)', ['Ann Lee', 'Bo Ray'], 'Ann Lee'],
    ['Ann Lee - creator; Bo Ray (tentative)', ['Ann Lee', 'Bo Ray'], undefined],
    ['Ann Hostage; Bo Ray', ['Ann Hostage', 'Bo Ray'], undefined],
  ])('%j', (text, names, organiser) => {
    const found = guestsIn(text);
    expect(found.guests.map(({ name }) => name)).toEqual(names);
    expect(found.organiser).toBe(organiser);
  });
});

describe('titles', () => {
  test.each([
    ['RE: FW: Pilot', 'Pilot'],
    ['Re[2]: Pilot', 'Pilot'],
    ['[EXTERNAL] Pilot', 'Pilot'],
    ['(Secure) Re: Pilot', 'Pilot'],
    ['EXT: Pilot', 'Pilot'],
    ['Updated invitation: Pilot', 'Pilot'],
    ['Invitation from Ann Lee: Pilot', 'Pilot'],
    ['Reminder: Pilot', 'Pilot'],
    ['Accepted: Pilot', 'Pilot'],
    ['Gwahoddiad: Pilot', 'Pilot'],
    ['Canceled: Pilot', 'Cancelled: Pilot'],
    ['Re: Canceled event with note: Pilot', 'Cancelled: Pilot'],
    ['Annulé : Pilot', 'Cancelled: Pilot'],
    ['Report: Pilot', 'Report: Pilot'],
    ['Pilot re: beds', 'Pilot re: beds'],
    ['Cancelled flights', 'Cancelled flights'],
    [`${'Re: '.repeat(10)}Pilot`, 'Pilot'],
    [`${'Re: '.repeat(11)}Pilot`, 'Re: Pilot'],
    ['x'.repeat(501), 'x'.repeat(500)],
    ['', ''],
  ])('%# the subject', (subject, title) => {
    expect(plainTitle(subject)).toBe(title);
  });

  test.each([
    ['Pilot @ Tue 24 Nov 2026 10am - 11am (GMT) (a@b.example)', 'Pilot', 'Tue 24 Nov 2026 10am - 11am (GMT)'],
    ['Pilot @ Tue 24 Nov 2026', 'Pilot', 'Tue 24 Nov 2026'],
    ['Pilot @ home', undefined, undefined],
    ['@ Tue 24', undefined, undefined],
  ])('%s', (subject, title, when) => {
    expect(googleParts(subject)).toEqual(title && { title, when });
  });

  test.each([
    ['Dear all,', true],
    ['Hi Ann', true],
    ['Good morning everyone!', true],
    ['Bore da', true],
    ['Team,', true],
    ['Team meeting', false],
    ['Hello. We meet on Tuesday', false],
    ['CAUTION: this came from outside', true],
    ['This email originated outside the trust', true],
    ['Do not click links', true],
    ['You have been invited to a meeting', true],
    ['Ann Lee is inviting you to a meeting', true],
    ['This event has changed', true],
    ['---- Forwarded message', true],
    ['Please find the papers', true],
    ['Join Zoom meeting', true],
    ['Sent from my phone', true],
    ['Thanks for this', true],
    ['Further to our call', true],
    ['Hospital board', false],
    ['Warning signs workshop', false],
    ['Joint meeting', false],
  ])('%j is no title: %s', (line, is) => {
    expect(isOpening(line)).toBe(is);
  });
});
