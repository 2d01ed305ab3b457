/** Files for a person's own calendar: read back by the pass that reads files, and safe with hostile words. */
import { expect, test } from 'vitest';
import { meetingsInFile } from '@/lib/invitations/ics/file';
import { calendarFile, type WrittenEvent } from '@/lib/invitations/ics/write';

const now = Date.parse('2026-11-24T08:00:00Z');
const read = async (text: string) =>
  (await meetingsInFile(new File([text], 'x.ics'), { timeZone: 'Europe/London', today: '2026-11-24' })).meetings;
const hold: WrittenEvent = {
  uid: 'hold-1',
  title: 'Time to think',
  start: '2026-11-27T09:00',
  end: '2026-11-27T10:00',
};

test('a time and a whole day come back as they were written', async () => {
  expect(await read(calendarFile([hold], now))).toMatchObject([
    { title: 'Time to think', when: { start: '2026-11-27T09:00', end: '2026-11-27T10:00', allDay: false } },
  ]);
  const day = calendarFile([{ uid: 'p', title: 'Send the rota', start: '2026-11-27', free: true }], now);
  expect(day).toContain('TRANSP:TRANSPARENT');
  expect(await read(day)).toMatchObject([{ title: 'Send the rota', when: { start: '2026-11-27', allDay: true } }]);
});

test('a rule repeats it, and a reminder stands in it', async () => {
  const text = calendarFile([{ ...hold, repeat: 'FREQ=WEEKLY;COUNT=12', reminderMinutes: 10 }], now);
  expect(text).toContain('RRULE:FREQ=WEEKLY;COUNT=12');
  expect(text).toContain('TRIGGER:-PT10M');
  expect(() => calendarFile([{ ...hold, start: 'tomorrow' }], now)).toThrow();
});

test('words cannot add a line, and lines are no longer than 75 octets', async () => {
  const title = 'A; b, c\\ \r\nATTENDEE:mailto:x@example.org\u0000 \ud800 \u202e';
  const text = calendarFile([{ ...hold, title, notes: `${'ü'.repeat(300)}\nBEGIN:VEVENT` }], now);
  expect(text.split('\r\n').filter((line) => /^(ATTENDEE|BEGIN:VEVENT)/.test(line))).toEqual(['BEGIN:VEVENT']);
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const [back] = await read(text);
  expect(back?.title).toContain('A; b, c\\');
});
