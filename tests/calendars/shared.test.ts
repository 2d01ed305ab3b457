// @vitest-environment jsdom
/** What all readers share: addresses of meetings, people, texts, hours, and how a meeting is put together. */
import { describe, expect, test, vi } from 'vitest';
import { linkIn } from '@/lib/calendars/shared/links';
import { draftId, idFromWords, meetingOf, notRead, readLater } from '@/lib/calendars/shared/meeting';
import { countIn, peopleOf, spokenName } from '@/lib/calendars/shared/people';
import { cut, domainOf, latinDigits, line, paragraphs, paragraphsAfterLabel } from '@/lib/calendars/shared/text';
import { clockTime, dateNumbers, endsOfSpan, isAllDay, timeIn, timesIn } from '@/lib/calendars/times';
import { Meeting } from '@/lib/meetings/meeting';
import { meetingLink, unwrap } from '@/lib/meetings/online-meeting';

function element(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

describe('addresses of online meetings', () => {
  test.each([
    'https://meet.google.com/abc-defg-hij',
    'https://zoom.us/j/123',
    'https://us02web.zoom.us/my/ann',
    'https://nhs.zoom.us/w/1',
    'https://zoom.com/s/1',
    'https://www.zoomgov.com/j/1',
    'https://teams.microsoft.com/l/meetup-join/x',
    'https://teams.microsoft.com/meet/1',
    'https://gov.teams.microsoft.us/l/meetup-join/x',
    'https://dod.teams.microsoft.us/l/meetup-join/x',
    'https://teams.cloud.microsoft/l/meetup-join/x',
    'https://teams.live.com/meet/1',
    'https://trust.webex.com/meet/ann',
    'https://whereby.com/room',
    'https://meet.jit.si/room',
    'https://talk.brave.com/room',
  ])('%s joins one', (address) => expect(meetingLink([address])).toBe(address));

  test.each([
    'https://meet.google.com/',
    'https://meet.google.com/abcd-efgh',
    'https://evil.example/https://zoom.us/j/1',
    'https://evilzoom.us/j/1',
    'https://zoom.us.evil.example/j/1',
    'https://zoom.us/pricing',
    'https://zoom.us/x/j/1',
    'http://zoom.us/j/1',
    'https://teams.microsoft.com/l/chat/1',
    'https://evil-teams.microsoft.com/meet/1',
    'https://teams.live.com/x/meet/1',
    'https://webex.com/meet',
    'https://evil.example/?u=https://trust.webex.com/',
    'https://whereby.com.evil.example/room',
    'https://xwhereby.com/room',
    'no address',
    '',
  ])('“%s” joins none', (address) => expect(meetingLink([address])).toBeUndefined());

  test('the first that joins one counts, also where a mail program has wrapped it, once or twice', () => {
    const address = 'https://zoom.us/j/1';
    const google = `https://www.google.com/url?q=${encodeURIComponent(address)}`;
    const outlook = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(google)}`;
    expect(meetingLink(['https://a.example', outlook, 'https://zoom.us/j/2'])).toBe(address);
    expect(unwrap(google)).toBe(address);
    expect(unwrap(`https://www.google.co.uk/url?q=${encodeURIComponent(address)}`)).toBe(address);
    expect(unwrap('https://gcc02.safelinks.protection.office365.us/?url=https://a.example/')).toBe(
      'https://a.example/',
    );
    expect(unwrap('https://www.google.com/url')).toBe('https://www.google.com/url');
    expect(unwrap(`https://evil.example/url?q=${encodeURIComponent(address)}`)).toContain('evil.example');
    expect(unwrap(`https://safelinks.protection.outlook.com.evil.example/?url=${address}`)).toContain('evil.example');
    expect(unwrap('https://www.google.com/url?q=http://a.example')).toBeUndefined();
    expect(unwrap('javascript:alert(1)')).toBeUndefined();
  });

  test('one of 2,000 units is kept, a longer one is not', () => {
    const long = (length: number) => 'https://a.example/'.padEnd(length, 'x');
    expect([unwrap(long(2000))?.length, unwrap(long(2001))]).toEqual([2000, undefined]);
  });

  test('links come before what a text names, which ends at a space, a quote or a bracket', () => {
    const inText = 'Join (https://zoom.us/j/1) or "https://zoom.us/j/2", <https://zoom.us/j/3>';
    expect(linkIn(element('<a>none</a>'), 'no', inText)).toBe('https://zoom.us/j/1');
    expect(linkIn(element(''), 'Join "https://zoom.us/j/2"')).toBe('https://zoom.us/j/2');
    expect(linkIn(element(''), '<https://zoom.us/j/3>')).toBe('https://zoom.us/j/3');
    expect(linkIn(element('<a href="https://zoom.us/j/4">x</a>'), inText)).toBe('https://zoom.us/j/4');
    expect(linkIn(element(''))).toBeUndefined();
  });
});

