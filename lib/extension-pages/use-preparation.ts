/** One meeting's preparation: shown as it is stored and typed, stored at every key, the same in every window. */

import { useEffect, useMemo, useReducer, useSyncExternalStore } from 'react';
import type { Role } from '@/content/schema';
import type { Meeting } from '@/lib/meetings/meeting';
import { answerLimit, mergeFacts, type Preparation } from '@/lib/meetings/preparation';
import {
  chooseRole,
  newFacts,
  readStored,
  type StoredPreparation,
  updateFacts,
} from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { lastChosenRole } from '@/lib/storage/series-memory';
import { answerWriter, type Unsaved } from '@/lib/storage/unsaved-answers';
import { t } from '@/lib/words/words';
import { afterPaint } from './after-paint';
import { now } from './clock';
import { useLive } from './use-stored';

export type Saved = 'loading' | 'new' | 'saving' | 'saved' | 'failed';

export interface PreparationState {
  preparation: Preparation;
  saved: Saved;
  answer(question: string, text: string): void;
  chooseRole(role: Role): void;
}

/** The person's part is looked for in so many earlier meetings of the series. */
const rolesLookedAt = 8;

const revisionOf = (stored: StoredPreparation | undefined, question: string) =>
  stored?.answers.find(({ questionId }) => questionId === question)?.revision;

/** Answers by question: of what is stored and what was typed here, the later one. */
function answersOf(stored: StoredPreparation | undefined, unsaved: Unsaved): Record<string, string> {
  const both = [...(stored?.answers ?? []), ...unsaved.answers.values()].sort((a, b) => a.revision - b.revision);
  const texts = new Map(both.map(({ questionId, text }) => [questionId, text]));
  return Object.fromEntries([...texts].filter(([, text]) => text));
}

function savedOf(stored: StoredPreparation | undefined, unsaved: Unsaved): Saved {
  if (unsaved.saving !== 'saved') return unsaved.saving;
  if (!stored) return 'loading';
  return stored.answers.length ? 'saved' : 'new';
}

/** What is stored of a meeting; where nothing is yet, with the part that the person has in its series. */
async function readWithRole(database: Database, { id, seriesId, when }: Meeting) {
  const stored = await readStored(database, id);
  const place = { meetingId: id, seriesId, start: when.start };
  const role = stored.facts ? undefined : await lastChosenRole(database, place, rolesLookedAt);
  return { ...stored, role };
}

/** What is written for the meeting. A failed save keeps the words on the page, and is tried again. */
export function usePreparation(database: Database, meeting: Meeting): PreparationState {
  const { id } = meeting;
  const { value: stored, failed } = useLive(() => readWithRole(database, meeting), id);
  const writer = useMemo(() => answerWriter(database, id), [database, id]);
  const unsaved = useSyncExternalStore(writer.onChange, writer.now);
  // A key may come before React has subscribed, and would be taken out of its field again.
  const [, showTyped] = useReducer((times: number) => times + 1, 0);
  const facts = stored?.facts;
  // What was stored when less of the meeting was known is completed.
  useEffect(() => {
    let stale = false;
    // Not before the page is drawn: what is shown first would have to wait until this is written.
    void afterPaint()
      .then(() => (stale ? undefined : updateFacts(database, id, (known) => mergeFacts(known, meeting))))
      .catch(console.warn);
    return () => {
      stale = true;
    };
  }, [database, id, meeting]);
  const role = stored?.role;
  const initial = () => facts ?? { ...newFacts(meeting, now()), ...(role && { role, roleChosen: true as const }) };
  return {
    preparation: { ...initial(), answers: answersOf(stored, unsaved) },
    saved: failed && unsaved.saving === 'saved' ? 'failed' : savedOf(stored, unsaved),
    answer(question, text) {
      const changed = { ...initial(), updatedAt: now() };
      writer.write(changed, question, text.slice(0, answerLimit), revisionOf(stored, question));
      showTyped();
    },
    chooseRole: (role) => void chooseRole(database, initial(), role, now()).catch(console.warn),
  };
}

export const savedWords: Record<Saved, string> = {
  loading: '',
  new: '',
  saving: t('meeting.saving'),
  saved: t('meeting.saved'),
  failed: t('meeting.notSavedYetYour'),
};
