/** Signs that turn, hide, pile up, or are halves: what an encoding can hold and a page should not be hurt by. */
import { crossed, ofKind, type Payload } from './payload';

const turning: Readonly<Record<string, string>> = {
  'left-to-right embedding': '\u202a',
  'right-to-left embedding': '\u202b',
  'end of an embedding': '\u202c',
  'left-to-right override': '\u202d',
  'right-to-left override': '\u202e',
  'left-to-right isolate': '\u2066',
  'right-to-left isolate': '\u2067',
  'isolate of the first strong sign': '\u2068',
  'end of an isolate': '\u2069',
  'left-to-right mark': '\u200e',
  'right-to-left mark': '\u200f',
  'Arabic letter mark': '\u061c',
};

const places: Readonly<Record<string, (sign: string) => string>> = {
  'in the middle': (sign) => `Budget ${sign}txt.exe`,
  'without an end': (sign) => `${sign}Rota for the ward`,
  'many of them': (sign) => `${sign.repeat(130)}Rota${sign.repeat(130)}`,
};

const unseen: Readonly<Record<string, string>> = {
  'zero width space': 'Ro\u200bta',
  'zero width joiner': 'Ro\u200dta',
  'zero width non-joiner': 'Ro\u200cta',
  'word joiner': 'Ro\u2060ta',
  'byte order mark': '\ufeffRota\ufeff',
  'soft hyphens': 'R\u00ado\u00adt\u00ada',
  'combining grapheme joiner': 'Ro\u034fta',
  'Mongolian vowel separator': 'Ro\u180eta',
  'Hangul filler': '\u3164\u3164\u3164',
  'half wide filler': '\uffa0',
  'empty Braille': '\u2800\u2800',
  'tags that spell': [...'run'].map((sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0))).join(''),
  'variation selectors': 'Rota\ufe0e\ufe0f\u{e0100}',
  'nothing but spaces': ' '.repeat(300),
  'every kind of space': '\u0009\u0020\u00a0\u1680\u2000\u2003\u2007\u2009\u200a\u202f\u205f\u3000',
  'line and paragraph separators': 'Ro\u2028ta\u2029!',
  'next line': 'Ro\u0085ta',
  'interlinear notes': '\ufff9Ro\ufffata\ufffb',
  'object in its place': 'Ro\ufffcta',
  'nothing at all': '',
  'one zero width sign': '\u200b',
};

const controls: Readonly<Record<string, string>> = {
  null: 'Ro\u0000ta',
  'null at the end': 'invite.ics\u0000.exe',
  'all of them': Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join(''),
  'delete and after': Array.from({ length: 33 }, (_, code) => String.fromCharCode(127 + code)).join(''),
  bell: '\u0007\u0007\u0007',
  'escape to red': '\u001b[31mRota\u001b[0m',
  'escape to clear': '\u001b[2J\u001b[1;1HRota',
  'escape to a title': '\u001b]0;Rota\u0007',
  'escape to a link': '\u001b]8;;https://never.example/\u0007Rota\u001b]8;;\u0007',
  'escape to the clipboard': '\u001b]52;c;cm0gLXJm\u0007',
  'escape in one sign': '\u009b31mRota',
  'carriage return over': 'Rota for all\rSAFE',
  backspaces: 'bad\b\b\bRota',
  'vertical tab and form feed': 'Ro\u000bta\u000c!',
  'end of a text': 'Rota\u0004\u001a',
  'bracketed paste': '\u001b[201~rm -rf x\n',
};

const halves: Readonly<Record<string, string>> = {
  'first half alone': 'Rota \ud83d',
  'second half alone': '\ude00 Rota',
  'halves the wrong way round': 'Rota \ude00\ud83d',
  'first half between letters': 'Ro\ud800ta',
  'second half between letters': 'Ro\udfffta',
  'many first halves': '\ud83d'.repeat(400),
  'a cut at the limit of a title': `${'a'.repeat(499)}😀`,
  'a cut at the limit of a name': `${'a'.repeat(299)}😀`,
  'a cut at the limit of an answer': `${'a'.repeat(3999)}😀`,
  'no characters': '\uffff\ufffe\u{1ffff}\u{10fffe}',
  'private use': '\ue000\uf8ff\u{f0000}\u{10fffd}',
  'not assigned': '\u0378\u{1fffd}',
  'replacement signs': '\ufffd\ufffd\ufffd',
};

