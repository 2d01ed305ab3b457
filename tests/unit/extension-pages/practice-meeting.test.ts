import { expect, test } from 'vitest';
import { cards, inviteOf } from '@/entrypoints/welcome/practice-meeting';

test('the practice meeting asks the three questions, each with answers to choose from', () => {
  expect(cards.map(({ question }) => question.id)).toEqual(['agreeing', 'why', 'decides']);
  const [agreeing, why, decides] = cards.map(({ choices }) => choices);
  for (const choices of [agreeing, why]) {
    // What the invite says comes first, marked as its words; how many more there are is the suggestions' matter.
    expect(choices?.[0]).toMatchObject({ source: 'From the invite', isQuote: true });
    expect(choices?.map(({ source }) => source)).toContain('Last time');
  }
  expect(decides?.map(({ text }) => text)).toEqual(['Dr Ana Silva', 'Ben Hughes', 'Mei Tanaka', 'All of us']);
});

test('what it would write is what an invite gets', () => {
  expect(inviteOf({ agreeing: 'Stay', why: 'People wait', decides: 'Dr Ana Silva' })).toBe(
    'Before we meet\nWhat we are agreeing: Stay\nWhy: People wait\nWho decides: Dr Ana Silva',
  );
});
