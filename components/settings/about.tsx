import { inWords } from '@/components/ui/in-words';
import { locale, t } from '@/lib/words/words';
import { PermissionList } from './permission-list';

/** Says in both languages that nobody has reviewed the Welsh words; nothing where they are not shown. */
export function TranslationNotice() {
  if (locale() !== 'cy') return null;
  return (
    <p className="notice">
      <span>
        {t('settings.welshUnreviewed')} <span lang="en-GB">{t('settings.welshUnreviewedEnglish')}</span>
      </span>
    </p>
  );
}

interface Props {
  version: string;
  guideUrl: string;
  /** Of the organisation, where it has given one. */
  privacyHref?: string | undefined;
}

/** What is read, what is kept, who wrote the guide, and under which licences. */
export function About({ version, guideUrl, privacyHref }: Props) {
  return (
    <div className="prose">
      <TranslationNotice />
      <p>{t('settings.versionThisProductIs', { version })}</p>
      {privacyHref && (
        <p>
          <a href={privacyHref} target="_blank" rel="noopener noreferrer">
            {t('settings.yourOrganisationsPrivacyNotice')}
          </a>
        </p>
      )}
      <h2>{t('settings.whatIsRead')}</h2>
      <p>{t('settings.whenYouOpenA')}</p>
      <p>{inWords('settings.whenOneOfThese', { a: <a href="#/settings">{t('settings.settings')}</a> })}</p>
      <p>{inWords('settings.noOtherSiteIs', { a: <a href="#/settings">{t('settings.settings')}</a> })}</p>
      <p>
        {inWords('settings.ifYouAddThe', { a: <a href="#/settings/calendar-address">{t('settings.settings')}</a> })}
      </p>
      <p>{t('settings.whatYouPasteSelect')}</p>
      <h2>{t('settings.whatIsKept')}</h2>
      <ul>
        <li>{t('settings.whatYouTypeThe')}</li>
        <li>{t('settings.yourOwnNameAs')}</li>
        <li>{t('settings.ofEMailAddresses')}</li>
        <li>{t('settings.theMeetingYouHave')}</li>
        <li>{t('settings.ofACalendarWhose')}</li>
        <li>{t('settings.whichTipsYouKept')}</li>
        <li>{t('settings.whichRemindersWereShown')}</li>
        <li>{t('settings.yourSettingsAndWhen')}</li>
      </ul>
      <p>{t('settings.nothingIsSentAnywhere')}</p>
      <h2>{t('settings.whatEachPermissionIs')}</h2>
      <PermissionList />
      <h2>{t('settings.theGuide')}</h2>
      <p>
        {inWords('settings.theIdeasComeFrom', {
          a: (
            <a href={guideUrl} target="_blank" rel="noopener noreferrer">
              {t('settings.clinicalAndCareProfessional')}
            </a>
          ),
        })}
      </p>
      <h2>{t('settings.licence')}</h2>
      <p>
        {inWords('settings.theCodeIsFree', {
          a: (
            <a href="/licences.txt" target="_blank" rel="noopener">
              {t('settings.theirLicences')}
            </a>
          ),
        })}
      </p>
    </div>
  );
}
