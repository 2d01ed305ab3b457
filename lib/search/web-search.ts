/** A web search for what the guide does not hold. Opened only when a person follows the link. */
export function webSearchUrl(words: string): string {
  return `https://duckduckgo.com/?q=${encodeURIComponent(words.slice(0, 200))}`;
}
