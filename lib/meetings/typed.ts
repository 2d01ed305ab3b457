/** A meeting of which only the title is known, because a person typed it. */
import { limits, type Meeting } from './meeting';

/** The same title gives the same meeting, so that what was written for it is there again. */
export function typedMeeting(title: string): Meeting {
  const short = title.trim().slice(0, limits.title).toWellFormed();
  const id = `typed:${short.toLowerCase().replace(/\s+/g, ' ')}`.slice(0, limits.id).toWellFormed();
  return {
    id,
    seriesId: id,
    calendar: 'typed',
    title: short,
    when: { text: '', allDay: false },
    attendees: [],
    writable: false,
    missing: [],
  };
}
