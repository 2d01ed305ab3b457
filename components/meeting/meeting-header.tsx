import type { Field, Meeting } from '@/lib/meetings/meeting';

interface Props {
  meeting: Meeting;
  people: readonly string[];
  /** When it is, in words; empty when it is not known. */
  when: string;
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

/** Where a meeting brought by hand was read; a page otherwise. */
const places: Record<string, string> = {
  pasted: 'found in the text you pasted',
  file: 'given in the file',
  selection: 'found in the words you selected',
};

function facts({ place, link, attendeeCount, organisationCount, recurring }: Meeting): string[] {
  return [
    place ?? (link && 'Online'),
    attendeeCount && plural(attendeeCount, 'person', 'people'),
    organisationCount && plural(organisationCount, 'organisation', 'organisations'),
    recurring && 'Repeats',
  ].filter((fact) => typeof fact === 'string');
}

/** What is known of the meeting, and honestly what its page does not show. */
export function MeetingHeader({ meeting, people, when, until }: Props) {
  const shown = places[meeting.calendar] ?? 'shown on this page';
  return (
    <header className="panel-head">
      <p className="eyebrow">
        <span dir="auto">{when || (meeting.calendar !== 'typed' && `Time not ${shown}`)}</span>
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
      {meeting.check && <p className="notice">This page is not known to us. Please check what was read.</p>}
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
          Not {shown}: {list.format(meeting.missing.map((field) => fieldNames[field]))}.
        </p>
      )}
    </header>
  );
}
