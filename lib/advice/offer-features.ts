/** Features of an entry for the model that decides whether to offer a checklist when the page does not show the guests. */
import type { AdviceInput } from './input';
import { containsAny, listNames } from './offer';
import { normalise, ownNotes } from './words';

/** Words of the notes say less than those of the title; chosen by cross-validation. */
const notesScale = 0.7;
const maxNotesWords = 40;

/** A light stemmer: no plural, and any number is `#`. */
function stem(word: string): string {
  if (/^\d/.test(word)) return '#';
  return word.length > 3 ? word.replace(/([^s])s$/, '$1') : word;
}

const wordsOf = (text: string) => normalise(text).trim().split(' ').filter(Boolean);

/** The feature vector: keys are `kind:name`. The same entry always gives the same features. */
export function offerFeatures({
  title,
  description = '',
}: Pick<AdviceInput, 'title' | 'description'>): Map<string, number> {
  const words = wordsOf(title.slice(0, 300));
  const vector = new Map<string, number>([['bias:1', 1]]);
  for (const word of words) vector.set(`title:${stem(word)}`, 1);
  if (words[0]) vector.set(`first:${stem(words[0])}`, 1);
  for (const word of wordsOf(ownNotes(description)).slice(0, maxNotesWords))
    vector.set(`notes:${stem(word)}`, notesScale);
  // "LMC": an entry that is one short form is mostly a group that meets.
  if (/^[A-Z0-9&]{2,6}$/.test(title.trim())) vector.set('shape:acronym', 1);
  for (const name of [...listNames, 'party'] as const)
    if (containsAny(words, name)) {
      vector.set(`list:${name}`, 1);
      vector.set('list:any', 1);
    }
  return vector;
}
