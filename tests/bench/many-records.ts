/** Years of meetings as the panel would have stored them: recurring ones, promises, answers, notes and reviews. */

const first = ['Ann', 'Bea', 'Cem', 'Dai', 'Efe', 'Fay', 'Gil', 'Huw', 'Ida', 'Jan', 'Kit', 'Lea', 'Mei', 'Ned', 'Oya'];
const last = ['Adeyemi', 'Bevan', 'Castle', 'Dunmore', 'Ellery', 'Fenwick', 'Garside', 'Hollis', 'Iqbal', 'Jessop'];
const more = ['', 'Orchard', 'Quayle', 'Raman', 'Sandford', 'Thirlwell'];
const subjects = [
  'Frailty pathway',
  'Crisis line',
  'Waiting list data',
  'Discharge hub',
  'Neighbourhood leads',
  'Beds',
];
const forms = ['go or no go', 'handover', 'review', 'who does what', 'planning'];
const purposes = [
  'Whether the pilot goes on before winter',
  'Who answers between six and eight in the evening',
  'Which numbers we trust and who reads them out',
  'Who holds the case from ward to home',
];
const decisions = ['Carry on to March, same team', 'Moorside takes weekends', 'One list, read on Mondays'];

const dayMs = 86_400_000;
const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

/** In a third of all meetings, whatever their number. */
export const constantPerson = 'Priya Raman';

/** So many meetings to a series, whatever their number, and so many promises to a meeting. */
const each = 20;
const promisesEach = 2;

const personAt = (place: number) =>
  [at(first, place), at(more, Math.floor(place / 150)), at(last, Math.floor(place / 15))].filter(Boolean).join(' ');

/**
 * @param count of meetings, one each working hour back from `today`, the first two of them still to come.
 * @param today `2026-11-24`.
 */
export function manyRecords(count: number, today: string) {
  const pool = Math.max(8, Math.round(count / 20));
  // Six meetings a day; the series take turns within some weeks, as they do in a calendar.
  const moment = (place: number) => {
    const day = new Date(Date.parse(today) - (Math.floor(place / 6) - 1) * dayMs).toISOString().slice(0, 10);
    return { day, hour: 9 + (place % 6) };
  };
  const hourOf = (hour: number) => String(hour).padStart(2, '0');
  const block = each * 5;
  const seriesOf = (place: number) => Math.floor(place / block) * 5 + (place % 5);
  const preparations = Array.from({ length: count }, (_, place) => {
    const { day, hour } = moment(place);
    const series = seriesOf(place);
    return {
      meetingId: `google/google:m${place}`,
      seriesId: `google/google:s${series}`,
      title: `${at(subjects, series)} ${series}: ${at(forms, series)}`,
      whenText: '',
      start: `${day}T${hourOf(hour)}:00`,
      end: `${day}T${hourOf(hour)}:45`,
      people: [
        'Alex Morgan',
        personAt(series % pool),
        personAt((series * 7 + 3) % pool),
        ...(place % 3 ? [] : [constantPerson]),
        ...(place % 4 ? [] : [personAt((place * 13) % pool)]),
      ],
      organiser: place % 2 ? 'Alex Morgan' : personAt(series % pool),
      role: place % 2 ? 'organiser' : 'attendee',
      createdAt: `${day}T08:00:00.000Z`,
      updatedAt: `${day}T${hourOf(hour)}:50:00.000Z`,
    };
  });
  const answers = preparations.flatMap(({ meetingId }, place) => {
    const answer = (questionId: string, text: string) => ({ meetingId, questionId, text, revision: 1 });
    return [
      answer('agreeing', `${at(purposes, place)}, round ${place}`),
      answer('why', 'People wait two weeks too long for a first visit'),
      ...(place > 12 && place % 2 ? [answer('agreed', at(decisions, place))] : []),
    ];
  });
  const place = (index: number) => preparations[index] as (typeof preparations)[number];
  const commitments = Array.from({ length: promisesEach * count }, (_, index) => {
    const { meetingId, seriesId, title, start, people } = place(Math.floor(index / promisesEach));
    return {
      id: `p${index}`,
      meetingId,
      seriesId,
      meetingTitle: title,
      text: `When the rota is out, I will send it to ward ${index}`,
      people,
      to: [at(people, 1 + (index % 2))],
      ...(index % 3 === 0 && { owner: at(people, 1) }),
      ...(index % 4 === 0 && { due: start.slice(0, 10) }),
      madeAt: `${start}:30.000Z`,
      ...(index % 5 && { closedAt: `${start}:59.000Z` }),
    };
  });
  const meetingNotes = preparations.flatMap(({ meetingId, seriesId, start }, index) =>
    index % 3 || index < 12
      ? []
      : {
          id: `n${index}`,
          meetingId,
          seriesId,
          kind: 'decided',
          text: at(decisions, index + 1),
          madeAt: `${start}:40.000Z`,
          revision: 1,
        },
  );
  const reviews = preparations.flatMap(({ meetingId, seriesId, title, start }, index) =>
    index < 14
      ? []
      : {
          meetingId,
          seriesId,
          title,
          start,
          purposeMet: at(['yes', 'partly', 'yes', 'no'], index),
          everyoneHeard: 'yes',
          heard: [],
          closedAt: `${start}:55.000Z`,
          revision: 1,
        },
  );
  return { preparations, answers, commitments, meetingNotes, reviews };
}
