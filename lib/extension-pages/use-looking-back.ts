/** What is looked back on, and the reflection that is made of it, for the page that shows them. */

import { useEffect, useMemo, useState } from 'react';
import { isOwnedByOther } from '@/lib/meetings/commitment';
import { dayShort } from '@/lib/meetings/due';
import {
  type Counts,
  fateOf,
  heardCounts,
  heardSummary,
  mondaysOf,
  type Period,
  promiseCounts,
  promiseSummary,
  purposeCounts,
  purposeSummary,
  type Spans,
  spansOf,
  thinkingSummary,
  totalsOf,
} from '@/lib/meetings/looking-back';
import type { Names } from '@/lib/meetings/name-places';
import type { Passage } from '@/lib/meetings/reflection';
import { keptWeeks } from '@/lib/meetings/thinking';
import {
  type LookedBack,
  lookBack,
  type ReflectionRecords,
  reflectionRecords,
  storedNames,
} from '@/lib/storage/looking-back';
import type { Database } from '@/lib/storage/records/record-type';
import { thinkingWeeksBetween } from '@/lib/storage/records/thinking-week';
import { type StoredSelf, watchSelf } from '@/lib/storage/self';
import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
import { dayOf } from './clock';
import { useLive } from './use-stored';
import { useWatched } from './use-watched';

/** Counts of one chart: by span and kind, all of each kind, and what they show in a sentence. */
export interface Counted {
  counts: Counts;
  totals: readonly number[];
  summary: string;
}

export interface LookingBack {
  period: Period;
  spans: Spans;
  purpose: Counted;
  heard: Counted;
  promises: Counted;
  /** The weeks of the time that have begun, and those of them that were kept. */
  mondays: readonly string[];
  weeksKept: ReadonlySet<string>;
  thinking: string;
}

const summed = (counts: Counts, say: (totals: readonly number[]) => string): Counted => {
  const totals = totalsOf(counts);
  return { counts, totals, summary: say(totals) };
};

function countedOf(found: LookedBack, period: Period, self: readonly string[], today: string): LookingBack {
  const spans = spansOf(period);
  const own = found.commitments.filter((one) => !isOwnedByOther(one, { self }));
  const mondays = mondaysOf(period).filter((monday) => monday <= today);
  const weeksKept = keptWeeks(found.weeks);
  return {
    period,
    spans,
    purpose: summed(purposeCounts(spans, found.reviews), purposeSummary),
    heard: summed(heardCounts(spans, found.reviews), heardSummary),
    promises: summed(promiseCounts(spans, own, today), promiseSummary),
    mondays,
    weeksKept,
    thinking: thinkingSummary(mondays.filter((monday) => weeksKept.has(monday)).length, mondays.length),
  };
}

const nobody: readonly string[] = [];

/** The person's own names, as far as they or their calendars' accounts said them; undefined until they are read. */
function useOwnNames(): readonly string[] | undefined {
  const self = useWatched<StoredSelf | undefined>(watchSelf, undefined);
  return useMemo(() => self && (self.told ? [self.told] : self.accounts), [self]);
}

/**
 * What a time is counted to. What was shown stays until a newly chosen time is read, so that nothing jumps.
 * @param today `2026-11-24`.
 */
export function useLookingBack(
  database: Database,
  period: Period,
  today: string,
): { shown: LookingBack | undefined; failed: boolean } {
  const self = useOwnNames();
  const weeksFrom = mondaysOf(period)[0] ?? period.from;
  const { value, failed } = useLive(
    () => lookBack(database, period, weeksFrom),
    `looking-back:${period.from}:${period.to}`,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `value` belongs to the period it was read for
  const latest = useMemo(() => value && countedOf(value, period, self ?? nobody, today), [value, self, today]);
  const [before, setBefore] = useState(latest);
  useEffect(() => {
    if (latest) setBefore(latest);
  }, [latest]);
  return { shown: latest ?? before, failed };
}

export interface ReflectionMaterial {
  passages: readonly Passage[];
  agreed: readonly string[];
  /** How often partnerships were looked at, in a sentence; empty for never. */
  partnerships: string;
  names: Names;
}

function agreedOf(
  { decisions, made }: ReflectionRecords,
  self: readonly string[],
  within: (day: string) => boolean,
  today: string,
) {
  const own = made.filter((one) => within(dayOf(one.madeAt)) && !isOwnedByOther(one, { self }));
  const done = own.filter((one) => fateOf(one, today) === 'kept').length;
  return [
    ...(decisions ? [t('lookingBack.noted', { decisions: counted('decision', decisions) })] : []),
    ...(own.length ? [t('lookingBack.madeOfThemKept', { promise: counted('promise', own.length), done })] : []),
  ];
}

function passagesOf({ meetings, checks }: ReflectionRecords, weeks: LookedBack['weeks']): Passage[] {
  const all: Passage[] = [
    ...meetings
      .filter(({ learned }) => learned.trim())
      .map(({ facts, learned }) => ({
        id: `learned:${facts.meetingId}`,
        kind: 'learned' as const,
        day: facts.start?.slice(0, 10) ?? dayOf(facts.updatedAt),
        title: facts.title,
        text: learned,
      })),
    ...checks.flatMap(({ id, on, name, help }) =>
      help ? [{ id: `partnership:${id}`, kind: 'partnership' as const, day: on, title: name, text: help }] : [],
    ),
    ...weeks.flatMap(({ week, answer }) =>
      answer ? [{ id: `thought:${week}`, kind: 'thought' as const, day: week, title: '', text: answer }] : [],
    ),
  ];
  return all.sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
}

/**
 * What a reflection on a time can be made of; undefined until it is read.
 * @param questionId the question whose answers say what was learned.
 */
export function useReflectionMaterial(
  database: Database,
  period: Period,
  questionId: string,
  today: string,
): { material: ReflectionMaterial | undefined; failed: boolean } {
  const self = useOwnNames();
  const weeksFrom = mondaysOf(period)[0] ?? period.from;
  const { value, failed } = useLive(async () => {
    const weeks = await thinkingWeeksBetween(database, weeksFrom, period.to);
    const records = await reflectionRecords(database, period, questionId);
    return { records, weeks };
  }, `reflection:${period.from}:${period.to}`);
  const names = useLive(() => storedNames(database), 'names');
  const material = useMemo(() => {
    if (!value || !names.value || !self) return undefined;
    const within = (day: string) => period.from <= day && day <= period.to;
    const checks = value.records.checks.filter(({ on }) => within(on));
    return {
      passages: passagesOf({ ...value.records, checks }, value.weeks).filter(
        ({ day, kind }) => kind === 'thought' || within(day),
      ),
      agreed: agreedOf(value.records, self, within, today),
      partnerships: checks.length
        ? t('lookingBack.youLookedAtAnd', { partnership: counted('partnership', checks.length) })
        : '',
      names: { ...names.value, self },
    };
  }, [value, names.value, self, period.from, period.to, today]);
  return { material, failed: failed || names.failed };
}

/** A time in words: "2 Nov 2026 to 29 Nov 2026". */
export const periodWords = ({ from, to }: Period): string =>
  t('lookingBack.to2', { dayShort: dayShort(from, ''), dayShort2: dayShort(to, '') });
