import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { structureOf, structureOfMarkup } from '@/lib/reporting/page-structure';

const { document } = new JSDOM('').window;

function page(html: string): Element {
  const root = document.createElement('main');
  root.innerHTML = html;
  return root;
}

test('tags, names of attributes, roles and stable ids; nothing that anyone wrote', () => {
  const report = structureOf(
    page(
      `<div id="xDetDlg" role="dialog" aria-label="Frailty pilot" data-eventid="cHJpeWE">
         <h2 id="rAECCd">Frailty pilot</h2><a href="mailto:priya@trust.example" id="priya-raman">Priya Raman</a>
         <i id="event-48213" role="Frailty" class="Frailty">x</i><script>secret()</script>
       </div>`,
    ),
  );
  expect(report).toBe(
    ['main', ' div#xDetDlg[dialog] aria-label data-eventid', '  h2#rAECCd …', '  a#~-~ href …', '  i#~[~] …'].join(
      '\n',
    ),
  );
});

test('no word of a page’s texts or values is in the report, wherever it stands', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const word = fc.array(fc.constantFrom(...letters), { minLength: 3, maxLength: 12 }).map((all) => `zq${all.join('')}`);
  const separator = fc.constantFrom(' ', '-', '_', '', '.', '@');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), separator, (words, between) => {
      const data = words.join(between);
      const root = page('<section><p></p><a></a><b></b></section>');
      const [p, a, b] = ['p', 'a', 'b'].map((tag) => root.querySelector(tag));
      if (p) p.textContent = data;
      for (const name of ['title', 'href', 'data-x', 'aria-label', 'value', 'jsname']) a?.setAttribute(name, data);
      for (const name of ['id', 'role', 'class', 'style', 'for']) b?.setAttribute(name, data);
      const report = structureOf(root).toLowerCase();
      for (const one of data.toLowerCase().match(/[a-z]{3,}/g) ?? []) expect(report).not.toContain(one);
      expect(report).not.toContain('zq');
      expect(report).not.toMatch(/[@\d]/);
    }),
  );
});

test('a large page gives a short report', () => {
  const deep = '<div>'.repeat(200) + '</div>'.repeat(200);
  const report = structureOf(page(deep + '<p data-long-name-of-an-attribute>x</p>'.repeat(5000)));
  expect(report.split('\n').length).toBeLessThanOrEqual(400);
  expect(report.length).toBeLessThanOrEqual(16_000);
});

test('a page that was sent as mark-up, with words of the whole page struck out', async () => {
  vi.stubGlobal('DOMParser', new JSDOM('').window.DOMParser);
  const part = '<div role="dialog" id="frailty-card"><h2>Board</h2></div>';
  const page = `<html lang="en"><body><p>Frailty</p>${part}</body></html>`;
  expect(await structureOfMarkup({ part, page })).toBe('div#~-card[dialog]\n h2 …');
  expect(await structureOfMarkup({ part: page, page })).toContain('  p …');
});

test('of a page too large to know all its words no id is shown, and little of a large part is looked at', async () => {
  vi.stubGlobal('DOMParser', new JSDOM('').window.DOMParser);
  const words = 'frailty '.repeat(200_000);
  const part = '<div id="stable-id"><b id="frailty"></b></div>';
  expect(await structureOfMarkup({ part, page: `<html><body>${words}${part}</body></html>` })).toBe('div#~\n b#~');
  const wide = `<div>${'<p></p>'.repeat(100_000)}</div>`;
  expect((await structureOfMarkup({ part: wide, page: part })).split('\n')).toHaveLength(400);
});

test('words that overlap in an id are all struck out', () => {
  expect(structureOf(page('<p>frail ailty</p><i id="x-frailty-y"></i>'))).toContain('i#x-~-y');
});
