/** Meetings, promises and decisions as tables for a spreadsheet, and all of it as Markdown. Not a copy to read back. */

import { type Commitment, outcomeInWords, stateOf } from '@/lib/meetings/commitment';
import { byMoment } from '@/lib/meetings/grouping';
import type { MeetingNote } from '@/lib/meetings/meeting-note';
import { noOtherWords, type OtherWords, otherParts } from '@/lib/meetings/other-words';
import type { Preparation } from '@/lib/meetings/preparation';
import { escapeMarkdown } from '@/lib/meetings/summary';
import { timeInWords } from '@/lib/meetings/when';
import { aboutPromise } from '@/lib/meetings/written-text';
import { t } from '@/lib/words/words';
import { csvTable } from './export-csv';
import { readOtherWords } from './other-words';
import { allCommitments } from './records/commitment';
import { allNotes } from './records/meeting-note';
import { allPreparations } from './records/preparation';
import type { Database } from './records/record-type';

/** Labels of questions by id. */
type Labels = ReadonlyMap<string, string>;

const whenOf = ({ start, whenText, updatedAt }: Preparation) => start ?? (whenText || updatedAt);

/** Questions in the order in which they are asked; those that are not asked any more come last, by their ids. */
function inOrderAsked(ids: readonly string[], labels: Labels): string[] {
  const answered = new Set(ids);
  const known = [...labels.keys()].filter((id) => answered.has(id));
  return [...known, ...[...answered].filter((id) => !labels.has(id)).sort()];
}

/** One line for each meeting, one column for each question that was ever answered, in the order in which they are asked. */
export function meetingsTable(meetings: readonly Preparation[], labels: Labels): string {
  const questions = inOrderAsked(
    meetings.flatMap(({ answers }) => Object.keys(answers)),
    labels,
  );
  return csvTable(
    [
      t('exports.meeting'),
      t('exports.starts'),
      t('exports.ends'),
      t('exports.timeZone'),
      t('exports.yourPart'),
      t('exports.people'),
      ...questions.map((id) => labels.get(id) ?? id),
    ],
    byMoment(meetings).map((one) => [
      one.title,
      whenOf(one),
      one.end ?? '',
      one.timeZone ?? '',
      one.role,
      one.people.join('; '),
      ...questions.map((id) => (Object.hasOwn(one.answers, id) ? (one.answers[id] ?? '') : '')),
    ]),
  );
}

const inOrder = (a: { madeAt: string }, b: { madeAt: string }) => a.madeAt.localeCompare(b.madeAt);

/** How a promise ended, in the words people read; empty for an open one. */
const outcomeOf = (commitment: Commitment): string =>
  [outcomeInWords(commitment), commitment.outcome === 'dropped' && commitment.why].filter(Boolean).join(': ');

export const promisesTable = (commitments: readonly Commitment[]): string =>
  csvTable(
    [
      t('exports.promise'),
      t('exports.byWhom'),
      t('exports.to'),
      t('exports.due'),
      t('exports.meeting'),
      t('exports.made'),
      t('exports.closed'),
      t('exports.howItEnded'),
    ],
    commitments
      .toSorted(inOrder)
      .map((one) => [
        one.text,
        one.owner ?? t('exports.me'),
        (one.to ?? []).join('; '),
        one.due ?? '',
        one.meetingTitle,
        one.madeAt,
        one.closedAt ?? '',
        outcomeOf(one),
      ]),
  );

const titlesOf = (meetings: readonly Preparation[]) => new Map(meetings.map((one) => [one.meetingId, one]));

/** What was decided and parked, and the answers to the questions on what was agreed. */
export function decisionsTable(
  meetings: readonly Preparation[],
  notes: readonly MeetingNote[],
  decisionQuestions: readonly string[],
): string {
  const byId = titlesOf(meetings);
  const ofNotes = notes.toSorted(inOrder).map(({ kind, text, by, meetingId, madeAt }) => {
    const meeting = byId.get(meetingId);
    return [
      text,
      kind === 'decided' ? t('exports.decided') : t('exports.parked'),
      by ?? '',
      meeting?.title ?? '',
      meeting?.start ?? madeAt,
    ];
  });
  const ofAnswers = byMoment(meetings).flatMap((one) =>
    decisionQuestions.flatMap((id) => {
      const text = one.answers[id]?.trim();
      return text ? [[text, t('exports.agreed'), '', one.title, whenOf(one)]] : [];
    }),
  );
  return csvTable(
    [t('exports.what'), t('exports.kind'), t('exports.byWhom'), t('exports.meeting'), t('exports.starts')],
    [...ofNotes, ...ofAnswers],
  );
}

