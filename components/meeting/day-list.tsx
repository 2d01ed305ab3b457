import { t } from '@/lib/words/words';

/** Today's meetings, of the calendar that is shown and of those that were prepared or pressed. */
export interface DayEntry {
  id: string;
  title: string;
  /** When it is, in words. */
  when: string;
  /** Absent for an entry that is no meeting to prepare for, such as leave. */
  state?: 'prepared' | 'not-prepared' | undefined;
}

interface Props {
  /** Undefined until a calendar has shown the day. */
  entries: readonly DayEntry[] | undefined;
  onOpen(id: string): void;
}

const stateWords = { prepared: t('meeting.prepared'), 'not-prepared': t('meeting.notPrepared') } as const;

/** Today's meetings as far as they are known; a press opens one here. */
export function DayList({ entries, onOpen }: Props) {
  return (
    <section className="tight">
      <h2>{t('meeting.today')}</h2>
      {entries === undefined && <p className="soft">{t('meeting.openYourCalendarIn')}</p>}
      {entries?.length === 0 && <p className="soft">{t('meeting.yourCalendarShowsNo')}</p>}
      {entries && entries.length > 0 && (
        <ul className="list day">
          {entries.map(({ id, title, when, state }) => (
            <li key={id}>
              <button type="button" className="day-entry" onClick={() => onOpen(id)}>
                <span dir="auto">{title || t('meeting.meetingWithoutATitle')}</span>
                <span className="row soft">
                  <span dir="auto">{when}</span>
                  {state && <span className="tag">{stateWords[state]}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