const wrong: Readonly<Record<string, string>> = {
  'UTF-8 as Latin 1': 'CafÃ© â€“ rÃ©union',
  'UTF-8 as Latin 1, twice': 'CafÃƒÂ©',
  'Latin 1 signs of Windows': 'Caf\u0092s \u0096 \u0080 5',
  'overlong slash in percent signs': '%c0%af..%c0%af',
  'bytes cut in percent signs': '%E0%A4%A',
  'halves in percent signs': '%ED%A0%80',
  'old percent signs': '%u003cscript%u003e',
  'quoted-printable': '=3Cscript=3E=\r\nRota',
  'encoded word': '=?utf-8?B?PHNjcmlwdD4=?=',
  'encoded word without an end': '=?utf-8?Q?Rota',
  'encoded word of no letters': '=?x-none?B?!!!!?=',
  'shifted Japanese': '\u001b$B%"\u001b(B',
  'signs of UTF-16 as bytes': 'R\u0000o\u0000t\u0000a\u0000',
  'mark of UTF-16': '\ufffe\u0052',
};

const scripts: Readonly<Record<string, string>> = {
  Arabic: 'اجتماع القسم: الميزانية 2026',
  Hebrew: 'ישיבת צוות (תקציב) 10:00',
  'Arabic between English': 'Rota الميزانية for ward 3 (10:00)',
  'Arabic number signs': 'الساعة ١٠:٣٠ إلى ١١:٠٠',
  Urdu: 'میٹنگ کا ایجنڈا',
  Welsh: 'Cyfarfod tîm: tŷ, ŵyr a gwên',
  'Chinese without a space': '会议'.repeat(120),
  Japanese: '来週の会議について',
  Thai: 'การประชุมทีมผู้นำครั้งต่อไป',
  Hindi: 'बैठक का कार्यक्रम: क्षत्रिय',
  Burmese: 'အစည်းအဝေး အစီအစဉ်',
  'a long ligature': '﷽'.repeat(60),
  'Turkish letters': 'İstanbul ıiIİ TOPLANTI',
  'German capitals': 'STRASSE Straße STRAẞE ß',
  'letters that become longer': 'ŉǰΐΰևﬃﬄ',
  'composed and not': 'é é Å Å ﬁ ſ K',
  'mathematical letters': '𝕽𝖔𝖙𝖆 𝓯𝓸𝓻 𝔀𝓪𝓻𝓭 𝟛',
  'signs upside down': 'ɐʇoɹ ǝɥʇ',
  'Latin and Cyrillic alike': 'Раураl Аnn Lее',
  'name of dots': '. . . . .',
};

const stacked = (letter: string, many: number) =>
  `${letter}${Array.from({ length: many }, (_, place) => String.fromCharCode(0x300 + (place % 0x6f))).join('')}`;

const piles: Readonly<Record<string, string>> = {
  'marks on one letter': stacked('R', 100),
  'marks on every letter': [...'Rota'].map((letter) => stacked(letter, 30)).join(''),
  'marks on nothing': stacked('', 60),
  'marks without an end': stacked('R', 5000),
  'marks that enclose': 'R\u20dd o\u20de t\u20df a\u20e0',
  'marks from below': '\u0323\u0324\u0330\u0331\u0316'.repeat(40),
  'vowels without letters': '\u0e49\u0e49\u0e49\u0e49\u0e49\u0e49'.repeat(20),
  family: '👨‍👩‍👧‍👦 Rota 👩🏽‍⚕️',
  flags: '🇬🇧🇼🇫🇦🇧🇨🇩',
  'half a flag': '🇬',
  'flag of Wales': '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'joined without an end': '👩‍'.repeat(60),
  'every colour of skin': '👋🏻👋🏼👋🏽👋🏾👋🏿🏿',
  keycaps: '1️⃣2️⃣#️⃣*️⃣',
  'nothing but pictures': '📅'.repeat(260),
};

export const letters: readonly Payload[] = [
  ...crossed('turning', turning, places),
  ...ofKind('unseen', unseen),
  ...ofKind('control sign', controls),
  ...ofKind('half a character', halves),
  ...ofKind('wrong encoding', wrong),
  ...ofKind('script', scripts),
  ...ofKind('pile', piles),
];
