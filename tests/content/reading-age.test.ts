import { describe, expect, it } from 'vitest';
import { cases, coreQuestions, resources, themes, thinkingQuestions } from '@/content';
import { wordsOf } from '../../scripts/lib/words-table.mjs';
import { noteFigures } from '../trust/figures';
import { median, readingAge } from './reading-age';

/** Whole texts as people meet them, by where they come from. */
const groups: Readonly<Record<string, readonly string[]>> = {
  // What is put in is a name, a number or a day.
  'the interface': Object.values(wordsOf('en')).map((text) => text.replace(/{\w+}/g, 'Ann')),
  tips: themes.flatMap(({ tips }) => tips.map(({ text }) => text)),
  'the case studies': cases.flatMap(({ summary, story, lessons }) => [summary, ...story, ...lessons]),
  'summaries of themes': themes.map(({ summary }) => summary),
  'summaries of resources': resources.map(({ summary }) => summary),
  questions: [...coreQuestions.map(({ label }) => label), ...thinkingQuestions.map(({ text }) => text)],
};

describe.each(Object.entries(groups))('%s', (name, texts) => {
  const ages = texts.flatMap((text) => readingAge(text) ?? []);

  it('can be read at twelve, half of them', () => {
    expect(ages.length).toBeGreaterThan(0);
    noteFigures('reading age', name, { texts: ages.length, 'years at the median': Math.round(median(ages) * 10) / 10 });
    expect(median(ages)).toBeLessThanOrEqual(12);
  });
});
