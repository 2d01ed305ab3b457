/** The part of the appearance that runs before a page is drawn: small, and without the settings. */

/** Where our pages keep their copy of the choice. */
export const appearanceKey = 'appearance';

/**
 * Shows the page light or dark.
 * @param appearance 'light' or 'dark'; anything else follows the computer.
 */
export function showAppearance(appearance: string | null): void {
  const { dataset } = document.documentElement;
  if (appearance === 'light' || appearance === 'dark') dataset.appearance = appearance;
  else delete dataset.appearance;
}

/** Shows the page as the copy says. */
export function showFirstAppearance(): void {
  try {
    showAppearance(localStorage.getItem(appearanceKey));
  } catch {
    // A browser may refuse the copy; the page then follows the computer until the setting is read.
  }
}
