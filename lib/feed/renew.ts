/** What was written for a meeting, and the panel that stays on it, follow when its calendar moves it. */

import type { Meeting } from '@/lib/meetings/meeting';
import { mergeFacts } from '@/lib/meetings/preparation';
import { renewHeld } from '@/lib/storage/open-meeting';
import { renewPressedMeeting } from '@/lib/storage/pressed-meetings';
import { newFacts, updateFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';

/**
 * @param meetings whose words or hours are others than before.
 * @param now ISO time.
 */
export async function renewMeetings(database: Database, meetings: readonly Meeting[], now: string): Promise<void> {
  for (const meeting of meetings) {
    await updateFacts(database, meeting.id, (facts) => mergeFacts(facts, meeting));
    await renewHeld(meeting);
    await renewPressedMeeting(newFacts(meeting, now));
  }
}
