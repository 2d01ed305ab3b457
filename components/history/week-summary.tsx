interface WeekMeeting {
  id: string;
  title: string;
  /** "Tue 24 Nov, 10:00 to 11:00". */
  when: string;
  /** What is to be agreed; empty where nothing was written on that. */
  purpose: string;
  href: string;
}

interface Props {
  /** "Monday 23 to Sunday 29 November". */
  days: string;
  prepared: number;
  /** Those of the prepared that have not ended, the next first. */
  toCome: readonly WeekMeeting[];
  toClose: readonly WeekMeeting[];
  openPromises: number;
  promisesHref: string;
  /** Address of the list of all meetings. */
  allHref: string;
}

/** So many lines of each list; the rest are in the list of all meetings. */
const inView = 3;

const plural = (count: number, one: string, many: string) => `${count === 1 ? one : many}`;

interface LinesProps {
  heading: string;
  hint?: string;
  meetings: readonly WeekMeeting[];
  allHref: string;
}

function Lines({ heading, hint, meetings, allHref }: LinesProps) {
  if (!meetings.length) return null;
  return (
    <section className="tight" aria-label={heading}>
      <h3>{heading}</h3>
      {hint && <p className="soft">{hint}</p>}
      <ul className="list">
        {meetings.slice(0, inView).map(({ id, title, when, purpose, href }) => (
          <li key={id} className="week-line">
            <span className="soft">{when}</span>
            <span className="tight">
              <a className="line" href={href} dir="auto">
                {title}
              </a>
              {purpose && (
                <span className="clamp two" dir="auto">
                  {purpose}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {meetings.length > inView && (
        <a className="line" href={allHref}>
          {meetings.length - inView} more
        </a>
      )}
    </section>
  );
}

/** Where a person stands this week: three numbers, and the meetings behind two of them. */
export function WeekSummary({ days, prepared, toCome, toClose, openPromises, promisesHref, allHref }: Props) {
  return (
    <section className="week" aria-labelledby="this-week">
      <div className="week-head">
        <h2 id="this-week">This week</h2>
        <p className="soft">{days}</p>
      </div>
      <ul className="counts">
        <li>
          <b>{prepared}</b> {plural(prepared, 'meeting prepared', 'meetings prepared')}
        </li>
        <li>
          <b>{toClose.length}</b> still to close
        </li>
        <li className="promised">
          <b>{openPromises}</b>{' '}
          <a className="line" href={promisesHref}>
            {plural(openPromises, 'promise open', 'promises open')}
          </a>
        </li>
      </ul>
      <Lines heading="Next, and prepared" meetings={toCome} allHref={allHref} />
      <Lines
        heading="Still to close"
        hint="These have ended, and nothing is written on how they went."
        meetings={toClose}
        allHref={allHref}
      />
    </section>
  );
}
