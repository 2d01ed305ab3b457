/** Ways on from an item: a search of the web, and an archived copy. Opened only when a person follows the link. */

/** A web search for what the guide does not hold. Half of a character, as the cut may leave it, becomes the sign for an unknown one. */
export function webSearchUrl(words: string): string {
  return `https://duckduckgo.com/?q=${encodeURIComponent(words.slice(0, 200).toWellFormed())}`;
}

/**
 * The copy of a page that the Internet Archive holds from nearest to the year its facts were checked, for when the
 * page has moved or closed. The archive itself finds the nearest copy, or says that it has none.
 * @param url https address of the page.
 * @param checked ISO month: `2026-11`.
 */
export function archivedCopyUrl(url: string, checked: string): string {
  return `https://web.archive.org/web/${checked.slice(0, 4)}/${url}`;
}
