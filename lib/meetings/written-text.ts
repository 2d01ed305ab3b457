/** Everything a person wrote, as one plain text that they can keep. Private answers are in it: it is for themselves. */
import { type Commitment, outcomeInWords } from './commitment';
import { byMoment } from './grouping';
import type { MeetingNote } from './meeting-note';
import type { Preparation } from './preparation';
import { timeInWords } from './when';

const noteLabels = { decided: 'Decided', parked: 'Parked' } as const;

function meetingText(meeting: Preparation, notes: readonly MeetingNote[], labels: ReadonlyMap<string, string>): string {
  const when = timeInWords(meeting) || meeting.whenText;
  const answers = Object.entries(meeting.answers)
    .filter(([, text]) => text.trim())
    .map(([id, text]) => `${labels.get(id) ?? id}\n${text.trim()}`);
  const lines = notes.map(({ kind, text, by }) => `${noteLabels[kind]}: ${text}${by ? ` (${by})` : ''}`);
  return [meeting.title || 'Meeting without a title', when, ...answers, ...lines].filter(Boolean).join('\n');
}

const promiseText = (commitment: Commitment) => {
  const { text, to, meetingTitle } = commitment;
  const outcome = outcomeInWords(commitment);
  const ending = outcome.charAt(0).toUpperCase() + outcome.slice(1);
  return [`- ${text}`, to?.length && `To ${to.join(', ')}`, meetingTitle, ending].filter(Boolean).join(' · ');
};

/** @param labels of questions by id; empty text where nothing was written. */
export function writtenText(
  preparations: readonly Preparation[],
  notes: readonly MeetingNote[],
  commitments: readonly Commitment[],
  labels: ReadonlyMap<string, string>,
): string {
  const byMeeting = Map.groupBy(notes, ({ meetingId }) => meetingId);
  const meetings = byMoment(preparations).map((meeting) =>
    meetingText(meeting, byMeeting.get(meeting.meetingId) ?? [], labels),
  );
  const promises = commitments.length ? [['Promises', ...commitments.map(promiseText)].join('\n')] : [];
  return [...meetings, ...promises].join('\n\n');
}
