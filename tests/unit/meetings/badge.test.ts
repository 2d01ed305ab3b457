import { expect, test } from 'vitest';
import { badgeOf, plainTitle } from '@/lib/meetings/badge';
import type { MeetingBrief } from '@/lib/meetings/meeting';

const at = (time: string) => Date.parse(`2026-11-24T${time}`);
const brief = (title: string, time: string): MeetingBrief => ({
  id: title,
  seriesId: title,
  title,
  when: { text: '', start: `2026-11-24T${time}`, allDay: false },
});
const left = [brief('Frailty pilot', '10:00'), brief('Huddle', '12:00')];

test('counts, and names the next', () => {
  expect(badgeOf(left, at('09:00'))).toEqual({
    text: '2',
    title: 'Before We Meet: 2 to prepare. Next: 10:00 Frailty pilot',
  });
});

test('one that is running is not next, and is named when no other comes', () => {
  expect(badgeOf(left, at('10:10')).title).toBe('Before We Meet: 2 to prepare. Next: 12:00 Huddle');
  expect(badgeOf(left.slice(0, 1), at('10:10')).title).toBe('Before We Meet: 1 to prepare. Now: 10:00 Frailty pilot');
});

test('nothing left: no badge, and the name alone', () => {
  expect(badgeOf([], at('09:00'))).toEqual({ text: '', title: 'Before We Meet' });
});

test('a badge has room for three letters', () => {
  const many = Array.from({ length: 150 }, (_, place) => brief(`${place}`, '10:00'));
  expect(badgeOf(many, at('09:00')).text).toBe('99+');
});

test('a hostile title stays on one line, reads one way and is cut between characters', () => {
  expect(plainTitle('Pilot\r\n\u0000Click\u202Egnp.exe\u2069\u2028now')).toBe('Pilot Click gnp.exe now');
  expect(plainTitle('👩‍⚕️'.repeat(100))).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  expect([...plainTitle('x'.repeat(500))]).toHaveLength(61);
});

test('a meeting that runs is said before those that are left', () => {
  expect(badgeOf([], at('10:10'), 'Frailty pilot')).toEqual({
    text: 'now',
    title: 'Before We Meet. Running now: Frailty pilot.',
  });
  expect(badgeOf(left, at('10:10'), '').title).toBe('Before We Meet. Running now: a meeting. 2 to prepare.');
});
