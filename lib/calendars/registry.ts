/** Every calendar that can be read. A new one is a folder beside these and a line here. */

import type { CalendarAdapter } from './contract';
import { dialogUnless } from './dialog/adapter';
import { eventMarkup } from './event-markup/adapter';
import { google } from './google/adapter';
import { nextcloud } from './nextcloud/adapter';
import { outlook } from './outlook/adapter';
import { proton } from './proton/adapter';
import { roundcube } from './roundcube/adapter';
import { sogo } from './sogo/adapter';
import { teams } from './teams/adapter';
import { zimbra } from './zimbra/adapter';

export const calendars: readonly CalendarAdapter[] = [google, outlook, teams];

/** Calendars on hosts of their own. What is known of them is better than a guess. */
const knownSites: readonly CalendarAdapter[] = [nextcloud, sogo, roundcube, zimbra, proton];

/** Any other page. */
export const dialog = dialogUnless(knownSites);

/** All of these: they run where the user says so. In the order to be tried. */
export const siteCalendars: readonly CalendarAdapter[] = [...knownSites, eventMarkup, dialog];

/** Local pages, for demo builds alone. Match patterns hold no port: a host of its own for each calendar. */
const demoPages: Record<string, string> = { google: 'http://127.0.0.1/*', outlook: 'http://localhost/*' };

interface PageScript {
  matches: string[];
  js: string[];
  all_frames?: true;
  run_at: 'document_idle';
}

/**
 * The scripts that run on calendar pages from the start in a build of this mode, as a manifest lists them. Each is
 * named after its calendar. In frames only where a calendar is known to stand in one.
 */
export function pageScripts(mode: string): PageScript[] {
  const demo = mode === 'demo' ? demoPages : {};
  return calendars.map(({ id, matches, frames }) => ({
    matches: [...matches, ...(demo[id] ? [demo[id]] : [])],
    js: [`${id}-page.js`],
    ...(frames && { all_frames: true }),
    run_at: 'document_idle',
  }));
}
