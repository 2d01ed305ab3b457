/** Asks the worker that holds all that was written. It is started at the first question: most openings ask none. */
import { dashboardUrl } from '@/lib/browser/tabs';
import type { HistoryContext, HistoryFilter } from '@/lib/meetings/history';
import type { ItemView } from '@/lib/search/guide';
import { locale } from '@/lib/words/words';
import type { FromWorker, Kind, Questions, ToWorker } from './written-messages';

export interface WrittenSearch {
  /** Has everything read and indexed, so that the first word need not wait for it. */
  warm(): void;
  /** The person's own meetings and promises that hold these words. */
  find(words: string): Promise<ItemView[]>;
  /**
   * What of these words may be offered to a web search.
   * @param guideHits how many items of the guide were found.
   * @param here names of the people of the open meeting.
   */
  webWords(typed: string, guideHits: number, here: readonly string[]): Promise<string | undefined>;
  /** Ids of what is in the list of everything, the newest first. */
  history(filter: HistoryFilter, context: HistoryContext): Promise<string[]>;
}

interface Waiting {
  done(answer: unknown): void;
  failed(problem: Error): void;
}

/** The worker of this page; started when it is first asked. */
function workerOfPage() {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let count = 0;

  function start(): Worker {
    const started = new Worker(new URL('./written-worker.ts', import.meta.url), {
      type: 'module',
      name: locale().slice(0, 2),
    });
    started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.failed === undefined) one?.done(data.answer);
      else one?.failed(new Error(data.failed));
    });
    started.addEventListener('error', ({ message }) => {
      for (const { failed } of waiting.values()) failed(new Error(message || 'The search could not be started'));
      waiting.clear();
    });
    return started;
  }

  return {
    ask<K extends Kind>(type: K, question: Questions[K]['ask']): Promise<Questions[K]['answer']> {
      worker ??= start();
      count += 1;
      const id = count;
      const answered = new Promise<Questions[K]['answer']>((done, failed) => {
        waiting.set(id, { done: done as Waiting['done'], failed });
      });
      worker.postMessage({ type, id, ...question } as unknown as ToWorker);
      return answered;
    },
    changed: () => worker?.postMessage({ type: 'changed' } satisfies ToWorker),
  };
}

let own: ReturnType<typeof workerOfPage> | undefined;

function page() {
  own ??= workerOfPage();
  return own;
}

/** A search over what is stored now; made anew when that has changed, so that whoever holds it asks again. */
export const writtenSearch = (): WrittenSearch => ({
  warm: () => void page().ask('find', { words: '', base: '' }).catch(console.warn),
  find: (words) => page().ask('find', { words, base: dashboardUrl('') }),
  webWords: (typed, guideHits, here) => page().ask('webWords', { typed, guideHits, here }),
  history: (filter, context) => page().ask('history', { filter, context }),
});

/** Has the worker read again what is stored, at its next question. */
export const forgetWritten = (): void => page().changed();
