/** What is remembered of a series, and whether it is to be asked if it still needs to exist. */

import { useMemo } from 'react';
import { daysAfter } from '@/lib/meetings/day';
import type { Meeting } from '@/lib/meetings/meeting';
import { timesOf } from '@/lib/meetings/phase';
import { askIfStillNeeded, askShorterOrRarer } from '@/lib/meetings/polite-lines';
import { type EarlierMeeting, type SeriesMemory, seriesMemory } from '@/lib/meetings/series-memory';
import {
  type Asked,
  mayAsk,
  mostCounted,
  type NextMeeting,
  questionBefore,
  type SeriesAnswer,
  type SeriesFigures,
  seriesFigures,
  timesBetween,
} from '@/lib/meetings/series-question';
import type { At } from '@/lib/meetings/this-week';
import type { Database } from '@/lib/storage/records/record-type';
import { changeSeriesChoice, readSeriesChoice, type SeriesChoice } from '@/lib/storage/records/series';
import { countInSeries, earlierMeetings, meetingsOfSeries } from '@/lib/storage/series-memory';
import { t } from '@/lib/words/words';
import { deviceZone, now, today, useLate } from './clock';
import type { Deeds } from './use-deeds';
import { useLive } from './use-stored';

/** Where the last meeting of a series was not prepared, one of those before it may have been. */
const lookedAt = 8;

const none: readonly EarlierMeeting[] = [];

const keyOf = ({ id, seriesId, when }: Meeting) => `${id}\n${seriesId}\n${when.start}`;

/**
 * @param self the person's own names; undefined until they are known.
 * @param patience after so many milliseconds it goes without what has not been read.
 * @returns undefined until all is read.
 */
export function useSeriesMemory(
  database: Database,
  meeting: Meeting,
  self: readonly string[] | undefined,
  patience: number,
): SeriesMemory | undefined {
  const isLate = useLate(patience);
  const { id: meetingId, seriesId, when } = meeting;
  const { value: earlier, failed } = useLive(
    () => earlierMeetings(database, { meetingId, seriesId, start: when.start }, lookedAt),
    keyOf(meeting),
  );
  const isReady = isLate || ((earlier !== undefined || failed) && self !== undefined);
  return useMemo(
    () => (isReady ? seriesMemory(earlier ?? none, meeting, self ?? []) : undefined),
    [meeting, self, earlier, isReady],
  );
}

const thisMoment = (): At => ({ now: Date.now(), today: today(), zone: deviceZone() });

/** A meeting of today may have a day that is tomorrow's here. */
const afterToday = () => daysAfter(today(), 2);

function nextOf({ id, title, cancelled, when }: Meeting): NextMeeting {
  const times = timesOf(when, deviceZone());
  const lastDay = (when.end ?? when.start ?? '').slice(0, 10);
  const isOver = times ? times.end <= Date.now() : lastDay !== '' && lastDay < today();
  return { meetingId: id, title, cancelled, isOver };
}

interface Question {
  choice: SeriesChoice | undefined;
  figures: SeriesFigures | undefined;
}

async function readQuestion(database: Database, meeting: Meeting): Promise<Question> {
  const { id: meetingId, seriesId } = meeting;
  const choice = await readSeriesChoice(database, seriesId);
  const next = nextOf(meeting);
  // Not this meeting, to which something is being written: each letter would read all the others again.
  const before = [meeting.when.start ?? afterToday(), afterToday()].sort()[0] ?? '';
  // Most meetings end here: nothing is read of them but an index.
  const isFew = async () => (await countInSeries(database, seriesId, before)) < timesBetween;
  if (!mayAsk(choice ?? {}, next) || (await isFew())) return { choice, figures: undefined };
  const meetings = await meetingsOfSeries(database, { meetingId, seriesId, start: before }, mostCounted + lookedAt);
  return { choice, figures: questionBefore(next, meetings, choice ?? {}, thisMoment()) };
}

/** In view for so long it counts as asked, in milliseconds: about what it takes to begin to read. */
export const seenAfter = 2000;

/** What the person says to the question. */
export type SeriesReply = SeriesAnswer | 'never';

