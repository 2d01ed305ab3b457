/** The part of the choice of language that runs before a page is drawn: small, and without the settings. */
import { loadWords } from '@/lib/words/load-words';

/** Where our pages keep their copy of the choice. */
export const languageKey = 'language';

/** Languages that have a table of words. */
type Language = 'en' | 'cy';

/** The one that the person chose; else the first of ours among the languages in which their browser asks for pages. */
function wantedLanguage(): Language {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(languageKey);
  } catch {
    // A browser may refuse the copy; the page then follows the browser.
  }
  const wanted = [chosen ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((tag) => tag === 'cy' || tag === 'en') === 'cy' ? 'cy' : 'en';
}

/** Says in which language the page is, and loads its words where the browser itself has others: many know no Welsh. */
export function showFirstLanguage(): void {
  const wanted = wantedLanguage();
  document.documentElement.lang = wanted === 'cy' ? 'cy' : 'en-GB';
  const { chrome } = globalThis as { chrome?: { i18n?: { getMessage(name: string): string } } };
  const given = chrome?.i18n?.getMessage('common_locale').slice(0, 2);
  if (given !== wanted) loadWords(wanted);
}
