import { useState } from 'react';
import { SiteList } from '@/components/settings/site-list';
import { Said } from '@/components/ui/said';
import { turnedOffWords } from '@/lib/extension-pages/use-policy';
import type { Sites } from '@/lib/extension-pages/use-sites';
import { hasFeature, type Policy } from '@/lib/settings/policy';
import { sitesTurnedOn, turnOffSite } from '@/lib/sites/turned-on';
import { t } from '@/lib/words/words';
import { Part } from './group';

/** Sites that the person turned on, each with a way to turn it off. */
export function OtherSites({ sites, policy }: { sites: Sites | undefined; policy: Policy }) {
  const isOff = !hasFeature('other-sites', policy) || policy.sitesAllowed?.length === 0;
  const [said, setSaid] = useState('');
  const turnOff = async (host: string) => {
    await turnOffSite(host);
    const isStillOn = (await sitesTurnedOn()).some((site) => site.host === host);
    setSaid(isStillOn ? t('settings.isSetByYour', { host }) : t('settings.isNoLongerRead', { host }));
  };
  return (
    <Part title={t('settings.otherSitesYouTurned')}>
      {isOff && <p className="soft">{turnedOffWords('other-sites', policy)}</p>}
      {sites && (!isOff || sites.others.length > 0) && (
        <SiteList sites={sites.others} onTurnOff={(host) => void turnOff(host)} />
      )}
      <Said words={said} />
    </Part>
  );
}
