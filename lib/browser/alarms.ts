/** The browser's alarms: they wake the background when it has been stopped. */
import { browser } from './api';

/**
 * Calls back when an alarm of one area goes off. Call it in the first turn of the background, or the alarm wakes nobody.
 * @param area what the alarm's name begins with: `feed` for `feed:refresh`.
 * @param rang is given the rest of the name: `refresh`.
 */
export function onAlarm(area: string, rang: (what: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name.startsWith(`${area}:`)) rang(name.slice(area.length + 1));
  });
}

/**
 * Sets an alarm, in place of one of the same name. Chromium forgets it with the browser: set it again at the start.
 * @param name `area:what`.
 * @param at milliseconds since 1970. The browser may be up to half a minute late.
 */
export const setAlarm = (name: string, at: number): Promise<void> =>
  Promise.resolve(browser.alarms.create(name, { when: at }));

/**
 * Sets an alarm, unless one of the same name goes off before it anyway.
 * @param at milliseconds since 1970.
 * @param now the same. What should have gone off by then no longer counts.
 */
export async function setAlarmAtLatest(name: string, at: number, now: number): Promise<void> {
  const set = (await browser.alarms.get(name))?.scheduledTime;
  if (set === undefined || set <= now || set > at) await setAlarm(name, at);
}

/** Takes an alarm away; nothing happens where there is none. */
export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}
