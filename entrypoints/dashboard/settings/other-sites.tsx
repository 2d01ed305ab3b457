import { useState } from 'react';
import { SiteList } from '@/components/settings/site-list';
import { Said } from '@/components/ui/said';
import type { Sites } from '@/lib/extension-pages/use-sites';
import { sitesTurnedOn, turnOffSite } from '@/lib/sites/turned-on';
import { t } from '@/lib/words/words';
import { Part } from './group';

/** Sites that the person turned on, each with a way to turn it off. */
export function OtherSites({ sites }: { sites: Sites | undefined }) {
  const [said, setSaid] = useState('');
  const turnOff = async (host: string) => {
    await turnOffSite(host);
    const isStillOn = (await sitesTurnedOn()).some((site) => site.host === host);
    setSaid(isStillOn ? t('settings.isSetByYour', { host }) : t('settings.isNoLongerRead', { host }));
  };
  return (
    <Part title={t('settings.otherSitesYouTurned')}>
      {sites && <SiteList sites={sites.others} onTurnOff={(host) => void turnOff(host)} />}
      <Said words={said} />
    </Part>
  );
}
