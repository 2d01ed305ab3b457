/** Which questions a meeting gets. At most six are in view; the rest wait behind "More questions". */
import type { CoreQuestion, Question, Role, Step, Theme } from '@/content/schema';

const inView: Record<Step, number> = { before: 6, in: 4, after: 3 };
/** Where the theme's own question stands: after what is agreed, why, and who decides. */
const themePlace = 3;

/** Is it answered otherwise than with a line? */
const hasForm = (question: Question | CoreQuestion) => 'form' in question;

export interface Checklist {
  shown: Question[];
  more: Question[];
}

/**
 * The questions for one step of a meeting.
 * @param core questions asked at every meeting, in order.
 * @param theme the theme that fits this meeting, when one does; it brings one question into view.
 * @param answered questions of any theme, part or step that have been answered. They stay within reach, behind the others,
 * when the person chooses another theme or another part.
 */
export function checklistFor(
  core: readonly CoreQuestion[],
  theme: Theme | undefined,
  step: Step,
  role: Role,
  answered: readonly Question[] = [],
): Checklist {
  const fits = (question: Question) => question.step === step && question.roles.includes(role);
  const always: Question[] = core.filter((question) => !hasForm(question) && fits(question));
  const [first, ...rest] = theme?.questions.filter(fits) ?? [];
  const all =
    first && step === 'before' ? always.toSpliced(themePlace, 0, first) : [...always, ...(first ? [first] : [])];
  const asked = [...all, ...rest];
  const ids = new Set(asked.map(({ id }) => id));
  const questions = [
    ...asked,
    ...answered.filter((question) => question.step === step && !ids.has(question.id) && !hasForm(question)),
  ];
  return { shown: questions.slice(0, inView[step]), more: questions.slice(inView[step]) };
}
