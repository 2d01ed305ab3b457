/**
 * Which themes fit a meeting, and why. Pure and deterministic: a small linear model scores the concepts, words
 * and people of a meeting, and the phrases that contributed most are given as the reason.
 */
import { type ThemeId, themeIds } from '@/content/schema';
import { featuresOf } from './features';
import type { AdviceInput } from './input';
import { scoresOf } from './model';
import { offerFor } from './offer-decision';
import { quotableIn, type Reason, reasonsFor } from './reasons';
import { softmax } from './softmax';

export interface ThemeAdvice {
  theme: ThemeId;
  /** Estimated probability that a careful reader would choose it, 0 to 1; those of all ten themes add up to 1. */
  score: number;
  reasons: Reason[];
}

export interface Advice {
  offer: boolean;
  /** Why it is offered or not, to complete "… because". */
  why: string;
  /** Best first; never empty when offered. */
  themes: ThemeAdvice[];
}

/** The first theme and two to choose instead. */
const maxThemes = 3;

/**
 * Advice for one meeting. Any text is safe: only its first part is read, and nothing in it is run.
 * @param offsets added to the score of each theme, in the order of `themeIds`; from `offsetsOf`.
 */
export function advise(input: AdviceInput, offsets: readonly number[] = []): Advice {
  const { offer, why } = offerFor(input);
  if (!offer) return { offer, why, themes: [] };
  const features = featuresOf(input);
  const quotable = quotableIn(input);
  const probabilities = softmax(scoresOf(features).map((score, place) => score + (offsets[place] ?? 0)));
  const best = themeIds
    .map((theme, place) => ({ theme, place, score: probabilities[place] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, maxThemes);
  const themes = best.map(({ theme, place, score }) => ({
    theme,
    score,
    reasons: reasonsFor(theme, place, features, quotable, input),
  }));
  return { offer, why, themes };
}
