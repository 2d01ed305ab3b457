import { ReminderCard } from '@/components/settings/reminder-card';
import { DeedLine } from '@/components/ui/deed-line';
import { deviceZone, sayHours } from '@/lib/extension-pages/clock';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { useLive } from '@/lib/extension-pages/use-stored';
import { useWatched } from '@/lib/extension-pages/use-watched';
import type { Meeting } from '@/lib/meetings/meeting';
import type { ReminderChoice } from '@/lib/meetings/reminder-words';
import type { ReminderKind, ShownReminder } from '@/lib/meetings/reminders';
import { initialSettings } from '@/lib/settings/schema';
import { watchSettings } from '@/lib/settings/settings';
import type { Database } from '@/lib/storage/records/record-type';
import { chooseOnReminder } from '@/lib/storage/reminders-choose';
import { watchShownReminders } from '@/lib/storage/reminders-shown';
import { meetingOfReminder } from '@/lib/storage/reminders-sources';
import { t } from '@/lib/words/words';
import { Page } from './page';
import { PanelButton } from './panel-button';

const said: Readonly<Record<ReminderChoice, string>> = {
  later: t('reminders.youWillBeReminded'),
  tomorrow: t('reminders.youWillBeRemindedTomorrow'),
  never: t('reminders.noMoreRemindersOf'),
};

const titles: Readonly<Record<ReminderKind, string>> = {
  before: t('reminders.beforeYourMeeting'),
  end: t('reminders.afterYourMeeting'),
  promise: t('reminders.yourPromises'),
};

function aboutOf(entry: ShownReminder, meeting: Meeting | undefined): string {
  if (entry.kind === 'promise') return t('reminders.whatYouPromisedIs');
  return meeting
    ? `${sayHours(meeting)} ${meeting.title || t('reminders.meetingWithoutATitle')}`.trim()
    : t('reminders.aMeeting');
}

function Open({ entry, meeting }: { entry: ShownReminder; meeting: Meeting | undefined }) {
  if (entry.kind === 'promise')
    return (
      <p>
        <a href="#/promises">{t('reminders.seeYourPromises')}</a>
      </p>
    );
  if (!meeting) return <p className="soft">{t('reminders.nothingIsKnownOf')}</p>;
  return (
    <PanelButton meeting={meeting} words={entry.kind === 'end' ? t('reminders.howDidItGo') : t('reminders.prepare')} />
  );
}

interface Props {
  database: Database;
  id: string;
}

/** Where a reminder leads when it is pressed and the browser opens no panel from it. */
export function ReminderPage({ database, id }: Props) {
  const shown = useWatched<readonly ShownReminder[] | undefined>(watchShownReminders, undefined);
  const settings = useWatched(watchSettings, initialSettings);
  const entry = shown?.find((one) => one.id === id);
  const meetingId = entry?.meetingId;
  const { value: found } = useLive(
    async () => ({ meeting: meetingId === undefined ? undefined : await meetingOfReminder(database, meetingId) }),
    `reminder:${meetingId ?? ''}`,
  );
  const { deed, run } = useDeeds();
  if (!shown || (entry && !found))
    return (
      <Page title={t('reminders.aReminder')}>
        <div className="wait" aria-busy="true" />
      </Page>
    );
  if (!entry)
    return (
      <Page title={t('reminders.aReminder')}>
        <p>{t('reminders.nothingIsKnownOfThis')}</p>
      </Page>
    );
  const choose = (choice: ReminderChoice) => () => {
    const at = { settings, now: Date.now(), zone: deviceZone() };
    void run(said[choice], () => chooseOnReminder(database, entry, choice, at)).catch(() => undefined);
  };
  return (
    <Page title={titles[entry.kind]} back={{ href: '#/settings/reminders', label: t('reminders.allAboutReminders') }}>
      <ReminderCard
        about={aboutOf(entry, found?.meeting)}
        open={<Open entry={entry} meeting={found?.meeting} />}
        onLater={choose('later')}
        onTomorrow={entry.kind === 'before' ? undefined : choose('tomorrow')}
        onNotForSeries={entry.seriesId ? choose('never') : undefined}
      />
      <DeedLine {...deed} />
    </Page>
  );
}
