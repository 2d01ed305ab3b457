import { useDeferredValue, useMemo, useState } from 'react';
import { GrowingList } from '@/components/history/growing-list';
import { NarrowField } from '@/components/history/narrow-field';
import { NewPartner } from '@/components/partners/new-partner';
import { Nudges } from '@/components/partners/nudges';
import { PartnerRow } from '@/components/partners/partner-row';
import { PriorityLine } from '@/components/partners/priority-line';
import { PrioritySection } from '@/components/partners/priority-section';
import { ReviewedList } from '@/components/partners/reviewed-list';
import { DeedLine } from '@/components/ui/deed-line';
import { Said } from '@/components/ui/said';
import { sayDate, today } from '@/lib/extension-pages/clock';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import {
  type KeptPartners,
  type PartnerChanges,
  useKnownPeople,
  usePartnerChanges,
  useReadPartners,
} from '@/lib/extension-pages/use-partners';
import { useChecks } from '@/lib/extension-pages/use-partnership-checks';
import { usePriorities, useReadPriorities } from '@/lib/extension-pages/use-priorities';
import { useOwnNames } from '@/lib/extension-pages/use-self';
import { daysBetween, lastMetOf, type Nudge, type Partner, spanInWords } from '@/lib/meetings/partner';
import { addressPartOf, partnershipNamed, reviewedPartnerships } from '@/lib/meetings/partnership-check';
import { timeInWords } from '@/lib/meetings/when';
import type { MeetingsWith, MeetingWith } from '@/lib/storage/last-met';
import type { Database } from '@/lib/storage/records/record-type';
import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
import { Page } from './page';
import { meetingAddress, partnersAddress, partnershipAddress, personAddress } from './route';

/** A list this short is looked through faster than it is narrowed. */
const longEnoughToNarrow = 10;
const noNames: readonly string[] = [];

/** "today", "yesterday", or "Tue 24 Nov, 6 weeks ago". */
function sayLast(day: string): string {
  const days = daysBetween(day, today());
  if (days < 1) return 'today';
  return days === 1 ? t('partners.yesterday') : t('partners.ago', { date: sayDate(day), span: spanInWords(days) });
}

/** "today at 15:00", or "Tue 24 Nov, 15:00". */
function sayNext(start: string): string {
  if (!start.startsWith(today())) return timeInWords({ start }, today().slice(0, 4));
  return start.length > 10 ? t('partners.todayAt', { start: start.slice(11) }) : 'today';
}

const linked = ({ title, meetingId }: MeetingWith) => ({
  title: title || t('partners.meetingWithoutATitle'),
  ...(meetingId && { href: meetingAddress(meetingId) }),
});

/** The last time, with its meeting where it was one; the person may have said that they met since. */
function lastTime(partner: Partner, { last }: MeetingsWith) {
  const day = lastMetOf(partner, { last: last?.start.slice(0, 10) });
  if (!day) return undefined;
  return { when: sayLast(day), ...(last?.start.startsWith(day) && linked(last)) };
}

interface RowProps {
  partner: Partner;
  known: KeptPartners;
  isNudged: boolean;
  changes: PartnerChanges;
}

function Row({ partner, known, isNudged, changes }: RowProps) {
  const meetings = known.meetings.get(partner.id) ?? {};
  const isKnown = Boolean(meetings.last?.meetingId ?? meetings.next?.meetingId);
  return (
    <PartnerRow
      partner={partner}
      today={today()}
      href={partner.kind === 'person' && isKnown ? personAddress(partner.key) : undefined}
      reviewHref={partnershipAddress(partner.id)}
      last={lastTime(partner, meetings)}
      next={meetings.next && { when: sayNext(meetings.next.start), ...linked(meetings.next) }}
      isNudged={isNudged}
      onMet={() => changes.onMet(partner)}
      onChange={(change) => changes.onChange(partner, change)}
      onDelete={() => changes.onDelete(partner)}
    />
  );
}

interface NudgesProps {
  nudges: readonly Nudge[];
  known: KeptPartners;
  changes: PartnerChanges;
}

function OwnNudges({ nudges, known, changes }: NudgesProps) {
  const partnerOf = (id: string) => known.partners.find((one) => one.id === id);
  const on = (id: string, change: (partner: Partner) => Promise<void>) => {
    const partner = partnerOf(id);
    return partner ? change(partner) : Promise.resolve();
  };
  return (
    <Nudges
      nudges={nudges.map(({ partner: { id, name, key, kind }, days, isNeverMet }) => ({
        id,
        name,
        href: kind === 'person' && known.meetings.get(id)?.last?.meetingId ? personAddress(key) : partnersAddress,
        days,
        isNeverMet,
      }))}
      onSnooze={(id) => on(id, changes.onSnooze)}
      onStop={(id) => on(id, changes.onStopNudging)}
    />
  );
}

