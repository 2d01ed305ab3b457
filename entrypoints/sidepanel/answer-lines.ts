/** Answers that hold several things, one a line. */

/** Lines of an answer that say something. */
export const linesOf = (answer: string | undefined) => (answer ?? '').split('\n').filter((line) => line.trim());

/** The lines with one added, or taken out where it is there. */
export const toggled = (lines: readonly string[], line: string) =>
  (lines.includes(line) ? lines.filter((other) => other !== line) : [...lines, line]).join('\n');
