/**
 * A meeting from what a person types or pastes into one of our pages. What reads it is loaded beside the page, so that
 * the page opens without waiting for it.
 */
import type { Meeting } from '@/lib/meetings/meeting';
import { today } from './clock';

type Reader = typeof import('@/lib/invitations/text/meeting');

let reader: Reader | undefined;

const load = async (): Promise<Reader> => {
  reader ??= await import('@/lib/invitations/text/meeting');
  return reader;
};

/** Loads what reads words, before somebody has typed any. */
export const prepareToRead = (): void => void load();

/**
 * The meeting in some words; undefined when there are none. At once where the reader is loaded: the browser opens the
 * panel only synchronously, within the user gesture.
 */
export const meetingInWords = (text: string): Meeting | undefined | Promise<Meeting | undefined> =>
  reader
    ? reader.meetingFromWords(text, today())
    : load().then(({ meetingFromWords }) => meetingFromWords(text, today()));
