import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

/** What can be said of the site in front. */
export type SiteState = 'off' | 'on' | 'blocked';
export type SiteAnswer = 'reading' | 'nothing-found' | 'forbidden' | 'refused' | 'turned-on';

interface Props {
  host: string;
  state: SiteState;
  answer: SiteAnswer | undefined;
  onReadOnce(): void;
  onUse(): void;
  onSettings(): void;
}

const said: Record<SiteAnswer, string> = {
  reading: t('settings.readingThePage'),
  'nothing-found': t('settings.noOpenMeetingWas'),
  forbidden: t('settings.theBrowserLetsNo'),
  refused: t('settings.nothingWasChangedYou'),
  'turned-on': t('settings.onOpenAMeeting'),
};

/** Offers to read a page of a site that is none of our calendars: once, or from now on. */
export function OtherSite({ host, state, answer, onReadOnce, onUse, onSettings }: Props) {
  return (
    <section className="tight" aria-label={t('settings.thisSite')}>
      <p className="soft">
        <b dir="ltr">{host}</b>
        {state === 'on' ? ` ${t('settings.isReadWhenYou')}` : ` ${t('settings.isNotRead')}`}
      </p>
      {state === 'blocked' && <p>{t('settings.yourOrganisationDoesNot')}</p>}
      <div className="row">
        {state !== 'blocked' && (
          <Button small onClick={onReadOnce}>
            {t('settings.readThisPageOnce')}
          </Button>
        )}
        {state === 'off' && (
          <Button small onClick={onUse}>
            {t('settings.useOnThisSite')}
          </Button>
        )}
        {state === 'on' && (
          <Button look="plain" small onClick={onSettings}>
            {t('settings.turnOffInSettings')}
          </Button>
        )}
      </div>
      <p className="soft" role="status">
        {answer && said[answer]}
      </p>
    </section>
  );
}
