import { t } from '@/lib/words/words';

interface Props {
  /** `said`: "Read today at 09:10". `isProblem`: not understood since its last reading. */
  calendars: readonly { id: string; label: string; said: string; isProblem: boolean }[];
}

/** Each calendar and when it was last read. */
export function CalendarList({ calendars }: Props) {
  return (
    <ul className="list">
      {calendars.map(({ id, label, said, isProblem }) => (
        <li key={id}>
          <span className="row">
            <b>{label}</b>
            {isProblem && <span className="tag warn">{t('settings.notUnderstood')}</span>}
          </span>
          <span className="soft">{said}</span>
        </li>
      ))}
    </ul>
  );
}
