import { useId } from 'react';
import { type Commitment, type CommitmentState, type LedgerChoice, outcomes } from '@/lib/meetings/commitment';
import { locale, t } from '@/lib/words/words';
import { GrowingList } from '../history/growing-list';
import { NarrowField } from '../history/narrow-field';
import { Chip, Chips } from '../ui/chips';
import type { PromiseActs } from './promise-actions';
import { PromiseLine } from './promise-line';

const states: readonly CommitmentState[] = ['open', ...outcomes];

const stateNames: Record<CommitmentState, string> = {
  open: t('promises.open'),
  done: t('promises.done'),
  'passed-on': t('promises.passedOn'),
  dropped: t('promises.dropped'),
};

interface FiltersProps {
  choice: LedgerChoice;
  people: readonly { key: string; name: string }[];
  onChoice(choice: LedgerChoice): void;
}

/** Which promises are listed: by how they stand, by person, by words. */
export function LedgerFilters({ choice, people, onChoice }: FiltersProps) {
  const id = useId();
  return (
    <div className="ledger-filters">
      <Chips label={t('promises.whichPromises')} oneOf round>
        {states.map((state) => (
          <Chip key={state} pressed={state === choice.state} onPress={() => onChoice({ ...choice, state })}>
            {stateNames[state]}
          </Chip>
        ))}
      </Chips>
      <div className="ledger-narrow">
        {(people.length > 0 || choice.person) && (
          <div className="narrow">
            <label htmlFor={id}>{t('promises.withWhom')}</label>
            <select
              id={id}
              className="field"
              value={choice.person}
              onChange={({ target }) => onChoice({ ...choice, person: target.value })}
            >
              <option value="">{t('promises.anybody')}</option>
              {people.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <NarrowField typed={choice.words} onType={(words) => onChoice({ ...choice, words })} />
      </div>
    </div>
  );
}

export interface LedgerList {
  /** The first ones; undefined until they are read. */
  items: readonly Commitment[] | undefined;
  hasMore: boolean;
  /** How many there are; undefined where that is not known. */
  total: number | undefined;
  onShown(count: number): void;
}

interface PartProps {
  heading: string;
  list: LedgerList;
  /** Said where there are none. */
  empty: string;
  /** Another one begins the list anew. */
  listKey: string;
  acts: PromiseActs;
  /** `2026-11-24`. */
  today: string;
  /** "24 November" of the time at which it was made. */
  dayOf(iso: string): string;
  hrefOf(commitment: Commitment): string | undefined;
}

/** One part of the list: what one owes, or what one is owed. */
export function LedgerPart({ heading, list, empty, listKey, acts, today, dayOf, hrefOf }: PartProps) {
  const id = useId();
  const { items, hasMore, total, onShown } = list;
  return (
    <section className="ledger-part" aria-labelledby={id}>
      <div className="ledger-head">
        <h2 id={id}>{heading}</h2>
        {total !== undefined && total > 0 && <span className="soft">{total.toLocaleString(locale())}</span>}
      </div>
      {!items && <div className="wait" style={{ height: '6rem' }} aria-busy="true" />}
      {items?.length === 0 && <p className="soft">{empty}</p>}
      {items && items.length > 0 && (
        <GrowingList
          key={listKey}
          items={items}
          hasMore={hasMore}
          total={total}
          keyOf={({ id: one }) => one}
          what={t('promises.promises')}
          onShown={onShown}
        >
          {(promise) => (
            <PromiseLine
              promise={promise}
              acts={acts}
              today={today}
              href={hrefOf(promise)}
              day={dayOf(promise.madeAt)}
            />
          )}
        </GrowingList>
      )}
    </section>
  );
}
