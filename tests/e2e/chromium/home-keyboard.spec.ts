import { handsOn } from '../hands';
import { homeByKeyboard } from '../keyboard-home';
import { test } from './fixtures';

// Not each time yet: it sometimes presses Tab before a list from the worker is drawn.
test('every part of Your meetings by keyboard alone: the focus is never lost', { tag: '@long' }, async ({
  started,
}) => {
  const page = await started.devtools.newPage();
  await page.goto(`${started.extension}/dashboard.html`);
  await homeByKeyboard(handsOn(page));
  await page.close();
});
