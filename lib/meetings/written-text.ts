/** Everything a person wrote, as one plain text that they can keep. Private answers are in it: it is for themselves. */
import { t } from '@/lib/words/words';
import { type Commitment, outcomeInWords } from './commitment';
import { type Due, nextTime } from './due';
import { byMoment } from './grouping';
import type { MeetingNote } from './meeting-note';
import { noOtherWords, type OtherWords, otherParts } from './other-words';
import type { Preparation } from './preparation';
import { timeInWords } from './when';

const noteLabels = { decided: t('written.decided'), parked: t('written.parked') } as const;

function meetingText(meeting: Preparation, notes: readonly MeetingNote[], labels: ReadonlyMap<string, string>): string {
  const when = timeInWords(meeting) || meeting.whenText;
  const answers = Object.entries(meeting.answers)
    .filter(([, text]) => text.trim())
    .map(([id, text]) => `${labels.get(id) ?? id}\n${text.trim()}`);
  const lines = notes.map(({ kind, text, by }) => `${noteLabels[kind]}: ${text}${by ? ` (${by})` : ''}`);
  return [meeting.title || t('written.meetingWithoutATitle'), when, ...answers, ...lines].filter(Boolean).join('\n');
}

const dueInWords = (due: Due) =>
  due === nextTime ? t('written.dueBeforeNextTime') : t('written.due', { time: timeInWords({ start: due }) });

/** By whom a promise is, to whom, by when, where it was made and how it ended, as far as any of it is known. */
export function aboutPromise(commitment: Commitment): string[] {
  const { owner, to, due, meetingTitle, outcome, why } = commitment;
  const ending = [outcomeInWords(commitment), outcome === 'dropped' && why].filter(Boolean).join(': ');
  return [
    owner ? t('written.by', { owner }) : '',
    to?.length ? t('written.to', { to: to.join(', ') }) : '',
    due ? dueInWords(due) : '',
    meetingTitle,
    ending,
  ].filter(Boolean);
}

const withCapital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const promiseText = (commitment: Commitment) =>
  [`- ${commitment.text}`, ...aboutPromise(commitment).map(withCapital)].join(' · ');

/** @param labels of questions by id; empty text where nothing was written. */
export function writtenText(
  preparations: readonly Preparation[],
  notes: readonly MeetingNote[],
  commitments: readonly Commitment[],
  labels: ReadonlyMap<string, string>,
  otherWords: OtherWords = noOtherWords,
): string {
  const byMeeting = Map.groupBy(notes, ({ meetingId }) => meetingId);
  const meetings = byMoment(preparations).map((meeting) =>
    meetingText(meeting, byMeeting.get(meeting.meetingId) ?? [], labels),
  );
  const promises = commitments.length ? [[t('written.promises'), ...commitments.map(promiseText)].join('\n')] : [];
  const others = otherParts(otherWords, labels).map(({ title, entries }) =>
    [title, ...entries.flatMap((entry) => [`- ${entry.title}`, ...entry.lines])].join('\n'),
  );
  return [...meetings, ...promises, ...others].join('\n\n');
}
