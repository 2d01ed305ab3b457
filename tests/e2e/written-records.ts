/** Records as the panel would have stored them, for pages that show all of them. */
import { commitmentKeys } from '@/lib/storage/commitment-keys';

const people = ['Dr Priya Raman', 'Tom Ellery', 'Grace Adeyemi', 'Huw Bevan', 'Joan Whitfield', 'Sam Okoro', 'Mei Lin'];
const titles = [
  'Frailty pathway pilot: go or no go',
  'Crisis line handover',
  'Reading the waiting list data together',
  'Discharge hub: who does what',
  'Catch-up: Alex and Joan',
  'Neighbourhood team leads',
];
const purposes = [
  'Whether the pilot goes on before winter',
  'Who answers between six and eight',
  'Which numbers we trust',
  'Who holds the case from ward to home',
];
const decisions = ['Carry on to March, same team', 'Moorside takes weekends', 'One list, read on Mondays'];

const dayMs = 86_400_000;
const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

/**
 * So many meetings, one each weekday back from `today`, in series of `each`, and so many promises.
 * @param today `2026-11-24`; two of the meetings are still to come.
 */
export function writtenRecords(meetings: number, promises: number, each: number, today: string) {
  const dayBack = (days: number) => new Date(Date.parse(today) - days * dayMs).toISOString().slice(0, 10);
  const all = Array.from({ length: meetings }, (_, place) => {
    const series = Math.floor(place / each);
    const day = dayBack(place - 2);
    const round = series < titles.length ? '' : ` ${series}`;
    return {
      meetingId: `google/google:m${place}`,
      seriesId: `google/google:s${series}`,
      title: `${at(titles, series)}${round}`,
      whenText: '',
      start: `${day}T10:00`,
      end: `${day}T11:00`,
      people: [
        'Alex Morgan',
        at(people, series),
        at(people, series + 2),
        ...(place % 3 ? [at(people, place + 4)] : []),
      ],
      role: 'attendee',
      createdAt: `${day}T08:00:00.000Z`,
      updatedAt: `${day}T08:00:00.000Z`,
    };
  });
  const answer = (meetingId: string, questionId: string, text: string) => ({
    meetingId,
    questionId,
    text,
    revision: 1,
  });
  const answers = all.flatMap(({ meetingId }, place) => [
    answer(meetingId, 'agreeing', at(purposes, place)),
    answer(meetingId, 'why', 'People wait two weeks too long for a first visit'),
    ...(place > 3 && place % 2 ? [answer(meetingId, 'agreed', at(decisions, place))] : []),
  ]);
  const commitments = Array.from({ length: promises }, (_, place) => ({
    id: `p${place}`,
    meetingId: `google/google:m${place % Math.max(1, meetings)}`,
    seriesId: `google/google:s${Math.floor((place % Math.max(1, meetings)) / each)}`,
    meetingTitle: at(titles, Math.floor(place / each)),
    text: `When the rota is out, I will send it to ward ${place + 1}`,
    people: ['Alex Morgan', at(people, place)],
    to: [at(people, place)],
    ...(place === 1 && { due: dayBack(1) }),
    ...(place === 2 && { owner: 'Tom Ellery', due: 'next-time' }),
    madeAt: `${dayBack(place % 300)}T11:00:00.000Z`,
    ...(place % 5 === 4 && { closedAt: `${today}T09:00:00.000Z` }),
  })).map((commitment) => ({ ...commitment, keys: commitmentKeys(commitment) }));
  const meetingNotes = all.slice(3, 6).map(({ meetingId, seriesId, start }, place) => ({
    id: `n${place}`,
    meetingId,
    seriesId,
    kind: 'decided',
    text: at(decisions, place + 1),
    by: 'Dr Priya Raman',
    madeAt: `${start}:00.000Z`,
    revision: 1,
  }));
  return { preparations: all, answers, commitments, meetingNotes };
}
