import { inWords } from '@/components/ui/in-words';
import type { DatedAnswer } from '@/lib/meetings/grouping';
import type { Preparation } from '@/lib/meetings/preparation';
import { locale, t } from '@/lib/words/words';

/** So many of a group's meetings are named; the rest are on its own page. */
const named = 3;
const namedPromises = 2;

interface Props {
  title: string;
  /** Address of the group's own page. */
  href: string;
  /** "12 meetings", "with Ann Lee and Bea Ray". */
  facts: readonly string[];
  /** Some of the newest, the newest first. */
  meetings: readonly Preparation[];
  /** How many there are in all. */
  count: number;
  purpose: DatedAnswer | undefined;
  decision: DatedAnswer | undefined;
  /** Texts of the promises that are open, as many as there is room for. */
  promises: readonly string[];
  /** How many are open. */
  promiseCount: number;
  dayOf(meeting: Preparation): string;
  hrefOf(meeting: Preparation): string;
}

type Dated = Pick<Props, 'dayOf'> & { label: string; className: string; answer: DatedAnswer };

function Line({ label, className, answer, dayOf }: Dated) {
  const day = dayOf(answer.meeting);
  return (
    <div className={className}>
      <dt>
        {label}
        {day && `, ${day}`}
      </dt>
      <dd className="clamp two" dir="auto">
        {answer.text}
      </dd>
    </div>
  );
}

function OpenPromises({ promises, promiseCount }: Pick<Props, 'promises' | 'promiseCount'>) {
  const more = promiseCount - namedPromises;
  return (
    <div className="promised">
      <dt>{promiseCount === 1 ? t('history.n1PromiseOpen') : t('history.promisesOpen', { promiseCount })}</dt>
      {promises.slice(0, namedPromises).map((text, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two promises may read alike; their place is what they are
        <dd className="clamp two" dir="auto" key={place}>
          {text}
        </dd>
      ))}
      {more > 0 && <dd className="soft">{t('history.andMore', { more })}</dd>}
    </div>
  );
}

/** A series or a person in the list: what it was last about, what was agreed, what is promised, and its meetings. */
export function GroupCard(props: Props) {
  const { title, href, facts, meetings, count, purpose, decision, promises, promiseCount, dayOf, hrefOf } = props;
  const days = meetings.slice(0, named).filter((meeting) => dayOf(meeting));
  return (
    <article className="group">
      <h3 dir="auto">
        <a className="line" href={href}>
          {title}
        </a>
      </h3>
      {facts.length > 0 && (
        <p className="soft" dir="auto">
          {facts.join(' · ')}
        </p>
      )}
      {(purpose || decision || promises.length > 0) && (
        <dl className="gist">
          {purpose && <Line label={t('history.lastPurpose')} className="purpose" answer={purpose} dayOf={dayOf} />}
          {decision && <Line label={t('history.agreed')} className="agreed" answer={decision} dayOf={dayOf} />}
          {promises.length > 0 && <OpenPromises promises={promises} promiseCount={promiseCount} />}
        </dl>
      )}
      {days.length > 0 && (
        <div className="days">
          {days.map((meeting) => (
            <a className="line" key={meeting.meetingId} href={hrefOf(meeting)}>
              {dayOf(meeting)}
            </a>
          ))}
          {count > days.length && (
            <a className="line" href={href}>
              {inWords('history.allMeetingsOf', {
                count: count.toLocaleString(locale()),
                hidden: <span className="hidden-label"> {t('history.allMeetingsOfHidden', { title })}</span>,
              })}
            </a>
          )}
        </div>
      )}
    </article>
  );
}
