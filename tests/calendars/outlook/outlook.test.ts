// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlook } from '@/lib/calendars/outlook/adapter';
import { readTile } from '@/lib/calendars/outlook/tile';
import { dayIn, hoursIn, mayBeOn, namesHour, whenOf } from '@/lib/calendars/outlook/when';
import { Meeting } from '@/lib/meetings/meeting';
import { mount, readMounted } from '../fixture';
import { outlookFixtures } from './fixtures';

const fixture = (name: string) => {
  const found = outlookFixtures.fixtures.find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`no fixture ${name}`);
  return found;
};

/** Puts a fixture into the page, changes it, and reads what is left. */
function readAfter(name: string, change: () => void): Meeting {
  const mounted = mount(outlook, fixture(name));
  change();
  const result = readMounted(outlook, mounted);
  if (result.status !== 'meeting') throw new Error(`${name}: ${result.status}`);
  return result.meeting;
}

const element = (selector: string) => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

test.each([
  ['10:00 to 11:00', '10:00', '11:00'],
  ['10:00 から 11:00', '10:00', '11:00'],
  ['10:00 〜 11:00', '10:00', '11:00'],
  ['od 9:00 do 13:30', '09:00', '13:30'],
  ['1:30 PM to 2:30 PM', '13:30', '14:30'],
  ['12:00 AM – 12:30 p.m.', '00:00', '12:30'],
  ['9 AM - 10 AM', '09:00', '10:00'],
  ['午前9:30 から 午後1:00', '09:30', '13:00'],
  ['9:30 yb i 1:00 yh', '09:30', '13:00'],
  ['٠٩:٣٠ – ١٣:٣٠', '09:30', '13:30'],
  ['Wed 2026-08-26 12:30 - 13:00', '12:30', '13:00'],
  ['Tue 24/11/2026 10:00-11:00 (1 hour)', '10:00', '11:00'],
])('hours are read: %s', (words, from, to) => expect(hoursIn(words)).toEqual({ from, to }));

test.each([
  '2:30 م إلى 3:30 م',
  'ab 2:30 bis 3:30 uhr nachm',
  'de 2:30 à 3:30',
  '午前9:30 から 10:30',
  '10:30 - 11:00 AM',
  '25:00 to 26:00 ',
  '10:00',
  '9:00 to 10:00 or 11:00 to 12:00',
  'no time',
])('no hour is guessed: %s', (words) => {
  const { from, to } = hoursIn(words);
  expect([from, to]).toEqual([undefined, undefined]);
});

test.each([
  ['Tuesday, November 24, 2026', 'en'],
  ['Tue, 24 Nov 2026 10:00', 'en-GB'],
  ['mardi 24 novembre 2026', 'fr'],
  ['wtorek, 24 listopada 2026', 'pl'],
  ['2026年11月24日火曜日', 'ja'],
  ['2026년 11월 24일 (화)', 'ko'],
  ['الثلاثاء، ٢٤ نوفمبر ٢٠٢٦', 'ar-EG'],
  ['Tue 2026-11-24', 'en'],
  ['24.11.2026', 'de'],
  ['11/24/2026', 'en-US'],
  ['Tue 11/24/2026 - 10:00', 'en'],
])('a day is read: %s', (words, language) => expect(dayIn(words, language)).toBe('2026-11-24'));

test.each([
  ['Tue 10/11/2026', 'en', '2026-11-10'],
  ['Sun 10/11/2026', 'en', '2026-10-11'],
  ['mar. 10/11/2026 10:00', 'fr', '2026-11-10'],
  ['Po 06.01.2025 9:00 – 17:00', 'cs', '2025-01-06'],
  ['12/12/2026', 'en', '2026-12-12'],
])('day and month are told apart by the weekday, or by dots: %s', (words, language, day) => {
  expect(dayIn(words, language)).toBe(day);
});

test.each([
  ['24 November', 'en'],
  ['Fri 10/11/2026', 'en'],
  ['10/11/2026', 'en'],
  ['Tuesday, November 31, 2026', 'en'],
  ['24 November 2026 – 25 November 2026', 'en'],
  ['24 – 25 November 2026', 'en'],
  ['November 24, 2026', 'not a language'],
  ['mardi 24 novembre 2026', 'en'],
])('no day is guessed: %s', (words, language) => expect(dayIn(words, language)).toBeUndefined());

test('words never break the reading, and what is claimed is a time', () => {
  const piece = fc.constantFrom(
    '24',
    '2026',
    ':30',
    '10',
    ' ',
    'am',
    'November',
    '午後',
    '–',
    '/',
    '\u202E',
    'ж',
    ', ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((all) => all.join('')),
      ),
      (words) => {
        const day = dayIn(words, 'en');
        if (day) expect(new Date(`${day}T00:00Z`).toISOString()).toContain(day);
        for (const hour of Object.values(hoursIn(words))) expect(hour ?? '00:00').toMatch(/^([01]\d|2[0-3]):\d\d$/);
        expect(typeof namesHour(words)).toBe('boolean');
      },
    ),
  );
});

