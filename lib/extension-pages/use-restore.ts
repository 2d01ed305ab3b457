/** Reading a copy back, step by step: the file, what it would change, and the change itself. */

import { useRef, useState } from 'react';
import { type Copy, parsedCopy } from '@/lib/storage/opened-copy';
import type { Database } from '@/lib/storage/records/record-type';
import { restore } from '@/lib/storage/restore';
import { planRestore, type RestoreMode, type RestorePlan } from '@/lib/storage/restore-plan';
import { t } from '@/lib/words/words';
import { now } from './clock';
import { readApart } from './reading';

export type RestoreState =
  | { step: 'idle' }
  | { step: 'working'; label: string; done: number; all: number }
  | { step: 'planned'; plan: RestorePlan; mode: RestoreMode }
  | { step: 'done'; undo(): Promise<void> }
  | { step: 'stopped' }
  | { step: 'failed'; words: string };

export interface Restoring {
  state: RestoreState;
  choose(file: Blob): Promise<void>;
  setMode(mode: RestoreMode): Promise<void>;
  go(): Promise<void>;
  /** Stops what goes on, or leaves all as it is. */
  stop(): void;
}

/** Larger than a life of meetings; a browser could not hold the text. */
const largest = 300_000_000;

/** So long a page may work before it lets the browser draw and hear keys, in milliseconds. */
const turnMs = 12;

/** Lets other work go on, where this has gone on long enough. */
function turns(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < turnMs) return;
    await new Promise<void>((resolve) => setTimeout(resolve));
    begun = performance.now();
  };
}

/** What went wrong, and what to do: a file that is no copy says so itself. */
function sayProblem(problem: unknown): string {
  const { name, message } = problem instanceof Error ? problem : { name: '', message: '' };
  if (/^(?:This|A newer version)/.test(message)) return message;
  return /quota/i.test(`${name} ${message}`) ? t('settings.thereIsNoRoom') : t('settings.theFileCouldNotBe');
}

export function useRestore(database: Database): Restoring {
  const [state, setState] = useState<RestoreState>({ step: 'idle' });
  const copy = useRef<Copy>(undefined);
  const stopping = useRef<AbortController>(undefined);

  /** Shows at most a few steps a second: drawing each would take longer than the work. */
  const run = async (
    label: string,
    work: (signal: AbortSignal, tell: (done: number, all: number) => void) => Promise<RestoreState>,
  ) => {
    const stopper = new AbortController();
    stopping.current = stopper;
    setState({ step: 'working', label, done: 0, all: 0 });
    let told = 0;
    const tell = (done: number, all: number) => {
      if (performance.now() - told < 100) return;
      told = performance.now();
      setState({ step: 'working', label, done, all });
    };
    try {
      setState(await work(stopper.signal, tell));
    } catch (problem) {
      if (stopper.signal.aborted) setState({ step: 'stopped' });
      else setState({ step: 'failed', words: sayProblem(problem) });
    }
  };

  const plan = (mode: RestoreMode) =>
    run(t('settings.lookingAtWhatWould'), async (signal, onProgress) => {
      if (!copy.current) return { step: 'idle' };
      return { step: 'planned', mode, plan: await planRestore(database, copy.current, mode, { signal, onProgress }) };
    });

  return {
    state,
    async choose(file) {
      await run(t('settings.readingTheFile'), async (signal) => {
        if (file.size > largest) throw new Error(t('settings.isLargerThan300Mb'));
        const turn = turns();
        const pause = async () => {
          signal.throwIfAborted();
          await turn();
        };
        copy.current = await parsedCopy(database, await readApart('copy', { file }, signal), now(), pause);
        return { step: 'idle' };
      });
      if (copy.current && !stopping.current?.signal.aborted) await plan('merge');
    },
    setMode: plan,
    go: async () => {
      const held = copy.current;
      if (state.step !== 'planned' || !held) return;
      await run(t('settings.storing'), async (signal, onProgress) => ({
        step: 'done',
        undo: await restore(database, held, state.mode, { signal, onProgress }),
      }));
      copy.current = undefined;
    },
    stop() {
      stopping.current?.abort();
      copy.current = undefined;
      if (state.step === 'planned') setState({ step: 'idle' });
    },
  };
}
