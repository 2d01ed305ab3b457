/** Whole texts: which lines are labels and what belongs to them, which time is the meeting's, and what is called its title. */
import { describe, expect, test } from 'vitest';
import { meetingFromText, meetingFromWords } from '@/lib/invitations/text/meeting';
import { partsOf } from '@/lib/invitations/text/parts';
import { freeTime, labelledTime } from '@/lib/invitations/text/times';
import { freeTitle } from '@/lib/invitations/text/title';

const parts = (text: string) => partsOf(text.split('\n'));

describe('labelled lines', () => {
  test.each([
    ['Title: Pilot\nWhere: Oak room\nBring figures', { title: 'Pilot', place: 'Oak room' }, ['Bring figures']],
    ['Where:\nOak room\nFloor 2', { place: 'Oak room' }, ['Floor 2']],
    ['Where: Oak room\n  Floor 2\n  North\nBring figures', { place: 'Oak room, Floor 2, North' }, ['Bring figures']],
    ['Where: Oak room\n Floor 2', { place: 'Oak room' }, [' Floor 2']],
    ['Where: a\n  b\n  c\n  d\n  e\n  f', { place: 'a, b, c, d, e' }, ['  f']],
    ['Where\n\nOak room', {}, ['', 'Oak room']],
    ['When: Tuesday 24 November 2026\n  10:00', { when: 'Tuesday 24 November 2026; 10:00' }, []],
    ['When: Tuesday 24 November 2026\n  Oak room', { when: 'Tuesday 24 November 2026' }, ['  Oak room']],
    ['When: soon', {}, ['When: soon']],
    ['When: weekly', { when: 'weekly' }, []],
    ['Time: 10:00', { time: '10:00' }, []],
    ['Time: 24 November 2026 10:00', { when: '24 November 2026 10:00' }, []],
    ['Time: 20 mins', {}, ['Time: 20 mins']],
    ['Date: 24', { date: '24' }, []],
    ['Duration: an hour', {}, ['Duration: an hour']],
    ['Duration: 1 hour', { duration: '1 hour' }, []],
    ['From: 10:00\nTo: 11:00', { start: '10:00', end: '11:00' }, []],
    ['From: 10am\nTo: noon', { start: '10am', end: 'noon' }, []],
    ['To: agree the rota', {}, ['To: agree the rota']],
    ['From: Ann Lee', { from: 'Ann Lee' }, []],
    ['From: Ann Lee\nDate: 23 Nov 2026\nSubject: Pilot', { from: 'Ann Lee', sent: '23 Nov 2026', title: 'Pilot' }, []],
    ['From: Ann Lee\nDate: 23 Nov 2026\n\nTime: 10:00', { from: 'Ann Lee', sent: '23 Nov 2026', time: '10:00' }, ['']],
    ['Date: 24 Nov 2026\nTime: 10:00', { date: '24 Nov 2026', time: '10:00' }, []],
    [
      'Sent: 23 Nov 2026\nTo: Ann Lee;\n Bo Ray; c@d.example',
      { sent: '23 Nov 2026', to: 'Ann Lee;; Bo Ray; c@d.example' },
      [],
    ],
    [
      'When: 24 Nov 2026 10:00\nBring figures\nTo: Ann Lee',
      { when: '24 Nov 2026 10:00', to: 'Ann Lee' },
      ['Bring figures'],
    ],
    ['Attendees: Ann Lee; Bo Ray', { attendees: 'Ann Lee; Bo Ray' }, []],
    ['Attendees: we hope for many', {}, ['Attendees: we hope for many']],
    ['Attendees:\nAnn Lee\nBo Ray\nwe meet here', { attendees: 'Ann Lee; Bo Ray' }, ['we meet here']],
    ['Attendees:\n\nAnn Lee\n• Bo Ray\n\nBring figures', { attendees: 'Ann Lee; Bo Ray' }, ['', 'Bring figures']],
    ['Attendees:\n\nwe meet here', {}, ['', 'we meet here']],
    ['Attendees: Ann Lee,\nBo Ray', { attendees: 'Ann Lee,; Bo Ray' }, []],
    ['Required: Ann Lee\nOptional: Bo Ray', { attendees: 'Ann Lee; Bo Ray' }, []],
    ['Organiser: Ann Lee\na@b.example', { organiser: 'Ann Lee <a@b.example>' }, []],
    ['Host\nAnn Lee\na@b.example\nBring figures', { organiser: 'Ann Lee <a@b.example>' }, ['Bring figures']],
    ['Title: 24 November 2026 10:00', {}, ['Title: 24 November 2026 10:00']],
    ['Title: Pilot @ 24 November 2026 10:00', { title: 'Pilot @ 24 November 2026 10:00' }, []],
    ['Where: Oak room\nWhere: Elm room', { place: 'Oak room' }, ['Where: Elm room']],
    ['Where: Oak room\nWhere: Oak room', { place: 'Oak room' }, []],
    ['From: Ann\nSubject: One\n\nhello\nFrom: Bo\nSubject: Two', { from: 'Ann', title: 'One' }, ['', 'hello']],
    ['', {}, ['']],
  ])('%j', (text, values, rest) => {
    const found = parts(text);
    expect(found.values).toEqual(values);
    expect(found.rest).toEqual(rest);
  });

  test('a list of guests is followed for 200 lines', () => {
    const { values, rest } = parts(`Guests:\n${'Ann Lee\n'.repeat(201)}`);
    expect(values.attendees?.split('; ')).toHaveLength(200);
    expect(rest[0]).toBe('Ann Lee');
  });

  test('the head of a message is one', () => {
    expect(parts('From: Ann Lee\nSubject: Pilot').isMessage).toBe(true);
    expect(parts('Sent: today\nSubject: Pilot').isMessage).toBe(true);
    expect(parts('From: 10:00\nTo: 11:00').isMessage).toBe(false);
    expect(parts('Where: Oak room\nSubject: Pilot').isMessage).toBe(false);
  });
});

