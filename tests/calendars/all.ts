/** The fixtures of every calendar. */

import { dialogFixtures } from './dialog/fixtures';
import { eventMarkupFixtures } from './event-markup/fixtures';
import type { CalendarFixtures } from './fixture';
import { googleFixtures } from './google/fixtures';
import { nextcloudFixtures } from './nextcloud/fixtures';
import { outlookFixtures } from './outlook/fixtures';
import { protonFixtures } from './proton/fixtures';
import { roundcubeFixtures } from './roundcube/fixtures';
import { sogoFixtures } from './sogo/fixtures';
import { teamsFixtures } from './teams/fixtures';
import { zimbraFixtures } from './zimbra/fixtures';

export const allFixtures: readonly CalendarFixtures[] = [
  googleFixtures,
  outlookFixtures,
  teamsFixtures,
  nextcloudFixtures,
  sogoFixtures,
  roundcubeFixtures,
  zimbraFixtures,
  protonFixtures,
  eventMarkupFixtures,
  dialogFixtures,
];
