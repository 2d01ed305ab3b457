/** One polite line each to ask the organiser, to be copied. The title is somebody else's text and stays as it is. */
import { limits } from './meeting';

const shortest = 120;

const named = (title: string) => (title ? `“${title.slice(0, Math.min(shortest, limits.title))}”` : 'our meeting');

/** Asks whether a meeting with nothing to agree is needed. */
export const askIfNeeded = (title: string): string =>
  `Do we need to meet for ${named(title)}? I could not see what we are to agree. If a message would do, I am happy with that.`;

/** Asks for the reason. */
export const askWhy = (title: string): string =>
  `Could you tell me why we are meeting for ${named(title)}? It would help me to come prepared. Thank you.`;

/** Asks who decides. */
export const askWhoDecides = (title: string): string =>
  `Could you tell me who decides at ${named(title)}? It would help us to leave with an answer. Thank you.`;
