/** The browser's stores for tests of storage: an empty database for each test, `localStorage` and the small stores. */
import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import type { Meeting } from '@/lib/meetings/meeting';
import { typedMeeting } from '@/lib/meetings/typed';
import { openDatabase } from '@/lib/storage/database';
import { newFacts, type PreparationFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { writeAnswer } from '@/lib/storage/write-answer';
import { webStorage } from './web-storage';

vi.stubGlobal('localStorage', webStorage());

/** A new, open, empty database. */
export async function emptyDatabase(): Promise<Database> {
  localStorage.clear();
  const database = openDatabase(`test-${crypto.randomUUID()}`);
  await database.open();
  return database;
}

/** The whole of what was written and chosen as one text. @param now ISO time. */
export async function backUp(database: Database, now: string): Promise<string> {
  const { copyOfAll } = await import('@/lib/storage/backup');
  return (await copyOfAll(database, now)).join('');
}

/** Reads a copy back, so that what is newer stays. */
export async function readBack(database: Database, copy: string): Promise<void> {
  const { openCopy } = await import('@/lib/storage/opened-copy');
  const { restore } = await import('@/lib/storage/restore');
  await restore(database, await openCopy(database, copy, '2026-11-26T10:00:00.000Z', () => Promise.resolve()), 'merge');
}

export const factsOf = (title: string, at = '2026-11-24T09:00:00.000Z'): PreparationFacts =>
  newFacts(typedMeeting(title), at);

/** Stores an answer to "agreeing" for a typed meeting. */
export async function writeFor(database: Database, title: string, text: string, at = '2026-11-24T09:00:00.000Z') {
  const facts = factsOf(title, at);
  const revision = Date.parse(at);
  await writeAnswer(database, facts, { meetingId: facts.meetingId, questionId: 'agreeing', text, revision });
}

/** A meeting as a page of a site gives it. */
export const meetingAt = (site: string, local: string, series = local): Meeting => ({
  ...typedMeeting('A meeting'),
  id: `${site}/${local}`,
  seriesId: `${site}/${series}`,
});