test.each([
  ['24/11/2026 10:00 - 11:00 (30 min)', true],
  ['11/24 1:30 PM - 2:30 PM', true],
  ['24/11/26 10:00', true],
  ['Di 24. Nov. 10:00', true],
  ['2026年11月24日(火) 午後1:30', true],
  ['Today 10:00 - 11:00', true],
  ['10:00 - 11:00, 24 November', true],
  ['26/11/26 10:00', false],
  ['11/11/2026 10:00', false],
  ['Mon 23 Nov 10:00', false],
  ['10:00 - 11:00, 25 November', false],
])('does it fit the day of the entry: %s', (words, fits) => expect(mayBeOn('2026-11-24', words)).toBe(fits));

test('a month and a day that are the same number must both be said', () => {
  expect(mayBeOn('2026-11-11', '10/11/2026')).toBe(false);
  expect(mayBeOn('2026-11-26', '24/11/26')).toBe(false);
});

test('a whole day is one only where nothing names an hour', () => {
  expect(whenOf('', '2026-11-24', 'Tuesday 24 November (all day)').allDay).toBe(true);
  for (const hours of ['', '10.30 – 11.30', '10h30', '午後3時', '3 PM'])
    expect(whenOf('', '2026-11-24', hours), hours).toEqual({ text: '', allDay: false });
});

const say = (words: string) => {
  element('[aria-label="Time"]').textContent = words;
};

test.each([
  ['another day', 'Wed 25/11/2026 10:00 - 11:00', '2026-11-25T10:00'],
  ['the same number in another month', 'Thu 24/12/2026 10:00 - 11:00', '2026-12-24T10:00'],
  ['another time', 'Tue 24/11/2026 15:00 - 16:00', '2026-11-24T15:00'],
])('the entry last clicked lends nothing to a meeting of the same subject: %s', (_what, words, start) => {
  const meeting = readAfter('peek, English, 24', () => say(words));
  expect(meeting.id).not.toContain('AAMk');
  expect(meeting.when.start).toBe(start);
  expect(meeting.recurring).toBeUndefined();
});

test('day and month that could be swapped are settled by the entry, or not claimed', () => {
  const swap = () => {
    element('[data-column-date]').setAttribute('data-column-date', '2026-11-10');
    element('[data-calitemid] [title]').setAttribute('aria-label', 'Frailty pilot, 10:00 to 11:00, Room 4, By Ann Lee');
    say('10/11/2026 10:00 - 11:00');
  };
  expect(readAfter('peek, English, 24', swap).when.start).toBe('2026-11-10T10:00');
  const unclicked = () => {
    swap();
    element('[data-calitemid]').remove();
  };
  expect(readAfter('peek, English, 24', unclicked).when.start).toBeUndefined();
});

test('an entry taken out of the page, or of another subject, lends nothing', () => {
  const renamed = readAfter('peek, English, 24', () => {
    element('[aria-label="Title"]').textContent = 'Frailty pilot, part two';
  });
  expect(renamed).toMatchObject({ title: 'Frailty pilot, part two', when: { start: '2026-11-24T10:00' } });
  expect(renamed.id).not.toContain('AAMk');
});

test('a meeting of several days has no start that the page does not prove', () => {
  const meeting = readAfter('peek, several days', () => undefined);
  expect(meeting.when.start).toBeUndefined();
  expect(meeting.when.end).toBeUndefined();
});

test('occurrences of one series share its id, and each has its own', () => {
  const first = readAfter('peek, English, 24', () => undefined);
  const second = readAfter('peek, English, 24', () => {
    element('[data-calitemid]').setAttribute('data-calitemid', 'AAMkOther');
  });
  expect(second.seriesId).toBe(first.seriesId);
  expect(second.id).not.toBe(first.id);
  expect(first.seriesId).not.toBe(first.id);
});

test('the tooltip settles commas; without it the label is cut before its times', () => {
  mount(outlook, fixture('peek, commas'));
  expect(readTile(element('[data-calitemid] time'))?.subject).toBe('Call, 9:30 sharp, with By Ann Lee, Bo');
  mount(outlook, fixture('peek, English, 24'));
  element('[data-calitemid] [title]').removeAttribute('title');
  element('[data-calitemid] [aria-label]').setAttribute('aria-label', 'Pilot, part two, 10:00 to 11:00, By Ann Lee');
  expect(readTile(element('[data-calitemid]'))?.subject).toBe('Pilot, part two');
  expect(readTile(document.body)).toBeUndefined();
});

test('parts of a form that appear one by one are all the same meeting', () => {
  const { context } = mount(outlook, fixture('form of a new'));
  const inner = element('[data-app-section="Form_Content"]');
  expect(outlook.read(inner, context)).toEqual(outlook.read(element('[id="EVENT_CalendarCompose_1"]'), context));
  expect(element('[id$="_DATETIME"]').matches(outlook.opened)).toBe(false);
  expect(outlook.anchor(inner)).toBe(element('button[priorityid="3"]'));
});

