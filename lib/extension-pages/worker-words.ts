/**
 * Words in a worker. The browser gives it none, so it loads the table of the language in which its page is shown. What it
 * does is loaded after that: texts are read as a module starts.
 */
import { locale } from '@/lib/words/words';

/** The name that a page gives its worker: that of its language, `en` or `cy`. */
export const languageOfPage = (): string => locale().slice(0, 2);

/**
 * Hands every message of the page on, in order, once the words and the work are loaded.
 * @param load the module that does the work. A failure to load it is an error of the worker, of which its page hears.
 */
export function workInWords<Message>(load: () => Promise<{ hear(message: Message): void }>): void {
  const ready = import(/* @vite-ignore */ `/words-${self.name}.js`).then(load);
  ready.catch(reportError);
  const handOn = ({ data }: MessageEvent<Message>) =>
    ready.then(
      ({ hear }) => hear(data),
      () => undefined,
    );
  addEventListener('message', handOn);
}
