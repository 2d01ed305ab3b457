/** What can be found: the guide's resources, themes, cases and short forms; and apart from it what a person wrote. */

import type { Acronym, Case, Resource, Theme, ThemeId } from '@/content/schema';
import type { Commitment } from '@/lib/meetings/commitment';
import type { Preparation } from '@/lib/meetings/preparation';
import { t } from '@/lib/words/words';

export type ItemKind = 'resource' | 'tip' | 'case' | 'acronym' | 'meeting' | 'promise';

export interface SearchItem {
  /**
   * A resource's own id, `org:<id>` for one an organisation added, `tip:<theme>`, `case:<id>`, `acronym:<term>`,
   * `meeting:<meeting>` or `promise:<id>`.
   */
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

/** A resource as an item, found by what its entry says. */
export function resourceItem(resource: Resource): SearchItem {
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
  return { id: `case:${id}`, kind: 'case', title, detail: t('search.caseStudy', { place }), text, themes };
}

function acronymItem({ term, expansion, meaning }: Acronym): SearchItem {
  return { id: `acronym:${term}`, kind: 'acronym', title: term, detail: expansion, text: meaning ?? '', themes: [] };
}

/** Everything in the guide that can be found. */
export function guideItems({ themes, resources, cases, acronyms }: Guide): SearchItem[] {
  return [...resources.map(resourceItem), ...themes.map(tipItem), ...cases.map(caseItem), ...acronyms.map(acronymItem)];
}

/**
 * A meeting a person prepared, found by its title, the people invited and what was written. Search such items apart
 * from the guide: they are private.
 * @param themes of the tips shown for it, if any.
 */
export function meetingItem(
  {
    meetingId,
    title,
    whenText,
    people,
    answers,
  }: Pick<Preparation, 'meetingId' | 'title' | 'whenText' | 'people' | 'answers'>,
  themes: readonly ThemeId[] = [],
): SearchItem {
  const text = [whenText, ...people, ...Object.values(answers)].join(' ');
  return { id: `meeting:${meetingId}`, kind: 'meeting', title, detail: whenText, text, themes };
}

/** A promise a person made, found by its words, the meeting it was made in and the people it was made to. */
export function promiseItem({
  id,
  text,
  meetingTitle,
  people,
}: Pick<Commitment, 'id' | 'text' | 'meetingTitle' | 'people'>): SearchItem {
  const words = [meetingTitle, ...people].join(' ');
  return { id: `promise:${id}`, kind: 'promise', title: text, detail: meetingTitle, text: words, themes: [] };
}
