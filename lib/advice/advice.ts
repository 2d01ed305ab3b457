/**
 * Which themes fit a meeting, and why. Pure and deterministic: a small trained model weighs the concepts, words and
 * people of a meeting, and what weighed most is said aloud as the reason.
 */
import { type ThemeId, themeIds } from '@/content/schema';
import { featuresOf } from './features';
import type { AdviceInput } from './input';
import { scoresOf } from './model';
import { offerFor } from './offer';
import { type Reason, reasonsFor } from './reasons';

export interface ThemeAdvice {
  theme: ThemeId;
  /** How likely a careful reader would choose it, 0 to 1. */
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

/** So many themes at most: more would be no advice. */
const mostThemes = 3;

function shares(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** Advice for one meeting. Any text is safe: it is only looked through, and only its first part. */
export function advise(input: AdviceInput): Advice {
  const { offer, why } = offerFor(input);
  if (!offer) return { offer, why, themes: [] };
  const features = featuresOf(input);
  const score = shares(scoresOf(features));
  const best = themeIds
    .map((theme, place) => ({ theme, place, score: score[place] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostThemes);
  const themes = best.map(({ theme, place, score: share }) => ({
    theme,
    score: share,
    reasons: reasonsFor(theme, place, features, input),
  }));
  return { offer, why, themes };
}
