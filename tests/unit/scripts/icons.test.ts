import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.for([16, 32, 48, 96, 128])('the icon of %i pixels has that size, and a see-through ground', (size) => {
  const png = readFileSync(`public/icon/${size}.png`);
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  // Colour type 6: with alpha, so that it stands on light and dark toolbars.
  expect(png[25]).toBe(6);
});
