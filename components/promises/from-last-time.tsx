import { useState } from 'react';
import type { Commitment } from '@/lib/meetings/commitment';
import { dueInWords, isOverdue } from '@/lib/meetings/due';
import { locale, t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { PromiseActions, type PromiseActs } from './promise-actions';

const names = new Intl.ListFormat(locale(), { type: 'conjunction' });

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
  const facts = [
    to?.length && t('promises.to', { to: names.format(to) }),
    due && !isLate && dueInWords(due, today),
    meetingTitle,
  ];
  return (
    <span className="soft row" dir="auto">
      {isLate && <span className="overdue">{t('promises.overdue', { due: dueInWords(due, today) })}</span>}
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
    run(t('promises.itStaysOpenAnd'), async () => {
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
                aria-label={t('promises.notYet', { text: promise.text })}
              >
                {t('promises.notYet2')}
              </Button>
            }
          >
            <p dir="auto">
              <b>{promise.owner ? t('promises.saidTheyWould', { owner: promise.owner }) : t('promises.youSaid')}</b>{' '}
              {promise.text}
            </p>
            <Origin promise={promise} today={today} />
          </PromiseActions>
        </div>
      ))}
      {(hidden > 0 || hasMore) && (
        <div className="row">
          <Button small look="plain" onClick={() => (hidden > 0 ? setWhole(true) : onShown(items.length + step))}>
            {hidden > 0 && !hasMore ? t('promises.showMore', { hidden }) : t('promises.showMore2')}
          </Button>
        </div>
      )}
    </div>
  );
}
