/** Who of the people in a meeting is the person who uses this, and whether to ask them. */
import { useEffect, useMemo, useState } from 'react';
import { companyOf, type KnownNames } from '@/lib/meetings/commitment';
import type { Meeting } from '@/lib/meetings/meeting';
import { peopleOf } from '@/lib/meetings/preparation';
import { byFrequency, guessSelf, type SelfEvidence } from '@/lib/meetings/self';
import { allFacts, type PreparationFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { rememberAccount, rememberNotMe, rememberTold, type StoredSelf, watchSelf } from '@/lib/storage/self';
import { useWatched } from './use-watched';

export interface Self {
  /** Names that decide what may be shown; undefined until they are read. */
  known: KnownNames | undefined;
  /** Whom to ask about, because it is not known who of them the person is; empty when there is nothing to ask. */
  candidates: string[];
  /** Is it known who the person is, or have they said that they are not listed? */
  isSettled: boolean;
  choose(name: string): void;
  notListed(): void;
  /** Asks again. */
  change(): void;
}

/** What is kept of all meetings, read once: who the person is does not change while they type. */
function usePast(database: Database): readonly PreparationFacts[] | undefined {
  const [past, setPast] = useState<readonly PreparationFacts[]>();
  useEffect(() => {
    let stale = false;
    const set = (facts: readonly PreparationFacts[]) => stale || setPast(facts);
    // What cannot be read tells nothing; the promises say for themselves that they cannot be read.
    allFacts(database).then(set, () => set([]));
    return () => {
      stale = true;
    };
  }, [database]);
  return past;
}

function evidenceOf(meeting: Meeting, past: readonly PreparationFacts[], stored: StoredSelf): SelfEvidence {
  const series = [...new Map(past.map((one) => [one.seriesId, one])).values()];
  const own = meeting.writable && meeting.organiser ? [meeting.organiser.name] : [];
  const earlier = series.filter(({ seriesId }) => seriesId !== meeting.seriesId);
  return {
    accounts: [...stored.accounts, ...(meeting.self?.name ? [meeting.self.name] : [])],
    organisers: [...own, ...earlier.flatMap(({ role, organiser }) => (role === 'organiser' && organiser) || [])],
    meetings: [peopleOf(meeting), ...earlier.map(({ people }) => people)],
    ...(stored.notMe && { notMe: stored.notMe }),
  };
}

function knownOf(meeting: Meeting, past: readonly PreparationFacts[], stored: StoredSelf): KnownNames {
  const self = stored.told ? [stored.told] : guessSelf(evidenceOf(meeting, past, stored)).names;
  return { self, others: past.flatMap((one) => one.people) };
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

  const known = useMemo(() => stored && past && knownOf(meeting, past, stored), [meeting, past, stored]);
  const people = useMemo(() => companyOf(peopleOf(meeting), []), [meeting]);
  const wasAsked = stored?.told !== undefined || stored?.notMe !== undefined;
  const isSettled = known !== undefined && (known.self.length > 0 || wasAsked);
  const asks = isChanging || (known && !isSettled && people.length > 1);
  const answered = (remember: Promise<void>) => void remember.then(() => setChanging(false));
  return {
    known,
    candidates: asks ? byFrequency(people, past?.map((one) => one.people) ?? []) : [],
    isSettled,
    choose: (name) => answered(rememberTold(name)),
    notListed: () => answered(rememberNotMe(people)),
    change: () => setChanging(true),
  };
}
