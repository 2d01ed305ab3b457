import { type FormEvent, useId, useState } from 'react';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { Fold } from '../ui/fold';
import { Said } from '../ui/said';
import { SettingRow } from './setting-row';

interface Props {
  /** Synchronously, within the user gesture. Gives what is wrong, in words; empty when it is added: the field is emptied then. */
  onAdd(pasted: string): Promise<string>;
  /** Reads a file once; gives what is wrong, in words. */
  onFile(file: File): Promise<string>;
}

/** Where people find the address, by the names that calendars use. */
const places = [
  ['Google', t('settings.settingsOfTheCalendar')],
  ['Outlook on the web', t('settings.settingsCalendarSharedCalendars')],
  ['Nextcloud', t('settings.theThreeDotsBeside')],
  ['SOGo', t('settings.theCalendarsMenuLinks')],
] as const;

/** Adds a calendar by its address, or from a file. What is typed stays while it cannot be added. */
export function FeedForm({ onAdd, onFile }: Props) {
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState({ words: '', event: 0 });
  const say = (words: string) => setProblem(({ event }) => ({ words, event: event + 1 }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Synchronously: the browser asks for its permission only within the press itself.
    void onAdd(pasted).then((words) => {
      say(words);
      if (!words) setPasted('');
    });
  };
  return (
    <div className="tight feed-form">
      <form className="tight" onSubmit={submit}>
        <label className="feed-label" htmlFor={id}>
          {t('settings.addYourCalendarsAddress')}
        </label>
        <div className="row feed-row">
          <input
            id={id}
            className="field"
            type="text"
            inputMode="url"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            placeholder="https://… or webcal://…"
            aria-describedby={`${id}-hint`}
            aria-invalid={problem.words !== ''}
            value={pasted}
            onChange={({ target }) => setPasted(target.value)}
          />
          <Button type="submit">{t('settings.add')}</Button>
        </div>
        <p className="soft" id={`${id}-hint`}>
          {t('settings.whoeverHasThisAddress')}
        </p>
        <Said words={problem.words} event={problem.event} problem />
      </form>
      <Fold label={t('settings.whereToFindThe')}>
        <dl className="pairs">
          {places.map(([name, where]) => (
            <div key={name}>
              <dt>
                <b>{name}</b>
              </dt>
              <dd className="soft">{where}</dd>
            </div>
          ))}
        </dl>
      </Fold>
      <SettingRow label={t('settings.orReadACalendar')} controlId={`${id}-file`}>
        <input
          id={`${id}-file`}
          type="file"
          accept=".ics,text/calendar"
          className="file"
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file) void onFile(file).then(say);
          }}
        />
      </SettingRow>
    </div>
  );
}
