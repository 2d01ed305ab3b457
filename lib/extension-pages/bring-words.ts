/**
 * A meeting from what a person types or pastes into one of our pages. What reads it is loaded beside the page, so that
 * the page opens without waiting for it. A few lines are read at once; more are read by a worker, from when they are
 * pasted, so that no text holds the page.
 */
import type { Meeting } from '@/lib/meetings/meeting';
import { today } from './clock';
import { readApart } from './reading';

type Reader = typeof import('@/lib/invitations/text/meeting');

let reader: Reader | undefined;

const load = async (): Promise<Reader> => {
  reader ??= await import('@/lib/invitations/text/meeting');
  return reader;
};

/** Loads what reads words, before somebody has typed any. */
export const prepareToRead = (): void => void load();

/** As long as an invitation with few guests, in letters. However they are chosen, it takes the page some milliseconds. */
const few = 3000;

interface Reading {
  text: string;
  answer: Promise<Meeting | undefined>;
  /** Once it has been read. */
  found?: { meeting: Meeting | undefined };
}

/** The last long text that was pasted. */
let latest: Reading | undefined;

function readLong(text: string): Reading {
  if (latest?.text === text) return latest;
  const reading: Reading = { text, answer: readApart('words', { text, today: today() }) };
  latest = reading;
  reading.answer.then(
    (meeting) => {
      reading.found = { meeting };
    },
    () => {
      // It may be tried again.
      if (latest === reading) latest = undefined;
    },
  );
  return reading;
}

/** Begins to read a long text, before it is asked for. */
export function expectWords(text: string): void {
  if (text.length > few) readLong(text);
}

/**
 * The meeting in some words; undefined when there are none. At once where the reader is loaded and the words are few, or
 * have been expected: the browser opens the panel only synchronously, within the user gesture.
 * @throws Error with a sentence for the person where it takes too long.
 */
export function meetingInWords(text: string): Meeting | undefined | Promise<Meeting | undefined> {
  if (text.length > few) {
    const { found, answer } = readLong(text);
    return found ? found.meeting : answer;
  }
  return reader
    ? reader.meetingFromWords(text, today())
    : load().then(({ meetingFromWords }) => meetingFromWords(text, today()));
}