describe('a labelled time', () => {
  test.each([
    [{ when: '24 Nov 2026 10:00-11:00' }, '2026-11-24T10:00', '2026-11-24T11:00', false],
    [{ date: '24 Nov 2026', time: '10:00-11:00' }, '2026-11-24T10:00', '2026-11-24T11:00', false],
    [{ time: '10:00-11:00', when: '24 Nov 2026' }, '2026-11-24T10:00', '2026-11-24T11:00', false],
    [{ start: '24 Nov 2026 10:00', end: '24 Nov 2026 11:00' }, '2026-11-24T10:00', '2026-11-24T11:00', false],
    [{ date: '24 Nov 2026', start: '10:00', end: '11:00' }, '2026-11-24T10:00', '2026-11-24T11:00', false],
    [{ when: '24 Nov 2026 10:00', duration: '90 mins' }, '2026-11-24T10:00', '2026-11-24T11:30', false],
    [{ when: '24 Nov 2026 10:00', end: 'late' }, '2026-11-24T10:00', undefined, false],
    [{ when: '24 Nov 2026 10:00', recurrence: 'every week' }, undefined, undefined, true],
    [{ when: '24 Nov 2026 10:00', recurrence: 'None' }, '2026-11-24T10:00', undefined, false],
    [{ when: '24 Nov 2026 10:00', recurrence: 'Does not repeat' }, '2026-11-24T10:00', undefined, false],
    [{ when: 'every Tuesday 10:00' }, undefined, undefined, true],
    [{ date: '24 November', time: '10:00' }, undefined, undefined, false],
  ])('%j', (values, start, end, recurring) => {
    const found = labelledTime(values);
    expect([found?.when.start, found?.when.end, found?.recurring]).toEqual([start, end, recurring]);
    expect(found?.told.size).toBe(0);
  });

  test('nothing labelled is nothing; how often it is held is said behind its time', () => {
    expect(labelledTime({})).toBeUndefined();
    expect(labelledTime({ place: 'Oak room', duration: '1 hour' })).toBeUndefined();
    expect(labelledTime({ when: '24 Nov 2026 10:00', recurrence: 'monthly on 4' })?.when).toEqual({
      text: '24 Nov 2026 10:00; monthly on 4',
      allDay: false,
    });
  });
});

