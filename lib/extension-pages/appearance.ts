/**
 * Light or dark as a person chose, before anything is drawn. Settings are read asynchronously, so our pages keep a copy
 * of this one in `localStorage`, which `entrypoints/appearance.ts` reads while the page is still empty.
 */
import type { Settings } from '@/lib/settings/schema';
import { watchSettings } from '@/lib/settings/settings';
import { appearanceKey, showAppearance } from './first-appearance';

function remember(appearance: Settings['appearance']): void {
  try {
    if (appearance === 'system') localStorage.removeItem(appearanceKey);
    else localStorage.setItem(appearanceKey, appearance);
  } catch {
    // Without the copy the page is right a moment later.
  }
}

/** Shows this page as chosen, now and at every change; corrects the copy when it differs. */
export function followAppearance(): void {
  watchSettings(({ appearance }) => {
    showAppearance(appearance);
    remember(appearance);
  });
}
