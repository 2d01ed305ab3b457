import { expect, test } from 'vitest';
import { placeBeside } from '@/lib/content-script/button';

const view = { width: 1000, height: 800 };
const button = { width: 84, height: 32 };

/** Does the button, so placed, stand inside the view? */
function isInView({ left, top }: { left: number; top: number }): boolean {
  return left >= 0 && top >= 0 && left + button.width <= view.width && top + button.height <= view.height;
}

test('left of a dialog where there is room, else right, else above, and never over it', () => {
  expect(placeBeside({ left: 400, right: 800, top: 100, bottom: 500 }, view).left).toBeLessThan(400 - button.width);
  expect(placeBeside({ left: 20, right: 800, top: 100, bottom: 500 }, view).left).toBeGreaterThan(800);
  const above = placeBeside({ left: 20, right: 980, top: 100, bottom: 500 }, view);
  expect(above.top + button.height).toBeLessThan(100);
});

test('below a single control, so that its neighbours stay free', () => {
  const { top } = placeBeside({ left: 500, right: 580, top: 40, bottom: 72 }, view);
  expect(top).toBeGreaterThan(72);
});

test.each([
  ['a box that fills the page', { left: 0, right: 1000, top: 0, bottom: 4000 }],
  ['a box at the right edge', { left: 990, right: 1400, top: -50, bottom: 20 }],
  ['a control at the left edge', { left: 0, right: 40, top: 700, bottom: 740 }],
])('in view beside %s', (_what, box) => {
  expect(isInView(placeBeside(box, view))).toBe(true);
});
