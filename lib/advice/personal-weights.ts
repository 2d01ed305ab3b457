/**
 * What a person says fits a meeting better, as labels that gently reweight the themes on their device. Pure: the caller
 * keeps the choices.
 */
import { type ThemeId, themeIds } from '@/content/schema';

/** A theme chosen for a series of meetings, or for a single one, instead of the theme that was advised. */
export interface ThemeChoice {
  /** Id of the series; of a single meeting its own. */
  series: string;
  theme: ThemeId;
  instead: ThemeId;
}

export const noChoices: readonly ThemeChoice[] = [];

/** Older choices than this many are forgotten. */
export const maxChoices = 200;

/**
 * The most that choices may add to or take from the score (logit) of a theme. It turns a close second into the first;
 * a theme that the words of a meeting speak for clearly stays first.
 */
export const maxOffset = 0.7;

/** How many more choices for a theme than against it give half of `maxOffset`. */
const halfway = 4;

/** The choices with one more, newest last. A series counts once: its last choice; choosing what was advised takes it back. */
export function withChoice(choices: readonly ThemeChoice[], choice: ThemeChoice): ThemeChoice[] {
  const others = choices.filter(({ series }) => series !== choice.series);
  return (choice.theme === choice.instead ? others : [...others, choice]).slice(-maxChoices);
}

/** The theme chosen for a series; undefined when none was. */
export const chosenTheme = (choices: readonly ThemeChoice[], series: string): ThemeId | undefined =>
  choices.find((choice) => choice.series === series)?.theme;

/** What to add to the score of each theme, in the order of `themeIds`: between -`maxOffset` and `maxOffset`. */
export function offsetsOf(choices: readonly ThemeChoice[]): number[] {
  return themeIds.map((id) => {
    const chosen = choices.filter(({ theme }) => theme === id).length;
    const passedOver = choices.filter(({ instead }) => instead === id).length;
    const net = chosen - passedOver;
    return (maxOffset * net) / (Math.abs(net) + halfway);
  });
}
