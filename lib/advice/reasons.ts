/** Why a theme fits, in words: the quotable phrases that contributed most to its score, quoted as they were typed. */

import type { ThemeId } from '@/content/schema';
import { locale, t } from '@/lib/words/words';
import { conceptsIn } from './concepts';
import type { Feature, Place } from './features';
import type { AdviceInput } from './input';
import { contributionOf } from './model';
import { isQuotable } from './quotable';
import { tokensOf } from './tokens';
import { ownNotes } from './words';

export interface Reason {
  kind: 'title' | 'notes' | 'people' | 'chosen' | 'fallback';
  /** Completes "Because …": "the title mentions “pilot”". Plain text: it quotes a page and is never mark-up. */
  text: string;
}

/** The title first: people know a meeting by it. */
const fields = ['title', 'notes'] as const;
const introductions = { title: t('suggestions.theTitleMentions'), notes: t('suggestions.theNotesMention') } as const;
const list = new Intl.ListFormat(locale(), { type: 'conjunction' });

/** In characters. */
const maxQuote = 40;
const maxQuotes = 2;
/** A phrase with less than this share of the strongest one's weight is not quoted beside it. */
const minRelativeWeight = 0.3;

/** A phrase that may be quoted for a theme. */
export interface Quotable {
  theme: ThemeId;
  place: Place;
  /** As typed, on one line. */
  quote: string;
}

/** Every phrase of a meeting that may be quoted, with the theme it may be quoted for. */
export function quotableIn({ title, description = '' }: AdviceInput): Quotable[] {
  const texts = { title, notes: ownNotes(description) };
  return fields.flatMap((field) => {
    const tokens = tokensOf(texts[field]);
    return conceptsIn(tokens)
      .filter((found) => isQuotable(found, tokens))
      .map(({ concept, from, to }) => {
        const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
        const quote = texts[field]
          .slice(start, end)
          .replace(/\s+/g, ' ')
          .replace(/(?<![.,:])[.,:]+$/, '');
        return { theme: concept.theme, place: { field, start, end }, quote };
      })
      .filter(({ quote }) => quote.length <= maxQuote && !acrossClauses.test(quote));
  });
}

/** A phrase whose words stand in two clauses ("the plan, review next week") is none. */
const acrossClauses = /[.,:;!?()•|–—]\s|\s[-–—(•|]/;

const keyOf = ({ field, start, end }: Place) => `${field} ${start} ${end}`;
const overlap = (a: Place, b: Place) => a.field === b.field && a.start < b.end && b.start < a.end;

/** The phrases to quote: those that contributed to the theme's score, strongest first, none within another. */
function strongest(candidates: readonly Quotable[], theme: number, features: readonly Feature[]): Quotable[] {
  const weights = new Map(candidates.map(({ place }) => [keyOf(place), 0]));
  for (const feature of features) {
    const key = feature.place && keyOf(feature.place);
    const weight = key === undefined || feature.kind === 'charNgram' ? undefined : weights.get(key);
    if (key !== undefined && weight !== undefined) weights.set(key, weight + contributionOf(feature, theme));
  }
  const weightOf = ({ place }: Quotable) => weights.get(keyOf(place)) ?? 0;
  const ranked = candidates.filter((one) => weightOf(one) > 0).sort((a, b) => weightOf(b) - weightOf(a));
  const chosen: Quotable[] = [];
  for (const one of ranked) {
    const [first = one] = chosen;
    if (chosen.length === maxQuotes || weightOf(one) < weightOf(first) * minRelativeWeight) break;
    if (!chosen.some(({ place, quote }) => overlap(place, one.place) || quote === one.quote)) chosen.push(one);
  }
  return chosen;
}

function textReasons(chosen: readonly Quotable[]): Reason[] {
  return fields.flatMap((field) => {
    const quotes = chosen.filter(({ place }) => place.field === field).map(({ quote }) => `“${quote}”`);
    return quotes.length ? [{ kind: field, text: `${introductions[field]} ${list.format(quotes)}` }] : [];
  });
}

function peopleReason(theme: ThemeId, { attendees, attendeeCount, organisationCount = 0 }: AdviceInput): Reason[] {
  const people = Math.max(attendees.length, attendeeCount ?? 0);
  if (theme === 'relationships' && people === 1) return [{ kind: 'people', text: t('suggestions.onlyTheTwoOf') }];
  return organisationCount >= 3
    ? [{ kind: 'people', text: t('suggestions.organisationsAreInvited', { organisationCount }) }]
    : [];
}

const fallback: Reason = { kind: 'fallback', text: t('suggestions.itHelpsAtMost') };

/**
 * Reasons for one theme, strongest first; never empty.
 * @param place the theme's index in `themeIds`.
 * @param quotable what `quotableIn` found in the same meeting.
 */
export function reasonsFor(
  theme: ThemeId,
  place: number,
  features: readonly Feature[],
  quotable: readonly Quotable[],
  input: AdviceInput,
): Reason[] {
  const own = quotable.filter((one) => one.theme === theme);
  const reasons = [...textReasons(strongest(own, place, features)), ...peopleReason(theme, input)];
  return reasons.length ? reasons : [fallback];
}

/** For a theme that the person chose. */
export const chosenReason: Reason = { kind: 'chosen', text: t('suggestions.youChoseItFor') };

/** "Because the title mentions “pilot”, and 3 organisations are invited." */
export function becauseOf({ reasons }: { reasons: readonly Reason[] }): string {
  const [first = '', second] = reasons.map(({ text }) => text);
  return second ? t('suggestions.becauseAnd', { first, second }) : t('suggestions.because', { first });
}
