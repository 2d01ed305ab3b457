/**
 * Which themes fit a meeting, and why. Pure and deterministic: words and phrases of the field point at themes, those
 * in the title count most, and every point given can be said aloud as a reason.
 */
import phrases from '@/content/advice/phrases.json';
import { type ThemeId, themeIds } from '@/content/schema';
import { offerFor } from './offer';
import { holds, normalise, ownNotes } from './words';

export interface AdviceInput {
  title: string;
  description?: string;
  organiser?: string;
  /** Names or roles, as shown. */
  attendees: readonly string[];
  attendeeCount?: number;
  organisationCount?: number;
  /** Length of the meeting. */
  minutes?: number;
  recurring?: boolean;
}

export interface Reason {
  kind: 'title' | 'notes' | 'people' | 'fallback';
  /** Completes "Because …": "the title mentions a pilot". */
  text: string;
}

export interface ThemeAdvice {
  theme: ThemeId;
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

const points = { title: 3, notes: 2, people: 0.6 } as const;
/** A phrase of several words says more than one word; the square root keeps long ones from drowning the rest. */
const weight = (phrase: string) => Math.sqrt(phrase.split(' ').length);

const places: readonly { kind: 'title' | 'notes' | 'people'; words: string }[] = [
  { kind: 'title', words: 'the title mentions' },
  { kind: 'notes', words: 'the notes mention' },
  { kind: 'people', words: 'the people invited include' },
];

function scoreTheme(theme: ThemeId, texts: Record<'title' | 'notes' | 'people', string>): ThemeAdvice {
  const reasons: Reason[] = [];
  let score = 0;
  for (const { kind, words } of places) {
    const found = phrases[theme].filter((phrase) => holds(texts[kind], phrase)).sort((a, b) => b.length - a.length);
    score += points[kind] * found.reduce((sum, phrase, place) => sum + weight(phrase) / (place + 1), 0);
    const [best] = found;
    if (best) reasons.push({ kind, text: `${words} “${best.replace('*', '…')}”` });
  }
  return { theme, score, reasons };
}

/** Signals that no single word carries. */
function scoreShape(advice: ThemeAdvice, input: AdviceInput): ThemeAdvice {
  const people = Math.max(input.attendees.length, input.attendeeCount ?? 0);
  const organisations = input.organisationCount ?? 0;
  if (advice.theme === 'relationships' && people === 1)
    return {
      ...advice,
      score: advice.score + 1,
      reasons: [...advice.reasons, { kind: 'people', text: 'only the two of you meet' }],
    };
  if (organisations >= 3 && (advice.theme === 'purpose' || advice.theme === 'assumptions'))
    return {
      ...advice,
      score: advice.score + 0.4,
      reasons: [...advice.reasons, { kind: 'people', text: `${organisations} organisations are invited` }],
    };
  return advice;
}

const fallback: Reason = { kind: 'fallback', text: 'a clear purpose helps at any meeting' };

/** Advice for one meeting. Any text is safe: it is only looked through, and only its first part. */
export function advise(input: AdviceInput): Advice {
  const { offer, why } = offerFor(input);
  const texts = {
    title: normalise(input.title.slice(0, 500)),
    notes: normalise(ownNotes(input.description ?? '')),
    people: normalise([input.organiser ?? '', ...input.attendees.slice(0, 40)].join(' ; ')),
  };
  const ranked = themeIds
    .map((theme) => scoreShape(scoreTheme(theme, texts), input))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const themes = ranked.length ? ranked : [{ theme: 'purpose' as const, score: 0, reasons: [fallback] }];
  return { offer, why, themes: offer ? themes : [] };
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Because the title mentions “pilot” and 3 organisations are invited." */
export function becauseOf({ reasons }: ThemeAdvice): string {
  return `Because ${list.format(reasons.slice(0, 2).map(({ text }) => text))}.`;
}
