/**
 * Search over the guide, offline. MiniSearch finds words in texts, the catalogue adds what people mean, and an item's
 * score is the share of what was typed that it answers, each word weighed by how much it tells.
 */
import MiniSearch, { type SearchResult } from 'minisearch';
import type { ThemeId } from '@/content/schema';
import littleWords from '@/content/search/little-words.json';
import { catalogue, type Subject } from './catalogue';
import type { ItemKind, SearchItem } from './items';
import { nearest } from './spelling';
import { freeAsked, isFree, minutesAsked, minutesNeeded } from './time-needed';
import { stem, wordsOf } from './words';

export interface Hit {
  item: SearchItem;
  score: number;
  /** Words of the item to highlight. */
  matched: string[];
  /** Why it is here, in plain words. */
  why: string;
}

export interface SearchOptions {
  limit?: number;
  kinds?: readonly ItemKind[];
  /** Items of any of these themes. */
  themes?: readonly ThemeId[];
  /** Only what can be had without paying. */
  free?: boolean;
  /** Only resources known to take no longer. */
  maxMinutes?: number;
}

export interface Search {
  /** Best first; none for an empty query or for words the guide does not cover. */
  find(query: string, options?: SearchOptions): Hit[];
}

/** Weights, chosen on half of the judged searches; `docs/quality.md` has what each buys. */
export const tuning = {
  title: 0.85,
  names: 1,
  text: 0.3,
  /** A text field counts less the more a word is worth in the catalogue. */
  both: 0.15,
  partial: 0.35,
  shorter: 0.4,
  prefix: 0.9,
  otherPrefix: 0.5,
  mended: 0.9,
  little: 0.2,
  unknown: 4,
  enough: 0.45,
  answered: 0.35,
  share: 0.25,
  allInTitle: 0.3,
  misfit: 0.35,
  bm25: 0.1,
  related: 0.3,
};

const fields = ['title', 'names', 'text'] as const;
const longestQuery = 200;
const mostWords = 16;
const little = new Set(littleWords.flatMap((word) => stem(word) ?? []));

/** One word of a query. */
interface Term {
  typed: string;
  /** What it may stand for in the index, and how surely. */
  stems: Map<string, number>;
  weight: number;
  /** Nothing knows it. */
  unknown: boolean;
}

interface Evidence {
  /** By term, 0 to 1: how far the item answers it, in its own words or through the catalogue. */
  text: number[];
  subject: number[];
  bm25: number;
  matched: Set<string>;
  /** Terms in the title or among the names. */
  named: Set<number>;
  /** The heading that brought it, with its weight. */
  through?: { heading: string; typed: string; weight: number };
}

