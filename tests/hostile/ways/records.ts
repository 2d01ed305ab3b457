/** Records that a person could have stored, with one hostile text in every field. */
import { Commitment } from '@/lib/meetings/commitment';
import { MeetingNote } from '@/lib/meetings/meeting-note';
import { nameKey } from '@/lib/meetings/names';
import { Partner } from '@/lib/meetings/partner';
import { Preparation } from '@/lib/meetings/preparation';

export const at = '2026-11-24T09:00:00.000Z';

/** Questions that are answered in them, of each kind: shared, private and of a later step. */
export const answered = ['agreeing', 'why', 'decides', 'roles', 'evidence', 'agreed', 'better', 'move-on'] as const;

/** A text as our records hold it, cut to a length; never empty, as no record of a promise or note is. */
export const cut = (text: string, most: number) => text.slice(0, most).toWellFormed() || '?';

/** What a person could have stored with this text in every field, as the schemas let it pass. */
export function recordsOf(text: string, place = 0) {
  // Ids come from pages too.
  const seriesId = `google/google:${place}-${text.slice(0, 500).toWellFormed()}`;
  const ids = { meetingId: `google/google:${place}`, seriesId };
  const name = cut(text, 300);
  const preparation = Preparation.parse({
    ...ids,
    title: cut(text, 500),
    whenText: name,
    start: '2026-11-24T10:00',
    organiser: name,
    people: [name, `${cut(text, 250)} (Trust)`],
    role: 'attendee',
    answers: Object.fromEntries(answered.map((id) => [id, cut(text, 4000)])),
    createdAt: at,
    updatedAt: at,
  });
  const words = cut(text, 500);
  const note = MeetingNote.parse({
    ...ids,
    id: `n${place}`,
    kind: 'decided',
    text: words,
    by: name,
    madeAt: at,
    revision: 1,
  });
  const promise = { ...ids, id: `p${place}`, meetingTitle: words, text: words, people: [name], to: [name], madeAt: at };
  const commitment = Commitment.parse({
    ...promise,
    owner: name,
    due: '2026-11-27',
    outcome: 'dropped',
    closedAt: at,
    why: words,
  });
  const partner = Partner.parse({
    id: `partner-${place}`,
    name,
    key: cut(nameKey(name), 300),
    kind: place % 2 ? 'person' : 'organisation',
    matters: name,
    nudgeAfter: '2-weeks',
    addedOn: '2026-01-02',
    revision: 1,
  });
  return { preparation, note, commitment, partner };
}
