import { handsOn } from '../hands';
import { homeByKeyboard } from '../keyboard-home';
import { openExtensionPage } from './harness';
import { it } from './shared';

it('Firefox: every part of Your meetings by keyboard alone: the focus is never lost', async ({
  running: { started },
}) => {
  const page = await openExtensionPage(started, 'dashboard.html');
  await page.bringToFront();
  await homeByKeyboard(handsOn(page));
});
