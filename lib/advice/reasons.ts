/** Why a theme fits, in words: what weighed most, quoted as it was typed. */
import type { ThemeId } from '@/content/schema';
import type { Feature, Place } from './features';
import type { AdviceInput } from './input';
import { contributionOf } from './model';
import { ownNotes } from './words';

export interface Reason {
  kind: 'title' | 'notes' | 'people' | 'fallback';
  /** Completes "Because …": "the title mentions “pilot”". Plain text: it quotes a page and is never mark-up. */
  text: string;
}

/** The title first: people know a meeting by it. */
const fields = ['title', 'notes'] as const;
const lead = { title: 'the title mentions', notes: 'the notes mention' } as const;
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Words that say nothing when quoted alone. */
const empty = new Set(
  'a about all also an and any are as at be been before but by can do does for from had has have how i if in into is it its just me more my no not of on one or our out over please so some than that the their them then there they this to up us was we were what when where which who whose will with you your'.split(
    ' ',
  ),
);
const longestQuote = 40;
const enough = 2;
/** What weighs less than this share of the strongest reason is none. */
const worthSaying = 0.3;

interface Quote {
  place: Place;
  weight: number;
}

/** What was typed at a place, on one line. */
function typed(place: Place, input: AdviceInput): string {
  const text = place.field === 'title' ? input.title : ownNotes(input.description ?? '');
  return text.slice(place.start, place.end).replace(/\s+/g, ' ');
}

function says(quote: string): boolean {
  const words = quote.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return quote.length <= longestQuote && words.some((word) => !empty.has(word));
}

/** Places of the text by how much they speak for the theme, strongest first. */
function quotes(theme: number, features: readonly Feature[]): Quote[] {
  const byPlace = new Map<string, Quote>();
  for (const feature of features) {
    const { place } = feature;
    if (!place || feature.kind === 'charNgram') continue;
    const key = `${place.field} ${place.start} ${place.end}`;
    const quote = byPlace.get(key) ?? { place, weight: 0 };
    quote.weight += contributionOf(feature, theme);
    byPlace.set(key, quote);
  }
  const strongest = Math.max(...[...byPlace.values()].map(({ weight }) => weight), 0);
  return [...byPlace.values()]
    .filter(({ weight }) => weight > strongest * worthSaying)
    .sort((a, b) => b.weight - a.weight);
}

const overlap = (a: Place, b: Place) => a.field === b.field && a.start < b.end && b.start < a.end;

function textReasons(theme: number, features: readonly Feature[], input: AdviceInput): Reason[] {
  const chosen: Place[] = [];
  for (const { place } of quotes(theme, features)) {
    if (chosen.length === enough) break;
    if (says(typed(place, input)) && !chosen.some((other) => overlap(other, place))) chosen.push(place);
  }
  return fields.flatMap((field) => {
    const quoted = chosen.filter((place) => place.field === field).map((place) => `“${typed(place, input)}”`);
    return quoted.length ? [{ kind: field, text: `${lead[field]} ${list.format(quoted)}` }] : [];
  });
}

function peopleReason(theme: ThemeId, { attendees, attendeeCount, organisationCount = 0 }: AdviceInput): Reason[] {
  const people = Math.max(attendees.length, attendeeCount ?? 0);
  if (theme === 'relationships' && people === 1) return [{ kind: 'people', text: 'only the two of you meet' }];
  return organisationCount >= 3 ? [{ kind: 'people', text: `${organisationCount} organisations are invited` }] : [];
}

const fallback: Reason = { kind: 'fallback', text: 'it helps at most meetings like this one' };

/**
 * Reasons for one theme, strongest first; never empty.
 * @param place the theme's place in `themeIds`.
 */
export function reasonsFor(theme: ThemeId, place: number, features: readonly Feature[], input: AdviceInput): Reason[] {
  const reasons = [...textReasons(place, features, input), ...peopleReason(theme, input)];
  return reasons.length ? reasons : [fallback];
}

/** "Because the title mentions “pilot”, and 3 organisations are invited." */
export function becauseOf({ reasons }: { reasons: readonly Reason[] }): string {
  const [first, second] = reasons.map(({ text }) => text);
  return `Because ${first}${second ? `, and ${second}` : ''}.`;
}
