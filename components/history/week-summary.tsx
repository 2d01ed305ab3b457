import type { ReactNode } from 'react';
import { inWords } from '@/components/ui/in-words';
import { counted } from '@/lib/words/counted';
import { locale, t } from '@/lib/words/words';
import { Button } from '../ui/button';

export interface WeekLine {
  id: string;
  title: string;
  /** "10:00 to 11:00"; "All day"; empty where that is not known. */
  when: string;
  /** What is to be agreed; empty where nothing was written on that. */
  purpose: string;
  /** Address of what is kept; absent where nothing is. */
  href?: string | undefined;
  /** Absent where there is nothing to say of it: it is over and was not prepared. */
  state?: 'prepared' | 'not-prepared' | 'to-close' | 'closed' | undefined;
}

export interface DayLines {
  day: string;
  /** "Today, Tuesday 24 November". */
  label: string;
  isToday: boolean;
  lines: readonly WeekLine[];
}

export interface DueLine {
  id: string;
  text: string;
  /** "Was due Fri 20 Nov". */
  when: string;
  isOverdue: boolean;
  /** "To Ann Lee"; empty where nobody is named. */
  who: string;
  /** Address of the meeting in which it was made. */
  href?: string | undefined;
}

interface Props {
  /** "Monday 23 to Sunday 29 November". */
  days: string;
  /** Days from today on. */
  ahead: readonly DayLines[];
  /** Days of this week before today. */
  past: readonly DayLines[];
  toClose: readonly WeekLine[];
  /** What the person owes and what they are owed until the end of the week, with what was due of late. */
  mine: readonly DueLine[];
  theirs: readonly DueLine[];
  /** Undefined until they are counted. */
  openPromises: number | undefined;
  promisesHref: string;
  /** Address of the list of all meetings. */
  allHref: string;
  /** Opens the panel on a meeting, in the same turn as the press. */
  onPrepare(id: string): void;
  /** What is said after a press that did not work. */
  said?: ReactNode;
}

/** So many lines of each list; the rest are one press away. */
const inView = 5;

const states = {
  prepared: t('history.prepared'),
  'not-prepared': t('history.notPrepared'),
  'to-close': t('history.stillToClose'),
  closed: t('history.closed'),
};

interface LineProps {
  line: WeekLine;
  onPrepare: Props['onPrepare'];
}

function MeetingLine({ line: { id, title, when, purpose, href, state }, onPrepare }: LineProps) {
  return (
    <li className="day-line">
      <span className="soft day-when">{when}</span>
      <span className="day-what">
        {href ? (
          <a className="line" href={href} dir="auto">
            {title}
          </a>
        ) : (
          <span className="line" dir="auto">
            {title}
          </span>
        )}
        {purpose && (
          <span className="clamp two soft" dir="auto">
            {purpose}
          </span>
        )}
      </span>
      <span className="day-state">
        {state && <span className={`stage is-${state}`}>{states[state]}</span>}
        {state === 'not-prepared' && (
          <Button small onClick={() => onPrepare(id)} aria-label={t('history.prepare', { title })}>
            {t('history.prepare2')}
          </Button>
        )}
      </span>
    </li>
  );
}

function Day({ day, onPrepare }: { day: DayLines; onPrepare: Props['onPrepare'] }) {
  return (
    <section className={day.isToday ? 'day today' : 'day'} aria-label={day.label}>
      <h3>{day.label}</h3>
      <ul className="day-lines">
        {day.lines.map((line) => (
          <MeetingLine key={line.id} line={line} onPrepare={onPrepare} />
        ))}
      </ul>
    </section>
  );
}

interface DueProps {
  heading: string;
  lines: readonly DueLine[];
  href: string;
}

