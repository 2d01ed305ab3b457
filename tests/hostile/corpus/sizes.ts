/** Texts that are long, deep, or slow for a pattern that tries again and again. Each is up to 40,000 characters long. */
import { ofKind, type Payload } from './payload';

const most = 40_000;
const long = (part: string, length = most) => part.repeat(Math.ceil(length / part.length)).slice(0, length);

const words: Readonly<Record<string, string>> = {
  'one word': long('a'),
  'one word of 600 signs': long('Rota', 600),
  'one word of wide signs': long('Ｗ', 600),
  'a word without a break': long('a\u00a0', 600),
  'hyphens without a break': long('a\u2011', 600),
  'many words': long('Rota for the ward '),
  'many lines': long('x\n'),
  'many empty lines': long('\n'),
  'many carriage returns': long('\r'),
  'many spaces': long(' '),
  'spaces with a word at the end': `${long(' ', most - 1)}x`,
  'tabs and spaces': long('\t '),
  'spaces that are none': long('\u00a0'),
  'a name of commas': long('Lee, Ann, '),
  'a name of brackets': long('Ann (Trust) '),
};

const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);

const nested: Readonly<Record<string, string>> = {
  lists: deep('[', ']', 10_000),
  objects: `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  tags: deep('<b>', '</b>', 3000),
  'tags without an end': '<div>'.repeat(5000),
  links: `${'<a href="https://zoom.us/j/1">'.repeat(900)}Join${'</a>'.repeat(900)}`,
  'link wrapped in itself': Array.from({ length: 8 }).reduce<string>(
    (inner) => `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}`,
    'https://zoom.us/j/1',
  ),
  brackets: deep('(', ')', 10_000),
  quotations: '>'.repeat(10_000),
  events: deep('BEGIN:VEVENT\r\n', 'END:VEVENT\r\n', 900),
  entities: `&${'amp;'.repeat(8000)}`,
  'percent signs': `%${'25'.repeat(8000)}41`,
  parameters: `ATTENDEE${';A=B'.repeat(8000)}:x`,
};

const slow: Readonly<Record<string, string>> = {
  'letters and a sign': `${long('a', 30_000)}!`,
  'numbers and colons': long('1:'),
  'times without an end': long('10:00 - '),
  'days without an end': long('24 November '),
  years: long('2026 '),
  'at signs': long('a@'),
  'mail without an end': `${long('a.', 30_000)}@`,
  'beginnings of links': long('<a href="https:'),
  'beginnings of addresses': long('https://a'),
  'beginnings of tags': long('<a '),
  'beginnings of comments': long('<!--'),
  'beginnings of entities': long('&#x'),
  'labels of headers': long('When: '),
  'labels on lines': long('From: a\n'),
  replies: long('Re: '),
  'commas and spaces': long(' , '),
  semicolons: long('; '),
  quotes: long('"'),
  escapes: long('\\'),
  'encoded words': long('=?utf-8?q?'),
  hyphens: long('-'),
  underlines: long('_ '),
  sentences: long('We agree. '),
  'sentences without an end': long('Who decides whether '),
  zones: long('(UTC+01:00) '),
  stars: long('*a'),
};

export const sizes: readonly Payload[] = [
  ...ofKind('long', words),
  ...ofKind('nested', nested),
  ...ofKind('slow', slow),
];
