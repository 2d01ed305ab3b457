import type { ReactNode } from 'react';
import { t } from '@/lib/words/words';
import { type PromiseListProps, PromiseSection } from '../promises/promise-section';
import { NotYetHeard } from './not-yet-heard';
import { type NoteListProps, NoteSection } from './note-section';
import { PurposeLine } from './purpose-line';

interface Props {
  purpose: string;
  /** The question that the purpose answers. */
  purposeQuestion: string;
  decides: string;
  onPurpose(purpose: string): void;
  decided: NoteListProps;
  parked: NoteListProps;
  promises: PromiseListProps;
  /** Who may have decided, the likeliest first. */
  deciders: readonly string[];
  /** Whom something can be promised to. */
  people: readonly string[];
  /** Guests who were not ticked off yet, and those who were. */
  waiting: readonly string[];
  heard: readonly string[];
  onHeard(name: string): void;
  /** `2026-11-24`. */
  today: string;
  /** Shown below. */
  children?: ReactNode;
}

/** One screen beside a running meeting: what it is for, what was decided, promised and parked, and who is still to be heard. */
export function InMeeting({ decided, parked, promises, deciders, people, today, children, ...rest }: Props) {
  const { purpose, purposeQuestion, decides, onPurpose, waiting, heard, onHeard } = rest;
  return (
    <div className="run">
      <PurposeLine purpose={purpose} question={purposeQuestion} decides={decides} onPurpose={onPurpose} />
      <NoteSection
        heading={t('meeting.decided2')}
        field={t('meeting.addADecision')}
        kind="decision"
        deciders={deciders}
        {...decided}
      />
      <PromiseSection
        heading={t('meeting.iWill')}
        field={t('meeting.addWhatYouWill')}
        people={people}
        today={today}
        {...promises}
      />
      <NoteSection heading={t('meeting.parked2')} field={t('meeting.forAnotherDay')} kind="parked point" {...parked} />
      <NotYetHeard waiting={waiting} heard={heard} onHeard={onHeard} />
      {children}
    </div>
  );
}
