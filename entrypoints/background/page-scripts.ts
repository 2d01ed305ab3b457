/**
 * Our scripts on pages: the reader where a first script asks for it, pages that were open when the extension was
 * installed or updated, and other sites that a person turns on.
 */
import { onManagedChanged } from '@/lib/browser/areas';
import { onBrowserStart, onInstalled } from '@/lib/browser/lifecycle';
import { onSitesChanged } from '@/lib/browser/permissions';
import { putScriptInto, putScriptsInto, readOpenPages } from '@/lib/browser/scripting';
import { allTabs } from '@/lib/browser/tabs';
import { onPageMessage, type PageSender } from '@/lib/messaging/from-page';
import { hideButton } from '@/lib/messaging/tab';
import { isButtonShown } from '@/lib/settings/settings';
import { mayReadOrigin } from '@/lib/sites/allowed';
import { keepSitesInStep } from '@/lib/sites/apply';
import { onChosenSites, sitesTurnedOn } from '@/lib/sites/turned-on';

/** The browser runs scripts on pages that are loaded from now on; those that are open already wait for nothing. */
async function reachOpenPages(): Promise<void> {
  const tabs = await allTabs();
  // At once: a page that is loaded meanwhile has its script already, and a second one would forget what is open there.
  // Nothing waits for it: a page that never ends loading takes no script, and would hold up the rest.
  for (const tabId of tabs) void putScriptsInto(tabId, 'first');
  await keepSitesInStep();
  const sites = (await sitesTurnedOn()).flatMap(({ host, isBlocked }) => (isBlocked ? [] : host));
  await Promise.all(sites.map(readOpenPages));
}

async function hideUnwantedButton(frame: PageSender): Promise<void> {
  if (!(await isButtonShown())) await hideButton(frame);
}

/** The first script only notices that something opens. Where the organisation allows no more, no reader follows it. */
async function putReader({ tabId, frameId, origin }: PageSender): Promise<void> {
  if (await mayReadOrigin(origin)) await putScriptInto(tabId, frameId, origin, 'reader');
}

export function keepPageScripts(): void {
  onInstalled(() => void reachOpenPages());
  onBrowserStart(() => void keepSitesInStep());
  onSitesChanged(() => void keepSitesInStep());
  onChosenSites(() => void keepSitesInStep());
  onManagedChanged(() => void keepSitesInStep());
  onPageMessage({
    needReader: (frame) => void putReader(frame),
    firstOpened: (frame) => void hideUnwantedButton(frame),
  });
}
