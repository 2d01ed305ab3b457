import type { Field, Meeting } from '@/lib/meetings/meeting';

interface Props {
  meeting: Meeting;
  people: readonly string[];
  /** "in 18 minutes"; absent when it cannot be known. */
  until?: string | undefined;
}

const fieldNames: Record<Field, string> = {
  title: 'the title',
  when: 'the time',
  place: 'the place',
  organiser: 'the organiser',
  attendees: 'who is invited',
  description: 'the notes',
};

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

function facts({ place, link, attendeeCount, organisationCount, recurring }: Meeting): string[] {
  return [
    place ?? (link && 'Online'),
    attendeeCount && plural(attendeeCount, 'person', 'people'),
    organisationCount && plural(organisationCount, 'organisation', 'organisations'),
    recurring && 'Repeats',
  ].filter((fact) => typeof fact === 'string');
}

/** What is known of the meeting, and honestly what its page does not show. */
export function MeetingHeader({ meeting, people, until }: Props) {
  return (
    <header className="panel-head">
      <p className="eyebrow">
        <span dir="auto">{meeting.when.text || (meeting.calendar !== 'typed' && 'Time not shown on this page')}</span>
        {until && <span>{until}</span>}
      </p>
      <h1 className="clamp" dir="auto" title={meeting.title}>
        {meeting.title || 'Meeting without a title'}
      </h1>
      <ul className="facts" aria-label="About this meeting">
        {facts(meeting).map((fact) => (
          <li key={fact} dir="auto">
            {fact}
          </li>
        ))}
      </ul>
      {people.length > 0 && (
        <details className="soft">
          <summary>Who is invited</summary>
          <ul>
            {people.map((name) => (
              <li key={name} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </details>
      )}
      {meeting.missing.length > 0 && (
        <p className="soft">
          Not shown on this page: {list.format(meeting.missing.map((field) => fieldNames[field]))}.
        </p>
      )}
    </header>
  );
}
