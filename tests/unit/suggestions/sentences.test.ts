/**
 * What is said of single sentences and titles: a line for each kind that the rules know, and for its neighbours that say
 * something else; `\\n` begins a new line. As in `quotes.test.ts`, read what a changed rule changes before renewing the files with `-u`.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Suggestion, suggest } from '@/lib/suggestions/suggest';
import { titleOf } from '@/lib/suggestions/title';
import { aMeeting } from './a-meeting';

const linesOf = (file: string) => readFileSync(`tests/unit/suggestions/${file}`, 'utf8').split('\n').filter(Boolean);

const texts = (list: readonly Suggestion[]) =>
  list.map(({ text, passage }) => (passage && passage !== text ? `${text} (of “${passage}”)` : text)).join(' + ');

function said(description: string, title: string, organiser?: string): string[] {
  const meeting = aMeeting({ description, title, ...(organiser && { organiser: { name: organiser } }) });
  const { agreeing, why, decides, read, asked } = suggest(meeting, []);
  const fields = { agreeing, why, decides: decides.named, read, asked };
  return Object.entries(fields).flatMap(([field, list]) => (list.length ? [`  ${field}: ${texts(list)}`] : []));
}

test('single sentences', async () => {
  const all = linesOf('sentences.txt').flatMap((line) => [
    line,
    ...said(line.replaceAll('\\n', '\n').replaceAll('\\t', '\t'), 'Ward huddle', 'Eve Hill'),
  ]);
  await expect(`${all.join('\n')}\n`).toMatchFileSnapshot('sentences.snap');
});

test('white space of any length and kind between words changes nothing', () => {
  const stretched = (text: string) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, ' \u00a0\u2003 ');
  for (const line of linesOf('sentences.txt').filter((text) => !text.includes('\\')))
    expect(said(stretched(line), 'Ward huddle', 'Eve Hill'), line).toEqual(said(line, 'Ward huddle', 'Eve Hill'));
  for (const line of linesOf('titles.txt')) expect(said('', stretched(line)), line).toEqual(said('', line));
});

test('titles', async () => {
  const all = linesOf('titles.txt').flatMap((line) => [`${line} | ${titleOf(line)}`, ...said('', line)]);
  await expect(`${all.join('\n')}\n`).toMatchFileSnapshot('titles.snap');
});
