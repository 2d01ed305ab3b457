/** The weekly time to think, and rehearsals, for the page that shows them. */

import { useEffect, useRef, useState } from 'react';
import {
  hasWords,
  newRehearsal,
  type Rehearsal,
  type RehearsalKind,
  type RehearsalLines,
} from '@/lib/meetings/rehearsal';
import type { ThinkingWeek } from '@/lib/meetings/thinking';
import { drafts } from '@/lib/storage/drafts';
import type { Database } from '@/lib/storage/records/record-type';
import { allRehearsals, deleteRehearsal, putRehearsal } from '@/lib/storage/records/rehearsal';
import { changeThinkingWeek, readThinkingWeek } from '@/lib/storage/records/thinking-week';
import { t } from '@/lib/words/words';
import { now } from './clock';
import type { Deeds } from './use-deeds';
import { useLive } from './use-stored';

type Saving = 'saved' | 'saving' | 'failed';

/**
 * The answer to a week's question: noted at every key, stored right after, and there again when the page is opened anew.
 * @param stored undefined until it is read.
 * @param store keeps an answer; rejects when there is no room.
 */
function useThought(monday: string, stored: string | undefined, store: (text: string) => Promise<unknown>) {
  const [typed, setTyped] = useState(() => drafts.thought.read(monday));
  const [saving, setSaving] = useState<Saving>('saved');
  const latest = useRef(typed);
  const write = (text: string) => {
    setSaving('saving');
    store(text).then(
      () => {
        if (latest.current !== text) return;
        drafts.thought.forget(monday);
        setSaving('saved');
      },
      () => setSaving('failed'),
    );
  };
  const rest = useRef(write);
  rest.current = write;
  // What a closed window left is stored now.
  useEffect(() => {
    if (latest.current !== null) rest.current(latest.current);
  }, []);
  return {
    text: typed ?? stored ?? '',
    saving: typed === null ? undefined : saving,
    onType(text: string) {
      latest.current = text;
      drafts.thought.note(monday, text);
      setTyped(text);
      write(text);
    },
  };
}

export interface ThinkingTime {
  /** Not before the week is read may anything be typed: it would be written over what is there. */
  isRead: boolean;
  /** Undefined until something was said of the week. */
  week: ThinkingWeek | undefined;
  failed: boolean;
  answer: string;
  /** Undefined until something was typed. */
  saving: Saving | undefined;
  onAnswer(text: string): void;
  /** Says that the time was kept, or takes it back. */
  onKept(): void;
  onQuestion(id: string): void;
}

/** Show it for one week alone: give the part that uses it the week's Monday as its key. */
export function useThinkingTime(
  database: Database,
  monday: string,
  questionId: string | undefined,
  { run }: Deeds,
): ThinkingTime {
  const { value, failed } = useLive(
    () => readThinkingWeek(database, monday).then((week) => ({ week })),
    `thinking:${monday}`,
  );
  const week = value?.week;
  const change = (next: Parameters<typeof changeThinkingWeek>[2]) =>
    changeThinkingWeek(database, monday, next, Date.now());
  const { text, saving, onType } = useThought(monday, value && (week?.answer ?? ''), (answer) =>
    change({ answer, questionId: week?.questionId ?? questionId }),
  );
  const tap = (words: string, work: () => Promise<() => Promise<unknown>>) =>
    // What failed has been said.
    void run(words, work).catch(() => undefined);
  return {
    isRead: value !== undefined,
    week,
    failed,
    answer: text,
    saving,
    onAnswer: onType,
    onKept: () =>
      tap(week?.keptAt ? t('thinking.thisWeekIsNo') : t('thinking.countedYouKeptIt'), async () => {
        const before = await change({ keptAt: week?.keptAt ? undefined : now() });
        return () => change({ keptAt: before?.keptAt });
      }),
    onQuestion: (id) =>
      tap(t('thinking.hereIsAnotherQuestion'), async () => {
        const before = await change({ questionId: id });
        return () => change({ questionId: before?.questionId });
      }),
  };
}

export interface Rehearsals {
  /** The newest first; undefined until they are read. */
  all: readonly Rehearsal[] | undefined;
  failed: boolean;
  /** Rejects when it could not be stored, and says so. */
  onSave(kind: RehearsalKind, lines: RehearsalLines): Promise<void>;
  onDelete(rehearsal: Rehearsal): void;
}

export function useRehearsals(database: Database, { run }: Deeds): Rehearsals {
  const { value: all, failed } = useLive(() => allRehearsals(database), 'rehearsals');
  return {
    all,
    failed,
    onSave: (kind, lines) =>
      run(t('thinking.keptBelowForYou'), async () => {
        const made = newRehearsal(kind, lines, crypto.randomUUID(), now());
        await putRehearsal(database, made);
        return () => deleteRehearsal(database, made.id);
      }),
    onDelete: ({ id }) =>
      void run(t('thinking.deleted'), async () => {
        const before = await deleteRehearsal(database, id);
        return before && (() => putRehearsal(database, before));
      }).catch(() => undefined),
  };
}

/** The lines being typed for one kind of rehearsal: noted at every key, and there again when the page is opened anew. */
export function useRehearsalDraft(kind: RehearsalKind): [RehearsalLines, (lines: RehearsalLines) => void] {
  const [lines, setLines] = useState<RehearsalLines>(() => drafts.rehearsal.read(kind));
  return [
    lines,
    (next) => {
      if (hasWords(next)) drafts.rehearsal.note(kind, { ...next });
      else drafts.rehearsal.forget(kind);
      setLines(next);
    },
  ];
}
