/** The training examples of the model that decides whether to offer a checklist when the page shows no guests. */
import { createHash } from 'node:crypto';
import notOffered from '@/content/advice/not-offered.json';
import type { AdviceInput } from '@/lib/advice/input';
import { inputOf } from '@/tests/evaluation/labelled-meeting';
import { meetingFiles, readMeetings } from './examples';
import offers from './offers.json';
import snippets from './snippets.json';

export interface OfferExample {
  input: AdviceInput;
  offer: boolean;
  /** How much it counts in training. */
  weight: number;
  /** A file's name, `offers` or `snippets`. */
  source: string;
}

/** Many snippets are alike, and all deserve a checklist. */
const snippetWeight = 0.5;

const shortEntries = (entries: readonly string[][], offer: boolean, weight: number, source: string): OfferExample[] =>
  entries.map(([title = '', description = '']) => ({
    input: { title, description, attendees: [], peopleUnknown: true },
    offer,
    weight,
    source,
  }));

/** Labelled meetings, entries of our own that deserve a checklist or not, and the snippets. */
export function readOfferExamples(): OfferExample[] {
  const labelled = meetingFiles().flatMap((file) =>
    readMeetings(file).map(
      (meeting): OfferExample => ({ input: inputOf(meeting), offer: meeting.offer, weight: 1, source: file }),
    ),
  );
  return [
    ...labelled,
    ...shortEntries(offers.notOffered, false, 1, 'offers'),
    ...shortEntries(offers.offered, true, 1, 'offers'),
    ...shortEntries(Object.values(snippets).flat(), true, snippetWeight, 'snippets'),
  ];
}

/** Changes when anything changes that the model is trained on. */
export function offerFingerprintOf(examples: readonly OfferExample[]): string {
  return createHash('sha256')
    .update(JSON.stringify([examples, notOffered]))
    .digest('hex')
    .slice(0, 16);
}
