import type { Field, Meeting } from '@/lib/meetings/meeting';
import { ownValue } from '@/lib/meetings/own-value';

/** How near the meeting is, in words; `soon` and `running` stand out. */
export interface Nearness {
  words: string;
  tone: 'plain' | 'soon' | 'ending';
}

interface Props {
  meeting: Meeting;
  /** Whom the page or the invitation names. */
  people: readonly string[];
  /** When it is, in words; empty when it is not known. */
  when: string;
  nearness?: Nearness | undefined;
  /** While it runs the purpose is the heading, and the title steps back. */
  isCompact?: boolean;
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
/** Titles longer than this are set in smaller letters, so that the whole of them is there and the rest of the panel too. */
const longTitle = 90;
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Where a meeting brought by hand was read; a page otherwise. */
const places: Record<string, string> = {
  pasted: 'found in the text you pasted',
  file: 'given in the file',
  selection: 'found in the words you selected',
};

/** "5 people, 5 organisations"; empty when neither is known. */
const size = ({ attendeeCount, organisationCount }: Meeting) =>
  [
    attendeeCount && plural(attendeeCount, 'person', 'people'),
    organisationCount && plural(organisationCount, 'organisation', 'organisations'),
  ]
    .filter(Boolean)
    .join(', ');

/** Whom the page names, behind how many there are. */
function People({ words, people }: { words: string; people: readonly string[] }) {
  if (!people.length) return <li>{words}</li>;
  return (
    <li>
      <details>
        <summary>{words || 'Who is invited'}</summary>
        <ul aria-label="Who is invited">
          {people.map((name) => (
            <li key={name} dir="auto">
              {name}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** What is not known, in words. Where some people are named, only the others can be missing. */
function missingOf({ missing }: Meeting, people: readonly string[]): string {
  const names = missing.map((field) =>
    field === 'attendees' && people.length ? 'who else is invited' : fieldNames[field],
  );
  return names.length ? list.format(names) : '';
}

/** What is known of the meeting, in two lines, and honestly what its page does not show. */
export function MeetingHeader({ meeting, people, when, nearness, isCompact = false }: Props) {
  const shown = ownValue(places, meeting.calendar) ?? 'shown on this page';
  const { cancelled, place, link, recurring, calendar } = meeting;
  const facts = [when || (calendar !== 'typed' && `Time not ${shown}`), nearness, place ?? (link && 'Online')];
  const missing = missingOf(meeting, people);
  return (
    <header className={isCompact ? 'panel-head compact' : 'panel-head'}>
      <h1 dir="auto" className={meeting.title.length > longTitle ? 'long' : undefined}>
        {meeting.title || 'Meeting without a title'}
      </h1>
      <ul className="facts" aria-label="About this meeting">
        {cancelled && <li className="stands-out">Cancelled</li>}
        {facts.map((fact) =>
          typeof fact === 'object' ? (
            <li key="nearness" className={fact.tone === 'plain' ? undefined : 'stands-out'}>
              {fact.words}
            </li>
          ) : (
            fact && (
              <li key={fact} dir="auto">
                {fact}
              </li>
            )
          ),
        )}
        {(size(meeting) || people.length > 0) && <People words={size(meeting)} people={people} />}
        {recurring && <li>Repeats</li>}
      </ul>
      {meeting.check && <p className="notice">This page is not known to us. Please check what was read.</p>}
      {missing && <p className="soft">{`Not ${shown}: ${missing}.`}</p>}
    </header>
  );
}
