/** How old a reader must be, by the Flesch–Kincaid grade: one of many measures, and blind to what words mean. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const words = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** A pupil of grade n of a school in the United States is n + 5 years old. */
const ageOfFirstGrade = 5;

const wordsOf = (text: string) =>
  [...words.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? segment : []));

/**
 * Years of age at which a text can be read; undefined for fewer than four words, which are no sentence to measure.
 * Source of the formula: Kincaid and others, Derivation of new readability formulas for Navy enlisted personnel, 1975.
 */
export function readingAge(text: string): number | undefined {
  const counted = wordsOf(text);
  if (counted.length < 4) return undefined;
  const grade = fleschKincaid({
    sentence: [...sentences.segment(text)].length,
    word: counted.length,
    syllable: counted.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
  return Math.max(0, grade) + ageOfFirstGrade;
}

/** The middle one of numbers; of an even count, the lower of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
