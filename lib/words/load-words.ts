/**
 * Loads a table of words where the browser gives none, or gives another language: in a worker, and for a person who chose
 * another language than the browser's. Texts are read as scripts start, so this waits for the file, which is our own.
 */
export function loadWords(language: string): void {
  const asked = new XMLHttpRequest();
  asked.open('GET', `/words-${language === 'cy' ? 'cy' : 'en'}.json`, false);
  asked.send();
  Object.assign(globalThis, { beforeWeMeetWords: JSON.parse(asked.responseText) });
}
