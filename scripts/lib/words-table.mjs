// The tables of words outside an extension: in scripts, tests and the catalogue.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../locales');

/**
 * The texts of a language by the names under which the browser knows them.
 * @param {string} language `en` or `cy`.
 * @returns {Record<string, string>}
 */
export function wordsOf(language) {
  const messages = generateChromeMessages(
    parseMessagesText(readFileSync(path.join(folder, `${language}.yml`), 'utf8'), 'YAML'),
  );
  return Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
}

/**
 * Gives the words of a language where there is no browser to give them.
 * @param {string} [language]
 */
export function speak(language = 'en') {
  const words = wordsOf(language);
  globalThis.chrome = {
    ...globalThis.chrome,
    i18n: { getMessage: (name) => words[name] ?? '' },
  };
}

/** Groups whose texts are asked for by names that are put together, or by the browser itself. */
const asNamed = /^(manifest|page|count|common_locale$)/;

/**
 * Builds give texts short names, as they do with variables: by the long ones a page would be 10 kB larger.
 * @returns {Map<string, string>} from the names that the browser knows.
 */
export const shortNames = () =>
  new Map(
    Object.keys(wordsOf('en')).map((name, place) => [name, asNamed.test(name) ? name : `w${place.toString(36)}`]),
  );