export interface SeriesQuestionState {
  /** Is it known by now whether it is asked? */
  isRead: boolean;
  /** With these it is asked; undefined when it is not. */
  figures: SeriesFigures | undefined;
  /** It has not yet been noted that it was asked before this meeting. */
  isNew: boolean;
  /** Call it once the question has been in view for `seenAfter`. */
  onSeen(): void;
  onReply(reply: SeriesReply): void;
}

const words: Readonly<Record<SeriesReply, string>> = {
  keep: t('meeting.notedItStays'),
  ask: t('meeting.copiedAndAddedTo'),
  change: t('meeting.copiedPasteItIntoA'),
  never: t('meeting.notAskedAgainFor'),
};

const refused = t('meeting.theBrowserRefusedTo');

interface Choices {
  database: Database;
  meeting: Meeting;
  deeds: Deeds;
  patience: number;
  /** Copies a line for the group. Resolves once it is copied. */
  copy(line: string): Promise<void>;
  /** Puts the question into the checklist, or takes it out again. */
  onAgreeing(isOn: boolean): void;
}

/** The question for one meeting: asked seldom, once it was seen not again for long, and every reply can be undone. */
export function useSeriesQuestion({
  database,
  meeting,
  deeds,
  patience,
  copy,
  onAgreeing,
}: Choices): SeriesQuestionState {
  const { id: meetingId, seriesId, title } = meeting;
  const isLate = useLate(patience);
  const { value, failed } = useLive(() => readQuestion(database, meeting), keyOf(meeting));
  const { choice, figures } = value ?? {};
  const isNew = figures !== undefined && choice?.asked?.meetingId !== meetingId;
  const put = (change: Pick<Partial<SeriesChoice>, 'asks' | 'asked'>) =>
    changeSeriesChoice(database, seriesId, change, Date.now());
  const store = async (reply: SeriesReply) => {
    const asked: Asked = { at: choice?.asked?.meetingId === meetingId ? choice.asked.at : now(), meetingId };
    const before = await put(reply === 'never' ? { asks: false, asked } : { asked: { ...asked, answer: reply } });
    if (reply === 'ask') onAgreeing(true);
    return async () => {
      await put({ asks: before?.asks, asked: before?.asked });
      if (reply === 'ask') onAgreeing(false);
    };
  };
  const lines: Readonly<Partial<Record<SeriesReply, string>>> = {
    ask: askIfStillNeeded(title),
    change: askShorterOrRarer(title),
  };
  return {
    isRead: value !== undefined || failed || isLate,
    figures,
    isNew,
    onSeen: () => void put({ asked: { at: now(), meetingId } }).catch(console.warn),
    onReply(reply) {
      const line = lines[reply];
      // Copying comes first, within the user gesture.
      const copied = line ? copy(line) : Promise.resolve();
      void copied
        .then(
          () => deeds.run(words[reply], () => store(reply)),
          (problem: unknown) => deeds.run('', () => Promise.reject(problem), refused),
        )
        .catch(() => undefined);
    },
  };
}

export interface SeriesState {
  figures: SeriesFigures;
  earlier: readonly EarlierMeeting[];
  choice: SeriesChoice | undefined;
}

/** What a series has come to, for its own page; undefined until it is read. */
export function useSeriesFacts(database: Database, seriesId: string, deeds: Deeds) {
  const read = async (): Promise<SeriesState> => {
    const place = { meetingId: '', seriesId, start: daysAfter(today(), 1) };
    const [choice, meetings, earlier] = await Promise.all([
      readSeriesChoice(database, seriesId),
      meetingsOfSeries(database, { ...place, start: afterToday() }, mostCounted + lookedAt),
      earlierMeetings(database, place, lookedAt),
    ]);
    return { choice, earlier, figures: seriesFigures(meetings, thisMoment()) };
  };
  const { value } = useLive(read, `series:${seriesId}`);
  const onAsks = (asks: boolean) =>
    void deeds
      .run(asks ? t('meeting.askedNowAndThen') : t('meeting.notAskedForThis'), async () => {
        // Undefined is the default: it asks.
        const before = await changeSeriesChoice(database, seriesId, { asks: asks ? undefined : false }, Date.now());
        return () => changeSeriesChoice(database, seriesId, { asks: before?.asks }, Date.now());
      })
      .catch(() => undefined);
  return { state: value, onAsks };
}
