/** The fixtures of every calendar. */
import type { CalendarFixtures } from './fixture';
import { googleFixtures } from './google/fixtures';

export const allFixtures: readonly CalendarFixtures[] = [googleFixtures];
