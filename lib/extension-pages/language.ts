/**
 * The language of our pages, as a person chose. Like the appearance it is copied to `localStorage`, which
 * `entrypoints/appearance.ts` reads while the page is still empty. Reminders, menus and what stands on a calendar page
 * are in the browser's own language.
 */
import { watchSettings } from '@/lib/settings/settings';
import { languageKey } from './first-language';

/** The copy of the choice; undefined where the browser refuses it, and the page stays in the browser's language. */
function copied(): string | undefined {
  try {
    return localStorage.getItem(languageKey) ?? 'browser';
  } catch {
    return undefined;
  }
}

/** Keeps the copy right. @param changed called when this page is in another language than was chosen. */
export function followLanguage(changed: () => void = () => undefined): void {
  // The copy is shared by all pages: each must know by itself what it was drawn in.
  let shown = copied();
  watchSettings(({ language }) => {
    if (shown === undefined || shown === language) return;
    shown = language;
    if (language === 'browser') localStorage.removeItem(languageKey);
    else localStorage.setItem(languageKey, language);
    changed();
  });
}
