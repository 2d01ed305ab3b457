// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { SearchBox } from '@/components/search/search-box';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
// The double of the browser lays nothing out, so it cannot scroll; it says what would be brought into view.
const broughtIntoView: string[] = [];
Element.prototype.scrollIntoView = function () {
  broughtIntoView.push(this.id);
};

const views = (...names: string[]) =>
  names.map((name) => ({ id: name, href: `#${name}`, title: [{ text: name, hit: false }], detail: '', why: '' }));

const host = document.createElement('div');
document.body.append(host);
const root = createRoot(host);
afterEach(() => act(() => root.render(null)));

function show(find: () => ReturnType<typeof views>, elsewhere = (words: string) => ({ words, href: '#web' })) {
  const findOwn = vi.fn(() => views('own'));
  act(() =>
    root.render(
      <SearchBox label="Search" find={find} findOwn={findOwn} themes={[]} onOpen={() => {}} elsewhere={elsewhere} />,
    ),
  );
  const box = host.querySelector('input');
  if (!box) throw new Error('no search box');
  const type = (text: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text);
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const press = (key: string) => act(() => box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  return { box, type, press, findOwn };
}

test('arrow keys move the choice without searching again', () => {
  const find = vi.fn(() => views('first', 'second'));
  const { box, type, press, findOwn } = show(find);
  type('trust');
  const [searches, own] = [find.mock.calls.length, findOwn.mock.calls.length];
  const first = box.getAttribute('aria-activedescendant');
  press('ArrowDown');
  press('ArrowDown');
  expect(box.getAttribute('aria-activedescendant')).not.toBe(first);
  expect(broughtIntoView).toHaveLength(2);
  expect(broughtIntoView.at(-1)).toBe(box.getAttribute('aria-activedescendant'));
  expect([find.mock.calls.length, findOwn.mock.calls.length]).toEqual([searches, own]);
  type('trusts');
  expect(find.mock.calls.length).toBeGreaterThan(searches);
});

test('what was typed before the box was there is searched for, and the page is told when a search begins and ends', () => {
  const onSearching = vi.fn();
  const box = { label: 'Search', find: () => views('first'), themes: [], onOpen: () => {}, elsewhere: () => undefined };
  act(() => root.render(<SearchBox {...box} initial="trust" onSearching={onSearching} />));
  expect(host.querySelectorAll('[role=option]')).toHaveLength(1);
  expect(onSearching.mock.calls).toEqual([[true]]);
  const field = host.querySelector('input');
  act(() => field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  expect(onSearching.mock.calls).toEqual([[true], [false]]);
});

test('the link to a web search names the words that it sends; without words there is none', () => {
  const { type } = show(
    () => [],
    () => ({ words: 'zebra', href: '#web' }),
  );
  type('ada zebra');
  expect(host.querySelector('a[href="#web"]')?.textContent).toBe('Search the web for “zebra”');
  act(() => root.render(null));
  act(() =>
    root.render(<SearchBox label="Search" find={() => []} themes={[]} onOpen={() => {}} elsewhere={() => undefined} />),
  );
  expect(host.querySelector('a')).toBeNull();
});
