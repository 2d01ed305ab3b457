/** One polite line each to ask the organiser, to be copied. The title is somebody else's text and stays as it is. */
import { t } from '@/lib/words/words';
import { limits } from './meeting';

const shortest = 120;

const named = (title: string) =>
  title ? `“${title.slice(0, Math.min(shortest, limits.title))}”` : t('written.ourMeeting');

/** Asks whether a meeting with nothing to agree is needed. */
export const askIfNeeded = (title: string): string => t('written.doWeNeedTo', { named: named(title) });

/** Asks for the reason. */
export const askWhy = (title: string): string => t('written.couldYouTellMe', { named: named(title) });

/** Asks who decides. */
export const askWhoDecides = (title: string): string => t('written.couldYouTellMeWho', { named: named(title) });

/** Asks a group whether a series is still needed. It holds no figures: what a person noted is for them alone. */
export const askIfStillNeeded = (title: string): string => t('written.doWeStillNeed', { named: named(title) });

/** Asks a group for a shorter meeting, or for fewer of them. */
export const askShorterOrRarer = (title: string): string => t('written.couldWeMeetFor', { named: named(title) });
