/**
 * What was agreed, to copy and send: as text, as HTML and as Markdown. It is made only of what others may read; no private
 * answer and nothing of the review is ever passed on to it.
 */

import type { Question } from '@/content/schema';
import { locale, t } from '@/lib/words/words';
import { type Commitment, outcomeInWords } from './commitment';
import { dueOnPaper } from './due';
import { escapeHtml } from './invite';
import { blockHeadings } from './invite-block';
import { type MeetingNote, notesOfKind } from './meeting-note';
import { oneLine } from './one-line';
import { answerLimit } from './preparation';

const [agreeing, purpose, decides] = blockHeadings;

/** The answers that a summary holds, in the order of reading, and what stands before each. */
const shared = [
  ['agreeing', agreeing],
  ['purpose', purpose],
  ['decides', decides],
] as const;

export interface SummarySource {
  title: string;
  /** When it was, in words; empty when it is not known. */
  when: string;
  questions: readonly Question[];
  /** Answers by question id; those that may not be shared are left out here. */
  answers: Readonly<Record<string, string>>;
  notes: readonly MeetingNote[];
  /** The promises made in this meeting. */
  commitments: readonly Commitment[];
  /** The person's own name where it is known. */
  self?: string | undefined;
  /** `2026-11-24`. */
  today: string;
}

export interface Summary {
  title: string;
  when: string;
  facts: readonly { heading: string; text: string }[];
  lists: readonly { heading: string; items: readonly string[] }[];
}

const line = (text: string) => oneLine(text, answerLimit);

const names = new Intl.ListFormat(locale(), { type: 'conjunction' });

function promiseInWords(commitment: Commitment, self: string | undefined, today: string) {
  const { text, to, owner, due } = commitment;
  const details = [
    to?.length && t('written.to', { to: names.format(to) }),
    due && dueOnPaper(due, today),
    outcomeInWords(commitment),
  ];
  const behind = details.filter(Boolean).join(', ');
  return line(`${owner ?? self ?? 'I'}: ${text}${behind ? ` (${behind})` : ''}`);
}

const noteInWords = ({ text, by }: MeetingNote) => line(by ? `${text} (${by})` : text);

/** What may be read by others of a meeting; parts of which nothing is known are left out. */
export function summaryOf({
  title,
  when,
  questions,
  answers,
  notes,
  commitments,
  self,
  today,
}: SummarySource): Summary {
  const facts = shared.flatMap(([share, heading]) =>
    questions
      .filter((question) => question.share === share && !question.private)
      .flatMap(({ id }) => {
        const text = line(answers[id] ?? '');
        return text ? [{ heading, text }] : [];
      }),
  );
  const lists = [
    { heading: t('written.decided'), items: notesOfKind(notes, 'decided').map(noteInWords) },
    { heading: t('written.whoDoesWhatNext'), items: commitments.map((one) => promiseInWords(one, self, today)) },
    { heading: t('written.parkedForAnotherDay'), items: notesOfKind(notes, 'parked').map(noteInWords) },
  ];
  return { title: line(title), when: line(when), facts, lists: lists.filter(({ items }) => items.length) };
}

/** Is there anything to pass on, beside title and time? */
export const isEmptySummary = ({ facts, lists }: Summary): boolean => !facts.length && !lists.length;

const head = ({ title, when }: Summary) => [title, when].filter(Boolean);

/** Plain text, one thing a line. */
export const summaryText = (summary: Summary): string =>
  [
    head(summary),
    summary.facts.map(({ heading, text }) => `${heading}: ${text}`),
    ...summary.lists.map(({ heading, items }) => [`${heading}:`, ...items.map((item) => `- ${item}`)]),
  ]
    .filter((lines) => lines.length)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

/** HTML for a mail or a document, with every text escaped. */
export function summaryHtml(summary: Summary): string {
  const e = escapeHtml;
  const top = [summary.title && `<b>${e(summary.title)}</b>`, e(summary.when)].filter(Boolean).join('<br>');
  const facts = summary.facts.map(({ heading, text }) => `<p><b>${heading}:</b> ${e(text)}</p>`);
  const lists = summary.lists.map(
    ({ heading, items }) => `<p><b>${heading}</b></p><ul>${items.map((item) => `<li>${e(item)}</li>`).join('')}</ul>`,
  );
  return [top && `<p>${top}</p>`, ...facts, ...lists].join('');
}

/**
 * Text in which nothing is read as Markdown: no emphasis, link, image, code, table, HTML, heading, tag or list. Bare
 * addresses, which many programs turn into links, stay words too.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~&$^{}@#]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`)
    .replace(/^[+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** Markdown, with every text neutralised. */
export const summaryMarkdown = (summary: Summary): string =>
  [
    summary.title && [`## ${escapeMarkdown(summary.title)}`],
    summary.when && [escapeMarkdown(summary.when)],
    ...summary.facts.map(({ heading, text }) => [`**${heading}:** ${escapeMarkdown(text)}`]),
    ...summary.lists.map(({ heading, items }) => [
      `### ${heading}`,
      '',
      ...items.map((item) => `- ${escapeMarkdown(item)}`),
    ]),
  ]
    .flatMap((lines) => (lines ? [lines.join('\n')] : []))
    .join('\n\n');
