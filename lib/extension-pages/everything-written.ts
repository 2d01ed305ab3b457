/** Everything the person wrote, as one text. */
import { labels } from '@/lib/extension-pages/question-labels';
import { writtenText } from '@/lib/meetings/written-text';
import { openDatabase } from '@/lib/storage/database';
import { allCommitments } from '@/lib/storage/records/commitment';
import { allNotes } from '@/lib/storage/records/meeting-note';
import { allPreparations } from '@/lib/storage/records/preparation';

export async function everythingWritten(): Promise<string> {
  const database = openDatabase();
  const [preparations, notes, commitments] = await Promise.all([
    allPreparations(database),
    allNotes(database),
    allCommitments(database),
  ]);
  return writtenText(preparations, notes, commitments, labels);
}
