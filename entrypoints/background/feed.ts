/** Calendars that a person follows by their address: read every hour, and today's part of them told to the rest of us. */
import { clearAlarm, onAlarm, setAlarm } from '@/lib/browser/alarms';
import { stayAwakeFor } from '@/lib/browser/awake';
import { mayReach, onSitesChanged } from '@/lib/browser/permissions';
import { type Around, nextDue, refreshFeeds, type Wish } from '@/lib/feed/refresh';
import { publishToday } from '@/lib/feed/today';
import type { Meeting } from '@/lib/meetings/meeting';
import { readPolicy } from '@/lib/settings/policy';
import { mayReadHost } from '@/lib/sites/allowed';
import { feeds, onFeedWish } from '@/lib/storage/feed';

const alarm = 'feed:next';
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const around = (): Around => ({
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  mayReach,
  zone: zone(),
  chance: Math.random,
  isOnline: () => navigator.onLine,
  async isAllowed(host) {
    const policy = await readPolicy();
    return policy.feed !== false && mayReadHost(host, policy);
  },
});

async function renew(changed: readonly Meeting[]): Promise<void> {
  const [{ openDatabase }, { renewMeetings }] = await Promise.all([
    import('@/lib/storage/database'),
    import('@/lib/feed/renew'),
  ]);
  const database = openDatabase();
  try {
    await renewMeetings(database, changed, new Date().toISOString());
  } finally {
    database.close();
  }
}

/** The first moment of tomorrow, when the list of today is another one. */
function midnight(): number {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1).getTime();
}

/** Sets the alarm anew: Chromium forgets it with the browser, and a worker may have been stopped before it was set. */
async function setNext(): Promise<void> {
  if (!(await feeds.read()).length) return clearAlarm(alarm);
  await setAlarm(alarm, Math.max(Date.now(), Math.min(midnight(), (await nextDue()) ?? Number.POSITIVE_INFINITY)));
}

/** Should the worker be stopped while it reads, this wakes it; in milliseconds. */
const safety = 15 * 60_000;

async function run(wish: Wish): Promise<void> {
  await publishToday(zone());
  if ((await feeds.read()).length) await setAlarm(alarm, Date.now() + safety);
  await stayAwakeFor(refreshFeeds(wish, around(), { renew, after: () => publishToday(zone()) }));
  await setNext();
}

/** Nothing of a calendar is in a problem's words. */
const runSafely = (wish: Wish) =>
  run(wish).catch(() => console.warn('The calendars that are followed could not be read. It is tried again later.'));

export function keepFeeds(): void {
  onAlarm('feed', () => void runSafely({ how: 'none' }));
  onFeedWish(({ isForced, id }) => {
    void runSafely({ how: isForced ? 'forced' : 'fresh', id });
  });
  onSitesChanged(() => void runSafely({ how: 'none' }));
  // At each start of the background: the browser may have been closed, or the worker stopped in the middle of reading.
  void runSafely({ how: 'none' });
}
