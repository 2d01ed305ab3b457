/** Does a title say that its meeting is called off, or that the person declined it? */
import notOffered from '@/content/advice/not-offered.json';
import { calledOffWords, declinedWords } from './called-off-words';

interface Patterns {
  /** At the front, with a sign behind it: "Cancelled: …", "Abgesagt: …". */
  mark: RegExp;
  /** That are a part of a title by themselves: "Board – stood down". */
  phrases: ReadonlySet<string>;
}

let patterns: Patterns | undefined;

/** Made on first use, so that loading the script on a calendar page stays cheap. */
function own(): Patterns {
  patterns ??= {
    mark: new RegExp(
      `^\\W*(?:(?:${calledOffWords}|called off|postponed|stood down)\\s*[:：–—-]|(?:${declinedWords})\\s*[:：])`,
      'i',
    ),
    phrases: new Set(notOffered['called-off'].split(', ')),
  };
  return patterns;
}

/** All but letters, digits and some signs of ASCII, and punctuation beyond it. */
const separators = /[^a-z0-9&/'\u00c0-\u1fff\u2070-\uffff]+/g;

const plain = (part: string) => part.normalize('NFKC').toLowerCase().replace(separators, ' ').trim();

/** "Canceled: Place board", "Board – stood down", "CANCELLED board", "Abgesagt: Team"; not "Cancelled operations". */
export function isCalledOff(title: string): boolean {
  const { mark, phrases } = own();
  if (/^\W*CANCELL?ED\b/.test(title) || mark.test(title)) return true;
  return title.split(/[:：(\]–—]|\s-|-\s/).some((part) => phrases.has(plain(part)));
}
