/** The address bar. Chromium reads a suggestion as XML, Firefox as plain text. */
import { browser } from './api';
import type { Disposition } from './tabs';

export interface Suggestion {
  /** What stands in the address bar when chosen; it comes back when the person presses Enter. */
  content: string;
  title: string;
  detail: string;
}

const xmlEscapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
// Chromium refuses a whole list of suggestions for one character that XML 1.0 does not allow.
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Escapes text for Chromium's suggestions: the five XML entities, and no character that XML forbids. */
export function escapeXml(text: string): string {
  return text.replace(notXml, ' ').replace(/[&<>"']/g, (sign) => xmlEscapes[sign] ?? sign);
}

/** One suggestion in the form this browser wants. */
export function suggestionText({ title, detail }: Pick<Suggestion, 'title' | 'detail'>, xml: boolean): string {
  return xml ? `<match>${escapeXml(title)}</match> <dim>${escapeXml(detail)}</dim>` : `${title} · ${detail}`;
}

const readsXml = () => !import.meta.env.FIREFOX;

/** Says something in the address bar after our keyword, before anything is typed. */
export function describeAddressBar(description: string): void {
  void browser.omnibox.setDefaultSuggestion({ description });
}

/** Offers suggestions while words are typed after our keyword, and hands on what is chosen. */
export function listenToAddressBar(
  suggest: (words: string) => Promise<Suggestion[]>,
  enter: (content: string, disposition: Disposition) => void,
): void {
  browser.omnibox.onInputChanged.addListener((words, show) => {
    void suggest(words).then((found) =>
      show(found.map((item) => ({ content: item.content, description: suggestionText(item, readsXml()) }))),
    );
  });
  browser.omnibox.onInputEntered.addListener((content, disposition) => enter(content, disposition as Disposition));
}
