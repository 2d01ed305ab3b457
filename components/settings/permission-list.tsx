/** What each permission is for, in the words of the browser's own dialogs where it has any. */
import { t } from '@/lib/words/words';

const permissions = [
  [t('settings.theCalendarsListedAbove'), t('settings.toReadTheMeeting')],
  [t('settings.storage'), t('settings.toKeepWhatYou')],
  [t('settings.alarms'), t('settings.toBeWokenAt')],
  [t('settings.notifications'), t('settings.toShowRemindersAsked')],
  [t('settings.sidePanel'), t('settings.toShowTheChecklist')],
  [t('settings.menuOnSelectedWords'), t('settings.forPrepareForThis')],
  [t('settings.thePageInFront'), t('settings.toReadOnePage')],
  [t('settings.scripts'), t('settings.toRunOurReader')],
  [t('settings.otherSites'), t('settings.askedForOneAt')],
] as const;

export function PermissionList() {
  return (
    <dl className="pairs">
      {permissions.map(([name, purpose]) => (
        <div key={name}>
          <dt>
            <b>{name}</b>
          </dt>
          <dd className="soft">{purpose}</dd>
        </div>
      ))}
    </dl>
  );
}
