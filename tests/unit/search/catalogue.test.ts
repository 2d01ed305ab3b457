import { expect, test } from 'vitest';
import { cases, resources, themes } from '@/content/index';
import outOfScope from '@/content/search/out-of-scope.json';
import subjects from '@/content/search/subjects.json';
import { catalogue } from '@/lib/search/catalogue';
import { stemsOf } from '@/lib/search/words';

const ids = new Set([
  ...resources.map(({ id }) => id),
  ...themes.map(({ id }) => `tip:${id}`),
  ...cases.map(({ id }) => `case:${id}`),
]);

test('every heading leads to items that are there, each once', () => {
  for (const { heading, best, useful, touches } of subjects) {
    const all = [...best, ...useful, ...touches];
    expect(
      all.filter((id) => !ids.has(id)),
      `content/search/subjects.json, “${heading}”: no such item`,
    ).toEqual([]);
    expect(new Set(all).size, `content/search/subjects.json, “${heading}”: an item stands twice`).toBe(all.length);
    expect(all.length, `content/search/subjects.json, “${heading}”: no items`).toBeGreaterThan(0);
  }
});

test('every item of the guide is catalogued', () => {
  expect([...ids].filter((id) => !catalogue().items.has(id))).toEqual([]);
});

test('headings differ, and no entry is empty once low-information words are gone', () => {
  const names = subjects.map(({ heading }) => heading);
  expect(new Set(names).size).toBe(names.length);
  for (const { heading, entries } of subjects)
    expect(
      entries.split('; ').filter((entry) => !stemsOf(entry).length),
      heading,
    ).toEqual([]);
});

test('no item carries an out-of-scope phrase in its title', () => {
  const titles = resources.map(({ title }) => ` ${title.toLowerCase()} `);
  expect(outOfScope.filter((words) => titles.some((title) => title.includes(` ${words} `)))).toEqual([]);
});
