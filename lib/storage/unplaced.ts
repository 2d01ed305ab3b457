/**
 * Records of version 1 whose ids do not say of which site they are. Ids of calendars that run on many hosts can be copied
 * by any of them, so such records are shown for a meeting only after the person has said that they belong to it.
 */
import * as z from 'zod/mini';
import { limits, type Meeting } from '@/lib/meetings/meeting';
import { answerLimit } from '@/lib/meetings/preparation';
import { localPart, qualify, siteOfId } from '@/lib/meetings/site';
import { storedItem } from './item';
import { type Answer, recordType as answerType } from './records/answer';
import { recordType as commitmentType } from './records/commitment';
import { recordType as factsType, type PreparationFacts } from './records/preparation';
import { type Database, tableOf } from './records/record-type';

const tablesOf = (database: Database) => ({
  meetings: tableOf(database, factsType),
  answers: tableOf(database, answerType),
  commitments: tableOf(database, commitmentType),
});

/** Meetings of which the person has said that what was written earlier is not about them. */
const refused = storedItem(
  'not-the-same-meeting',
  z.array(z.string().check(z.maxLength(limits.qualifiedId))).check(z.maxLength(500)),
  [],
);

const mostRefused = 500;

/** Remembers that what was written earlier is about another meeting than this one. */
export const refuseUnplaced = (meeting: Meeting): Promise<void> =>
  refused.update((ids) => [...ids, meeting.id].slice(-mostRefused));

/** What may have been written for a meeting before sites were noted. */
export interface Unplaced {
  title: string;
  whenText: string;
}

/** What was written for a meeting of the same id, of which it is not known on which site that meeting was. */
export async function findUnplaced(database: Database, meeting: Meeting): Promise<Unplaced | undefined> {
  if (!siteOfId(meeting.id)) return undefined;
  if ((await refused.read()).includes(meeting.id)) return undefined;
  const { meetings, commitments } = tablesOf(database);
  const facts = await meetings.get(localPart(meeting.id));
  if (facts) return { title: facts.title, whenText: facts.whenText };
  const commitment = await commitments.where('seriesId').equals(localPart(meeting.seriesId)).first();
  return commitment && { title: commitment.meetingTitle, whenText: '' };
}

/** Both answers, the earlier one below; undefined where the two are too long for one field. */
function joined(here: Answer, earlier: Answer): Answer | undefined {
  if (!here.text || here.text === earlier.text) return { ...here, text: earlier.text };
  const text = `${here.text}\n${earlier.text}`;
  return text.length > answerLimit ? undefined : { ...here, text, revision: here.revision + 1 };
}

/** Gives records of the same meeting and of its series the site of the meeting that is open. What is there stays, and so do the words of both. */
export function adoptUnplaced(database: Database, meeting: Meeting): Promise<void> {
  const site = siteOfId(meeting.id);
  const { meetings, answers, commitments } = tablesOf(database);
  const [id, seriesId] = [localPart(meeting.id), localPart(meeting.seriesId)];
  const at = (local: string) => qualify(site ?? '', local);
  const isOurs = (record: { meetingId: string; seriesId: string }) =>
    record.meetingId === id || record.seriesId === seriesId;
  /** An answer for which there is no room stays where it was, and is found in the history. */
  const adoptAnswer = async (earlier: Answer, meetingId: string) => {
    const here = await answers.get([meetingId, earlier.questionId]);
    const both = here ? joined(here, earlier) : { ...earlier, meetingId };
    if (!both) return;
    await answers.put(both);
    await answers.delete([earlier.meetingId, earlier.questionId]);
  };
  const adoptMeeting = async (facts: PreparationFacts) => {
    const moved = { ...facts, meetingId: at(facts.meetingId), seriesId: at(facts.seriesId) };
    if (!(await meetings.get(moved.meetingId))) await meetings.put(moved);
    await meetings.delete(facts.meetingId);
    for (const answer of await answers.where('meetingId').equals(facts.meetingId).toArray())
      if (answer.text) await adoptAnswer(answer, moved.meetingId);
      else await answers.delete([answer.meetingId, answer.questionId]);
  };
  return database.transaction('rw', meetings, answers, commitments, async () => {
    if (!site) return;
    for (const facts of await meetings.filter(isOurs).toArray()) await adoptMeeting(facts);
    await commitments.filter(isOurs).modify((commitment) => {
      commitment.meetingId = at(commitment.meetingId);
      commitment.seriesId = at(commitment.seriesId);
    });
  });
}
