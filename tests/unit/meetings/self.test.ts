import { expect, test } from 'vitest';
import { byFrequency, guessSelf } from '@/lib/meetings/self';

const none = { accounts: [], organisers: [], meetings: [] };
const with3 = [
  ['Ann Lee', 'Bea', 'Carl'],
  ['Ann Lee', 'Dan'],
  ['LEE, Ann (HARBOUR - H1A)', 'Eve', 'Bea'],
];

test('the account on the page says who it is, whatever else is likely', () => {
  const meetings = [...with3, ['Ann Lee', 'Fay']];
  expect(guessSelf({ ...none, accounts: ['Bea'], meetings })).toEqual({ names: ['Bea'], certainty: 'account' });
});

test('who organises nearly everything that can be changed is the person', () => {
  expect(guessSelf({ ...none, organisers: ['Ann Lee', 'Ann Lee'] })).toEqual({
    names: ['Ann Lee'],
    certainty: 'likely',
  });
  expect(guessSelf({ ...none, organisers: ['Ann Lee'] }).certainty).toBe('unsure');
  expect(guessSelf({ ...none, organisers: ['Ann Lee', 'Bea', 'Ann Lee'] }).certainty).toBe('unsure');
});

test('who is in nearly every meeting, while nobody else is in most, is the person', () => {
  expect(guessSelf({ ...none, meetings: with3 }).certainty, 'too few').toBe('unsure');
  expect(guessSelf({ ...none, meetings: [...with3, ['Ann Lee', 'Fay']] }).names).toEqual(['Ann Lee']);
});

test('two people who are always together cannot be told apart', () => {
  const pair = Array.from({ length: 6 }, () => ['Ann Lee', 'Bea']);
  expect(guessSelf({ ...none, meetings: pair }).certainty).toBe('unsure');
});

test('a room, a list, an organiser listed alone and somebody the person said they are not count for nothing', () => {
  const rooms = Array.from({ length: 6 }, (_, n) => ['Oak room', 'Frailty Team', `Person ${n}x`]);
  expect(guessSelf({ ...none, meetings: rooms }).certainty).toBe('unsure');
  expect(guessSelf({ ...none, meetings: Array.from({ length: 9 }, () => ['Bea']) }).certainty).toBe('unsure');
  const evidence = { accounts: ['Ann Lee'], organisers: ['Ann Lee', 'Ann Lee'], meetings: with3 };
  expect(guessSelf({ ...evidence, notMe: ['Lee, Ann'] }).certainty).toBe('unsure');
});

test('who is in most meetings is offered first', () => {
  expect(byFrequency(['Carl', 'Bea', 'Lee, Ann'], with3)).toEqual(['Lee, Ann', 'Bea', 'Carl']);
});
