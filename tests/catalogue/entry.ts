import type { ReactNode } from 'react';

/** One component file, in every state that a person may meet. */
export interface Entry {
  /** Its path below `components/`. */
  of: string;
  /** The name of a state, and the component in it, drawn with real props. */
  states: Readonly<Record<string, ReactNode>>;
}

/** Does nothing: for callbacks that a state does not need. */
export const nothing = () => undefined;
/** Never ends: for what is on its way. */
export const forever = () => new Promise<never>(nothing);
export const fails = () => Promise.reject(new Error('The disk is full.'));
export const succeeds = () => Promise.resolve();
