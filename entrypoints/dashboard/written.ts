/** What is written, in the words in which this page shows it. */

import type { Step } from '@/content/schema';
import { dayOf, deviceZone, sayDate, today } from '@/lib/extension-pages/clock';
import { labels, questions } from '@/lib/extension-pages/question-labels';
import type { Commitment } from '@/lib/meetings/commitment';
import { dueInWords } from '@/lib/meetings/due';
import type { Preparation } from '@/lib/meetings/preparation';
import type { Review } from '@/lib/meetings/review';
import type { At, Knowledge } from '@/lib/meetings/this-week';
import { timeInWords } from '@/lib/meetings/when';
import { locale, t } from '@/lib/words/words';

export { labels };

/** Questions whose answer says what a meeting was for. */
export const purposeQuestions = ['agreeing'];

/** Questions whose answers say how a meeting went. */
export const reviewQuestions = questions.filter(({ step }) => step === 'after').map(({ id }) => id);

const steps = new Map(questions.map(({ id, step }) => [id, step]));

const isAnswered = ({ answers }: Preparation, step: Step) =>
  Object.entries(answers).some(([id, text]) => text.trim() !== '' && steps.get(id) === step);

/** What answers and reviews tell of where a meeting stands. */
export const knowledgeOf = (reviews: ReadonlyMap<string, Review>): Knowledge => ({
  isPrepared: (meeting) => isAnswered(meeting, 'before'),
  isClosed: (meeting) => {
    const { closedAt, purposeMet, everyoneHeard } = reviews.get(meeting.meetingId) ?? {};
    return Boolean(closedAt ?? purposeMet ?? everyoneHeard) || isAnswered(meeting, 'after');
  },
});

/** The moment as the rules ask for it. @param now milliseconds since 1970. */
export const momentAt = (now: number): At => ({ now, today: dayOf(new Date(now)), zone: deviceZone() });

export const titleOf = ({ title }: Pick<Preparation, 'title'>): string => title || t('dashboard.meetingWithoutATitle');

/** When a meeting is or was: "Tue 24 Nov, 10:00 to 11:00". */
export const whenOf = (meeting: Preparation): string => timeInWords(meeting, today().slice(0, 4)) || meeting.whenText;

/** Its day alone: "Tue 24 Nov"; where no time is known, the day on which it was first written for. */
export const dayOfMeeting = ({ start, createdAt }: Preparation): string =>
  start ? timeInWords({ start: start.slice(0, 10) }, today().slice(0, 4)) : sayDate(createdAt);

const namesInView = 3;
const list = new Intl.ListFormat(locale(), { type: 'conjunction' });

/** "Ann Lee, Bea Ray and 3 more". */
export function sayNames(names: readonly string[]): string {
  const more = names.length - namesInView;
  if (more < 2) return list.format(names);
  return list.format([...names.slice(0, namesInView), t('dashboard.more', { more })]);
}

/** A promise in a line: who does it where that is somebody else, and by when where that was said. */
export function promiseWords({ text, owner, due }: Commitment): string {
  return [owner ? `${owner}: ${text}` : text, due && dueInWords(due, today())].filter(Boolean).join(', ');
}