test('adding to the invite keeps what is there and changes only our own lines', async () => {
  mount(outlook, fixture('form of a meeting'));
  const form = element('[id="EVENT_CalendarCompose_1"]');
  const notes = element('[data-ms-editor]');
  const people = element('[aria-label="必須出席者を招待します"]').innerHTML;
  expect(await outlook.write(form, 'Why: <b>first</b>')).toBe('written');
  expect(await outlook.write(form, 'Why: second')).toBe('written');
  expect(notes.textContent).toContain('Agree the aim');
  expect(notes.textContent).toContain('Why: second');
  expect(notes.textContent).not.toContain('first');
  expect(element('[aria-label="必須出席者を招待します"]').innerHTML).toBe(people);
});

test('people are also known by the class of their islands, each once', () => {
  const { attendees } = readAfter('form of a meeting', () => {
    const [first, second] = document.querySelectorAll('._EType_RECIPIENT_ENTITY');
    first?.removeAttribute('contenteditable');
    second?.firstElementChild?.setAttribute('contenteditable', 'false');
  });
  expect(attendees).toEqual([{ name: 'Ann Lee' }, { name: 'bo.ray', organisation: 'council.example' }]);
});

test('a link or shared file in the notes stays, and our lines come below it', async () => {
  mount(outlook, fixture('live form: the button'));
  const form = element('[data-app-section="Form_Content"]');
  expect(await outlook.write(form, 'Why: x')).toBe('written');
  const notes = element('[data-ms-editor]').textContent ?? '';
  expect(notes.indexOf('Why: x')).toBeGreaterThan(notes.indexOf('Agenda.docx'));
  expect(outlook.anchor(form)).toBe(element('button[priorityid="3"]'));
});

test('nothing is written into the boxes of people, nor where the date is not found', async () => {
  mount(outlook, fixture('form whose notes'));
  const form = element('[id="EVENT_CalendarCompose_1"]');
  expect(await outlook.write(form, 'Why: x')).toBe('read-only');
  mount(outlook, fixture('form of a new'));
  element('[id$="_DATETIME"]').remove();
  expect(await outlook.write(element('[id="EVENT_CalendarCompose_1"]'), 'Why: x')).toBe('read-only');
  mount(outlook, fixture('peek, English, 24'));
  expect(await outlook.write(element('[data-app-section="CalendarItemPeek"]'), 'Why: x')).toBe('read-only');
});

test('hundreds of guests are counted, and two hundred named', () => {
  const meeting = readAfter('window of its own', () => {
    const guest = element('[aria-label="Opens card for guest1@org1.example"]').closest('.p1');
    for (let place = 12; place < 300; place++) {
      const copy = guest?.cloneNode(true) as Element;
      copy.querySelector('[aria-label]')?.setAttribute('aria-label', `Opens card for guest${place}@org1.example`);
      guest?.after(copy);
    }
  });
  expect(meeting).toMatchObject({ attendeeCount: 300, organisationCount: 7 });
  expect(meeting.attendees).toHaveLength(200);
  expect(Meeting.safeParse(meeting).error).toBeUndefined();
});

test('only the calendar part of an Outlook host is a calendar, and says so before its page is known', () => {
  mount(outlook, fixture('peek, English, 24'));
  const at = (address: string) => [outlook.detect(document, new URL(address)), outlook.expects(new URL(address))];
  for (const address of ['https://outlook.live.com/calendar/0/view/day', 'https://outlook.office.com/hosted/calendar/'])
    expect(at(address), address).toEqual([true, true]);
  for (const address of [
    'https://outlook.office.com/mail/',
    'https://outlook.office.com/calendars',
    'https://outlook.live.com/people/calendar/',
  ])
    expect(at(address), address).toEqual([false, false]);
  document.body.innerHTML = '<main>An entirely new page</main>';
  expect(at('https://outlook.office.com/calendar/view/week')).toEqual([false, true]);
});

test('today lists the entries of its column, or of its cell in a month', () => {
  mount(outlook, fixture('peek, English, 24'));
  const [meeting] = outlook.listDay(document, '2026-11-24');
  expect(meeting).toMatchObject({
    id: 'outlook:AAMkAGI2TG93AAA=',
    title: 'Frailty pilot',
    when: { text: '10:00 to 11:00', start: '2026-11-24T10:00', end: '2026-11-24T11:00', allDay: false },
  });
  expect(meeting?.seriesId).toBe(readAfter('peek, English, 24', () => undefined).seriesId);
  expect(outlook.listDay(document, '2026-11-25')).toEqual([]);
  mount(outlook, fixture('peek from a month'));
  expect(outlook.listDay(document, '2026-11-24')).toMatchObject([
    { title: 'Away day', when: { start: '2026-11-24', allDay: true } },
  ]);
});

test('an id in the address that cannot be decoded is taken as it is', () => {
  const { root } = mount(outlook, fixture('full read, page of 2026'));
  const url = new URL('https://outlook.office.com/calendar/item/%E0%A4%A');
  expect(root && outlook.read(root, { document, url })).toMatchObject({ meeting: { id: 'outlook:%E0%A4%A' } });
});
