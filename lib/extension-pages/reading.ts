/**
 * Reads words and files in a worker of their own. One that takes too long is ended, and the person is told what to do
 * instead; what they typed stays where it is.
 */
import type { FromReader, Task, Tasks, ToReader } from './reading-messages';

/** Milliseconds. The longest of the real invitations takes some tens, a file of 40 MB some seconds. */
const patience: Record<Task, number> = { words: 5000, file: 30_000, days: 30_000 };

const tooLong: Record<Task, string> = {
  words: 'These words took too long to read. Nothing is lost. Paste the part with the title and the time alone.',
  file: 'This file took too long to read. Export the meeting alone and choose that file, or paste its words.',
  days: 'This file took too long to read. Export fewer months of your calendar, then choose that file.',
};
const notStarted = 'The reader could not be started. Load this page again, then try once more.';

const start = () => new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });

/**
 * @throws Error with a sentence for the person: the reader's own, or that it took too long.
 */
export function readApart<T extends Task>(type: T, give: Tasks[T]['give']): Promise<Tasks[T]['answer']> {
  return new Promise((done, failed) => {
    const worker = start();
    const end = (settle: () => void) => {
      clearTimeout(timer);
      worker.terminate();
      settle();
    };
    const timer = setTimeout(() => end(() => failed(new Error(tooLong[type]))), patience[type]);
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) =>
      end(() => ('failed' in data ? failed(new Error(data.failed)) : done(data.answer as Tasks[T]['answer']))),
    );
    worker.addEventListener('error', () => end(() => failed(new Error(notStarted))));
    worker.postMessage({ type, ...give } as unknown as ToReader);
  });
}
