/**
 * The subject catalogue: headings, the words people bring to each, and the items under it, graded as a librarian
 * would. Entries of more than one word count in full only when all their words were typed.
 */
import acronyms from '@/content/acronyms/acronyms.json';
import notHeld from '@/content/search/not-held.json';
import subjectList from '@/content/search/subjects.json';
import { stemsOf, wordsOf } from './words';

export interface Subject {
  heading: string;
  /** Is it a form (course, podcast) and not a topic? */
  form: boolean;
  /** How far each item answers it: best 1, useful less, touches least. */
  items: ReadonlyMap<string, number>;
}

interface Entry {
  stems: readonly string[];
  /** None: a matter on which nothing is held, such as parking. */
  subject?: Subject;
}

export interface Catalogue {
  /** Entries by each stem they hold. */
  entries: ReadonlyMap<string, readonly Entry[]>;
  /** Every word of it as written, for prefixes and spelling. */
  words: readonly string[];
}

export const grades = { best: 1, useful: 0.55, touches: 0.25 };

interface Written {
  heading: string;
  words: readonly string[];
  form?: boolean;
  best: readonly string[];
  useful: readonly string[];
  touches: readonly string[];
}

const subjectOf = ({ heading, form, best, useful, touches }: Written): Subject => ({
  heading,
  form: form ?? false,
  items: new Map([
    ...touches.map((id) => [id, grades.touches] as const),
    ...useful.map((id) => [id, grades.useful] as const),
    ...best.map((id) => [id, grades.best] as const),
  ]),
});

/** What a short form stands for, without the history after the comma, and the other way round. */
const otherForms = new Map(
  acronyms.flatMap(({ term, expansion }) => {
    const [name = ''] = expansion.split(/, (?:now|part|replaced|closed)/);
    const [short, long] = [wordsOf(term).join(' '), wordsOf(name).join(' ')];
    return [
      [short, long],
      [long, short],
    ];
  }),
);

let made: Catalogue | undefined;

/** The catalogue, made on first use. */
export function catalogue(): Catalogue {
  made ??= make(subjectList, notHeld);
  return made;
}

function make(subjects: readonly Written[], outside: readonly string[]): Catalogue {
  const entries = new Map<string, Entry[]>();
  const words = new Set<string>();
  const add = (text: string, subject?: Subject) => {
    for (const word of wordsOf(text)) words.add(word);
    const stems = [...new Set(stemsOf(text))];
    for (const stem of stems) {
      const list = entries.get(stem) ?? [];
      list.push({ stems, ...(subject && { subject }) });
      entries.set(stem, list);
    }
  };
  for (const written of subjects) {
    const subject = subjectOf(written);
    for (const text of [written.heading, ...written.words]) {
      add(text, subject);
      const other = otherForms.get(wordsOf(text).join(' '));
      if (other) add(other, subject);
    }
  }
  for (const text of outside) add(text);
  return { entries, words: [...words] };
}
