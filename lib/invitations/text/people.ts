/** Whom the words of an invitation name. Addresses are read for their domain and not kept. */
import type { Listed } from '@/lib/calendars/shared/people';
import { line } from '@/lib/calendars/shared/text';

/** Longest name with its address, and the most people that are looked at. */
const longestPart = 600;
const most = 300;

const address = /(?<![^\s<>()[\]"',;:@])[^\s<>()[\]"',;:@]+@[^\s<>()[\]"',;.@]+\.[^\s<>()[\]"',;@]+/;

/** "Raman, Priya <priya@example.org>" as name and address. */
export function listed(whole: string): Listed {
  const text = whole.slice(0, longestPart);
  const found = address.exec(text.replace(/mailto:/gi, ''))?.[0];
  const name = line(
    text.replace(/[<([][^<>()[\]@]*@[^<>()[\]]*[>)\]]/g, ' ').replace(/^["'\s]+|(?<!["'\s])["'\s]+$/g, ''),
    300,
  );
  return { name: name.includes('@') ? '' : name, address: found };
}

/** At commas that stand in no brackets. */
function atCommas(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if ('([<'.includes(sign)) depth += 1;
    else if (')]>'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (!depth && ',、'.includes(sign)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter(Boolean);
}

const isOneWord = (text: string) => !/\s/.test(text.replace(/[([<].*/, '').trim());

/** "Priya Raman and Sam Lee" as two. */
const atAnd = (text: string): string[] => text.split(/(?<!\s)\s+(?:and|&|a|et|und|y|e|en|i)\s+(?=\p{Lu})/u);

/**
 * The people of a list. They are parted by semicolons; by commas where there are none, unless these stand between the
 * family name and the given name of one.
 */
export function peopleIn(text: string | undefined): Listed[] {
  if (!text) return [];
  const named = partsOf(text.slice(0, 20_000)).slice(0, most);
  return named.map(listed).filter(({ name, address: at }) => name || at);
}

function partsOf(text: string): string[] {
  if (/[;；\n]/.test(text))
    return text.split(/[;；\n]/).flatMap((part) => (part.includes('@') ? afterAddresses(part) : withoutComma(part)));
  return text.includes('@') ? afterAddresses(text) : withoutComma(text);
}

/** Each address ends a person. */
const afterAddresses = (text: string): string[] => {
  const parts = text.split(/(?<=@[^,\s]{1,255}),/);
  return parts.length > 1 || atCommas(text).length < 3 ? parts : atCommas(text);
};

function withoutComma(text: string): string[] {
  const parts = atCommas(text).flatMap(atAnd);
  const [first = ''] = parts;
  const isOne = atCommas(text).length === 2 && isOneWord(first) && parts.length === 2;
  return isOne ? [text] : parts;
}

/** Words within a name that begin with a small letter. */
const particles = /^(?:de|da|del|della|der|den|di|dos|du|van|von|zu|la|le|al|el|bin|bint|ap|ab|y|of|the|and|for|und)$/;
const noNames = /^(?:tbc|tba|all|everyone|everybody|none|n\/a|see below|various|us|you|staff|me)$/i;

/** Does a part of a list name somebody, or a team, and not say something else? */
function isName(part: string): boolean {
  const text = part.trim();
  if (!text || text.length > 120 || noNames.test(text)) return false;
  if (address.test(text)) return text.split(/\s+/).length <= 12;
  const bare = text
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/\s[-–]\s.*$/, '')
    .trim();
  const words = bare.split(/[\s,]+/).filter(Boolean);
  if (!words.length || words.length > 6 || /\d|[?!:]/.test(bare)) return false;
  return (
    words.every((word) => particles.test(word) || !/^["'“(]*\p{Ll}/u.test(word)) &&
    !words.every((word) => particles.test(word))
  );
}

/** Is it a list of people, and not a sentence about them? */
export function namesPeople(text: string): boolean {
  const parts = partsOf(text.slice(0, 20_000)).filter((part) => part.trim());
  return parts.length > 0 && parts.filter(isName).length > parts.length / 2 && isName(parts[0] ?? '');
}

const organiserMark = /(?<!\s)\s*[-–(]\s*(?:organi[sz]er|host)\)?\s*$/i;
const otherMark = /(?<!\s)\s*[-–(]\s*(?:optional|required|creator|accepted|declined|tentative|chair)\)?\s*$/i;

/** Those of a list, and the one who is marked as its organiser. */
export function guestsIn(text: string): { guests: Listed[]; organiser: string | undefined } {
  const names = text.split(/[;；\n]/);
  const organiser = names.find((name) => organiserMark.test(name))?.replace(organiserMark, '');
  const plain = names.map((name) => name.replace(organiserMark, '').replace(otherMark, ''));
  return { guests: peopleIn(plain.join(';')), organiser };
}

/** Is a line one of a list of people below a label? */
export const isGuestLine = (text: string): boolean => isName(text.replace(/^\s*[•·*-]\s*/, '').replace(otherMark, ''));
