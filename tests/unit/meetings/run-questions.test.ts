import { expect, test } from 'vitest';
import { coreQuestions } from '@/content/index';
import { runQuestions } from '@/lib/meetings/run-questions';

const [some] = coreQuestions;
const question = (id: string) => ({ ...some, id }) as (typeof coreQuestions)[number];
const asked = ['agreeing', 'decides', 'so-far', 'later', 'not-heard', 'agreed', 'better', 'energy'].map(question);
const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);

test('a question that a list replaces is shown only where it was answered', () => {
  expect(ids(runQuestions(asked, new Set()).earlier)).toEqual([]);
  expect(ids(runQuestions(asked, new Set(['later', 'agreed', 'energy'])).earlier)).toEqual(['later', 'agreed']);
});

test('more questions are those that neither a list replaces nor the screen shows', () => {
  const { better, more } = runQuestions(asked, new Set(['so-far', 'energy']));
  expect(better?.id).toBe('better');
  expect(ids(more)).toEqual(['energy']);
  expect(runQuestions([question('energy')], new Set()).better).toBeUndefined();
});
