import { expect, test } from 'vitest';
import * as lines from '@/lib/meetings/polite-lines';

const all = Object.entries(lines);

test.each(all)('%s names the meeting, asks, and is short enough for a message', (_name, line) => {
  const said = line('Bed board');
  expect(said).toContain('“Bed board”');
  expect(said).toContain('?');
  expect(said.length).toBeLessThan(220);
  expect(line('x'.repeat(500))).toContain(`“${'x'.repeat(120)}”`);
});

test.each(all)('%s of a meeting without a title speaks of our meeting', (_name, line) => {
  expect(line('')).toContain('our meeting');
  expect(line('')).not.toContain('“');
});

test('no two of them ask the same', () => {
  expect(new Set(all.map(([, line]) => line('Bed board'))).size).toBe(all.length);
});
