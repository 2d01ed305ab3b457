import { inWords } from '@/components/ui/in-words';
import { turnedOffWords } from '@/lib/extension-pages/use-policy';
import type { Feature } from '@/lib/settings/features';
import type { Policy } from '@/lib/settings/policy';
import { t } from '@/lib/words/words';
import { Page } from './page';

/** Stands in the place of a part that the organisation has turned off. */
export function TurnedOff({ title, feature, policy }: { title: string; feature: Feature; policy: Policy }) {
  return (
    <Page title={title}>
      <p>{turnedOffWords(feature, policy)}</p>
      <p>
        {inWords('dashboard.whatYouWroteThere', {
          a: <a href="#/settings/organisation">{t('dashboard.seeWhatYourOrganisation')}</a>,
        })}
      </p>
    </Page>
  );
}
