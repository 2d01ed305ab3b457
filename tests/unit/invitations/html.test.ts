/** Text out of HTML, and the online meeting that addresses lead to. */
import { expect, test } from 'vitest';
import { isHtml, textOfHtml, withoutEntities } from '@/lib/invitations/html';
import { isAddresses, onlineMeeting } from '@/lib/invitations/links';
import { isCalendarSource } from '@/lib/invitations/source';

test('each name of a character is that character, in any case', () => {
  const names =
    'amp lt gt quot apos nbsp ndash mdash hellip lsquo rsquo ldquo rdquo bull middot pound euro eacute egrave ccedil auml ouml uuml szlig';
  expect(
    names
      .split(' ')
      .map((name) => withoutEntities(`&${name};`))
      .join('|'),
  ).toBe(`&|<|>|"|'| |–|—|…|‘|’|“|”|•|·|£|€|é|è|ç|ä|ö|ü|ß`);
  expect(withoutEntities('A &AMP; B')).toBe('A & B');
});

test.each([
  ['&#65;&#x42;&#x63;', 'ABc'],
  ['&#8217;', '’'],
  ['&#128512;', '😀'],
  ['&#x10FFFF;', '\u{10ffff}'],
  ['a&#0;b', 'ab'],
  ['a&#1114112;b', 'ab'],
  ['a&#55296;b', 'ab'],
  ['a&#57343;b', 'ab'],
  ['a&#55295;b', 'a\ud7ffb'],
  ['a&#57344;b', 'a\ue000b'],
  ['&constructor;', '&constructor;'],
  ['&nothing; & &amp', '&nothing; & &amp'],
  ['&#12345678;', '&#12345678;'],
])('%s', (text, plain) => {
  expect(withoutEntities(text)).toBe(plain);
});

test.each([
  ['<p>One</p><p>Two</p>', 'One\nTwo'],
  ['<div>One</div><div>Two</div>', 'One\nTwo'],
  ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
  ['<ul><li>One</li><li>Two</li></ul>After', 'One\nTwo\nAfter'],
  ['<ol><li>One</li></ol>After', 'One\nAfter'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>After', 'ab\nc\nAfter'],
  ['<h2>Head</h2>Text', 'Head\nText'],
  ['Said<blockquote>Quoted</blockquote>', 'Said\nQuoted'],
  ['a <b>bold</b> word', 'a bold word'],
  ['x<pre>y</pre>', 'xy'],
  ['  many \n\t spaces  ', 'many spaces'],
  ['<p></p><p></p><p></p><p>One</p><br><br><br><br>Two', 'One\n\nTwo'],
  ['<style>p { x }</style>One<script>two()</script> three<title>T</title><head>h</head>', 'One three'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['<a@b.example> wrote', '<a@b.example> wrote'],
  ['<!DOCTYPE html><html><body>One</body></html>', 'One'],
  ['a&nbsp;&nbsp;b', 'a b'],
  ['&lt;p&gt;', '<p>'],
  ['<a href="https://x.example/y">Read</a>', 'Read (https://x.example/y)'],
  ["<a class='c' href = 'https://x.example/y' id=1>Read</a >", 'Read (https://x.example/y)'],
  ['<a href=https://x.example/y>Read</a>', 'Read (https://x.example/y)'],
  ['<a href="https://x.example/y">https://x.example/y</a>', 'https://x.example/y'],
  ['<a href="http://x.example/y">Read</a>', 'Read'],
  ['<a href="javascript:x">Read</a>', 'Read'],
])('%s', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

test.each([
  ['<p>One', true],
  ['x </div>', true],
  ['<!DOCTYPE html>', true],
  ['<html-blob>', true],
  ['<BR/>', true],
  ['<h3 class="a">', true],
  ['<o:p>', true],
  ['<a@b.example>', false],
  ['<https://x.example>', false],
  ['a < b', false],
  ['<please>', false],
  [`${' '.repeat(99_998)}<p>`, false],
  [`${' '.repeat(99_997)}<p>`, true],
])('%# is it markup', (text, is) => {
  expect(isHtml(text)).toBe(is);
});

const teams = 'https://teams.microsoft.com/l/meetup-join/19%3aabc/0';

test.each([
  [[teams], teams],
  [['https://x.example', teams, 'https://us02web.zoom.us/j/1'], teams],
  [['no address'], undefined],
  [[], undefined],
  [[`https://urldefense.com/v3/__${teams}__;!!x!y$`], teams],
  [[`https://urldefense.us/v3/__${teams}__;!!x!y$`], teams],
  [[`https://urldefense.com/v3/__${teams.replace('%3a', '*3a')}__;JQ!!x!y$`], teams],
  [
    [
      `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(teams).replaceAll('-', '%2D').replaceAll('%', '-').replaceAll('-2F', '_')}&d=x`,
    ],
    teams,
  ],
  [['https://urldefense.proofpoint.com/v2/url?u=-E0-A4-A&d=x'], undefined],
  [[`https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(teams)}&c=x`], teams],
  [['https://linkprotect.cudasvc.com/url?c=x'], undefined],
  [[`https://urldefense.example.com/v3/__${teams}__;!!x!y$`], undefined],
  [[`https://evil.example/urldefense.com/v3/__${teams}__;!!x!y$`], undefined],
  [[...Array(499).fill('https://x.example'), teams], teams],
  [[...Array(500).fill('https://x.example'), teams], undefined],
  [[`https://urldefense.com/v3/__${teams}__;!!${'x'.repeat(8000)}$`], undefined],
])('%# the online meeting', (addresses, link) => {
  expect(onlineMeeting(addresses)).toBe(link);
});

test.each([
  ['https://x.example', true],
  [' http://x.example/a ; https://y.example ', true],
  ['https://x.example,;https://y.example', true],
  ['https://x.example , ;, https://y.example', true],
  ['Oak room https://x.example', false],
  ['https://x.example Oak room', false],
  ['https://x.example ;x', false],
  ['https://', false],
  [';https://x.example', false],
  ['', false],
])('%s is nothing but addresses: %s', (text, is) => {
  expect(isAddresses(text)).toBe(is);
});

test.each([
  ['BEGIN:VCALENDAR\nVERSION:2.0', true],
  ['\uFEFF begin:vevent', true],
  [`${' '.repeat(185)}BEGIN:VCALENDAR`, true],
  [`${' '.repeat(186)}BEGIN:VCALENDAR`, false],
  ['Please BEGIN:VCALENDAR', false],
  ['BEGIN:VCALENDARS', false],
  ['BEGIN:VTODO', false],
])('%# is it the inside of a file', (text, is) => {
  expect(isCalendarSource(text)).toBe(is);
});
