/**
 * Reads words and files in a worker of their own. One that takes too long is ended, and the person is told what to do
 * instead; what they typed stays where it is.
 */
import { locale, type TextName, t, textOf } from '@/lib/words/words';
import {
  type FromReader,
  meetingsTable,
  more,
  type Slice,
  type Task,
  type Tasks,
  type ToReader,
} from './reading-messages';

/** Milliseconds. The longest of the real invitations takes some tens, a file of 40 MB some seconds. */
const patience: Record<Task, number> = { words: 5000, file: 30_000, days: 30_000, copy: 120_000 };

const tooLong = {
  words: 'invitations.tooLongWords',
  file: 'invitations.tooLongFile',
  days: 'invitations.tooLongDays',
  copy: 'invitations.tooLongCopy',
} as const satisfies Record<Task, TextName>;

const start = () =>
  new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module', name: locale().slice(0, 2) });

/** Puts the records of a copy, or the meetings of a file, together again. */
function collected(type: Task) {
  const tables = new Map<string, unknown[]>();
  return {
    add({ table, records }: Slice) {
      const known = tables.get(table) ?? [];
      tables.set(table, known);
      for (const record of records) known.push(record);
    },
    /** The answer with them. */
    into(answer: Tasks[Task]['answer']) {
      if (type === 'copy') return { ...answer, records: Object.fromEntries(tables) };
      return type === 'file' ? { ...answer, meetings: tables.get(meetingsTable) ?? [] } : answer;
    },
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
    const slices = collected(type);
    const stop = () => end(() => failed(signal?.reason));
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      worker.terminate();
      settle();
    };
    const timer = setTimeout(() => end(() => failed(new Error(textOf(tooLong[type])))), patience[type]);
    signal?.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      if ('slice' in data) {
        slices.add(data.slice);
        worker.postMessage(more);
      } else if ('failed' in data) end(() => failed(new Error(data.failed)));
      else end(() => done(slices.into(data.answer) as Tasks[T]['answer']));
    });
    worker.addEventListener('error', () => end(() => failed(new Error(t('invitations.readerNotStarted')))));
    worker.postMessage({ type, ...give } as unknown as ToReader);
  });
}
