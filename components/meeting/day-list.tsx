import type { MeetingBrief } from '@/lib/meetings/meeting';

interface Props {
  day: readonly MeetingBrief[] | undefined;
  prepared: ReadonlySet<string>;
  /** Entries that are no meetings to prepare for, such as leave; they are listed without a mark. */
  noMeetings: ReadonlySet<string>;
  /** When an entry is, in words. */
  sayWhen(brief: MeetingBrief): string;
}

/** Today's meetings as far as the calendar shows them, and which are prepared. */
export function DayList({ day, prepared, noMeetings, sayWhen }: Props) {
  return (
    <section className="tight">
      <h2>Today</h2>
      {day === undefined && (
        <p className="soft">Open your calendar in this tab, then open a meeting. Press “Prepare” beside it.</p>
      )}
      {day?.length === 0 && <p className="soft">Your calendar shows no meetings for today.</p>}
      {day && day.length > 0 && (
        <>
          <ul className="list">
            {day.map((brief) => (
              <li key={brief.id}>
                <span dir="auto">{brief.title || 'Meeting without a title'}</span>
                <span className="row soft">
                  <span dir="auto">{sayWhen(brief)}</span>
                  {!noMeetings.has(brief.id) && (
                    <span className="tag">{prepared.has(brief.id) ? 'Prepared' : 'Not prepared'}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
          <p className="soft">Open one in the calendar to see its checklist here.</p>
        </>
      )}
    </section>
  );
}
