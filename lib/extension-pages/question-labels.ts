/** The questions as they are read, in the order in which they are asked. */
import { coreQuestions, themes, thinkingQuestions } from '@/content/index';
import type { Step } from '@/content/schema';

const order: readonly Step[] = ['before', 'in', 'after'];

/** All questions, in that order. */
export const questions = [...coreQuestions, ...themes.flatMap((theme) => theme.questions)].sort(
  (a, b) => order.indexOf(a.step) - order.indexOf(b.step),
);

/** Labels of all questions by id. */
export const labels: ReadonlyMap<string, string> = new Map(questions.map(({ id, label }) => [id, label]));

/** The same with the questions of weeks to think. */
export const allLabels: ReadonlyMap<string, string> = new Map([
  ...labels,
  ...thinkingQuestions.flatMap(({ id, text }) => (labels.has(id) ? [] : [[id, text] as const])),
]);
