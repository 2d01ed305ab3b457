import { useEffect, useState } from 'react';
import { OtherSite, type SiteAnswer, type SiteState } from '@/components/settings/other-site';
import { hasOwnScript } from '@/lib/browser/own-scripts';
import { askForSite, onSitesChanged } from '@/lib/browser/permissions';
import { readOnce } from '@/lib/browser/scripting';
import { hostOfTab, openOwnPage } from '@/lib/browser/tabs';
import { readPolicy } from '@/lib/settings/policy';
import { mayReadHost } from '@/lib/sites/allowed';
import { forgetSite, onChosenSites, rememberSite, sitesTurnedOn } from '@/lib/sites/turned-on';

/** Time in which a page that was read says what it shows; the popup itself follows the answer. */
const readingMs = 1500;

interface Site {
  host: string;
  state: SiteState;
}

/** The site of the tab, unless it is no page of the web, or a calendar that is read from the start and is allowed. */
async function siteOf(tabId: number): Promise<Site | undefined> {
  const host = await hostOfTab(tabId);
  if (!host) return undefined;
  const [sites, policy] = await Promise.all([sitesTurnedOn(), readPolicy()]);
  if (!mayReadHost(host, policy)) return { host, state: 'blocked' };
  if (hasOwnScript(host)) return undefined;
  return { host, state: sites.some((site) => site.host === host) ? 'on' : 'off' };
}

function useSite(tabId: number | undefined): Site | undefined {
  const [site, setSite] = useState<Site>();
  useEffect(() => {
    if (tabId === undefined) return;
    let stale = false;
    const look = () => void siteOf(tabId).then((found) => !stale && setSite(found));
    look();
    const stops = [onSitesChanged(look), onChosenSites(look)];
    return () => {
      stale = true;
      for (const stop of stops) stop();
    };
  }, [tabId]);
  return site;
}

/** "Read this page once" and "Use on this site", on pages of other sites. */
export function ThisSite({ tabId }: { tabId: number | undefined }) {
  const site = useSite(tabId);
  const [answer, setAnswer] = useState<SiteAnswer>();
  if (!site || tabId === undefined) return null;
  const once = async () => {
    setAnswer('reading');
    if (!(await readOnce(tabId))) return setAnswer('forbidden');
    setTimeout(() => setAnswer('nothing-found'), readingMs);
  };
  const use = async () => {
    // First of all, synchronously, within the user gesture, or the browser does not ask. This popup may close while it does: what
    // follows an answer is the background's work, so the choice is written down before it.
    const [allowed] = await Promise.all([askForSite(site.host), rememberSite(site.host)]);
    if (!allowed) await forgetSite(site.host);
    setAnswer(allowed ? 'turned-on' : 'refused');
  };
  return (
    <OtherSite
      {...site}
      answer={answer}
      onReadOnce={() => void once()}
      onUse={() => void use()}
      onSettings={() => void openOwnPage('dashboard', '/settings')}
    />
  );
}
