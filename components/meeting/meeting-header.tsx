import type { Field, Meeting } from '@/lib/meetings/meeting';
import { ownValue } from '@/lib/meetings/own-value';
import { counted } from '@/lib/words/counted';
import { locale, t } from '@/lib/words/words';

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
  title: t('meeting.theTitle'),
  when: t('meeting.theTime'),
  place: t('meeting.thePlace'),
  organiser: t('meeting.theOrganiser'),
  attendees: t('meeting.whoIsInvited'),
  description: t('meeting.theNotes'),
};

const list = new Intl.ListFormat(locale(), { type: 'conjunction' });
/** Titles longer than this are set in smaller letters, so that the whole of them is there and the rest of the panel too. */
const longTitle = 90;

/** Where a meeting brought by hand was read; a page otherwise. */
const places: Record<string, string> = {
  pasted: t('meeting.foundInTheText'),
  file: t('meeting.givenInTheFile'),
  selection: t('meeting.foundInTheWords'),
};

/** "5 people, 5 organisations"; empty when neither is known. */
const size = ({ attendeeCount, organisationCount }: Meeting) =>
  [attendeeCount && counted('person', attendeeCount), organisationCount && counted('organisation', organisationCount)]
    .filter(Boolean)
    .join(', ');

/** Whom the page names, behind how many there are. */
function People({ words, people }: { words: string; people: readonly string[] }) {
  if (!people.length) return <li>{words}</li>;
  return (
    <li>
      <details>
        <summary>{words || t('meeting.whoIsInvited2')}</summary>
        <ul aria-label={t('meeting.whoIsInvited2')}>
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
    field === 'attendees' && people.length ? t('meeting.whoElseIsInvited') : fieldNames[field],
  );
  return names.length ? list.format(names) : '';
}

/** What is known of the meeting, in two lines, and honestly what its page does not show. */
export function MeetingHeader({ meeting, people, when, nearness, isCompact = false }: Props) {
  const shown = ownValue(places, meeting.calendar) ?? t('meeting.shownOnThisPage');
  const { cancelled, place, link, recurring, calendar } = meeting;
  const facts = [
    when || (calendar !== 'typed' && t('meeting.timeNot', { shown })),
    nearness,
    place ?? (link && t('meeting.online')),
  ];
  const missing = missingOf(meeting, people);
  return (
    <header className={isCompact ? 'panel-head compact' : 'panel-head'}>
      <h1 dir="auto" className={meeting.title.length > longTitle ? 'long' : undefined}>
        {meeting.title || t('meeting.meetingWithoutATitle')}
      </h1>
      <ul className="facts" aria-label={t('meeting.aboutThisMeeting')}>
        {cancelled && <li className="stands-out">{t('meeting.cancelled')}</li>}
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
        {recurring && <li>{t('meeting.repeats')}</li>}
      </ul>
      {meeting.check && <p className="notice">{t('meeting.thisPageIsNot')}</p>}
      {missing && <p className="soft">{t('meeting.not', { shown, missing })}</p>}
    </header>
  );
}
