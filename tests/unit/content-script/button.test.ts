import { expect, test } from 'vitest';
import { placesBeside } from '@/lib/content-script/button';

const view = { width: 1000, height: 800 };
type Edges = Parameters<typeof placesBeside>[0];

/** The places that stand directly at the box, which come before those anywhere in the view. */
const first = (box: Edges) => placesBeside(box, view)[0] ?? expect.fail('no place');

/** Does a place overlap the box? */
const covers = (box: Edges, { left, top, width, height }: ReturnType<typeof first>) =>
  left < box.right && left + width > box.left && top < box.bottom && top + height > box.top;

test('left of a dialog where there is room, else right, else above, and never over it', () => {
  const boxes = [
    { left: 400, right: 800, top: 100, bottom: 500 },
    { left: 20, right: 800, top: 100, bottom: 500 },
    { left: 20, right: 980, top: 100, bottom: 500 },
  ];
  const [left, right, above] = boxes.map(first);
  expect(left?.left).toBeLessThan(400 - 84);
  expect(right?.left).toBeGreaterThan(800);
  expect((above?.top ?? 0) + 32).toBeLessThan(100);
  for (const box of boxes) expect(covers(box, first(box))).toBe(false);
});

test('further down the same side before it goes to another', () => {
  const box = { left: 400, right: 800, top: 100, bottom: 500 };
  const [one, other] = placesBeside(box, view);
  expect(other?.left).toBe(one?.left);
  expect(other?.top).toBeGreaterThanOrEqual((one?.top ?? 0) + 32);
});

test('along the row of a single control, on both sides, and then below and above it', () => {
  const box = { left: 500, right: 580, top: 300, bottom: 332 };
  const places = placesBeside(box, view);
  const inRow = places.findIndex(({ top }) => top !== 300);
  const lefts = places.slice(0, inRow).map(({ left }) => left);
  expect(lefts[0]).toBeGreaterThan(580);
  expect(Math.min(...lefts)).toBeLessThan(500 - 84);
  for (const place of places.slice(0, inRow)) expect(covers(box, place)).toBe(false);
  expect(places[inRow]?.top).toBeGreaterThan(332);
  expect((places[inRow + 1]?.top ?? 0) + 32).toBeLessThan(300);
});

test.each([
  ['a box that fills the page', { left: 0, right: 1000, top: 0, bottom: 4000 }],
  ['a box at the right edge', { left: 990, right: 1400, top: -50, bottom: 20 }],
  ['a control at the left edge', { left: 0, right: 40, top: 700, bottom: 740 }],
])('every place is in view beside %s', (_what, box) => {
  const places = placesBeside(box, view);
  expect(places.length).toBeGreaterThan(20);
  for (const { left, top, width, height } of places) {
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(left + width).toBeLessThanOrEqual(view.width);
    expect(top + height).toBeLessThanOrEqual(view.height);
  }
});
