import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import sectors from '@/content/suggestions/sectors.json';
import topics from '@/content/suggestions/topics.json';

const phrase = z.string().min(1).max(300);
const Words = z.record(z.string(), z.union([phrase.max(2000), z.array(phrase)]));
const lists = globSync('content/suggestions/*.json').filter((path) => !/(?:sectors|topics)\.json$/.test(path));

test.each(lists)('%s holds lists of words and patterns that compile', (path) => {
  const words = Words.parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const list of Object.values(words))
    for (const pattern of Array.isArray(list) ? list : [])
      expect(() => new RegExp(pattern.replace(/^\[/, '\\['))).not.toThrow();
});

test('every sector that a topic names is there, and none twice', () => {
  const ids = sectors.sectors.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const topic of topics) for (const id of topic.sectors ?? []) expect(ids).toContain(id);
});

test('words that are looked for in small letters are written so', () => {
  for (const { words, domains } of sectors.sectors)
    for (const word of [...words, ...domains]) expect(word).toBe(word.toLowerCase());
  for (const { about, seen } of topics) for (const word of [...about, ...seen]) expect(word).toBe(word.toLowerCase());
});
