/** Who of the people in a meeting is the person who uses this, and whether to ask them. */
import { useEffect, useMemo, useState } from 'react';
import { companyOf } from '@/lib/meetings/commitment';
import type { Meeting } from '@/lib/meetings/meeting';
import { peopleOf } from '@/lib/meetings/preparation';
import { byFrequency, guessSelf, type SelfEvidence } from '@/lib/meetings/self';
import { lastMeetings } from '@/lib/storage/known-names';
import type { PreparationFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { rememberAccount, rememberNotMe, rememberTold, type StoredSelf, watchSelf } from '@/lib/storage/self';
import { useWatched } from './use-watched';

export interface Self {
  /** The person's own names, empty when it is not known who they are; undefined until they are read. */
  names: readonly string[] | undefined;
  /** Whom to ask about, because it is not known who of them the person is; empty when there is nothing to ask. */
  candidates: string[];
  /** Is it known who the person is, or have they said that they are not listed? */
  isSettled: boolean;
  choose(name: string): void;
  notListed(): void;
  /** Asks again. */
  change(): void;
}

/** The meetings written to last, read once: who the person is does not change while they type. */
function usePast(database: Database): readonly PreparationFacts[] | undefined {
  const [past, setPast] = useState<readonly PreparationFacts[]>();
  useEffect(() => {
    let stale = false;
    const set = (facts: readonly PreparationFacts[]) => stale || setPast(facts);
    // What cannot be read tells nothing; the promises say for themselves that they cannot be read.
    lastMeetings(database).then(set, () => set([]));
    return () => {
      stale = true;
    };
  }, [database]);
  return past;
}

/** What was kept of series, each once, as evidence of who the person is. */
function evidenceOf(past: readonly PreparationFacts[], stored: StoredSelf) {
  const series = [...new Map([...past].reverse().map((one) => [one.seriesId, one])).values()];
  return {
    accounts: stored.accounts,
    organisers: series.flatMap(({ role, organiser }) => (role === 'organiser' && organiser) || []),
    meetings: series.map(({ people }) => people),
    ...(stored.notMe && { notMe: stored.notMe }),
  };
}

/** The same with the meeting that is open in place of the earlier ones of its series. */
function evidenceIn(meeting: Meeting, past: readonly PreparationFacts[], stored: StoredSelf): SelfEvidence {
  const own = meeting.writable && meeting.organiser ? [meeting.organiser.name] : [];
  const earlier = evidenceOf(
    past.filter(({ seriesId }) => seriesId !== meeting.seriesId),
    stored,
  );
  return {
    ...earlier,
    accounts: [...earlier.accounts, ...(meeting.self?.name ? [meeting.self.name] : [])],
    organisers: [...own, ...earlier.organisers],
    meetings: [peopleOf(meeting), ...earlier.meetings],
  };
}

/**
 * What they said; otherwise what the evidence makes likely.
 * @param past meetings, which are not waited for where an account says it all.
 * @returns undefined until enough is read.
 */
function namesFrom(
  stored: StoredSelf | undefined,
  past: readonly PreparationFacts[] | undefined,
  evidence: (past: readonly PreparationFacts[], stored: StoredSelf) => SelfEvidence,
): readonly string[] | undefined {
  if (!stored) return undefined;
  if (stored.told) return [stored.told];
  const guess = guessSelf(evidence(past ?? [], stored));
  return past || guess.certainty === 'account' ? guess.names : undefined;
}

/** The person's own names, on a page that shows no single meeting; undefined until they are read. */
export function useOwnNames(database: Database): readonly string[] | undefined {
  const stored = useWatched<StoredSelf | undefined>(watchSelf, undefined);
  const past = usePast(database);
  return useMemo(() => namesFrom(stored, past, evidenceOf), [stored, past]);
}

/** The person in this meeting, from what they said, the page's account, and whom all their meetings list. */
export function useSelf(database: Database, meeting: Meeting): Self {
  const stored = useWatched<StoredSelf | undefined>(watchSelf, undefined);
  const past = usePast(database);
  const [isChanging, setChanging] = useState(false);
  const account = meeting.self?.name;
  useEffect(() => {
    if (account) void rememberAccount(account);
  }, [account]);

  const names = useMemo(
    () => namesFrom(stored, past, (of, known) => evidenceIn(meeting, of, known)),
    [meeting, past, stored],
  );
  const people = useMemo(() => companyOf(peopleOf(meeting), []), [meeting]);
  const wasAsked = stored?.told !== undefined || stored?.notMe !== undefined;
  const isSettled = names !== undefined && (names.length > 0 || wasAsked);
  const asks = isChanging || (names && !isSettled && people.length > 1);
  const answered = (remember: Promise<void>) => void remember.then(() => setChanging(false));
  return {
    names,
    candidates: asks ? byFrequency(people, past?.map((one) => one.people) ?? []) : [],
    isSettled,
    choose: (name) => answered(rememberTold(name)),
    notListed: () => answered(rememberNotMe(people)),
    change: () => setChanging(true),
  };
}
