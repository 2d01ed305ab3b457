/** Names that every object inherits, through each parser: they are words like any other. */
import { describe, expect, test } from 'vitest';
import { advise } from '@/lib/advice/advice';
import { meetingsInCalendar } from '@/lib/invitations/ics/file';
import { meetingFromText } from '@/lib/invitations/text/meeting';
import { zoneOfName } from '@/lib/invitations/zone-names';
import { Meeting } from '@/lib/meetings/meeting';
import { whenInWords } from '@/lib/meetings/when';
import { jargonIn, suggest } from '@/lib/suggestions/suggest';

const reader = { timeZone: 'Europe/London', today: '2026-11-24' };
const names = Object.getOwnPropertyNames(Object.prototype);
const read = async (...lines: string[]) => {
  const body = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  return (await meetingsInCalendar(new TextEncoder().encode(body), reader)).meetings;
};

describe.each(names)('%s', (name) => {
  test('is a zone that only the file knows: the meeting and its hours are there', async () => {
    const [meeting] = await read('SUMMARY:Pilot', `DTSTART;TZID=${name}:20261130T100000`);
    expect(meeting).toMatchObject({ title: 'Pilot', when: { start: '2026-11-30T10:00' } });
    expect(Meeting.safeParse(meeting).success).toBe(true);
    expect(meeting && whenInWords(meeting, reader.today, reader.timeZone)).toContain('10:00');
  });

  test('is a parameter, a part of a rule, a type, an id or a title', async () => {
    const [meeting] = await read(
      `SUMMARY;${name}=x;VALUE=${name}:${name}`,
      `UID:${name}`,
      `DTSTART;${name}=x:20261130T100000`,
      `RRULE:FREQ=DAILY;${name}=1;COUNT=3`,
      `ATTENDEE;CN=${name};ROLE=${name}:mailto:${name}@${name}.example`,
      `STATUS:${name}`,
      `X-${name}:x`,
      `${name}:x`,
    );
    expect(meeting).toMatchObject({ title: name, when: { start: '2026-11-30T10:00' } });
    expect(Meeting.safeParse(meeting).success).toBe(true);
  });

  test('describes its own zone', async () => {
    const text = [
      'BEGIN:VCALENDAR',
      ...['BEGIN:VTIMEZONE', `TZID:${name}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0200'],
      ...['TZOFFSETTO:+0200', 'END:STANDARD', 'END:VTIMEZONE'],
      ...['BEGIN:VEVENT', 'SUMMARY:Pilot', `DTSTART;TZID=${name}:20261130T100000`, 'END:VEVENT', 'END:VCALENDAR'],
    ].join('\r\n');
    const { meetings } = await meetingsInCalendar(new TextEncoder().encode(text), reader);
    expect(meetings[0]?.when.start).toBe('2026-11-30T08:00');
  });

  test('is pasted in every place', () => {
    const words = ['Subject', 'When', 'Time', 'Where', 'Organiser', 'Attendees', name].map(
      (label) => `${label}: ${name}`,
    );
    const meeting = meetingFromText(`${words.join('\n')}\n30 November 2026, 10:00 ${name} time\n&${name};`, 'pasted');
    // Underscores before a word are how mails draw rules.
    expect(meeting?.title).toBe(name.replace(/^_+/, ''));
    expect(Meeting.safeParse(meeting).success).toBe(true);
    expect(zoneOfName(name)).toBeUndefined();
    expect(zoneOfName(`${name} Standard Time`)).toBeUndefined();
  });
});

test.each(names)('%s in a meeting’s words takes part in advice, suggestions and search as any word', (name) => {
  const meeting = meetingFromText(`Subject: ${name} pilot\n\n${name}: decide on ${name} (${name})`, 'pasted');
  if (!meeting) throw new Error('no meeting');
  const plain = meetingFromText('Subject: qqxx pilot\n\nqqxx: decide on qqxx (qqxx)', 'pasted');
  expect(advise({ ...meeting, attendees: ['a', 'b'] } as never).offer).toBe(true);
  expect(suggest(meeting, [name]).agreeing.length).toBe(plain && suggest(plain, ['qqxx']).agreeing.length);
  expect(jargonIn(`the ${name} of ${name}`)).toEqual([]);
});
