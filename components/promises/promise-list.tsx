import { useState } from 'react';
import { byClosing, byDueDate, type Commitment, revisionOf } from '@/lib/meetings/commitment';
import { dueInWords, isOverdue } from '@/lib/meetings/due';
import { GrowingList } from '../history/growing-list';
import { Button } from '../ui/button';
import { PromiseActions, type PromiseActs } from './promise-actions';
import { PromiseLine } from './promise-line';

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** A list that is read as far as it is shown. */
export interface PromisesRead {
  /** Undefined until they are read. */
  items: readonly Commitment[] | undefined;
  hasMore: boolean;
  /** Asks for so many of them. */
  onShown(count: number): void;
}

interface Shared {
  acts: PromiseActs;
  /** `2026-11-24`. */
  today: string;
}

/** To whom, by when, and at which meeting. */
function Origin({ promise: { to, due, meetingTitle }, today }: { promise: Commitment; today: string }) {
  const isLate = due !== undefined && isOverdue(due, today);
  const facts = [to?.length && `To ${names.format(to)}`, due && !isLate && dueInWords(due, today), meetingTitle];
  return (
    <span className="soft row" dir="auto">
      {isLate && <span className="overdue">Overdue: {dueInWords(due, today)}</span>}
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </span>
  );
}

/** So many more come each time. */
const step = 25;

/** So many are in view before anything else; the others wait behind a button. */
const inView = 3;

interface FromLastTimeProps extends Shared {
  list: PromisesRead;
  /** Does something and says so, with a way back. */
  run(words: string, work: () => Promise<() => Promise<unknown>>): Promise<void>;
}

/** What was promised to these people, or by them, and is still open: shown before anything else. */
export function FromLastTime({ list: { items = [], hasMore, onShown }, acts, today, run }: FromLastTimeProps) {
  const [isWhole, setWhole] = useState(false);
  const [notYet, setNotYet] = useState<ReadonlySet<string>>(new Set());
  const waiting = items.filter(({ id }) => !notYet.has(id));
  const shown = isWhole ? waiting : waiting.slice(0, inView);
  const hidden = waiting.length - shown.length;
  const leave = ({ id }: Commitment) =>
    run('It stays open, and comes back next time.', async () => {
      setNotYet((before) => new Set([...before, id]));
      return async () => setNotYet((before) => new Set([...before].filter((other) => other !== id)));
    });
  if (!waiting.length) return null;
  return (
    <div className="tight">
      {shown.map((promise) => (
        <div className="promise" key={promise.id}>
          <PromiseActions
            promise={promise}
            acts={acts}
            today={today}
            extra={
              <Button
                small
                look="plain"
                onClick={() => void leave(promise).catch(() => undefined)}
                aria-label={`Not yet: ${promise.text}`}
              >
                Not yet
              </Button>
            }
          >
            <p dir="auto">
              <b>{promise.owner ? `${promise.owner} said they would:` : 'You said:'}</b> {promise.text}
            </p>
            <Origin promise={promise} today={today} />
          </PromiseActions>
        </div>
      ))}
      {(hidden > 0 || hasMore) && (
        <div className="row">
          <Button small look="plain" onClick={() => (hidden > 0 ? setWhole(true) : onShown(items.length + step))}>
            {hidden > 0 && !hasMore ? `Show ${hidden} more` : 'Show more'}
          </Button>
        </div>
      )}
    </div>
  );
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
    <GrowingList items={items} hasMore={hasMore} keyOf={({ id }) => id} what="promises" onShown={onShown}>
      {(promise) => <PromiseLine promise={promise} acts={acts} today={today} href={undefined} day="" />}
    </GrowingList>
  );
}

/** Open promises first, then the closed ones. */
export function PromiseList({ open, closed, acts, today }: ListProps) {
  const staying = useStaying(open.items ?? [], closed.items ?? [], acts);
  const shared = { acts: staying.acts, today };
  if (!open.items || !closed.items) return <div className="wait" style={{ height: '6rem' }} aria-busy="true" />;
  if (!staying.open.length && !staying.closed.length)
    return <p className="soft">No promises yet. What you add here comes back before you next meet.</p>;
  return (
    <>
      {staying.open.length > 0 && <List list={{ ...open, items: staying.open }} {...shared} />}
      {staying.closed.length > 0 && (
        <section className="tight" aria-label="Closed promises">
          <h2>Closed</h2>
          <List list={{ ...closed, items: staying.closed }} {...shared} />
        </section>
      )}
    </>
  );
}
