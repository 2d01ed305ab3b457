/** Lists today's meetings when a calendar page is idle, tells the background, and shows the meeting that it offers. */
import { isOrphaned } from '@/lib/browser/page-runtime';
import type { DayReader } from '@/lib/calendars/contract';
import { onceEach } from '@/lib/calendars/shared/day-list';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { onDayAnswered, prepareOffered, sendDay, sendNotToday } from '@/lib/messaging/page';
import { whenIdle } from './idle';
import { isRunning, type Offered, pageOffer } from './offer';
import { newSelf, placeNow } from './place';
import { today } from './today';

const second = 1000;
const hour = 3600 * second;

/** A calendar may draw its meetings long after itself: how long to wait before each further look, in milliseconds. */
const retries = [second, 3 * second, 10 * second];

/** After a move to another view its meetings come within this time, in milliseconds. */
const movedMs = second;

/** Looks that are asked for are at least so far apart, in milliseconds. */
const leastMs = 2 * second;

/** Entries are read for so long before the page has its turn again, in milliseconds. */
const sliceMs = 0.7;

/** What was read of entries, by the words that they had. */
type Found = Map<string, MeetingBrief | undefined>;

/** Lists the day for as long as the extension lives on this page; once on each, however often it is put in. */
export function watchDay(reader: DayReader): void {
  const place = placeNow();
  if (!place || place.listsDay) return;
  place.listsDay = true;
  const { signal } = place.stop;
  const self = newSelf();
  /** What was read of each entry the last time, by its words. */
  let read: Found = new Map();
  /** As last told, by id. */
  let listed = new Map<string, MeetingBrief>();
  /** Offers that were pressed or closed here are not made again; one to go back to a meeting is another than one to prepare. */
  const done = new Set<string>();
  const keyOf = (offered: Offered) => (isRunning(offered) ? `now ${offered.id}` : offered.id);
  let address = document.URL;
  let lookedAt = 0;
  let stopWaiting: (() => void) | undefined;

  const offer = pageOffer(
    document,
    reader.tile,
    {
      prepare(offered) {
        done.add(keyOf(offered));
        if (isOrphaned()) place.stop.abort();
        else prepareOffered(offered.id);
      },
      notToday() {
        if (!isOrphaned()) sendNotToday();
      },
      closed: (offered) => void done.add(keyOf(offered)),
    },
    signal,
  );

  const lookIn = (afterMs: number, times = 0) => {
    stopWaiting?.();
    stopWaiting = whenIdle(() => look(times), afterMs);
  };

  /** Reads entry after entry while the page is idle, a short time at once. @param times how often in vain before. */
  function readFrom(entries: ArrayLike<Element>, place: number, found: Found, day: string, times: number): void {
    const end = performance.now() + sliceMs;
    let next = place;
    for (; next < entries.length && (next === place || performance.now() < end); next += 1) {
      const entry = entries[next];
      const words = entry && `${day}\n${document.documentElement.lang}\n${reader.wordsOf(entry)}`;
      if (words && !found.has(words)) found.set(words, read.has(words) ? read.get(words) : reader.briefOf(entry, day));
    }
    if (next < entries.length) {
      stopWaiting = whenIdle(() => readFrom(entries, next, found, day, times));
      return;
    }
    read = found;
    told(onceEach(found.values()), day, times);
  }

  function told(briefs: MeetingBrief[], day: string, times: number): void {
    lookIn((briefs.length ? undefined : retries[times]) ?? hour, times + 1);
    // A page that has only begun to draw looks like a day without meetings: that is told last.
    if (!briefs.length && times < retries.length) return;
    listed = new Map(briefs.map((brief) => [brief.id, brief]));
    sendDay(self.instance, day, briefs);
  }

  /** @param times how often in vain before. */
  function look(times: number): void {
    if (isOrphaned()) {
      place?.stop.abort();
      return;
    }
    const day = today();
    lookedAt = Date.now();
    if (reader.detect(document, new URL(document.URL)) && reader.showsDay(document, day)) {
      readFrom(reader.entriesOf(document, day), 0, new Map(), day, times);
      return;
    }
    offer.hide();
    lookIn(retries[times] ?? hour, times + 1);
  }

  /** Moving to another view changes the address, and nothing else on the page need be watched. */
  const noticeMove = () => {
    if (address === document.URL) return;
    address = document.URL;
    lookIn(movedMs);
  };
  const onUse = ({ isTrusted }: Event) => isTrusted && setTimeout(noticeMove, 0);
  const options = { signal, capture: true, passive: true };
  for (const type of ['click', 'keyup']) document.addEventListener(type, onUse, options);
  addEventListener('popstate', onUse, options);
  // Timers stand still while a computer sleeps.
  const seenAgain = () => document.visibilityState === 'visible' && Date.now() - lookedAt > hour && lookIn(0);
  document.addEventListener('visibilitychange', seenAgain, options);

  onDayAnswered(
    self,
    {
      offer(meetingId, again) {
        if (again !== undefined) lookIn(Math.min(Math.max(again - Date.now(), leastMs), hour));
        const brief = meetingId === undefined ? undefined : listed.get(meetingId);
        const { start, end } = brief?.when ?? {};
        const next = brief && start ? { id: brief.id, title: brief.title, start, end } : undefined;
        if (next && !done.has(keyOf(next))) offer.show(next);
        else offer.hide();
      },
      listAgain: () => lookIn(Math.max(0, lookedAt + leastMs - Date.now())),
    },
    signal,
  );
  signal.addEventListener('abort', () => stopWaiting?.());
  lookIn(0);
}