describe('a time that stands freely', () => {
  const today = '2026-11-01';
  const free = (text: string) => freeTime(text.split('\n'), today);

  test.each([
    ['Pilot on 24 November 2026 at 10:00', '2026-11-24T10:00', undefined],
    ['24 November 2026\n10:00 – 11:00', '2026-11-24T10:00', '2026-11-24T11:00'],
    ['10:00 – 11:00\n24 November 2026', '2026-11-24T10:00', '2026-11-24T11:00'],
    ['24 November 2026', '2026-11-24', undefined],
    [
      'It is on 24 November 2026 at 10:00. We meet on 24 November 2026, 10:00-11:00.',
      '2026-11-24T10:00',
      '2026-11-24T11:00',
    ],
    [
      'We meet on 24 November 2026, 10:00-11:00. It is on 24 November 2026 at 10:00.',
      '2026-11-24T10:00',
      '2026-11-24T11:00',
    ],
    ['24 November 2026\nWe meet on 24 November 2026 at 10:00', '2026-11-24T10:00', undefined],
    ['We meet on 24 November 2026 at 10:00\n24 November 2026', '2026-11-24T10:00', undefined],
    ['We meet on 24 November 2026 at 10:00\nor on 25 November 2026 at 10:00', undefined, undefined],
    ['Last met on 20 October 2026 at 10:00\nWe meet on 24 November 2026 at 10:00', '2026-11-24T10:00', undefined],
    ['We met here 20 October 2026 at 10:00', undefined, undefined],
    [
      'Please reply by 10 November 2026 at 17:00, to attend on 24 November 2026 at 10:00',
      '2026-11-24T10:00',
      undefined,
    ],
    ['RSVP: 10 November 2026 at 17:00\nWe meet on 24 November 2026 at 10:00', '2026-11-24T10:00', undefined],
    ['[12/11/2026, 09:00] Ann: We meet on 24 November 2026 at 10:00', '2026-11-24T10:00', undefined],
    [
      'On 12 November 2026 at 09:00, Ann Lee wrote:\nWe meet on 24 November 2026 at 10:00',
      '2026-11-24T10:00',
      undefined,
    ],
    ['It was in the paper of 24 November 2026', undefined, undefined],
    ['Spotkanie 24 listopada 2026 10:00', '2026-11-24T10:00', undefined],
    [`${'x\n'.repeat(299)}24 November 2026 10:00`, '2026-11-24T10:00', undefined],
    [`${'x\n'.repeat(300)}24 November 2026 10:00`, undefined, undefined],
    [`${'x\n'.repeat(39)}24 listopada 2026 10:00`, '2026-11-24T10:00', undefined],
    [`${'x\n'.repeat(40)}24 listopada 2026 10:00`, undefined, undefined],
    ['no time', undefined, undefined],
  ])('%# of a text', (text, start, end) => {
    const { when } = free(text);
    expect([when.start, when.end]).toEqual([start, end]);
  });

  test('of several nothing is claimed, and that is said; of none nothing is said', () => {
    expect(free('24 November 2026 at 10:00\n25 November 2026 at 10:00').when).toEqual({
      text: expect.stringMatching(/more than one/i),
      allDay: false,
    });
    expect(free('nothing').when).toEqual({ text: '', allDay: false });
  });

  test('which lines are told by it, and what stands before it', () => {
    const alone = free('Tuesday 24 November 2026\n10:00');
    expect([...alone.told]).toEqual(['Tuesday 24 November 2026', '10:00']);
    const within = free('Please join the pilot on 24 November 2026\n10:00');
    expect([...within.told]).toEqual(['10:00']);
    expect(within).toMatchObject({
      line: 'Please join the pilot on 24 November 2026',
      before: 'Please join the pilot on ',
    });
  });

  test('a day before today counts where today is not known', () => {
    expect(freeTime(['20 October 2026 at 10:00'], undefined).when.start).toBe('2026-10-20T10:00');
    expect(freeTime(['24 November 2026 at 10:00'], '2026-11-24').when.start).toBe('2026-11-24T10:00');
    expect(freeTime(['24 November 2026 at 10:00'], '2026-11-25').when.start).toBeUndefined();
  });
});

describe('a title', () => {
  const none = { told: new Set<string>() };
  const titled = (text: string, time: Parameters<typeof freeTitle>[1] = none) => freeTitle(text.split('\n'), time);

  test.each([
    ['Pilot\nBring figures', 'Pilot', 'Pilot'],
    ['Dear all,\n\nPilot', 'Pilot', 'Pilot'],
    ['---\nWhen\nhttps://x.example\na@b.example\nPilot', 'Pilot', 'Pilot'],
    ['Ann invited you to “Winter plan”\nBring figures', 'Winter plan', undefined],
    ["Reminder for: 'Winter plan'", 'Winter plan', undefined],
    ['[24/11/2026, 10:00] Ann Lee\nPilot', 'Pilot', 'Pilot'],
    ['On 24 Nov 2026 Ann wrote:\nPilot', 'Pilot', 'Pilot'],
    ['Dear all,', 'Dear all,', 'Dear all,'],
    ['• Pilot', 'Pilot', '• Pilot'],
    ['Pilot @ Tue 24 Nov 2026', 'Pilot', 'Pilot @ Tue 24 Nov 2026'],
    [`${'Hi all,\n'.repeat(59)}Pilot`, 'Pilot', 'Pilot'],
    [`${'Hi all,\n'.repeat(60)}Pilot`, 'Hi all,', 'Hi all,'],
    ['', '', undefined],
  ])('%# of a text', (text, title, line) => {
    expect(titled(text)).toEqual({ title, ...(line !== undefined && { line }) });
  });

  test.each([
    ['Please join us for the winter planning workshop on ', 'Winter planning workshop'],
    ['Can we meet about beds on ', 'Beds'],
    ['Hello there. The pilot review will be held on ', 'Pilot review'],
    ['You are warmly invited to attend our forum on Tuesday ', 'Forum'],
    ['The meeting is on ', undefined],
    ['It is at ', undefined],
    ['ab on ', undefined],
    ['', undefined],
  ])('before its time stands %j', (before, title) => {
    const line = `${before}24 November 2026`;
    const found = titled(`${line}\nOther line`, { line, before, told: new Set() });
    expect(found).toEqual(title === undefined ? { title: 'Other line', line: 'Other line' } : { title });
  });

  test('a line that is all time is no title', () => {
    expect(titled('24 November 2026\nPilot', { told: new Set(['24 November 2026']) }).title).toBe('Pilot');
    expect(titled('  24 November 2026\nPilot', { told: new Set(['24 November 2026']) }).title).toBe('Pilot');
  });
});

