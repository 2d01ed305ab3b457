/**
 * Reads words and files in a worker of their own. One that takes too long is ended, and the person is told what to do
 * instead; what they typed stays where it is.
 */
import { wordsForWorker } from '@/lib/words/in-worker';
import type { FromReader, Slice, Task, Tasks, ToReader } from './reading-messages';

/** Milliseconds. The longest of the real invitations takes some tens, a file of 40 MB some seconds. */
const patience: Record<Task, number> = { words: 5000, file: 30_000, days: 30_000, copy: 120_000 };

const tooLong: Record<Task, string> = {
  words: 'These words took too long to read. Nothing is lost. Paste the part with the title and the time alone.',
  file: 'This file took too long to read. Export the meeting alone and choose that file, or paste its words.',
  days: 'This file took too long to read. Export fewer months of your calendar, then choose that file.',
  copy: 'This file took too long to read. Nothing was changed. Choose the file that "Save a copy" made.',
};
const notStarted = 'The reader could not be started. Load this page again, then try once more.';

const start = () =>
  new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module', name: wordsForWorker() });

/** Puts the records of a copy together again. */
function collected() {
  const tables = new Map<string, unknown[]>();
  return {
    add({ table, records }: Slice) {
      const known = tables.get(table) ?? [];
      tables.set(table, known);
      for (const record of records) known.push(record);
    },
    /** The answer, with them where it is a copy. */
    into: (answer: Tasks[Task]['answer']) =>
      answer && 'records' in answer ? { ...answer, records: Object.fromEntries(tables) } : answer,
  };
}

/**
 * @param signal ends it; what is asked for is then rejected with its reason.
 * @throws Error with a sentence for the person: the reader's own, or that it took too long.
 */
export function readApart<T extends Task>(
  type: T,
  give: Tasks[T]['give'],
  signal?: AbortSignal,
): Promise<Tasks[T]['answer']> {
  return new Promise((done, failed) => {
    const worker = start();
    const slices = collected();
    const stop = () => end(() => failed(signal?.reason));
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      worker.terminate();
      settle();
    };
    const timer = setTimeout(() => end(() => failed(new Error(tooLong[type]))), patience[type]);
    signal?.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      if ('slice' in data) slices.add(data.slice);
      else if ('failed' in data) end(() => failed(new Error(data.failed)));
      else end(() => done(slices.into(data.answer) as Tasks[T]['answer']));
    });
    worker.addEventListener('error', () => end(() => failed(new Error(notStarted))));
    worker.postMessage({ type, ...give } as unknown as ToReader);
  });
}
