/** The offer on calendar pages: which meeting, on which page, and what happens when it is pressed. */

import { openPanelFromPage } from '@/lib/browser/panel';
import { putScriptInto, putScriptsInto } from '@/lib/browser/scripting';
import { allTabs } from '@/lib/browser/tabs';
import { localDay } from '@/lib/meetings/day';
import { nextChange } from '@/lib/meetings/next-meeting';
import { ownValue } from '@/lib/meetings/own-value';
import { onPageMessage, type PageSender, type ShownDay } from '@/lib/messaging/from-page';
import { newestOnly } from '@/lib/messaging/newest-only';
import { answerDay, listAgain } from '@/lib/messaging/tab';
import { readPolicy } from '@/lib/settings/policy';
import { onSettingsChanged, readSettings } from '@/lib/settings/settings';
import { mayReadOrigin } from '@/lib/sites/allowed';
import { onAnswered } from '@/lib/storage/answered';
import { areOffersClosed, closeOffers } from '@/lib/storage/offers-closed';
import { noteOffered } from '@/lib/storage/offers-made';
import { notePressed } from '@/lib/storage/open-meeting';
import { noteToday, readToday } from '@/lib/storage/today';
import { wantMeeting } from '@/lib/storage/wanted-meeting';
import { panelNotOpened } from './panel';
import { offeredOn } from './todays-meetings';

/** A page that tells its day again and again is heard this often, in milliseconds. */
const leastMs = 1000;

const problemWith = (problem: unknown) => console.warn('The meetings of today could not be kept:', problem);

/** The day is read where the badge, the offer or reminders are wanted. */
async function readDay({ tabId, frameId, origin }: PageSender): Promise<void> {
  const { offer, badge, reminders } = await readSettings();
  if ((offer || badge || reminders) && (await mayReadOrigin(origin)))
    await putScriptInto(tabId, frameId, origin, 'day');
}

/** Keeps a page's day and answers with the meeting to offer there: of its own site, for another's are not its business. */
async function takeDay(from: PageSender, { instance, day, briefs }: ShownDay): Promise<void> {
  if (!(await mayReadOrigin(from.origin))) return;
  await noteToday(from.site, day, briefs);
  const now = Date.now();
  const isOffered = (await readSettings()).offer && !(await areOffersClosed(day));
  const found = isOffered ? await offeredOn(from.site, now) : undefined;
  const next = found && (await noteOffered(day, found.id, (await readPolicy()).mostOffersPerDay)) ? found : undefined;
  await answerDay(from, instance, { meetingId: next?.id, again: nextChange(briefs, now) });
}

/** A meeting is asked for by the id that its own site's page listed; of another none is found. */
async function want(site: string, meetingId: string): Promise<void> {
  const wanted = ownValue((await readToday()).sites, site)?.find(({ id }) => id === meetingId);
  if (wanted) await wantMeeting(wanted);
}

/** Pages that are open follow at once when a setting changes. */
async function reachOpenPages(): Promise<void> {
  const [{ offer, badge, reminders }, tabs] = await Promise.all([readSettings(), allTabs()]);
  if (offer || badge || reminders) await Promise.all(tabs.map((tabId) => putScriptsInto(tabId, 'day', mayReadOrigin)));
  await listAgain(tabs);
}

const listEverywhere = async () => listAgain(await allTabs());

export function offerNextMeeting(): void {
  const take = newestOnly((from: PageSender, shown: ShownDay) => takeDay(from, shown).catch(problemWith), leastMs);
  onPageMessage({
    needDay: (from) => void readDay(from),
    dayList: (from, shown) => take(`${from.tabId}:${from.frameId}`, from, shown),
    prepareOffered({ tabId, frameId, site }, meetingId) {
      // Synchronously, within the user gesture, or the browser refuses.
      void openPanelFromPage(tabId).catch(panelNotOpened);
      void want(site, meetingId);
      void notePressed(tabId, frameId);
    },
    notToday: () => void closeOffers(localDay(new Date())).then(listEverywhere),
  });
  onAnswered(() => void listEverywhere());
  onSettingsChanged(() => void reachOpenPages());
}