describe('people', () => {
  test.each([
    ['LEE, Ann (HARBOUR TRUST - R1A)', 'Ann Lee', 'HARBOUR TRUST - R1A'],
    ['LEE, Ann Mary (HARBOUR TRUST - R1A)', 'Ann Mary Lee', 'HARBOUR TRUST - R1A'],
    ["O'NEILL,Ann (HARBOUR - R1A)", "Ann O'Neill", 'HARBOUR - R1A'],
    ['MCLEAN-DE SOUZA, Ann(HARBOUR - R1A)', 'Ann McLean-De Souza', 'HARBOUR - R1A'],
    ['van Berg, Ann (HARBOUR - R1A)', 'Ann van Berg', 'HARBOUR - R1A'],
    ['LEE, Ann (HARBOUR TRUST)', 'LEE, Ann (HARBOUR TRUST)', undefined],
    ['LEE, Ann (HARBOUR - r1a)', 'LEE, Ann (HARBOUR - r1a)', undefined],
    ['LEE, Ann (HARBOUR - R1A) x', 'LEE, Ann (HARBOUR - R1A) x', undefined],
    ['Ann Lee (HARBOUR - R1A)', 'Ann Lee (HARBOUR - R1A)', undefined],
    ['LEE, (HARBOUR - R1A)', 'LEE, (HARBOUR - R1A)', undefined],
    ['Lee, Ann', 'Lee, Ann', undefined],
  ])('%s is called %s', (written, name, organisation) => {
    expect(spokenName(written)).toEqual({ name, ...(organisation && { organisation }) });
  });

  test.each([
    ['60 guests', 60],
    ['1,234 guests', 1234],
    ['1.234.567', 1234567],
    ['1\u00a0234 invités', 1234],
    ['1\u202f234 invités', 1234],
    ['٦٠ ضيفًا', 60],
    ['12,5', 12],
    ['12.3456', 12],
    ['no guests', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('“%s” counts %s', (text, count) => expect(countIn(text)).toBe(count));

  test('each is listed once by address, or by name where there is none, with where they come from', () => {
    const people = peopleOf(
      [
        { name: 'Ann Lee', address: 'ann@harbour.example' },
        { name: 'Ann again', address: 'ANN@Harbour.example' },
        { name: 'Bea', organisation: 'MARLWICK - R1A' },
        { name: 'Bea' },
        { name: ' ' },
        { name: '', address: 'cy.fox@harbour.example' },
        { name: 'di@coast.example', address: undefined },
        { name: 'ed', address: 'ed' },
      ],
      { name: 'Ann Lee', address: 'ann@harbour.example' },
    );
    expect(people).toEqual({
      organiser: { name: 'Ann Lee', organisation: 'harbour.example' },
      attendees: [
        { name: 'Ann again', organisation: 'harbour.example' },
        { name: 'Bea' },
        { name: 'cy.fox', organisation: 'harbour.example' },
        { name: 'di' },
        { name: 'ed' },
      ],
      attendeeCount: 5,
      organisationCount: 1,
    });
  });

  test('of many 200 are listed and all are counted, also those that are folded away', () => {
    const many = Array.from({ length: 250 }, (_, place) => ({ name: `Person ${place}` }));
    expect(peopleOf(many)).toMatchObject({ attendeeCount: 250, attendees: { length: 200 } });
    expect(peopleOf(many.slice(0, 3), undefined, 60).attendeeCount).toBe(60);
    expect(peopleOf(many.slice(0, 3), undefined, 2).attendeeCount).toBe(3);
    expect(peopleOf([], undefined, 0)).toEqual({ attendees: [], attendeeCount: 0 });
    expect(peopleOf([], { name: ' ' })).toEqual({ attendees: [] });
    expect(peopleOf([{ name: 'x'.repeat(900) }]).attendees[0]?.name).toHaveLength(300);
  });
});

describe('texts', () => {
  test('a line has single spaces and its longest length, and no half of a character', () => {
    expect(line(' a \n\t b ', 9)).toBe('a b');
    expect([line(null, 9), line(undefined, 9)]).toEqual(['', '']);
    expect([cut('abc', 3), cut('abcd', 3), cut('ab😀', 3), cut('ab😀', 4)]).toEqual(['abc', 'abc', 'ab', 'ab😀']);
  });

  test.each([
    ['ann@harbour.example', 'harbour.example'],
    [' Ann@HARBOUR.example ', 'harbour.example'],
    ['ann@harbour', undefined],
    ['a@b@c.example', undefined],
    ['Ann ann@harbour.example', undefined],
    ['@harbour.example', undefined],
    ['', undefined],
    [null, undefined],
  ])('the domain of “%s” is %s', (address, domain) => expect(domainOf(address)).toBe(domain));

  test('digits of other scripts, and no marks of direction', () => {
    expect(latinDigits('\u200f٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹\u202e')).toBe('0123456789 0123456789');
  });

  test.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>Two<div title="a > b">Three</div>', 'One\nTwo\nThree'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
    ['<b>bold</b> and <i data-x=">">more</i>', 'bold and more'],
    ['a\nb   c&nbsp;d', 'a b c d'],
    ['&lt;b&gt; &amp;amp; "x"', '<b> &amp; "x"'],
    ['<h2>Head</h2>text', 'Head\ntext'],
    ['<p></p><p></p><p></p>x', 'x'],
    ['a<br><br><br><br>b', 'a\n\nb'],
    ['<pre>x</pre>y', 'xy'],
  ])('%s reads as its lines', (html, text) => {
    expect(paragraphs(element(html), 99)).toBe(text);
    expect(paragraphs(element(html), 3)).toBe(cut(text, 3));
  });

  test('what follows a label is read without it; one element alone is no label', () => {
    expect(paragraphsAfterLabel(element('<span>Notes:</span><p>Agree <b>x</b></p>'), 99)).toBe('Agree x');
    expect(paragraphsAfterLabel(element('before <span>Notes:</span> after <i>y</i>'), 99)).toBe('after y');
    expect(paragraphsAfterLabel(element('<p>All of it</p>'), 99)).toBe('All of it');
    expect(paragraphsAfterLabel(element('text'), 99)).toBe('text');
  });
});

describe('hours', () => {
  test.each([
    ['14:30', 24, '14:30'],
    ['9:05', 24, '09:05'],
    ['23:59', 24, '23:59'],
    ['24:00', 24, undefined],
    ['2:30', 12, undefined],
    ['12:30', 12, undefined],
    ['13:30', 12, '13:30'],
    ['2pm', 12, '14:00'],
    ['2:30 p.m.', 12, '14:30'],
    ['12am', 12, '00:00'],
    ['12:15pm', 12, '12:15'],
    ['11 AM', 24, '11:00'],
    ['13pm', 12, undefined],
    [' 2pm ', 12, '14:00'],
    ['at 2pm', 12, undefined],
    ['2pm sharp', 12, undefined],
    ['14', 24, undefined],
    ['', 24, undefined],
  ] as const)('“%s” on a clock of %i hours is %s', (text, hours, time) => expect(clockTime(text, hours)).toBe(time));

  test.each([
    ['24 November ⋅ 10:00 – 11:30', undefined, { from: '10:00', to: '11:30' }],
    ['24 November ⋅ 13:00 – 14:00 Weekly', undefined, { from: '13:00', to: '14:00' }],
    ['24 November ⋅ 10:00 – 11:00 Weekly', undefined, {}],
    ['24 November ⋅ 0:30 – 1:30 Weekly', undefined, { from: '00:30', to: '01:30' }],
    ['24 November ⋅ 10:30 – 11:00am', undefined, { from: '10:30', to: '11:00' }],
    ['24 November ⋅ 11:30 – 1:00pm', undefined, { to: '13:00' }],
    ['24 November ⋅ 11am – 1:00', undefined, { from: '11:00' }],
    ['24 November ⋅ 11am – 1pm', undefined, { from: '11:00', to: '13:00' }],
    ['24 November ⋅ 10 to 11am', undefined, { from: '10:00', to: '11:00' }],
    ['24 November ⋅ 2:30 – 3:30 ch', '14:30', { from: '14:30', to: '15:30' }],
    ['24 November ⋅ 2:30 – 3:30 ch', '09:00', {}],
    ['24 November ⋅ 11:30 – 1:30 ch', '11:30', { from: '11:30', to: '13:30' }],
    ['24 November ⋅ 2:30 – 3:30 ch', '02:30', { from: '02:30' }],
    ['24 November, 10:00 – 11:00', undefined, {}],
    ['24 November ⋅ 10:00', undefined, {}],
    ['24 November ⋅ 25:00 – 26:00', undefined, {}],
    ['', undefined, {}],
  ])('%s, known to start %s', (words, known, times) => expect(timesIn(words, 'en', known)).toEqual(times));

  test.each([
    ['ja', '11月24日⋅午後2:30～午後3:30', { from: '14:30', to: '15:30' }],
    ['ja', '11月24日⋅10時～11時30分', { from: '10:00', to: '11:30' }],
    ['fr', '24 novembre ⋅ 10h30 – 11h45', { from: '10:30', to: '11:45' }],
    ['cy', '24 Tachwedd ⋅ 2:30yh – 3:30yh', { from: '14:30', to: '15:30' }],
    ['ar', 'الثلاثاء ⋅ ٢:٣٠ م – ٣:٣٠ م', { from: '14:30', to: '15:30' }],
    ['no language at all', '24 November ⋅ 10:00 – 11:00', { from: '10:00', to: '11:00' }],
  ])('in %s: %s', (language, words, times) => expect(timesIn(words, language)).toEqual(times));

  test.each([
    ['Tuesday, 24 November', true],
    ['24 – 25 November', true],
    ['24 November ⋅ 10:00', false],
    ['24 November, 10:00', false],
    ['24 November, 2 pm', false],
    ['24 novembre, 10 h', false],
    ['', false],
  ])('“%s” is a whole day: %s', (words, expected) => expect(isAllDay(words)).toBe(expected));

  test('numbers of a date, its parts, and the one hour of a part', () => {
    expect(dateNumbers('Tue 24 November 2026, 10:00 pm ⋅ 12')).toEqual([24, 2026]);
    expect(dateNumbers('24 November, 2 pm')).toEqual([24]);
    expect(dateNumbers('Tuesday')).toEqual([]);
    expect(endsOfSpan('24 November, 22:00 – 25 November, 01:00')).toEqual(['24 November, 22:00', '25 November, 01:00']);
    expect(endsOfSpan('24 Nov - 25 Nov')).toEqual(['24 Nov', '25 Nov']);
    expect(endsOfSpan('24-25 Nov')).toEqual(['24-25 Nov']);
    expect(endsOfSpan('24 November ⋅ 22:00 – 23:00')).toHaveLength(1);
    expect(timeIn('24 November, 22:00', 'en')).toBe('22:00');
    expect(timeIn('24 November, 2:00', 'en')).toBeUndefined();
    expect(timeIn('24 November, 2:00', 'en', '14:00')).toBe('14:00');
    expect(timeIn('24 November, 2:00', 'en', '15:00')).toBeUndefined();
    expect(timeIn('24 November, 2pm', 'en')).toBe('14:00');
    expect(timeIn('10:00 or 13:00', 'en')).toBeUndefined();
    expect(timeIn('24 November', 'en')).toBeUndefined();
  });
});

describe('a meeting put together', () => {
  const found = { title: 'Pilot', when: { text: '', allDay: false }, people: { attendees: [] }, writable: false };

  test('what was not found is missing, but for what a view never shows', () => {
    const { meeting, preview } = meetingOf('google', { id: 'a' }, found);
    expect(meeting).toEqual({
      id: 'google:a',
      seriesId: 'google:a',
      calendar: 'google',
      title: 'Pilot',
      when: { text: '', allDay: false },
      attendees: [],
      writable: false,
      missing: ['when', 'place', 'organiser', 'attendees', 'description'],
    });
    expect(preview).toEqual({ title: 'Pilot', invited: undefined });
    expect(meetingOf('google', { id: 'a' }, { ...found, title: '' }, ['when', 'place']).meeting.missing).toEqual([
      'title',
      'organiser',
      'attendees',
      'description',
    ]);
  });

  test('what was found is cut to what is kept', () => {
    const long = 'x'.repeat(9000);
    const { meeting } = meetingOf(
      'google',
      { id: long, seriesId: 's', recurring: true },
      {
        title: long,
        when: { text: long, start: '2026-11-24', allDay: true },
        place: long,
        link: 'https://zoom.us/j/1',
        people: { organiser: { name: 'Ann' }, attendees: [{ name: 'Ann' }], attendeeCount: 1 },
        description: long,
        writable: true,
        cancelled: true,
        check: true,
      },
    );
    expect(Meeting.safeParse(meeting).error).toBeUndefined();
    expect(meeting).toMatchObject({
      seriesId: 'google:s',
      recurring: true,
      cancelled: true,
      check: true,
      link: 'https://zoom.us/j/1',
      writable: true,
      missing: [],
    });
    const lengths = [meeting.id, meeting.title, meeting.when.text, meeting.place, meeting.description];
    expect(lengths.map((text) => text?.length)).toEqual([600, 500, 300, 300, 8000]);
  });

  test('the rest is read once, when it is asked for', () => {
    const read = vi.fn(() => meetingOf('google', { id: 'a' }, found));
    const later = readLater({ title: 'Pilot', invited: 3 }, read);
    expect(later).toMatchObject({ status: 'meeting', preview: { title: 'Pilot', invited: 3 } });
    read.mockClear();
    const fresh = readLater({ title: 'Pilot', invited: 3 }, read);
    expect(read).not.toHaveBeenCalled();
    expect(fresh.status === 'meeting' && [fresh.meeting.id, fresh.meeting.title]).toEqual(['google:a', 'Pilot']);
    expect(read).toHaveBeenCalledOnce();
  });

  test('a form has one id for as long as it stands, and no other form has it', () => {
    const [one, other] = [element(''), element('')];
    expect(draftId(one)).toMatch(/^new-.{36}$/);
    expect(draftId(one)).toBe(draftId(one));
    expect(draftId(other)).not.toBe(draftId(one));
  });

  test('the same words give the same id, any other words another', () => {
    const id = idFromWords('Pilot', '2026-11-24T10:00');
    expect(idFromWords(' Pilot ', '2026-11-24T10:00')).toBe(id);
    // Answers are found by it: it must never change.
    expect(id).toBe('19k7mls8441rh');
    const others = [
      ['Pilot'],
      ['Pilot2026-11-24T10:00'],
      ['Pilot', undefined],
      ['pilot', '2026-11-24T10:00'],
      [],
      ['a'],
      ['b'],
    ];
    expect(new Set([id, ...others.map((words) => idFromWords(...words))]).size).toBe(others.length + 1);
  });

  test('nothing read says what is missing', () => {
    expect(notRead('none')).toEqual({ status: 'none', missing: [] });
    expect(notRead('unrecognised', ['title'])).toEqual({ status: 'unrecognised', missing: ['title'] });
  });
});
