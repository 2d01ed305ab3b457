/** Every calendar that can be read. A new one is a folder beside these and a line here. */
import { google } from './google/adapter';
import type { CalendarAdapter } from './types';

export const calendars: readonly CalendarAdapter[] = [google];

/** Local pages, for practice builds alone. Match patterns hold no port. */
const practicePages = ['http://localhost/*', 'http://127.0.0.1/*'];

/** The pages on which the content script runs in a build of this mode. */
export function matchesFor(mode: string): string[] {
  const released = calendars.flatMap((calendar) => calendar.matches);
  return mode === 'practice' ? [...released, ...practicePages] : released;
}
