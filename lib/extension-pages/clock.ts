/** The device's clock, for our pages alone: rules take the time as an argument. */

import { useEffect, useState } from 'react';
import { localDay } from '@/lib/meetings/day';
import type { Meeting } from '@/lib/meetings/meeting';
import { hoursInWords, timeInWords, whenInWords } from '@/lib/meetings/when';
import { locale, t } from '@/lib/words/words';

/** The day of a moment in the device's time zone: `2026-11-24`. */
export const dayOf = (moment: string | Date): string => localDay(new Date(moment));

export const today = (): string => dayOf(new Date());

const dayWords = new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** `2026-11-24` as "Tuesday 24 November". */
export const sayDay = (day: string): string => dayWords.format(Date.parse(day));

const shortDayWords = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** `2026-11-24` as "24 Nov". */
export const sayShortDay = (day: string): string => shortDayWords.format(Date.parse(day));

export const now = (): string => new Date().toISOString();

export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** When a meeting is, as it is shown everywhere, on this device's clock. */
export const sayWhen = (meeting: Pick<Meeting, 'when' | 'recurring'>): string =>
  whenInWords(meeting, today(), deviceZone());

/** The hours of a meeting of today, "10:00 to 11:00"; of another day as `sayWhen`. */
export const sayHours = (meeting: Pick<Meeting, 'when' | 'recurring'>): string =>
  hoursInWords(meeting.when, today(), deviceZone()) ?? sayWhen(meeting);

/** When a meeting is, with "Today" for the day where it is today and planned on this device's clock. */
export function sayWhenNear(meeting: Pick<Meeting, 'when' | 'recurring'>): string {
  const { elsewhere, timeZone = deviceZone() } = meeting.when;
  const hours = elsewhere || timeZone !== deviceZone() ? undefined : hoursInWords(meeting.when, today(), timeZone);
  return hours ? t('time.today', { hours }) : sayWhen(meeting);
}

const minute = 60_000;

/** Milliseconds since 1970, renewed as the clock comes to its next minute: meetings begin and end on whole ones. */
export function useNow(): number {
  const [time, setTime] = useState(Date.now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    // In Firefox a timer may end a millisecond early: what is waited for next follows from the time that is shown.
    const renew = () => {
      const at = Date.now();
      setTime(at);
      timer = setTimeout(renew, minute - (at % minute));
    };
    renew();
    return () => clearTimeout(timer);
  }, []);
  return time;
}

/** Becomes true so many milliseconds after the page came to show this. */
export function useLate(milliseconds: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isLate;
}

const timeWords = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' });
const dateWords = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric' });

/** An ISO time as "today at 09:10" or "on 20 November 2026", on this device's clock. */
export function sayMoment(iso: string, at: number = Date.now()): string {
  const day = dateWords.format(Date.parse(iso));
  return day === dateWords.format(at)
    ? t('time.todayAt', { what: timeWords.format(Date.parse(iso)) })
    : t('time.on', { day });
}

/** An ISO time as "20 November 2026", on this device's clock. */
export const sayFullDate = (iso: string): string => dateWords.format(Date.parse(iso));

/** The day of an ISO time on this device as "Tue 24 Nov", with its year unless it is this one; empty where it is no time. */
export const sayDate = (iso: string): string => timeInWords({ start: dayOf(iso) }, today().slice(0, 4));
