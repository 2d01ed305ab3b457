/** The fixtures of every calendar. */
import type { CalendarFixtures } from './fixture';
import { googleFixtures } from './google/fixtures';
import { outlookFixtures } from './outlook/fixtures';
import { teamsFixtures } from './teams/fixtures';

export const allFixtures: readonly CalendarFixtures[] = [googleFixtures, outlookFixtures, teamsFixtures];
