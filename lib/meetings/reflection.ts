/**
 * A reflection on a time, for an appraisal or revalidation: what was learned, figures, what was agreed in counts. It
 * holds no names unless the person chooses so. Pure and clock-free.
 */
import { locale, t } from '@/lib/words/words';
import { type MaskedPart, maskedParts, type Names, nameFinder } from './name-places';
import { oneLine } from './one-line';
import { escapeMarkdown } from './summary';

/** Something that the person wrote, which they may leave out or change before it is saved. */
export interface Passage {
  id: string;
  /** What one would do differently, a thought of a week, or what would help a partnership. */
  kind: 'learned' | 'thought' | 'partnership';
  /** `2026-11-24`. */
  day: string;
  /** Title of the meeting, or name of the partner; empty where there is none. */
  title: string;
  text: string;
}

/** Longest passage, in UTF-16 units, as the longest answer. */
const passageLimit = 4000;

export interface ReflectionSource {
  /** "2 November to 29 November 2026". */
  period: string;
  /** Sentences with what was counted. */
  figures: readonly string[];
  agreed: readonly string[];
  /** The earliest first. */
  passages: readonly Passage[];
}

export interface ReflectionChoice {
  hasNames: boolean;
  hasTitles: boolean;
  /** Answers to the weekly questions, which are private. */
  hasThoughts: boolean;
  /** What would help partnerships, which is private too. */
  hasPartnerships: boolean;
  /** Ids of passages that are left out. */
  leftOut: ReadonlySet<string>;
  /** Passages in other words, by id. */
  changed: ReadonlyMap<string, string>;
}

export const plainChoice: ReflectionChoice = {
  hasNames: false,
  hasTitles: false,
  hasThoughts: false,
  hasPartnerships: false,
  leftOut: new Set(),
  changed: new Map(),
};

/** Which choice lets a kind of passage in: where it was written, the person was told that only they see it. */
const letInBy: Readonly<Record<Passage['kind'], 'hasThoughts' | 'hasPartnerships' | undefined>> = {
  learned: undefined,
  thought: 'hasThoughts',
  partnership: 'hasPartnerships',
};

const isLetIn = ({ kind }: Passage, choice: ReflectionChoice): boolean => {
  const by = letInBy[kind];
  return by === undefined || choice[by];
};

/** A passage as it will read. */
export interface ShownPassage {
  passage: Passage;
  /** Its words as the person has them now, names and all. */
  words: string;
  /** "November 2026", or the day and the title where titles are wanted. */
  from: string;
  parts: readonly MaskedPart[];
  isLeftOut: boolean;
}

const months = new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Leaves known names out of a text. */
export type Mask = (text: string) => MaskedPart[];

/** Makes the function that leaves known names out, as far as the person wants that. Making it goes through all names. */
export function maskOf(names: Names, { hasNames, hasTitles }: Pick<ReflectionChoice, 'hasNames' | 'hasTitles'>): Mask {
  const none: readonly string[] = [];
  const find = nameFinder({
    people: hasNames ? none : names.people,
    self: hasNames ? none : names.self,
    organisations: hasNames ? none : names.organisations,
    titles: hasTitles ? none : names.titles,
  });
  return (text) => maskedParts(find(text));
}

const wordsOf = (parts: readonly MaskedPart[]) => parts.map(({ text }) => text).join('');

/** Every passage that may be in it, as it will read, also those that are left out. */
export function shownPassages(
  { passages }: Pick<ReflectionSource, 'passages'>,
  mask: Mask,
  choice: ReflectionChoice,
): ShownPassage[] {
  return passages
    .filter((passage) => isLetIn(passage, choice))
    .map((passage) => {
      const words = (choice.changed.get(passage.id) ?? passage.text).slice(0, passageLimit);
      const at = Date.parse(passage.day);
      // The name of a partner is no title of a meeting.
      const isTitled = passage.title !== '' && (passage.kind === 'learned' ? choice.hasTitles : choice.hasNames);
      return {
        passage,
        words,
        from: isTitled ? `${days.format(at)}, ${wordsOf(mask(passage.title))}` : months.format(at),
        parts: mask(words),
        isLeftOut: choice.leftOut.has(passage.id) || !words.trim(),
      };
    });
}

export interface Reflection {
  title: string;
  sections: readonly { heading: string; items: readonly string[] }[];
}

const headings: readonly (readonly [Passage['kind'], string])[] = [
  ['learned', t('lookingBack.whatIWouldDo')],
  ['partnership', t('lookingBack.whatWouldHelpOur')],
  ['thought', t('lookingBack.whatIThoughtAbout')],
];

/**
 * What is saved: the passages that are not left out, and the counts. A part of which there is nothing is left out.
 * @param passages as `shownPassages` gives them.
 */
export function reflectionOf(source: ReflectionSource, passages: readonly ShownPassage[]): Reflection {
  const shown = passages.filter(({ isLeftOut }) => !isLeftOut);
  const sections = [
    ...headings.map(([kind, heading]) => ({
      heading,
      items: shown
        .filter(({ passage }) => passage.kind === kind)
        .map(({ from, parts }) => `${from}: ${oneLine(wordsOf(parts), passageLimit)}`),
    })),
    { heading: t('lookingBack.howMeetingsWent'), items: source.figures },
    { heading: t('lookingBack.whatWasAgreed'), items: source.agreed },
  ];
  return {
    title: t('lookingBack.reflection', { period: source.period }),
    sections: sections.filter(({ items }) => items.length),
  };
}

/** Plain text, one thing a line. */
export const reflectionText = ({ title, sections }: Reflection): string =>
  [
    title,
    ...sections.map(({ heading, items }) => [`${heading}:`, ...items.map((item) => `- ${item}`)].join('\n')),
  ].join('\n\n');

/** Markdown, with every text neutralised. */
export const reflectionMarkdown = ({ title, sections }: Reflection): string =>
  [
    `# ${escapeMarkdown(title)}`,
    ...sections.map(({ heading, items }) =>
      [`## ${escapeMarkdown(heading)}`, '', ...items.map((item) => `- ${escapeMarkdown(item)}`)].join('\n'),
    ),
  ].join('\n\n');
