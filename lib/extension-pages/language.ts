/**
 * The language of our pages, as a person chose. Like the appearance it is copied to `localStorage`, which
 * `entrypoints/appearance.ts` reads while the page is still empty. Reminders, menus and what stands on a calendar page
 * are in the browser's own language.
 */
import { watchSettings } from '@/lib/settings/settings';
import { languageKey } from './first-language';

/** Keeps the copy right. @param changed called when this page is in another language than was chosen. */
export function followLanguage(changed: () => void = () => undefined): void {
  // The copy is shared by all pages: each must know by itself what it was drawn in.
  let shown: string | undefined;
  watchSettings(({ language }) => {
    try {
      shown ??= localStorage.getItem(languageKey) ?? 'browser';
      if (shown === language) return;
      shown = language;
      if (language === 'browser') localStorage.removeItem(languageKey);
      else localStorage.setItem(languageKey, language);
      changed();
    } catch {
      // Without the copy the page stays in the browser's language.
    }
  });
}
