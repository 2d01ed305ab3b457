/** The person's partners: who they are, when they were last met, who waits for a word, and every change with its undo. */

import { useMemo } from 'react';
import { daysAfter } from '@/lib/meetings/day';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { nameKey } from '@/lib/meetings/names';
import {
  byLongestNotMet,
  changeBackTo,
  type Nudge,
  newPartner,
  type Partner,
  type PartnerChange,
  type PartnerKind,
  partnersToNudge,
} from '@/lib/meetings/partner';
import { contactsOf, type KnownPerson, knownPeople, type MeetingsWith, meetingsWith } from '@/lib/storage/last-met';
import { watchPressedMeetings } from '@/lib/storage/pressed-meetings';
import { allPartners, changePartner, deletePartner, putPartner } from '@/lib/storage/records/partner';
import type { PreparationFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { watchToday } from '@/lib/storage/today';
import { t } from '@/lib/words/words';
import { today, useNow } from './clock';
import type { Deeds } from './use-deeds';
import { useLive } from './use-stored';
import { useWatched } from './use-watched';

const noMeetings: readonly PreparationFacts[] = [];
const noBriefs: readonly MeetingBrief[] = [];
/** So often the page looks whether a meeting has begun since, in milliseconds. */
const renewal = 15 * 60_000;

const localMinute = (now: number) =>
  new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

export interface KeptPartners {
  /** The longest not met first. */
  partners: readonly Partner[];
  /** By the partner's id. */
  meetings: ReadonlyMap<string, MeetingsWith>;
  /** The longest not met first; all of them. */
  nudges: readonly Nudge[];
}

/** The partners with what is known of meetings with them; `known` is undefined until it is read. */
export function useReadPartners(database: Database): { known: KeptPartners | undefined; failed: boolean } {
  const at = Math.floor(useNow() / renewal) * renewal;
  const pressed = useWatched<readonly PreparationFacts[]>(watchPressedMeetings, noMeetings);
  const briefs = useWatched<readonly MeetingBrief[]>(watchToday, noBriefs);
  const key = [at, ...pressed.map(({ meetingId }) => meetingId), ...briefs.map(({ id }) => id)].join('\n');
  const { value, failed } = useLive(async () => {
    const partners = await allPartners(database);
    const notStored = { pressed, today: briefs };
    return { partners, meetings: await meetingsWith(database, partners, notStored, localMinute(Date.now())) };
  }, key);
  const known = useMemo(() => {
    if (!value) return undefined;
    const contacts = contactsOf(value.meetings);
    return {
      partners: byLongestNotMet(value.partners, contacts),
      meetings: value.meetings,
      nudges: partnersToNudge(value.partners, contacts, today()),
    };
  }, [value]);
  return { known, failed };
}

const snoozeDays = 7;

/** Each change rejects when it could not be stored, and says so. */
export interface PartnerChanges {
  onAdd(name: string, kind: PartnerKind): Promise<void>;
  onChange(partner: Partner, change: PartnerChange): Promise<void>;
  /** They met today, wherever that was. */
  onMet(partner: Partner): Promise<void>;
  onSnooze(partner: Partner): Promise<void>;
  onStopNudging(partner: Partner): Promise<void>;
  onDelete(partner: Partner): Promise<void>;
}

export function usePartnerChanges(database: Database, { run }: Deeds): PartnerChanges {
  const change = (words: string, { id }: Partner, changes: PartnerChange) =>
    run(words, async () => {
      const before = await changePartner(database, id, changes, Date.now());
      return before && (() => changePartner(database, id, changeBackTo(before), Date.now()));
    });
  return {
    onAdd: (name, kind) =>
      run(t('partners.partnerAdded'), async () => {
        const partner = newPartner(name, kind, crypto.randomUUID(), today());
        await putPartner(database, partner);
        return () => deletePartner(database, partner.id);
      }),
    onChange: (partner, changes) => change(t('partners.changed'), partner, changes),
    onMet: (partner) => change(t('partners.metToday3', { name: partner.name }), partner, { metOn: today() }),
    onSnooze: (partner) =>
      change(t('partners.putOffForA', { name: partner.name }), partner, {
        snoozedUntil: daysAfter(today(), snoozeDays),
      }),
    onStopNudging: (partner) =>
      change(t('partners.noMoreNudges', { name: partner.name }), partner, {
        nudgeAfter: undefined,
        snoozedUntil: undefined,
      }),
    onDelete: ({ id }) =>
      run(t('partners.removed'), async () => {
        const before = await deletePartner(database, id);
        return before && (() => putPartner(database, before));
      }),
  };
}

/**
 * People of kept meetings who are no partners yet, the most often met first; none until they are read.
 * @param self the person's own names.
 */
export function useKnownPeople(
  database: Database,
  partners: readonly Partner[],
  self: readonly string[],
): readonly KnownPerson[] {
  const { value } = useLive(() => knownPeople(database), 'known-people');
  return useMemo(() => {
    const leftOut = new Set([...partners.map(({ key }) => key), ...self.map(nameKey)]);
    return (value ?? []).filter(({ key }) => !leftOut.has(key));
  }, [value, partners, self]);
}
