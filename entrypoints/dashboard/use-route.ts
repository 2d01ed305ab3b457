/** The part of the page that the address names, and where the person was in those they come back to. */
import { useEffect, useState } from 'react';
import { type Route, routeOf } from './route';

/** How far down each visited page was scrolled, by the number that its entry in the browser's history carries. */
const scrolled = new Map<number, number>();
let visits = 0;
let visit = 0;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const visitOf = (state: unknown) => (isRecord(state) && typeof state.visit === 'number' ? state.visit : undefined);

/** Numbers the entry of the history that is shown now; gives its number if it was shown before. */
function enter(): number | undefined {
  const before = visitOf(history.state);
  visits = Math.max(visits, before ?? 0) + 1;
  visit = before ?? visits;
  if (before === undefined) history.replaceState({ visit }, '');
  return before;
}

export interface Arrival {
  route: Route;
  /** Where the page was scrolled to when the person left it; undefined when they come to it anew. */
  scrollTop: number | undefined;
}

const arrive = (): Arrival => {
  const before = enter();
  return {
    route: routeOf(location.hash),
    scrollTop: before === undefined ? undefined : scrolled.get(before),
  };
};

/** Follows the address. */
export function useRoute(): Arrival {
  const [arrival, setArrival] = useState(arrive);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const changed = () => setArrival(arrive());
    const remember = () => scrolled.set(visit, scrollY);
    addEventListener('hashchange', changed);
    addEventListener('scroll', remember, { passive: true });
    return () => {
      removeEventListener('hashchange', changed);
      removeEventListener('scroll', remember);
    };
  }, []);
  return arrival;
}
