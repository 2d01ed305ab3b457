/** Pasted words as lines and sentences. */

/** Signs that are not seen: joiners, marks of direction, the mark of a file's encoding. */
const unseen = /[\u200B-\u200F\u2060\u2061\uFEFF\u202A-\u202E\u2066-\u2069\u00AD]/g;
/** Spaces of other widths, which pages put between an hour and its half of the day. */
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** Without what nobody sees, and with plain spaces. */
export const plainText = (text: string): string => text.replace(unseen, '').replace(spaces, ' ');

/** A menu gives selected words in one line; labels show where the lines were. */
const headers =
  /\s(?=(?:from|sent|to|cc|subject|when|where|location|venue|time|date|start|end|duration|required|optional|attendees|organi[sz]er):\s)/gi;

/** No invitation is longer; an older thread below it is. */
const mostLines = 1500;

export function linesOf(text: string): string[] {
  const broken = /[\r\n]/.test(text) ? text : text.replace(headers, '\n');
  return broken
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .filter((line, place, all) => line.trim() || all[place - 1]?.trim() || all[place - 2]?.trim())
    .slice(0, mostLines);
}

/** Bullets, quotation marks of mails, pictures: what may stand before the first word of a line. */
const opening = /^(?:[\s>*•·◦▪–—|-]|\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier})+/u;

/** A line from its first word on. */
export const fromFirstWord = (line: string): string => line.slice(0, 2000).replace(opening, '');

/** A line of signs alone, as mails draw them between their parts. */
export const isRule = (line: string): boolean => /^[\s\-–—_=*.·•~]{3,}$/.test(line);

/** Short forms that end in a dot and end no sentence. */
const abbreviated =
  /(?:^|[\s(])(?:\p{L}|[ap]\.m|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|dr|st|mr|mrs|ms|prof|rev|no|approx|incl)$/iu;

export interface Sentence {
  text: string;
  /** Where it begins in its line. */
  from: number;
}

/** The sentences of a line: a full stop, question or exclamation mark before a capital letter ends one. */
export function sentencesOf(line: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const match of line.matchAll(/[.!?]["”’)]?\s+(?=["“‘(]?\p{Lu})/gu)) {
    const text = line.slice(from, match.index);
    if (match[0].startsWith('.') && abbreviated.test(text.slice(-12))) continue;
    found.push({ text, from });
    from = match.index + match[0].length;
  }
  return [...found, { text: line.slice(from), from }];
}
