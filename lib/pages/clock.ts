/** The device's clock, for our pages alone: rules take the time as an argument. */
import { useEffect, useState } from 'react';

/** Today in the device's time zone: `2026-11-24`. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const dayWords = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** `2026-11-24` as "Tuesday 24 November". */
export const sayDay = (day: string): string => dayWords.format(Date.parse(day));

export const now = (): string => new Date().toISOString();

export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

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
