import { expect, test, vi } from 'vitest';
import { adviceFor, factsOf } from '@/lib/extension-pages/meeting-advice';
import { blockEnd, blockStart } from '@/lib/meetings/invite-block';
import { typedMeeting } from '@/lib/meetings/typed';

const advise = vi.hoisted(() => vi.fn());
vi.mock('@/lib/advice/advice', async (original) => {
  const actual = await original<typeof import('@/lib/advice/advice')>();
  return { ...actual, advise: advise.mockImplementation(actual.advise) };
});

const pilot = {
  ...typedMeeting('Frailty pilot: go or no go'),
  attendees: [{ name: 'Bea' }, { name: 'Carl' }],
  description: 'We need a decision.',
};

test('advice is worked out once for as long as the facts are the same', () => {
  const first = adviceFor(pilot);
  expect(adviceFor(structuredClone(pilot))).toBe(first);
  expect(advise).toHaveBeenCalledTimes(1);
  adviceFor({ ...pilot, description: 'We need the data.' });
  expect(advise).toHaveBeenCalledTimes(2);
});

test('our own lines in the notes change no advice', () => {
  const own = `${blockStart}\nWhy: we do not trust the data\n${blockEnd}`;
  expect(factsOf({ ...pilot, description: `${pilot.description}\n${own}` })).toBe(factsOf(pilot));
});
