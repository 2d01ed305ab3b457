import type { Meeting, Person } from '@/lib/meetings/meeting';

/** A meeting of one hour whose guests are shown. */
export function aMeeting(parts: Partial<Meeting> = {}): Meeting {
  return {
    id: 'typed:1',
    seriesId: 'typed:1',
    calendar: 'typed',
    title: 'Frailty clinic on Fridays',
    when: { text: '', start: '2026-11-24T10:00', end: '2026-11-24T11:00', allDay: false },
    attendees: [],
    writable: false,
    missing: [],
    ...parts,
  };
}

/** Guests from "Ann Lee@harbour-hospitals.nhs.uk"; nothing behind the sign: the organisation is not told. */
export const guests = (...written: readonly string[]): Person[] =>
  written.map((guest) => {
    const [name = '', organisation] = guest.split('@');
    return { name, ...(organisation && { organisation }) };
  });
