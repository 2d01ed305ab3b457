/** Names as calendars write them: which are the same person, which are a room or a list, and which a text speaks of. */

const accents = /[\u0300-\u036f]/g;
const inBrackets = /\([^()]*\)|\[[^[\]]*\]|<[^<>]*>/g;
const apostrophes = /['’ʼ`]/g;
const possessive = /['’ʼ]s(?![a-z])/gi;
/** What stands between two words of a name or a text: white space and signs, in ranges that need no table of letters. */
const between = /[\s!-/:-@[-`{-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+/;

const words = (text: string) => new Set(text.split(' '));

/** Forms of address and letters after a name: part of what is shown, not of who it is. */
const titles = words(
  'dr prof professor mr mrs ms miss mx sir dame lord lady rev revd cllr jr sr mbe obe cbe phd md mp',
);
/** Parts of a surname that are words of their own, and speak of nobody when they stand alone. */
const particles = words('al ap bin da de del den der di du el la le van von zu the of and for in on at to');

const rooms = words(
  'room rooms boardroom suite auditorium projector laptop equipment resource desk pod zoom webex polycom floor building ystafell salle sala raum',
);
const lists = words(
  'team teams group groups staff all everyone everybody list dl distribution mailbox inbox department directorate network board committee forum collaborative partnership members leads managers consultants nurses doctors registrars gps office admin secretariat bookings enquiries noreply reception service services hub equipe groupe grupa zespol gruppe',
);
/** Names that are also everyday words: in a text only a capital letter tells them apart. */
const alsoWords = words(
  'will mark may grace hope rose dean bill jack sue pat rob frank miles ward long young short white brown green black gray grey king price day best hall wood hill moore march april june august joy faith dawn iris ivy daisy lily heather hazel holly summer penny sky art drew gene guy ray lane cook baker page carter mason potter fisher hunter walker bell field fields banks church stone flowers case chase chance christian dale cliff glen heath peace power pope law love major marsh moss noble parks pearl pierce pond reed rich rivers ruby sandy savage sharp small snow starling stark sterling stock street swift temple trust van wise wells west north east south bush berry barber butler archer bishop abbot nurse doctor chair lead manager director board meeting care health clinical medical nursing ward social community mental primary head chief deputy senior officer',
);

/** A word as names are compared: without accents, apostrophes and capital letters. */
export const plain = (text: string) =>
  text.normalize('NFKD').replace(accents, '').replace(apostrophes, '').toLowerCase();

/** The words of a name, as `plain` gives them, without what stands in brackets and without forms of address. */
export function partsOf(name: string): string[] {
  const all = plain(name.replace(inBrackets, ' ')).split(between).filter(Boolean);
  const named = all.filter((part) => !titles.has(part));
  return named.length ? named : all;
}

/** Is it a form of address, or letters after a name? */
export const isFormOfAddress = (part: string): boolean => titles.has(part);

/** Can a part of a name speak of its bearer when it stands alone: with any first letter, only with a capital one, or never? */
export function speaksAlone(part: string): 'always' | 'with-capital' | 'never' {
  if (part.length < 2 || particles.has(part)) return 'never';
  return alsoWords.has(part) ? 'with-capital' : 'always';
}

/**
 * What two ways of writing one person's name have in common: "LEE, Ann (Harbour Trust)", "Dr Ann M. Lee" and "ann.lee"
 * give the same key. Empty for a name without a letter or digit.
 */
export function nameKey(name: string): string {
  const parts = partsOf(name);
  const whole = parts.filter((part) => part.length > 1);
  return (whole.length > 1 ? whole : parts).sort().join(' ');
}

/** Who or what is invited under a name, told by its words alone. A room or a list makes no two meetings alike. */
export function kindOfName(name: string): 'person' | 'room' | 'list' {
  const parts = partsOf(name);
  if (parts.some((part) => lists.has(part))) return 'list';
  return parts.some((part) => rooms.has(part)) ? 'room' : 'person';
}

/** How a word is written: without a capital letter, with one as a sentence's first word may have, or with one of its own. */
const lower = 0;
const capitalFirst = 1;
const capital = 2;
type Written = typeof lower | typeof capitalFirst | typeof capital;

/** A text's words, each as it is written where that tells most. */
function wordsOf(text: string): Map<string, Written> {
  const found = new Map<string, Written>();
  for (const sentence of text
    .replace(possessive, '')
    .replace(apostrophes, '')
    .split(/[.!?\n]/))
    for (const [place, word] of sentence.split(between).filter(Boolean).entries()) {
      const written = word === word.toLowerCase() ? lower : place === 0 ? capitalFirst : capital;
      const key = plain(word);
      if (written >= (found.get(key) ?? lower)) found.set(key, written);
    }
  return found;
}

/** Chinese and Japanese put no space between words, Korean none before a particle; `plain` takes its syllables apart. */
const unspaced = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af]/;

/** Does a word say a name on its own, when it stands in a text? */
const tells = (part: string) => unspaced.test(part) || (part.length > 1 && !particles.has(part));

/** The words by which a text can speak of a person. */
export const tellingWords = (name: string): string[] => [...new Set(partsOf(name).filter(tells))];

/** Words of a text in which `Mentions.surelyOf` may find a name, as `tellingWords` gives them. */
export const wordsOfNames = (text: string): string[] =>
  [...wordsOf(text)].flatMap(([word, written]) => (written >= capitalFirst && tells(word) ? [word] : []));

/** Between these are the words of which a text without spaces may hold any. */
export const unspacedWords = { from: '\u1100', to: '\ud7af\uffff' } as const;

export const isUnspaced = (text: string): boolean => unspaced.test(plain(text));

export interface Mentions {
  /** Does the text speak of this person, by given name or surname? */
  of(name: string): boolean;
  /** The same, only where the name is surely meant as one: written with a capital letter that it would not have otherwise. */
  surelyOf(name: string): boolean;
}

/** Whom a text speaks of. A name that is an everyday word as well counts only with a capital letter. */
export function mentionsIn(text: string): Mentions {
  const said = wordsOf(text);
  const flat = plain(text);
  const speaks = (name: string, ordinary: Written, everyday: Written) => {
    const parts = partsOf(name);
    if (kindOfName(name) !== 'person') return parts.length > 0 && flat.includes(parts.join(' '));
    return parts.some((part) => {
      if (unspaced.test(part)) return flat.includes(part);
      if (!tells(part)) return false;
      const written = said.get(part);
      return written !== undefined && written >= (alsoWords.has(part) ? everyday : ordinary);
    });
  };
  return {
    of: (name) => speaks(name, lower, capitalFirst),
    surelyOf: (name) => speaks(name, capitalFirst, capital),
  };
}
