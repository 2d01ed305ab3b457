/** Answers of one page that are on their way to the database: shown until they are stored, tried again until they are. */
import { note, noted } from './journal';
import { type Answer, nextRevision } from './records/answer';
import type { PreparationFacts } from './records/preparation';
import type { Database } from './records/record-type';
import { announceAnswer, writeAnswer, writeLeftAnswer } from './write-answer';

export type Saving = 'saved' | 'saving' | 'failed';

export interface Unsaved {
  /** Answers by question that are not stored yet, or were stored a moment ago. */
  answers: ReadonlyMap<string, Answer>;
  saving: Saving;
}

export interface AnswerWriter {
  /** The same object until something changes. */
  now(): Unsaved;
  /** Calls back after every change; returns how to stop. */
  onChange(changed: () => void): () => void;
  /** Stores an answer. `known` is the revision of the stored one, where it is known. */
  write(facts: PreparationFacts, questionId: string, text: string, known?: number): void;
}

/** First and longest wait before a failed answer is tried again, in milliseconds. */
const retryMs = { first: 500, longest: 8000 };
/** Within this time after it was stored a page that watches the database has read an answer. Until then it is held here. */
const readMs = 1000;
/** Other windows learn of what is typed at most this often: each time, they ask the database again for all they show. */
const announceMs = 250;

/** A writer for one meeting. Pages that stay open keep it until all is stored. */
export function answerWriter(database: Database, meetingId: string, clock: () => number = Date.now): AnswerWriter {
  const unsaved = new Map<string, { facts: PreparationFacts; answer: Answer; isStored?: true }>();
  const listeners = new Set<() => void>();
  let state: Unsaved = { answers: new Map(), saving: 'saved' };
  const unannounced = new Map<string, { facts: PreparationFacts; answer: Answer }>();
  let isAnnouncing = false;
  let isRetrying = false;
  let wait = retryMs.first;

  function tell(saving: Saving): void {
    state = { answers: new Map([...unsaved].map(([question, { answer }]) => [question, answer])), saving };
    for (const listener of listeners) listener();
  }

  const unstored = () => [...unsaved.values()].filter(({ isStored }) => !isStored);
  const isLast = ({ questionId, revision }: Answer) => unsaved.get(questionId)?.answer.revision === revision;

  async function store(facts: PreparationFacts, answer: Answer, isRetry = false): Promise<void> {
    try {
      // By the time of a retry another window may have stored a later answer to the question.
      if (isRetry) await writeLeftAnswer(database, facts, answer);
      else await writeAnswer(database, facts, answer);
      wait = retryMs.first;
      if (isLast(answer)) confirm(facts, answer);
    } catch (problem) {
      console.warn('An answer could not be stored yet:', problem);
      // A later one of the same question is on its way, and says for itself how it went.
      if (isLast(answer)) tryLater();
    }
  }

  async function announce(): Promise<void> {
    isAnnouncing = false;
    const stored = [...unannounced.values()];
    unannounced.clear();
    for (const { facts, answer } of stored)
      await announceAnswer(database, facts, answer).catch((problem: unknown) => console.warn(problem));
  }

  function scheduleAnnouncement(facts: PreparationFacts, answer: Answer): void {
    unannounced.set(answer.questionId, { facts, answer });
    if (isAnnouncing) return;
    isAnnouncing = true;
    setTimeout(() => void announce(), announceMs);
  }

  function confirm(facts: PreparationFacts, answer: Answer): void {
    scheduleAnnouncement(facts, answer);
    unsaved.set(answer.questionId, { facts, answer, isStored: true });
    if (!unstored().length) tell('saved');
    setTimeout(() => {
      if (!isLast(answer)) return;
      unsaved.delete(answer.questionId);
      tell(state.saving);
    }, readMs);
  }

  function tryAll(): void {
    isRetrying = false;
    for (const { facts, answer } of unstored()) void store(facts, answer, true);
  }

  function tryLater(): void {
    tell('failed');
    if (isRetrying) return;
    isRetrying = true;
    setTimeout(tryAll, wait);
    wait = Math.min(2 * wait, retryMs.longest);
  }

  return {
    now: () => state,
    onChange(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    write(facts, questionId, text, known) {
      const before = Math.max(known ?? 0, unsaved.get(questionId)?.answer.revision ?? 0);
      const answer = { meetingId, questionId, text, revision: nextRevision(before, clock()) };
      note(database, { facts, answer });
      unsaved.set(questionId, { facts, answer });
      void store(facts, answer);
      tell(state.saving === 'failed' ? 'failed' : 'saving');
    },
  };
}

/** Stores what closed windows left in the journal. What cannot be stored yet stays there. */
export async function storeLeftAnswers(database: Database): Promise<void> {
  for (const { facts, answer } of await noted(database))
    await writeLeftAnswer(database, facts, answer).catch((problem: unknown) => console.warn(problem));
}
