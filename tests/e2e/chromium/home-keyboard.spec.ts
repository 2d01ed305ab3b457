import { handsOn } from '../hands';
import { homeByKeyboard } from '../keyboard-home';
import { test } from './fixtures';

test('every part of Your meetings by keyboard alone: the focus is never lost', async ({ started }) => {
  const page = await started.devtools.newPage();
  await page.goto(`${started.extension}/dashboard.html`);
  await homeByKeyboard(handsOn(page));
  await page.close();
});
