import { expect, test } from 'vitest';
import { phaseInWords, pinnedOf, timesOf } from '@/lib/meetings/phase';

const zone = 'Europe/London';
const at = (time: string) => Date.parse(`2026-11-24T${time}`);
const when = (start: string, end?: string) => ({
  start: `2026-11-24T${start}`,
  ...(end && { end: `2026-11-24T${end}` }),
});
const said = (time: string, start = '10:00', end?: string) => {
  const times = timesOf(when(start, end), zone);
  return times && phaseInWords(times, at(time));
};

test('how long until it starts, how long it still takes, how long it is over', () => {
  expect(said('09:42', '10:00', '11:00')).toBe('in 18 minutes');
  expect(said('08:00', '10:00', '11:00')).toBe('in 2 hours');
  expect(said('09:59:45', '10:00', '11:00')).toBe('now');
  expect(said('10:42', '10:00', '11:00')).toBe('18 minutes left');
  expect(said('10:59:30', '10:00', '11:00')).toBe('1 minute left');
  expect(said('11:00:10', '10:00', '11:00')).toBe('just ended');
  expect(said('16:30', '10:00', '10:30')).toBe('ended 6 hours ago');
});

test('a meeting whose end is not known is taken to last an hour, an end before the start counts as none', () => {
  expect(said('10:30')).toBe('30 minutes left');
  expect(said('10:30', '10:00', '09:00')).toBe('30 minutes left');
});

test('nothing is said without an hour, of an unknown zone, or more than a day away', () => {
  expect(timesOf({ start: '2026-11-24' }, zone)).toBeUndefined();
  expect(timesOf({ ...when('10:00'), timeZone: 'Nowhere/Land' }, zone)).toBeUndefined();
  expect(said('10:00', '10:00')).toBe('60 minutes left');
  const times = timesOf(when('10:00', '11:00'), zone);
  expect(times && phaseInWords(times, at('12:00') + 48 * 3_600_000)).toBeUndefined();
});

test('another zone is turned into the device’s', () => {
  expect(timesOf({ ...when('10:00', '11:00'), timeZone: 'Europe/Paris' }, zone)).toEqual({
    start: at('09:00'),
    end: at('10:00'),
  });
});

test('a meeting is pinned from five minutes before its start to the end of its day', () => {
  const one = { id: 'a', ...when('10:00', '11:00') };
  const pinned = (time: number) => pinnedOf([one], time, zone).map(({ id }) => id);
  expect(pinned(at('09:54'))).toEqual([]);
  expect(pinned(at('09:55'))).toEqual(['a']);
  expect(pinned(at('23:59'))).toEqual(['a']);
  expect(pinned(at('09:00') + 86_400_000)).toEqual([]);
});

test('what runs comes before what is about to start, and that before what has ended', () => {
  const meetings = [
    { id: 'over', ...when('08:00', '09:00') },
    { id: 'soon', ...when('10:00', '11:00') },
    { id: 'runs', ...when('09:00', '10:00') },
  ];
  expect(pinnedOf(meetings, at('09:56'), zone).map(({ id }) => id)).toEqual(['runs', 'soon', 'over']);
});