function Due({ heading, lines, href }: DueProps) {
  if (!lines.length) return null;
  return (
    <section className="tight" aria-label={heading}>
      <h3>{heading}</h3>
      <ul className="due-lines">
        {lines.slice(0, inView).map(({ id, text, when, isOverdue, who, href: meeting }) => (
          <li key={id}>
            <span className="clamp two" dir="auto">
              {text}
            </span>
            <span className="row soft">
              <span className={isOverdue ? 'overdue' : 'due'}>{when}</span>
              {who && <span dir="auto">{who}</span>}
              {meeting && (
                <a className="line" href={meeting}>
                  {t('history.whereItWasMade')}
                  <span className="hidden-label">: {text}</span>
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
      {lines.length > inView && (
        <a className="line" href={href}>
          {t('history.more2', { lines: lines.length - inView })}
        </a>
      )}
    </section>
  );
}

interface DaysProps {
  label: string;
  days: readonly DayLines[];
  onPrepare: Props['onPrepare'];
}

/** Days that wait behind their heading. */
function FoldedDays({ label, days, onPrepare }: DaysProps) {
  if (!days.length) return null;
  const count = days.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <details>
      <summary>
        {label}, {counted('meeting', count)}
      </summary>
      <div className="stack">
        {days.map((day) => (
          <Day key={day.day} day={day} onPrepare={onPrepare} />
        ))}
      </div>
    </details>
  );
}

/** So many days are open where there is much to come. */
const openDays = 2;
/** More lines than these are too many to see at a glance. */
const atAGlance = 10;

/** The days that are shown open, and those that wait. */
function splitDays(ahead: Props['ahead']): [readonly DayLines[], readonly DayLines[]] {
  const lines = ahead.reduce((sum, day) => sum + day.lines.length, 0);
  return lines > atAGlance ? [ahead.slice(0, openDays), ahead.slice(openDays)] : [ahead, []];
}

/** "3 of 5 meetings prepared" of what is still to come. */
function preparedWords(ahead: Props['ahead']): [number, string] {
  const toCome = ahead
    .flatMap(({ lines }) => lines)
    .filter(({ state }) => state === 'prepared' || state === 'not-prepared');
  const prepared = toCome.filter(({ state }) => state === 'prepared').length;
  return [prepared, t('history.ofToComePrepared', { toCome: toCome.length })];
}

/** Where a person stands this week: each day's meetings, what is due, and what is still to close. */
export function WeekSummary(props: Props) {
  const { days, ahead, past, toClose, mine, theirs, openPromises, promisesHref, allHref, onPrepare, said } = props;
  const [prepared, ofWords] = preparedWords(ahead);
  const [open, later] = splitDays(ahead);
  const due = mine.length + theirs.length;
  return (
    <section className="week" aria-labelledby="this-week">
      <div className="week-head">
        <h2 id="this-week">{t('history.thisWeek')}</h2>
        <p className="soft">{days}</p>
      </div>
      <ul className="counts">
        <li>
          <b>{prepared}</b> {ofWords}
        </li>
        <li className="promised">
          {inWords(due === 1 ? 'history.promiseDue' : 'history.promisesDue', {
            due: <b>{due}</b>,
            all: (
              <a className="line" href={promisesHref}>
                {openPromises === undefined
                  ? t('history.seeAll')
                  : t('history.open', { count: openPromises.toLocaleString(locale()) })}
              </a>
            ),
          })}
        </li>
        <li>{inWords('history.countStillToClose', { count: <b>{toClose.length}</b> })}</li>
      </ul>
      {said}
      {open.map((day) => (
        <Day key={day.day} day={day} onPrepare={onPrepare} />
      ))}
      {!ahead.length && <p className="soft">{t('history.noMoreMeetingsAre')}</p>}
      <FoldedDays label={t('history.laterThisWeek')} days={later} onPrepare={onPrepare} />
      <FoldedDays label={t('history.earlierThisWeek')} days={past} onPrepare={onPrepare} />
      {due > 0 && (
        <div className="due-both">
          <Due heading={t('history.youPromised')} lines={mine} href={promisesHref} />
          <Due heading={t('history.youAreWaitingFor')} lines={theirs} href={promisesHref} />
        </div>
      )}
      {toClose.length > 0 && (
        <section className="tight" aria-label={t('history.stillToClose')}>
          <h3>{t('history.stillToClose')}</h3>
          <p className="soft">{t('history.theseHaveEndedAnd')}</p>
          <ul className="day-lines">
            {toClose.slice(0, inView).map((line) => (
              <MeetingLine key={line.id} line={line} onPrepare={onPrepare} />
            ))}
          </ul>
          {toClose.length > inView && (
            <a className="line" href={allHref}>
              {t('history.more3', { toClose: toClose.length - inView })}
            </a>
          )}
        </section>
      )}
    </section>
  );
}
