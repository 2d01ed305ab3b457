import { useState } from 'react';
import { ReminderStanding } from '@/components/settings/reminder-standing';
import { SettingRow } from '@/components/settings/setting-row';
import { Button } from '@/components/ui/button';
import { Said } from '@/components/ui/said';
import { askForNotifications, type Standing, showNotification, watchStanding } from '@/lib/browser/notifications';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { mayRemind } from '@/lib/settings/policy';
import type { PersonalName, Settings } from '@/lib/settings/schema';
import { t } from '@/lib/words/words';
import { Fields } from './fields';
import type { Choosing } from './use-settings';

/** Shows a reminder that is none, so that a person sees where theirs will come. */
function TryOne({ isTitled }: { isTitled: boolean }) {
  const [said, setSaid] = useState({ words: '', event: 0, problem: false });
  const say = (words: string, problem: boolean) => setSaid(({ event }) => ({ words, event: event + 1, problem }));
  const show = () =>
    showNotification({
      id: 'try',
      title: isTitled ? t('settings.n1000AMeeting') : t('settings.your1000Meeting'),
      message: t('settings.thisIsOnlyA'),
      buttons: [],
    }).then(
      () => say(t('settings.shownIfYouSee'), false),
      () => say(t('settings.itCouldNotBeShown'), true),
    );
  return (
    <SettingRow label={t('settings.seeWhatAReminder')} said={<Said {...said} />}>
      <Button small onClick={() => void show()}>
        {t('settings.showOneNow')}
      </Button>
    </SettingRow>
  );
}

type Problem = Parameters<typeof ReminderStanding>[0]['problem'];

function problemOf(isOn: boolean, isAllowed: boolean, standing: Standing | undefined, isRefused: boolean): Problem {
  if (!isAllowed) return 'organisation';
  if (!isOn) return isRefused ? 'refused' : undefined;
  if (standing === 'not-allowed') return 'taken-away';
  return standing === 'blocked' ? 'blocked' : undefined;
}

/** Reminders: off until they are turned on, when the browser asks. The other choices follow once they are. */
export function Reminders(choosing: Choosing) {
  const { settings, policy, choose } = choosing;
  const standing = useWatched<Standing | undefined>(watchStanding, undefined);
  const [isRefused, setRefused] = useState(false);
  const isAllowed = mayRemind(policy);
  const isOn = settings.reminders && isAllowed;

  const allow = (then: () => void) => {
    setRefused(false);
    // Synchronously, within the user gesture, or the browser refuses.
    void askForNotifications().then((granted) => (granted ? then() : setRefused(true)));
  };
  const change = (name: PersonalName, value: number | string | boolean) => {
    if (!isAllowed) return;
    if (name === 'reminders' && value === true) allow(() => choose({ reminders: true }));
    else choose({ [name]: value } as Partial<Settings>);
  };
  const fields = {
    ...choosing,
    section: 'reminders',
    settings: { ...settings, reminders: isOn },
    onChoose: change,
  } as const;
  return (
    <>
      <Fields {...fields} isShown={(name) => name === 'reminders'} />
      <ReminderStanding
        problem={problemOf(isOn, isAllowed, standing, isRefused)}
        onAllow={() => allow(() => undefined)}
      />
      {isOn && (
        <div className="settings-more">
          <Fields {...fields} isShown={(name) => name !== 'reminders'} />
          {standing === 'allowed' && <TryOne isTitled={settings.remindTitles} />}
        </div>
      )}
    </>
  );
}
