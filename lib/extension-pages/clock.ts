/** The device's clock, for our pages alone: rules take the time as an argument. */
import { useEffect, useState } from 'react';
import type { Meeting } from '@/lib/meetings/meeting';
import { whenInWords } from '@/lib/meetings/when';

/** The day of a moment in the device's time zone: `2026-11-24`. */
export function dayOf(moment: string | Date): string {
  const date = new Date(moment);
  const local = date.getTime() - date.getTimezoneOffset() * 60_000;
  return Number.isNaN(local) ? '' : new Date(local).toISOString().slice(0, 10);
}

export const today = (): string => dayOf(new Date());

const dayWords = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** `2026-11-24` as "Tuesday 24 November". */
export const sayDay = (day: string): string => dayWords.format(Date.parse(day));

export const now = (): string => new Date().toISOString();

export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** When a meeting is, as it is shown everywhere, on this device's clock. */
export const sayWhen = (meeting: Pick<Meeting, 'when' | 'recurring'>): string =>
  whenInWords(meeting, today(), deviceZone());

const minute = 60_000;

/** Milliseconds since 1970, renewed each minute. */
export function useNow(): number {
  const [time, setTime] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setTime(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  return time;
}

const timeWords = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dateWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** An ISO time as "today at 09:10" or "on 20 November 2026", on this device's clock. */
export function sayMoment(iso: string, at: number = Date.now()): string {
  const day = dateWords.format(Date.parse(iso));
  return day === dateWords.format(at) ? `today at ${timeWords.format(Date.parse(iso))}` : `on ${day}`;
}

/** The day so many days after `day`, both as `2026-11-24`. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
