import { expect, test } from 'vitest';
import { promiseEvent } from '@/lib/invitations/ics/promise';
import { calendarFile } from '@/lib/invitations/ics/write';
import type { Commitment } from '@/lib/meetings/commitment';

const promise: Commitment = {
  id: 'a1',
  meetingId: 'm',
  seriesId: 's',
  meetingTitle: 'Beds; winter',
  text: 'I will ring ward 7\r\nDTSTART:20200101',
  people: [],
  to: ['Bea Ncube', 'Carl Berg'],
  madeAt: '2026-11-24',
};
const fileOf = (one: Commitment) =>
  calendarFile([promiseEvent(one, '2026-11-27')], Date.parse('2026-11-24T09:00:00Z')).replaceAll('\r\n ', '');

test('a whole free day whose title tells nothing; the words, to whom and from where are in its notes', () => {
  const lines = fileOf(promise).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:promise-a1@before-we-meet',
      'DTSTART;VALUE=DATE:20261127',
      'SUMMARY:A promise is due',
      'TRANSP:TRANSPARENT',
    ]),
  );
  const notes = lines.find((line) => line.startsWith('DESCRIPTION:'));
  expect(notes).toContain('To Bea Ncube and Carl Berg');
  expect(notes).toContain('From Beds\\; winter');
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toHaveLength(1);
});

test('what somebody else is to do says who, and the same promise keeps its id', () => {
  const theirs = fileOf({ ...promise, owner: 'Bea Ncube', text: 'send the rota' });
  expect(theirs).toContain('DESCRIPTION:Bea Ncube: send the rota');
  expect(theirs).toContain('UID:promise-a1@before-we-meet');
});
