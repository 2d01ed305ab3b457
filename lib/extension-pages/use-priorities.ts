/** The person's priorities, and every change of them with its undo. */

import { useState } from 'react';
import { type Priorities, type Priority, prioritiesOf } from '@/lib/meetings/priority';
import { drafts } from '@/lib/storage/drafts';
import {
  addPriority,
  allPriorities,
  bringBackPriority,
  deletePriority,
  endPriority,
  type PriorityUndo,
  putPriorityFirst,
  renamePriority,
  undoPriorities,
} from '@/lib/storage/records/priority';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';
import { now } from './clock';
import type { Deeds } from './use-deeds';
import { useLive } from './use-stored';

/** Each change rejects when it could not be stored, and says so. */
export interface OwnPriorities {
  /** Undefined until they are read. */
  priorities: Priorities | undefined;
  /** What is being typed: noted at every key, and there again after a reload. */
  draft: string;
  onDraft(draft: string): void;
  /** `goes` is the one that makes room, where three stand. */
  onAdd(text: string, goes?: Priority): Promise<void>;
  onBringBack(priority: Priority, goes?: Priority): Promise<void>;
  onRename(priority: Priority, text: string): Promise<void>;
  onFirst(priority: Priority): Promise<void>;
  onEnd(priority: Priority): Promise<void>;
  onDelete(priority: Priority): Promise<void>;
}

/** The priorities as they stand; undefined until they are read. */
export function useReadPriorities(database: Database): Priorities | undefined {
  const { value } = useLive(() => allPriorities(database), 'priorities');
  return value && prioritiesOf(value);
}

/** There is one such field in all. */
const field = 'own';

export function usePriorities(database: Database, { run }: Deeds): OwnPriorities {
  const [draft, setDraft] = useState(() => drafts.priority.read(field));
  const does = (words: string, change: () => Promise<PriorityUndo>) =>
    run(words, async () => {
      const undo = await change();
      return () => undoPriorities(database, undo, now());
    });
  return {
    priorities: useReadPriorities(database),
    draft,
    onDraft: (next) => {
      drafts.priority.note(field, next);
      setDraft(next);
    },
    onAdd: (text, goes) => does(t('partners.priorityAdded'), () => addPriority(database, text, goes?.id, now())),
    onBringBack: ({ id }, goes) =>
      does(t('partners.broughtBack'), () => bringBackPriority(database, id, goes?.id, now())),
    onRename: ({ id }, text) => does(t('partners.changed'), () => renamePriority(database, id, text, now())),
    onFirst: ({ id }) => does(t('partners.nowTheFirst'), () => putPriorityFirst(database, id, now())),
    onEnd: ({ id }) => does(t('partners.letGoItIs'), () => endPriority(database, id, now())),
    onDelete: ({ id }) => does(t('partners.deleted'), () => deletePriority(database, id, now())),
  };
}