interface ListProps {
  database: Database;
  known: KeptPartners;
  self: readonly string[];
  changes: PartnerChanges;
  grown: Map<string, number>;
}

function PartnerList({ database, known, self, changes, grown }: ListProps) {
  const { partners, nudges } = known;
  const people = useKnownPeople(database, partners, self);
  const taken = useMemo(() => new Set(partners.map(({ key }) => key)), [partners]);
  const nudged = useMemo(() => new Set(nudges.map(({ partner }) => partner.id)), [nudges]);
  const [typed, setTyped] = useState('');
  const narrow = useDeferredValue(typed).trim().toLowerCase();
  const fitting = narrow
    ? partners.filter(({ name, matters = '' }) => `${name} ${matters}`.toLowerCase().includes(narrow))
    : partners;
  return (
    <section className="stack" aria-labelledby="close">
      <h2 id="close">{t('partners.peopleAndOrganisations')}</h2>
      <OwnNudges nudges={nudges} known={known} changes={changes} />
      {!partners.length && <p className="soft">{t('partners.addThoseWorthKeeping')}</p>}
      <NewPartner taken={taken} people={people} onAdd={changes.onAdd} />
      {(partners.length > longEnoughToNarrow || typed) && (
        <>
          <NarrowField typed={typed} onType={setTyped} />
          <Said
            words={fitting.length ? counted('partner', fitting.length) : t('partners.nothingHereHoldsThose')}
            settle={500}
          />
        </>
      )}
      <GrowingList
        key={narrow}
        items={fitting}
        keyOf={({ id }) => id}
        what={t('partners.partners')}
        className="partners"
        shownBefore={grown.get(`partners ${narrow}`)}
        onShown={(shown) => void grown.set(`partners ${narrow}`, shown)}
      >
        {(partner) => <Row partner={partner} known={known} isNudged={nudged.has(partner.id)} changes={changes} />}
      </GrowingList>
    </section>
  );
}

function Reviews({ database, partners }: { database: Database; partners: readonly Partner[] }) {
  const checks = useChecks(database);
  const reviewed = useMemo(() => reviewedPartnerships(checks ?? [], partners), [checks, partners]);
  return (
    <section className="stack" aria-labelledby="partnership-reviews">
      <h2 id="partnership-reviews">{t('partners.partnershipReviews')}</h2>
      <ReviewedList
        reviewed={reviewed.map((one) => ({
          id: one.id,
          name: one.name,
          href: partnershipAddress(addressPartOf(one)),
          when: t('partners.lastReviewed', { date: sayDate(one.checks.at(-1)?.on ?? '') }),
        }))}
        onOpen={(name) => location.assign(partnershipAddress(addressPartOf(partnershipNamed(name, partners))))}
      />
    </section>
  );
}

interface Props {
  database: Database;
  /** How far each list had grown when the person left it. */
  grown: Map<string, number>;
}

/** What the person keeps in mind across organisations: their priorities, their partners, and how partnerships go. */
export function Partners({ database, grown }: Props) {
  const self = useOwnNames(database);
  const deeds = useDeeds();
  const { priorities, ...changesOfPriorities } = usePriorities(database, deeds);
  const { known, failed } = useReadPartners(database);
  const changes = usePartnerChanges(database, deeds);
  return (
    <Page title={t('partners.partners2')} lead={<p>{t('partners.onlyYouSeeThisPage')}</p>}>
      {failed && <p className="notice problem">{t('partners.yourPartnersCouldNot')}</p>}
      {(!priorities || !known) && !failed && (
        <div className="stack waiting" aria-busy="true">
          <div className="wait" />
          <div className="wait" />
        </div>
      )}
      {priorities && known && (
        <>
          <section className="stack" aria-labelledby="priorities">
            <h2 id="priorities">{t('partners.myPriorities')}</h2>
            <PrioritySection priorities={priorities} {...changesOfPriorities} />
          </section>
          <PartnerList database={database} known={known} self={self ?? noNames} changes={changes} grown={grown} />
          <Reviews database={database} partners={known.partners} />
        </>
      )}
      <DeedLine {...deeds.deed} />
    </Page>
  );
}

/** What to keep in mind, on the first part: the priorities in a line, and the partner not met for the longest time. */
export function KeptInMind({ database }: { database: Database }) {
  const deeds = useDeeds();
  const priorities = useReadPriorities(database);
  const { known } = useReadPartners(database);
  const changes = usePartnerChanges(database, deeds);
  if (!priorities || !known) return null;
  return (
    <div className="stack">
      <PriorityLine texts={priorities.standing.map(({ text }) => text)} href={partnersAddress} />
      <OwnNudges nudges={known.nudges.slice(0, 1)} known={known} changes={changes} />
      <DeedLine {...deeds.deed} />
    </div>
  );
}
