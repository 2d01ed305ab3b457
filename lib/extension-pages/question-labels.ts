/** The questions as they are read, in the order in which they are asked. */
import { coreQuestions, themes } from '@/content/index';
import type { Step } from '@/content/schema';

const order: readonly Step[] = ['before', 'in', 'after'];

/** All questions, in that order. */
export const questions = [...coreQuestions, ...themes.flatMap((theme) => theme.questions)].sort(
  (a, b) => order.indexOf(a.step) - order.indexOf(b.step),
);

/** Labels of all questions by id. */
export const labels: ReadonlyMap<string, string> = new Map(questions.map(({ id, label }) => [id, label]));
