// @vitest-environment jsdom
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entries } from '../../catalogue/entries';

const files = globSync('**/*.tsx', { cwd: 'components' }).map((file) => file.replaceAll('\\', '/'));

test('every component is in the catalogue, once: add it to tests/catalogue/', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(entries.map(({ of }) => of).sort()).toEqual(files.sort());
});

test('every component is there in some state', () => {
  expect(entries.filter(({ states }) => Object.keys(states).length === 0)).toEqual([]);
});
