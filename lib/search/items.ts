/** What can be found: the guide's resources, its themes, its cases and the short forms of the field. */
import type { Acronym, Case, Resource, Theme, ThemeId } from '@/content/schema';

export type ItemKind = 'resource' | 'tip' | 'case' | 'acronym';

export interface SearchItem {
  /** A resource's own id, `tip:<theme>`, `case:<id>` or `acronym:<term>`. */
  id: string;
  kind: ItemKind;
  title: string;
  /** Publisher, kind and cost, or what the item is. */
  detail: string;
  /** Further words it is found by. */
  text: string;
  /** Names people know it by: authors, former names, short forms. */
  names?: readonly string[];
  themes: readonly ThemeId[];
  resource?: Resource;
}

export interface Guide {
  themes: readonly Theme[];
  resources: readonly Resource[];
  cases: readonly Case[];
  acronyms: readonly Acronym[];
}

function resourceItem(resource: Resource): SearchItem {
  const { id, title, publisher, kind, cost, summary, note, time, audience, keywords, themes } = resource;
  const text = [publisher, kind, cost, summary, note, time, audience].filter(Boolean).join(' ');
  return {
    id,
    kind: 'resource',
    title,
    detail: [publisher, kind, cost].join(' · '),
    text,
    names: keywords ?? [],
    themes,
    resource,
  };
}

function tipItem({ id, title, section, summary, tips, questions }: Theme): SearchItem {
  const text = [id, summary, ...tips.map((tip) => tip.text), ...questions.map(({ label }) => label)].join(' ');
  return { id: `tip:${id}`, kind: 'tip', title, detail: section, text, themes: [id] };
}

function caseItem({ id, title, section, place, summary, story, lessons, themes }: Case): SearchItem {
  const text = [section, place, summary, ...story, ...lessons].join(' ');
  return { id: `case:${id}`, kind: 'case', title, detail: `Case study, ${place}`, text, themes };
}

function acronymItem({ term, expansion, meaning }: Acronym): SearchItem {
  return { id: `acronym:${term}`, kind: 'acronym', title: term, detail: expansion, text: meaning ?? '', themes: [] };
}

/** Everything in the guide that can be found. */
export function guideItems({ themes, resources, cases, acronyms }: Guide): SearchItem[] {
  return [...resources.map(resourceItem), ...themes.map(tipItem), ...cases.map(caseItem), ...acronyms.map(acronymItem)];
}
