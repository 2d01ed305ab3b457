import type { Commitment } from '@/lib/meetings/commitment';
import { outcomeInWords } from '@/lib/meetings/commitment';
import { dueInWords, isOverdue } from '@/lib/meetings/due';
import { locale, t } from '@/lib/words/words';
import { PromiseActions, type PromiseActs } from './promise-actions';

const names = new Intl.ListFormat(locale(), { type: 'conjunction' });

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** How a promise was closed, with why where that was said: "Dropped: the ward has closed"; empty for one that is open. */
export const outcomeWords = (promise: Commitment): string =>
  sentence([outcomeInWords(promise), promise.why].filter(Boolean).join(': '));

function Due({ due, today }: { due: NonNullable<Commitment['due']>; today: string }) {
  if (!isOverdue(due, today)) return <span className="due">{sentence(dueInWords(due, today))}</span>;
  return <span className="overdue">{t('promises.overdue', { due: dueInWords(due, today) })}</span>;
}

interface FactsProps {
  promise: Commitment;
  /** `2026-11-24`. */
  today: string;
  /** Address of the meeting in which it was made; undefined where there is none. */
  href: string | undefined;
  /** "Tue 10 Nov": when it was made. */
  day: string;
}

/** By when or how it ended, to whom, and where it comes from. */
export function PromiseFacts({ promise, today, href, day }: FactsProps) {
  const { to, due, meetingTitle } = promise;
  const outcome = outcomeWords(promise);
  return (
    <span className="soft row" dir="auto">
      {outcome ? <span>{outcome}</span> : due && <Due due={due} today={today} />}
      {to?.length ? <span>{t('promises.to', { to: names.format(to) })}</span> : null}
      {meetingTitle &&
        (href ? (
          <a className="line" href={href} dir="auto">
            {meetingTitle}
          </a>
        ) : (
          <span>{meetingTitle}</span>
        ))}
      {day && <span>{day}</span>}
    </span>
  );
}

interface Props extends FactsProps {
  acts: PromiseActs;
}

/** One promise in a list, with all that can be done with it. */
export function PromiseLine({ acts, ...facts }: Props) {
  const { promise, today } = facts;
  const { text, owner, closedAt } = promise;
  const words = owner ? (
    <>
      <b>{owner}:</b> {text}
    </>
  ) : (
    text
  );
  return (
    <PromiseActions promise={promise} acts={acts} today={today}>
      <span dir="auto">{closedAt ? <s>{words}</s> : words}</span>
      <PromiseFacts {...facts} />
    </PromiseActions>
  );
}
