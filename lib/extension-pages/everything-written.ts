/** Everything the person wrote, as one text. */
import { allLabels } from '@/lib/extension-pages/question-labels';
import { writtenText } from '@/lib/meetings/written-text';
import { openDatabase } from '@/lib/storage/database';
import { readOtherWords } from '@/lib/storage/other-words';
import { allCommitments } from '@/lib/storage/records/commitment';
import { allNotes } from '@/lib/storage/records/meeting-note';
import { allPreparations } from '@/lib/storage/records/preparation';

export async function everythingWritten(): Promise<string> {
  const database = openDatabase();
  const [preparations, notes, commitments, other] = await Promise.all([
    allPreparations(database),
    allNotes(database),
    allCommitments(database),
    readOtherWords(database),
  ]);
  return writtenText(preparations, notes, commitments, allLabels, other);
}
