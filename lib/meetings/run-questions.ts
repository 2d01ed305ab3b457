/** How the questions of a checklist stand beside the screens in and after a meeting, some of which those screens replace. */
import type { Question } from '@/content/schema';

/** Questions that have lists or ticks of their own now. What was written to them before is still shown. */
const replaced: ReadonlySet<string> = new Set(['so-far', 'later', 'not-heard', 'agreed']);

export const purposeQuestion = 'agreeing';
export const decidesQuestion = 'decides';
/** One thing to do differently: private. */
export const betterQuestion = 'better';

export interface RunQuestions {
  /** Answered before the screens had lists: shown so that no word is lost. */
  earlier: Question[];
  better: Question | undefined;
  /** Neither replaced nor on the screen. */
  more: Question[];
}

/**
 * Sorts the questions of one step.
 * @param answered ids of those that have an answer, or had one since the screen was opened.
 */
export function runQuestions(questions: readonly Question[], answered: ReadonlySet<string>): RunQuestions {
  const onScreen = new Set([purposeQuestion, decidesQuestion, betterQuestion]);
  return {
    earlier: questions.filter(({ id }) => replaced.has(id) && answered.has(id)),
    better: questions.find(({ id }) => id === betterQuestion),
    more: questions.filter(({ id }) => !replaced.has(id) && !onScreen.has(id)),
  };
}
