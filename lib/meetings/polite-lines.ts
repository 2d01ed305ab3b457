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

/** Asks a group whether a series is still needed. It holds no figures: what a person noted is for them alone. */
export const askIfStillNeeded = (title: string): string =>
  `Do we still need to meet for ${named(title)}? If it helps us, let us keep it. If not, I am happy to stop it or to try another way.`;

/** Asks a group for a shorter meeting, or for fewer of them. */
export const askShorterOrRarer = (title: string): string =>
  `Could we meet for ${named(title)} for a shorter time, or less often? I think we could do as much in less. What do you think?`;
