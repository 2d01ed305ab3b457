/** Meetings, promises and decisions as tables for a spreadsheet, and all of it as Markdown. Not a copy to read back. */
import { type Commitment, outcomeInWords } from '@/lib/meetings/commitment';
import { byMoment } from '@/lib/meetings/grouping';
import type { MeetingNote } from '@/lib/meetings/meeting-note';
import type { Preparation } from '@/lib/meetings/preparation';
import { escapeMarkdown } from '@/lib/meetings/summary';
import { timeInWords } from '@/lib/meetings/when';
import { csvTable } from './export-csv';
import { allCommitments } from './records/commitment';
import { allNotes } from './records/meeting-note';
import { allPreparations } from './records/preparation';
import type { Database } from './records/record-type';

/** Labels of questions by id. */
type Labels = ReadonlyMap<string, string>;

const whenOf = ({ start, whenText, updatedAt }: Preparation) => start ?? (whenText || updatedAt);

/** One line for each meeting, one column for each question that was ever answered, in the order in which they are asked. */
export function meetingsTable(meetings: readonly Preparation[], labels: Labels): string {
  const answered = new Set(meetings.flatMap(({ answers }) => Object.keys(answers)));
  const known = [...labels.keys()].filter((id) => answered.has(id));
  const questions = [...known, ...[...answered].filter((id) => !labels.has(id)).sort()];
  return csvTable(
    ['Meeting', 'Starts', 'Ends', 'Time zone', 'Your part', 'People', ...questions.map((id) => labels.get(id) ?? id)],
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
    ['Promise', 'By whom', 'To', 'Due', 'Meeting', 'Made', 'Closed', 'How it ended'],
    commitments
      .toSorted(inOrder)
      .map((one) => [
        one.text,
        one.owner ?? 'Me',
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
    return [text, kind === 'decided' ? 'Decided' : 'Parked', by ?? '', meeting?.title ?? '', meeting?.start ?? madeAt];
  });
  const ofAnswers = byMoment(meetings).flatMap((one) =>
    decisionQuestions.flatMap((id) => {
      const text = one.answers[id]?.trim();
      return text ? [[text, 'Agreed', '', one.title, whenOf(one)]] : [];
    }),
  );
  return csvTable(['What', 'Kind', 'By whom', 'Meeting', 'Starts'], [...ofNotes, ...ofAnswers]);
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
  const answers = [...labels].flatMap(([id, label]) => {
    const text = Object.hasOwn(meeting.answers, id) ? meeting.answers[id]?.trim() : '';
    return text ? [`### ${lineOf(label)}\n\n${inMarkdown(text)}`] : [];
  });
  const noted = notes
    .toSorted(inOrder)
    .map(
      ({ kind, text, by }) =>
        `- ${kind === 'decided' ? 'Decided' : 'Parked'}: ${lineOf(text)}${by ? ` (${lineOf(by)})` : ''}`,
    );
  return [
    `## ${lineOf(meeting.title || 'Meeting without a title')}`,
    when && lineOf(when),
    meeting.people.length ? `With ${lineOf(meeting.people.join(', '))}` : '',
    ...answers,
    noted.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function promiseMarkdown(one: Commitment): string {
  const parts = [
    one.owner && `by ${lineOf(one.owner)}`,
    one.to?.length && `to ${lineOf(one.to.join(', '))}`,
    one.due && one.due !== 'next-time' && `due ${lineOf(one.due)}`,
    lineOf(one.meetingTitle),
  ].filter(Boolean);
  return `- [${one.closedAt ? 'x' : ' '}] ${lineOf(one.text)}${parts.length ? ` (${parts.join('; ')})` : ''}`;
}

/** All of it as Markdown, the latest meeting first. Private answers are in it: it is for the person themselves. */
export function writtenMarkdown(
  meetings: readonly Preparation[],
  notes: readonly MeetingNote[],
  commitments: readonly Commitment[],
  labels: Labels,
): string {
  const byMeeting = Map.groupBy(notes, ({ meetingId }) => meetingId);
  const parts = byMoment(meetings).map((one) => meetingMarkdown(one, byMeeting.get(one.meetingId) ?? [], labels));
  const promises = commitments.length
    ? [`## Promises\n\n${commitments.toSorted(inOrder).map(promiseMarkdown).join('\n')}`]
    : [];
  return `${['# Before We Meet: all I wrote', ...parts, ...promises].join('\n\n')}\n`;
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
  return writtenMarkdown(meetings, notes, await allCommitments(database), labels);
}
