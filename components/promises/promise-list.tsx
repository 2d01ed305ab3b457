import { useState } from 'react';
import { byClosing, byDueDate, type Commitment, revisionOf } from '@/lib/meetings/commitment';
import { t } from '@/lib/words/words';
import { GrowingList } from '../history/growing-list';
import type { PromisesRead } from './from-last-time';
import type { PromiseActs } from './promise-actions';
import { PromiseLine } from './promise-line';

interface Shared {
  acts: PromiseActs;
  /** `2026-11-24`. */
  today: string;
}

interface ListProps extends Shared {
  open: PromisesRead;
  closed: PromisesRead;
}

/** The later of what is known of each promise: two lists are read one after the other, and one of them may be behind. */
function latestOf(promises: readonly Commitment[]): Commitment[] {
  const latest = new Map<string, Commitment>();
  for (const one of promises) if (revisionOf(one) >= revisionOf(latest.get(one.id) ?? one)) latest.set(one.id, one);
  return [...latest.values()];
}

/** Both lists, in which a promise stays where it stood when it is closed or opened here, with the focus on its button. */
function useStaying(open: readonly Commitment[], closed: readonly Commitment[], acts: PromiseActs) {
  const [before, setBefore] = useState<ReadonlyMap<string, Commitment>>(new Map());
  const stay = (promise: Commitment) =>
    setBefore((known) => (known.has(promise.id) ? known : new Map(known).set(promise.id, promise)));
  const own: PromiseActs = {
    ...acts,
    onClose: (promise, closing) => {
      stay(promise);
      return acts.onClose(promise, closing);
    },
    onReopen: (promise) => {
      stay(promise);
      return acts.onReopen(promise);
    },
    onDelete: async (promise) => {
      await acts.onDelete(promise);
      setBefore((known) => new Map([...known].filter(([id]) => id !== promise.id)));
    },
  };
  const all = latestOf([...before.values(), ...open, ...closed]).map((one) => ({
    one,
    stood: before.get(one.id) ?? one,
  }));
  const listOf = (isClosed: boolean, order: typeof byDueDate) =>
    all
      .filter(({ stood }) => (stood.closedAt !== undefined) === isClosed)
      .sort((a, b) => order(a.stood, b.stood))
      .map(({ one }) => one);
  return { open: listOf(false, byDueDate), closed: listOf(true, byClosing), acts: own };
}

/** Promises of one kind; a press or scrolling brings more of them. */
function List({ list: { items = [], hasMore, onShown }, acts, today }: Shared & { list: PromisesRead }) {
  return (
    <GrowingList items={items} hasMore={hasMore} keyOf={({ id }) => id} what={t('promises.promises')} onShown={onShown}>
      {(promise) => <PromiseLine promise={promise} acts={acts} today={today} href={undefined} day="" />}
    </GrowingList>
  );
}

/** Open promises first, then the closed ones. */
export function PromiseList({ open, closed, acts, today }: ListProps) {
  const staying = useStaying(open.items ?? [], closed.items ?? [], acts);
  const shared = { acts: staying.acts, today };
  if (!open.items || !closed.items) return <div className="wait" style={{ height: '6rem' }} aria-busy="true" />;
  if (!staying.open.length && !staying.closed.length) return <p className="soft">{t('promises.noPromisesYetWhat')}</p>;
  return (
    <>
      {staying.open.length > 0 && <List list={{ ...open, items: staying.open }} {...shared} />}
      {staying.closed.length > 0 && (
        <section className="tight" aria-label={t('promises.closedPromises')}>
          <h2>{t('promises.closed')}</h2>
          <List list={{ ...closed, items: staying.closed }} {...shared} />
        </section>
      )}
    </>
  );
}
