import { useEffect, useState } from 'react';
import { OtherSite, type SiteAnswer, type SiteState } from '@/components/other-site';
import { hasOwnScript } from '@/lib/browser/lifecycle';
import { allowedHosts, askForSite, onSitesChanged } from '@/lib/browser/permissions';
import { readOnce } from '@/lib/browser/scripting';
import { hostOfTab, openOwnPage } from '@/lib/browser/tabs';
import { mayUseSite, readPolicy } from '@/lib/storage/policy';

/** Time in which a page that was read says what it shows; the popup itself follows the answer. */
const readingMs = 1500;

interface Site {
  host: string;
  state: SiteState;
}

/** The site of the tab, unless it is a calendar that is read from the start or no page of the web. */
async function siteOf(tabId: number): Promise<Site | undefined> {
  const host = await hostOfTab(tabId);
  if (!host || hasOwnScript(host)) return undefined;
  const [allowed, policy] = await Promise.all([allowedHosts(), readPolicy()]);
  if (!mayUseSite(host, policy)) return { host, state: 'blocked' };
  return { host, state: allowed.includes(host) ? 'on' : 'off' };
}

function useSite(tabId: number | undefined): Site | undefined {
  const [site, setSite] = useState<Site>();
  useEffect(() => {
    if (tabId === undefined) return;
    let stale = false;
    const look = () => void siteOf(tabId).then((found) => !stale && setSite(found));
    look();
    const stop = onSitesChanged(look);
    return () => {
      stale = true;
      stop();
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
  return (
    <OtherSite
      {...site}
      answer={answer}
      onReadOnce={() => void once()}
      // In the click's own turn, or the browser does not ask. The background turns the reader on: this popup may close.
      onUse={() => void askForSite(site.host).then((allowed) => setAnswer(allowed ? 'turned-on' : 'refused'))}
      onSettings={() => void openOwnPage('practice', '/settings')}
    />
  );
}
