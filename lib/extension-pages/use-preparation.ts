/** One meeting's preparation: shown at once, saved as it is typed. */
import { useEffect, useRef, useState } from 'react';
import type { Role } from '@/content/schema';
import type { Meeting } from '@/lib/meetings/meeting';
import { newPreparation, type Preparation, withAnswer } from '@/lib/meetings/preparation';
import type { Database } from '@/lib/storage/database';
import { readPreparation, savePreparation } from '@/lib/storage/records/preparation';
import { now } from './clock';

export type Saved = 'loading' | 'new' | 'saving' | 'saved' | 'failed';

const afterTypingMs = 300;

export interface PreparationState {
  preparation: Preparation;
  saved: Saved;
  answer(question: string, text: string): void;
  chooseRole(role: Role): void;
}

/** Loads what is written for the meeting and saves every change. A failed save keeps the words on the page. */
export function usePreparation(database: Database, meeting: Meeting): PreparationState {
  const [preparation, setPreparation] = useState(() => newPreparation(meeting, now()));
  const [saved, setSaved] = useState<Saved>('loading');
  const pending = useRef<Preparation | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = () => {
    clearTimeout(timer.current);
    const record = pending.current;
    if (!record) return;
    pending.current = undefined;
    savePreparation(database, record).then(
      () => setSaved((state) => (state === 'saving' && !pending.current ? 'saved' : state)),
      () => setSaved('failed'),
    );
  };
  const saveNow = useRef(save);
  saveNow.current = save;

  useEffect(() => {
    let stale = false;
    readPreparation(database, meeting.id).then(
      (record) => {
        // Words typed while loading are newer than what was stored.
        if (stale || pending.current) return;
        if (record) setPreparation(record);
        setSaved(record ? 'saved' : 'new');
      },
      () => !stale && setSaved('failed'),
    );
    const leaving = () => saveNow.current();
    addEventListener('pagehide', leaving);
    return () => {
      stale = true;
      removeEventListener('pagehide', leaving);
      leaving();
    };
  }, [database, meeting.id]);

  const change = (next: Preparation) => {
    pending.current = next;
    setPreparation(next);
    setSaved('saving');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => saveNow.current(), afterTypingMs);
  };
  return {
    preparation,
    saved,
    answer: (question, text) => change(withAnswer(preparation, question, text, now())),
    chooseRole: (role) => change({ ...preparation, role, updatedAt: now() }),
  };
}

export const savedWords: Record<Saved, string> = {
  loading: '',
  new: '',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved. Copy your text, then close and open this panel.',
};
