/** What is looked at in a partnership, and the scale, in the words in which people read it. */
import type { Aspect, Score } from './partnership-check';

export const aspectWords: Record<Aspect, { label: string; statement: string }> = {
  aim: { label: 'Shared aim', statement: 'We want the same thing, and both of us could say what it is.' },
  trust: { label: 'Trust', statement: 'Each of us does what we said we would do.' },
  resources: { label: 'Resources', statement: 'We share people, money and time in a fair way.' },
  talk: { label: 'Honest talk', statement: 'We can tell each other hard things.' },
};

export const scoreWords: Record<Score, string> = {
  1: 'not at all',
  2: 'a little',
  3: 'partly',
  4: 'mostly',
  5: 'fully',
};
