/** Which words of a search may be offered to a web search, and which stay in the browser. */
import { isLowInformation } from './catalogue';
import { editDistance } from './spelling';
import { stem, wordsOf } from './words';

/** How many results a search has in the guide, and in what the person wrote. */
export interface Found {
  guide: number;
  own: number;
}

/** Titles and particles of names, which are not names of anybody. */
const notNames = new Set(
  'dr mr mrs ms miss prof professor sir dame lord lady rev the of and de la le van von'.split(' '),
);

/** A name this long is recognised with one letter mistyped; shorter ones would take in other words. */
const minMistyped = 5;

/** The words of people's names; of "WARD, Ada (ABC - RADIOLOGY)" without the brackets, of an address the local part. */
export function nameWords(people: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const person of people) {
    const [name = ''] = person.split('@');
    for (const word of wordsOf(name.replace(/[([][^)\]]*[)\]]?/g, ' ')))
      if (word.length > 1 && !notNames.has(word) && !/^\d/.test(word)) words.add(word);
  }
  return words;
}

function isName(word: string, names: ReadonlySet<string>): boolean {
  const forms = [word, word.replace(/s$/, '')];
  if (forms.some((form) => names.has(form))) return true;
  if (word.length < minMistyped) return false;
  for (const name of names) if (name.length >= minMistyped && editDistance(word, name, 1) <= 1) return true;
  return false;
}

/** E-mail addresses, and numbers of a telephone, a patient or a person. */
const identifier = /@|\d{3}.*\d{3}/;

/**
 * What of a search may be offered to a web search, so that nothing of a meeting leaves the browser unseen: words that
 * name a colleague, addresses and long numbers are left out.
 * @param names from `nameWords`: everybody in stored preparations, commitments and the open meeting.
 * @returns undefined when the guide has an answer, when only the person's own notes have one, or when no word is left.
 */
export function webSearchWords(typed: string, { guide, own }: Found, names: ReadonlySet<string>): string | undefined {
  if (guide > 0 || own > 0) return undefined;
  const sent = typed
    .slice(0, 200)
    .replace(/\d(?:[\s()-]*\d){5,}/g, ' ')
    .split(/\s+/)
    .filter((part) => part && !identifier.test(part) && !wordsOf(part).some((word) => isName(word, names)));
  const tells = wordsOf(sent.join(' ')).some((word) => {
    const part = stem(word);
    return part !== undefined && !isLowInformation(part);
  });
  return tells ? sent.join(' ') : undefined;
}
