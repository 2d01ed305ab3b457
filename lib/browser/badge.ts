/** Our button in the browser's toolbar. */
import { browser } from './api';

/** Pine, on which white reads well; the browser draws no dark theme of a badge. */
const ground = '#14605a';

/** Shows a few letters on the toolbar's button, and what it says when one points at it. Empty text: no badge. */
export async function showBadge({ text, title }: { text: string; title: string }): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ text }),
    action.setTitle({ title }),
    action.setBadgeBackgroundColor({ color: ground }),
    action.setBadgeTextColor({ color: '#fff' }),
  ]);
}
