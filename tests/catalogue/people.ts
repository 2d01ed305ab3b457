/** Meetings and people of the catalogue: everyday ones, and the hardest that a calendar may give. */
import type { Commitment } from '@/lib/meetings/commitment';
import type { Meeting } from '@/lib/meetings/meeting';
import type { MeetingNote } from '@/lib/meetings/meeting-note';
import type { Preparation } from '@/lib/meetings/preparation';

export const people = ['Dr Priya Raman', 'Alex Morgan', 'Tom Ellery', 'Grace Adeyemi', 'Huw Bevan'];
export const manyPeople = Array.from({ length: 30 }, (_, place) => `${people[place % people.length]} ${place + 1}`);

/** 300 letters, in words. */
export const longTitle =
  'Integrated neighbourhood teams, winter pressures and the frailty pathway across the hospital, the council and the voluntary sector: '
    .repeat(3)
    .slice(0, 300);
/** A word that no line can break by itself. */
export const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
export const arabicTitle = 'اجتماع فريق الرعاية المتكاملة: القرار قبل الشتاء';

export const meeting: Meeting = {
  id: 'google/google:frailty',
  seriesId: 'google/google:frailty',
  calendar: 'google',
  title: 'Frailty pathway pilot: go or no go',
  when: {
    text: 'Tuesday 24 November, 10:00 – 11:00',
    start: '2026-11-24T10:00',
    end: '2026-11-24T11:00',
    allDay: false,
  },
  place: 'Teams',
  organiser: { name: 'Dr Priya Raman' },
  attendees: people.map((name) => ({ name })),
  attendeeCount: 5,
  organisationCount: 5,
  recurring: true,
  writable: true,
  missing: [],
};

export const preparation: Preparation = {
  meetingId: meeting.id,
  seriesId: meeting.seriesId,
  title: meeting.title,
  whenText: meeting.when.text,
  start: '2026-11-24T10:00',
  end: '2026-11-24T11:00',
  people,
  organisationCount: 5,
  role: 'organiser',
  answers: { agreeing: 'Whether the pilot goes on before winter', why: 'People wait two weeks too long' },
  createdAt: '2026-11-24T08:00:00.000Z',
  updatedAt: '2026-11-24T08:00:00.000Z',
};

export const commitment: Commitment = {
  id: 'rota',
  meetingId: meeting.id,
  seriesId: meeting.seriesId,
  meetingTitle: meeting.title,
  text: 'When the rota is out, I will send it to Grace.',
  people,
  to: ['Grace Adeyemi'],
  madeAt: '2026-11-10T11:00:00.000Z',
};

export const note: MeetingNote = {
  id: 'carry-on',
  meetingId: meeting.id,
  seriesId: meeting.seriesId,
  kind: 'decided',
  text: 'Carry on to March, same team',
  by: 'Dr Priya Raman',
  madeAt: '2026-11-24T10:30:00.000Z',
  revision: 1,
};
