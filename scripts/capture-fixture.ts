/**
 * `npm run -s capture:fixture -- SAVED.html [SELECTOR]`: a fixture without a private word from a page that was saved
 * in the browser ("Save page as", or an element copied from the developer tools).
 */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { redacted } from './lib/redact';

const usage = 'Name a saved page, and if you like a selector of the part you want: SAVED.html "[role=dialog]"';

export default (args: string[]): number => {
  const [file, selector = 'body > *'] = args;
  try {
    if (!file) throw new Error(usage);
    const { window } = new JSDOM(readFileSync(file, 'utf8'));
    const parts = [...window.document.querySelectorAll(selector)];
    if (!parts.length) throw new Error(`${file} holds nothing that matches ${selector}`);
    const html = parts.map(redacted).filter(Boolean).join('\n');
    console.log(`{
  name: 'captured ${new Date().toISOString().slice(0, 10)}',
  url: 'https://…',
  lang: '${window.document.documentElement.lang}',
  // Shapes stand for words: X and x for letters, 0 for digits. Put words of your own where the reader needs them.
  html: ${JSON.stringify(html)},
  expected: { status: 'unrecognised' },
},`);
    return 0;
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    return 2;
  }
};
