/** Reads what a person wrote besides meetings, notes and promises. */
import type { OtherWords } from '@/lib/meetings/other-words';
import { allPartners } from './records/partner';
import { allChecks } from './records/partnership-check';
import { allPriorities } from './records/priority';
import type { Database } from './records/record-type';
import { allRehearsals } from './records/rehearsal';
import { allThinkingWeeks } from './records/thinking-week';

/** All of it. */
export async function readOtherWords(database: Database): Promise<OtherWords> {
  const [partners, checks, priorities, weeks, rehearsals] = await Promise.all([
    allPartners(database),
    allChecks(database),
    allPriorities(database),
    allThinkingWeeks(database),
    allRehearsals(database),
  ]);
  return { partners, checks, priorities, weeks, rehearsals };
}
