/** What our pages ask the worker that holds all that was written, and what it answers. */
import type { HistoryContext, HistoryFilter } from '@/lib/meetings/history';
import type { ItemView } from '@/lib/search/guide';

export interface Questions {
  /** Meetings and promises that hold these words, with addresses below `base`. */
  find: { ask: { words: string; base: string }; answer: ItemView[] };
  /** What of the words may be offered to a web search. */
  webWords: {
    ask: { typed: string; guideHits: number; here: readonly string[] };
    answer: string | undefined;
  };
  /** Ids of the list of everything. */
  history: { ask: { filter: HistoryFilter; context: HistoryContext }; answer: string[] };
}

export type Kind = keyof Questions;

export type ToWorker = { type: 'changed' } | { [K in Kind]: { type: K; id: number } & Questions[K]['ask'] }[Kind];

export interface FromWorker {
  id: number;
  /** Absent where it failed. */
  answer?: Questions[Kind]['answer'];
  failed?: string;
}