describe('a meeting', () => {
  const read = (text: string, today = '2026-11-01') => meetingFromText(text, 'pasted', today);

  test('notes are what no part has told, without marks of quotation and drawn lines', () => {
    const text = 'Subject: Pilot\nWhen: 24 Nov 2026 10:00\n> One\n-----\n________\n\n\n\nTwo  \n';
    expect(read(text)?.description).toBe('One\n________\n\nTwo');
  });

  test.each([
    ['Where: Oak room (map)', 'Oak room'],
    ['Where: Oak room; view map', 'Oak room'],
    ['Where: Oak room', 'Oak room'],
    ['Where: <https://x.example', undefined],
    ['Where: https://x.example', undefined],
    ['Where: Oak room map room', 'Oak room map room'],
  ])('%s', (line, place) => {
    expect(read(`Subject: Pilot\n${line}`)?.place).toBe(place);
  });

  test.each([
    ['Join at meet.google.com/abc-defg-hij', 'https://meet.google.com/abc-defg-hij'],
    ['Join at us02web.zoom.us/j/123', 'https://us02web.zoom.us/j/123'],
    ['Join at zoom.us/j/123', 'https://zoom.us/j/123'],
    ['Join at <https://zoom.us/j/123>', 'https://zoom.us/j/123'],
    ['Join at evilzoom.us/j/123', undefined],
    ['Join at x-meet.google.com/abc-defg-hij', undefined],
    ['Join at http://zoom.us/j/123', undefined],
  ])('%s', (line, link) => {
    expect(read(`Subject: Pilot\n${line}`)?.link).toBe(link);
  });

  test('who sent a message has not called the meeting, unless it is an invitation', () => {
    const head = 'From: Ann Lee\nTo: Bo Ray\nSubject: Pilot';
    expect(read(head)).toMatchObject({ attendees: [] });
    expect(read(head)?.organiser).toBeUndefined();
    expect(read(`${head}\nWhen: 24 Nov 2026 10:00`)).toMatchObject({
      organiser: { name: 'Ann Lee' },
      attendees: [{ name: 'Ann Lee' }, { name: 'Bo Ray' }],
    });
  });

  test('the words of a day and those of an hour, in two places, are one time', () => {
    expect(read('Time: 10:00\nPilot\n24 November 2026')?.when.start).toBe('2026-11-24T10:00');
    expect(read('Subject: Pilot @ 24 Nov 2026 10:00 - 11:00\n25 Nov 2026 10:00')?.when.start).toBe('2026-11-24T10:00');
    expect(read('Subject: Pilot\nWe meet on 24 November 2026 at 10:00')?.when.start).toBe('2026-11-24T10:00');
  });

  test('one line is a title, unless a day and an hour stand in it, or a label before it', () => {
    expect(meetingFromWords(' Pilot ')).toMatchObject({ title: 'Pilot', calendar: 'typed' });
    expect(meetingFromWords('Pilot on 24 November 2026')).toMatchObject({ calendar: 'typed' });
    expect(meetingFromWords('Pilot at 10:00')).toMatchObject({ calendar: 'typed' });
    expect(meetingFromWords('Pilot on 24 November 2026 at 10:00')).toMatchObject({
      calendar: 'pasted',
      title: 'Pilot',
    });
    expect(meetingFromWords('Subject: Pilot')).toMatchObject({ calendar: 'pasted', title: 'Pilot' });
    expect(meetingFromWords('Pilot\nx')).toMatchObject({ calendar: 'pasted', title: 'Pilot' });
    for (const none of ['', ' \n ', '?!']) expect(meetingFromWords(none)).toBeUndefined();
  });
});