function lowerBound(words: readonly string[], prefix: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes a search over these items. Takes a few milliseconds for a few hundred. */
export function createSearch(items: readonly SearchItem[]): Search {
  const written = new Set<string>();
  const mini = new MiniSearch<SearchItem>({
    fields: [...fields],
    extractField: (item, field) => (field === 'names' ? (item.names ?? []).join(' ') : (item[field as 'title'] ?? '')),
    tokenize: wordsOf,
    processTerm: (word) => {
      written.add(word);
      return stem(word) ?? null;
    },
  });
  mini.addAll(items);
  const byId = new Map(items.map((item) => [item.id, item]));
  const held = items.filter(({ kind }) => kind !== 'acronym').length;
  let sorted: string[] | undefined;
  let stems: Set<string> | undefined;
  const words = () => {
    sorted ??= [...new Set([...written, ...catalogue().words, ...littleWords])].sort();
    stems ??= new Set(sorted.flatMap((word) => stem(word) ?? []));
    return { sorted, stems };
  };

  function beginning(prefix: string): string[] {
    const { sorted } = words();
    const found: string[] = [];
    for (let place = lowerBound(sorted, prefix); place < sorted.length && found.length < 40; place++) {
      const word = sorted[place] ?? '';
      if (!word.startsWith(prefix)) break;
      found.push(word);
    }
    return found;
  }

  function termOf(typed: string, typing: boolean): Term | undefined {
    const own = stem(typed);
    if (!own) return undefined;
    const known = words().stems.has(own);
    const found = new Map<string, number>();
    const add = (word: string, weight: number) => {
      const key = stem(word);
      if (key) found.set(key, Math.max(found.get(key) ?? 0, weight));
    };
    if (known) found.set(own, 1);
    if (typing && typed.length > 1)
      for (const word of beginning(typed)) add(word, known ? tuning.otherPrefix : tuning.prefix);
    if (!found.size) for (const word of nearest(typed, words().sorted)) add(word, tuning.mended);
    const weight = little.has(own) ? tuning.little : 1;
    return { typed, stems: found, weight, unknown: !found.size };
  }

  function termsOf(query: string): Term[] {
    const typed = wordsOf(query).slice(0, mostWords);
    const typing = !/\s$/.test(query);
    return typed.flatMap((word, place) => {
      const last = place === typed.length - 1;
      // One letter begun after whole words says nothing yet.
      if (last && typing && word.length === 1 && typed.length > 1) return [];
      return termOf(word, last && typing) ?? [];
    });
  }

  function lookUp(terms: readonly Term[]): SearchResult[] {
    const stems = [...new Set(terms.flatMap((term) => [...term.stems.keys()]))];
    if (!stems.length) return [];
    return mini.search(
      { queries: stems, combineWith: 'OR', tokenize: (word) => [word], processTerm: (word) => word },
      { boost: { title: 2, names: 2 } },
    );
  }

  return {
    find(query, options = {}) {
      const cut = query.slice(0, longestQuery);
      const cost = freeAsked(cut);
      const time = minutesAsked(cost.rest);
      const terms = termsOf(time.rest);
      if (!terms.length && !cost.free && time.minutes === undefined) return [];
      const results = lookUp(terms);
      // How much a word tells: the fewer items hold it, the more.
      const counts = terms.map(() => 0);
      for (const { id, match } of results) {
        if (byId.get(id)?.kind === 'acronym') continue;
        terms.forEach((term, place) => {
          if (Object.keys(match).some((stem) => term.stems.has(stem))) counts[place] = (counts[place] ?? 0) + 1;
        });
      }
      const covering = matchEntries(terms);
      const weights = terms.map((term, place) => {
        if (term.unknown || covering.outside.has(place))
          return tuning.unknown * (little.has(stem(term.typed) ?? '') ? tuning.little : 1);
        const count = counts[place] || 3;
        return term.weight * Math.log(1 + held / count);
      });
      const found = new Map<string, Evidence>();
      const evidence = (id: string): Evidence => {
        const entry = found.get(id) ?? {
          text: terms.map(() => 0),
          subject: terms.map(() => 0),
          bm25: 0,
          matched: new Set(),
          named: new Set(),
        };
        found.set(id, entry);
        return entry;
      };
      const bestScore = results[0]?.score ?? 1;
      for (const { id, match, score } of results) {
        const item = byId.get(id);
        if (!item) continue;
        const entry = evidence(id);
        entry.bm25 = score / bestScore;
        for (const [stem, where] of Object.entries(match)) {
          terms.forEach((term, place) => {
            const sure = term.stems.get(stem);
            if (!sure || covering.outside.has(place)) return;
            const field = where.includes('names') ? tuning.names : where.includes('title') ? tuning.title : tuning.text;
            entry.text[place] = Math.max(entry.text[place] ?? 0, sure * field);
            entry.matched.add(stem);
            if (where.includes('title') || where.includes('names')) entry.named.add(place);
          });
        }
      }
      const forms = new Map<string, number>();
      let formed = false;
      const formTerms = new Set<number>();
      for (const { subject, strengths } of covering.subjects.values()) {
        for (const [id, grade] of subject.items) {
          if (!byId.has(id)) continue;
          if (subject.form) {
            const strength = Math.max(...strengths.values());
            if (strength < 0.9) continue;
            formed = true;
            for (const place of strengths.keys()) formTerms.add(place);
            forms.set(id, Math.max(forms.get(id) ?? 0, grade));
          } else {
            const entry = evidence(id);
            for (const [place, strength] of strengths) {
              const value = strength * grade;
              entry.subject[place] = Math.max(entry.subject[place] ?? 0, value);
              const worth = value * (weights[place] ?? 0);
              if (worth > (entry.through?.weight ?? 0))
                entry.through = { heading: subject.heading, typed: terms[place]?.typed ?? '', weight: worth };
            }
          }
        }
      }
      if (formed) for (const id of forms.keys()) evidence(id);
      const topical = terms.map((_, place) => place).filter((place) => !formTerms.has(place));
      const onlyForm = topical.every((place) => (weights[place] ?? 0) < 0.8);
      const asked = formed || cost.free || time.minutes !== undefined;
      if (onlyForm && asked) for (const id of byId.keys()) evidence(id);
      const wholly = topical.reduce((sum, place) => sum + (weights[place] ?? 0), 0) || 1;
      let bestAnswer = 0;
      const scored: { item: SearchItem; entry: Evidence; score: number }[] = [];
      for (const [id, entry] of found) {
        const item = byId.get(id);
        if (!item || !passes(item, options)) continue;
        if (item.kind === 'acronym' && (terms.length > 1 || !entry.named.has(0))) continue;
        let [score, answered] = [0, 0];
        for (const place of topical) {
          const [text = 0, subject = 0] = [entry.text[place], entry.subject[place]];
          const value = Math.max(text, subject) + tuning.both * Math.min(text, subject);
          score += (weights[place] ?? 0) * value;
          answered += (weights[place] ?? 0) * Math.min(1, value / tuning.answered);
        }
        score /= wholly;
        answered /= wholly;
        if (onlyForm && asked) [score, answered] = [1, 1];
        score += tuning.bm25 * entry.bm25;
        if (entry.named.size && terms.every((_, place) => entry.named.has(place))) score += tuning.allInTitle;
        if (formed) score *= tuning.misfit + (1 - tuning.misfit) * (forms.get(id) ?? 0);
        if (cost.free) score *= item.resource && isFree(item.resource.cost) ? 1 : tuning.misfit;
        if (time.minutes !== undefined) score *= timeFit(item, time.minutes);
        if (item.kind !== 'acronym') bestAnswer = Math.max(bestAnswer, answered);
        scored.push({ item, entry, score });
      }
      if (bestAnswer < tuning.enough) return scored.filter(({ item }) => item.kind === 'acronym').map(hitOf);
      scored.sort((a, b) => b.score - a.score);
      const least = (scored[0]?.score ?? 0) * tuning.share;
      return scored
        .filter(({ score }) => score >= least)
        .slice(0, options.limit ?? 20)
        .map(hitOf);

      function hitOf({ item, entry, score }: { item: SearchItem; entry: Evidence; score: number }): Hit {
        const matched = wordsWith(item, entry.matched);
        return { item, score, matched, why: because(matched, entry) };
      }
    },
  };

  function matchEntries(terms: readonly Term[]) {
    const { entries } = catalogue();
    const tried = new Set<object>();
    const full: { places: number[]; sure: number; subject: Subject | undefined }[] = [];
    const part: { places: number[]; sure: number; subject: Subject }[] = [];
    for (const term of terms) {
      for (const own of term.stems.keys()) {
        for (const entry of entries.get(own) ?? []) {
          if (tried.has(entry)) continue;
          tried.add(entry);
          let sure = 1;
          const places = new Set<number>();
          let missing = 0;
          for (const need of entry.stems) {
            let bestPlace = -1;
            let bestSure = 0;
            terms.forEach((other, place) => {
              const value = other.stems.get(need) ?? 0;
              if (value > bestSure) [bestPlace, bestSure] = [place, value];
            });
            if (bestPlace < 0) missing++;
            else {
              places.add(bestPlace);
              sure = Math.min(sure, bestSure);
            }
          }
          if (!missing) full.push({ places: [...places], sure, subject: entry.subject });
          else if (entry.subject && !entry.subject.form && entry.stems.length > 1)
            part.push({
              places: [...places],
              sure: sure * tuning.partial * ((entry.stems.length - missing) / entry.stems.length),
              subject: entry.subject,
            });
        }
      }
    }
    const longest = terms.map(() => 0);
    for (const { places } of full)
      for (const place of places) longest[place] = Math.max(longest[place] ?? 0, places.length);
    const outside = new Set<number>();
    const subjects = new Map<Subject, { subject: Subject; strengths: Map<number, number> }>();
    const note = (subject: Subject, place: number, strength: number) => {
      const entry = subjects.get(subject) ?? { subject, strengths: new Map<number, number>() };
      entry.strengths.set(place, Math.max(entry.strengths.get(place) ?? 0, strength));
      subjects.set(subject, entry);
    };
    for (const { places, subject } of full)
      if (!subject) for (const place of places) if ((longest[place] ?? 0) <= places.length) outside.add(place);
    for (const { places, sure, subject } of full) {
      if (!subject) continue;
      for (const place of places) {
        if (outside.has(place)) continue;
        note(subject, place, sure * ((longest[place] ?? 0) > places.length ? tuning.shorter : 1));
      }
    }
    for (const { places, sure, subject } of part)
      for (const place of places)
        if (!outside.has(place)) note(subject, place, sure * ((longest[place] ?? 0) > 1 ? tuning.shorter : 1));
    return { subjects, outside };
  }
}

function timeFit({ resource }: SearchItem, minutes: number): number {
  const needed = minutesNeeded(resource?.time);
  if (needed === undefined) return tuning.misfit;
  return needed <= minutes ? 1 : tuning.misfit + 0.3 * (minutes / needed);
}

function passes(item: SearchItem, { kinds, themes, free, maxMinutes }: SearchOptions): boolean {
  if (kinds && !kinds.includes(item.kind)) return false;
  if (themes && !themes.some((theme) => item.themes.includes(theme))) return false;
  if (free && !(item.resource && isFree(item.resource.cost))) return false;
  return maxMinutes === undefined || (minutesNeeded(item.resource?.time) ?? Number.POSITIVE_INFINITY) <= maxMinutes;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The item's own words of these stems, as it spells them, those of its title first. */
function wordsWith({ title, names = [], text }: SearchItem, stems: ReadonlySet<string>): string[] {
  const words = wordsOf([title, ...names, text].join(' ')).filter((word) => stems.has(stem(word) ?? ''));
  return [...new Set(words)];
}

function because(matched: readonly string[], { through }: Evidence): string {
  if (matched.length) return `Mentions ${list.format(matched.slice(0, 3).map((word) => `“${word}”`))}`;
  return through ? `Matches “${through.typed}” through “${through.heading}”` : '';
}
