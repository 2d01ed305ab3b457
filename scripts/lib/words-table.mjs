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
