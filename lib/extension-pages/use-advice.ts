/**
 * Advice on meetings for the panel, loaded after its first question is on screen: what it is worked out from is the
 * largest part of the panel, and nothing on the first card needs it.
 */
import { useSyncExternalStore } from 'react';

export type AdviceOnMeetings = typeof import('./meeting-advice');

let loaded: AdviceOnMeetings | undefined;
const listeners = new Set<() => void>();

/** Loads it, once. */
export async function loadAdvice(): Promise<AdviceOnMeetings> {
  const advice = await import('./meeting-advice');
  if (!loaded) {
    loaded = advice;
    for (const changed of listeners) changed();
  }
  return advice;
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Undefined until somebody has had it loaded. */
export const useAdvice = (): AdviceOnMeetings | undefined => useSyncExternalStore(subscribe, () => loaded);
