/** Words on somebody else's page. Scripts there are small, so this asks the browser and does no more. */
import type { TextName } from './words';

type PageText = TextName extends infer Name ? (Name extends `page.${infer Text}` ? Text : never) : never;

/** What the browser gives every script of an extension. */
declare const chrome: { i18n: { getMessage(name: string): string } };

/**
 * A text of the group `page` of the tables, in the browser's language.
 * @param what stands in the place of `{what}`. Plain text, never looked into.
 */
export const pageText = (name: PageText, what = ''): string =>
  chrome.i18n.getMessage(`page_${name}`).replace('{what}', () => what);
