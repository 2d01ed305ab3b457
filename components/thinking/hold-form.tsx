import { useId, useState } from 'react';
import { googleHoldUrl, type Hold, holdMinutes, isTime, outlookHoldUrl, weekdays } from '@/lib/meetings/thinking';
import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

interface Props {
  /** `2026-11-24`. */
  today: string;
  /** Saves the hold as a calendar file; absent where the organisation allows no files. */
  onFile: ((hold: Hold) => void) | undefined;
}

const lengthWords = (minutes: number) => (minutes % 60 ? counted('minute', minutes) : counted('hour', minutes / 60));

/** When the time is to be held each week, and ways to put it into a calendar. */
export function HoldForm({ today, onFile }: Props) {
  const id = useId();
  const [hold, setHold] = useState<Hold>({ weekday: 5, time: '09:00', minutes: 60 });
  const change = (part: Partial<Hold>) => setHold({ ...hold, ...part });
  const isWhole = isTime(hold.time);
  const link = { className: 'button', target: '_blank', rel: 'noopener noreferrer' };
  return (
    <div className="stack">
      <div className="hold-fields">
        <div className="question">
          <label htmlFor={`${id}-day`}>{t('thinking.day')}</label>
          <select
            id={`${id}-day`}
            className="field"
            value={hold.weekday}
            onChange={({ target }) => change({ weekday: Number(target.value) })}
          >
            {weekdays.map((name, place) => (
              <option key={name} value={place + 1}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="question">
          <label htmlFor={`${id}-time`}>{t('thinking.from')}</label>
          <input
            id={`${id}-time`}
            type="time"
            className="field"
            value={hold.time}
            aria-invalid={!isWhole}
            aria-describedby={isWhole ? undefined : `${id}-problem`}
            onChange={({ target }) => change({ time: target.value })}
          />
        </div>
        <div className="question">
          <label htmlFor={`${id}-length`}>{t('thinking.howLong')}</label>
          <select
            id={`${id}-length`}
            className="field"
            value={hold.minutes}
            onChange={({ target }) => change({ minutes: Number(target.value) })}
          >
            {holdMinutes.map((minutes) => (
              <option key={minutes} value={minutes}>
                {lengthWords(minutes)}
              </option>
            ))}
          </select>
        </div>
      </div>
      {isWhole ? (
        <>
          <div className="row">
            {onFile && <Button onClick={() => onFile(hold)}>{t('thinking.saveACalendarFile')}</Button>}
            <a href={googleHoldUrl(hold, today)} {...link}>
              Google Calendar
            </a>
            <a href={outlookHoldUrl(hold, today)} {...link}>
              Outlook on the web
            </a>
          </div>
          <p className="soft">{t('thinking.theFileAndGoogle')}</p>
        </>
      ) : (
        <p className="problem" id={`${id}-problem`} role="alert">
          {t('thinking.sayFromWhatTime')}
        </p>
      )}
    </div>
  );
}