/** Text of anybody within Markdown: none of it makes a heading, a list, a link, a picture or mark-up. */
export const inMarkdown = (text: string): string =>
  text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => escapeMarkdown(line.trim()))
    .filter(Boolean)
    .join('  \n');

const lineOf = (text: string) => inMarkdown(text.replace(/\s+/g, ' ').trim());

function meetingMarkdown(meeting: Preparation, notes: readonly MeetingNote[], labels: Labels): string {
  const when = timeInWords(meeting) || meeting.whenText;
  const answers = inOrderAsked(Object.keys(meeting.answers), labels).flatMap((id) => {
    const text = meeting.answers[id]?.trim();
    return text ? [`### ${lineOf(labels.get(id) ?? id)}\n\n${inMarkdown(text)}`] : [];
  });
  const noted = notes
    .toSorted(inOrder)
    .map(
      ({ kind, text, by }) =>
        `- ${kind === 'decided' ? t('exports.decided') : t('exports.parked')}: ${lineOf(text)}${by ? ` (${lineOf(by)})` : ''}`,
    );
  return [
    `## ${lineOf(meeting.title || t('exports.meetingWithoutATitle'))}`,
    when && lineOf(when),
    meeting.people.length ? t('exports.with', { lineOf: lineOf(meeting.people.join(', ')) }) : '',
    ...answers,
    noted.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A box for what is open and a ticked one for what was kept; none for what was passed on or dropped. */
function promiseMarkdown(one: Commitment): string {
  const box = { open: '[ ] ', done: '[x] ', 'passed-on': '', dropped: '' }[stateOf(one)];
  const about = aboutPromise(one).map(lineOf);
  return `- ${box}${lineOf(one.text)}${about.length ? ` (${about.join('; ')})` : ''}`;
}

const othersMarkdown = (other: OtherWords, labels: Labels): string[] =>
  otherParts(other, labels).flatMap(({ title, entries }) => [
    `## ${title}`,
    ...entries.map((entry) => [`### ${lineOf(entry.title)}`, ...entry.lines.map(inMarkdown)].join('\n\n')),
  ]);

/** All of it as Markdown, the latest meeting first. Private answers are in it: it is for the person themselves. */
export function writtenMarkdown(
  meetings: readonly Preparation[],
  notes: readonly MeetingNote[],
  commitments: readonly Commitment[],
  labels: Labels,
  other: OtherWords = noOtherWords,
): string {
  const byMeeting = Map.groupBy(notes, ({ meetingId }) => meetingId);
  const parts = byMoment(meetings).map((one) => meetingMarkdown(one, byMeeting.get(one.meetingId) ?? [], labels));
  const promises = commitments.length
    ? [`## Promises\n\n${commitments.toSorted(inOrder).map(promiseMarkdown).join('\n')}`]
    : [];
  return `${['# Before We Meet: all I wrote', ...parts, ...promises, ...othersMarkdown(other, labels)].join('\n\n')}\n`;
}

export type ExportKind = 'meetings' | 'promises' | 'decisions' | 'markdown';

/** One of the exports, as text. */
export async function exportAs(
  database: Database,
  kind: ExportKind,
  labels: Labels,
  decisionQuestions: readonly string[],
): Promise<string> {
  if (kind === 'promises') return promisesTable(await allCommitments(database));
  const meetings = await allPreparations(database);
  if (kind === 'meetings') return meetingsTable(meetings, labels);
  const notes = await allNotes(database);
  if (kind === 'decisions') return decisionsTable(meetings, notes, decisionQuestions);
  return writtenMarkdown(meetings, notes, await allCommitments(database), labels, await readOtherWords(database));
}
