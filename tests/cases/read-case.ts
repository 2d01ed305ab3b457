/** Reads one file as the product does, and says what a person would be shown of it. */
import { JSDOM } from 'jsdom';
import type { ReadContext } from '@/lib/calendars/contract';
import { calendars, siteCalendars } from '@/lib/calendars/registry';
import { meetingsInCalendar, saidOf } from '@/lib/invitations/ics/file';
import { isCalendarSource } from '@/lib/invitations/source';
import { meetingFromWords } from '@/lib/invitations/text/meeting';
import type { Meeting } from '@/lib/meetings/meeting';
import { phaseInWords, timesOf } from '@/lib/meetings/phase';
import { whenInWords } from '@/lib/meetings/when';

/** What `npm run read` prints of a file, and tests/cases compares. */
export interface Answer {
  /** How many meetings there are to choose from. */
  n: number;
  meetings: Shown[];
  /** "in 18 minutes", as shown 18 minutes before the first of them; absent where no countdown is shown. */
  countdown?: string | undefined;
  /** What is said of parts that could not be read. */
  said?: string;
}

interface Shown {
  id: string;
  title: string;
  when: Meeting['when'];
  place?: string | undefined;
  link?: string | undefined;
  organiser?: string | undefined;
  names: string[];
  count?: number | undefined;
  orgs?: number | undefined;
  description?: string | undefined;
  recurring?: boolean | undefined;
}

const timeZone = 'Europe/London';

const shown = (meeting: Meeting, today: string): Shown => ({
  id: meeting.id,
  title: meeting.title,
  when: { ...meeting.when, text: whenInWords(meeting, today, timeZone) },
  place: meeting.place,
  link: meeting.link,
  organiser: meeting.organiser?.name,
  names: meeting.attendees.map(({ name }) => name),
  count: meeting.attendeeCount,
  orgs: meeting.organisationCount,
  description: meeting.description,
  recurring: meeting.recurring,
});

/** The panel's countdown 18 minutes before the meeting. */
function countdownOf({ when }: Meeting): string | undefined {
  const times = timesOf(when, timeZone);
  return times && phaseInWords(times, times.start - 18 * 60_000);
}

/** The address that a saved page names, for readers that know a calendar by its host. */
function addressOf(html: string): string {
  const named = /<link[^>]{0,200}rel="canonical"[^>]{0,200}href="(https:[^"]{1,500})"/i.exec(html)?.[1];
  const saved = /<!--\s*saved from url=\(\d+\)(https:\S{1,500})/i.exec(html)?.[1];
  return [saved, named].find((address) => address && URL.canParse(address)) ?? 'https://page.example/';
}

/** The meeting that is open on a page, by the first reader that knows the page and finds one. */
function meetingOnPage(html: string): Meeting {
  const dom = new JSDOM(html, { url: addressOf(html), contentType: 'text/html' });
  const { document } = dom.window;
  const url = new URL(dom.window.location.href);
  const context: ReadContext = { url, document };
  for (const name of ['HTMLInputElement', 'Element', 'Node', 'DOMParser'] as const)
    Object.assign(globalThis, { [name]: dom.window[name] });
  for (const calendar of [...calendars, ...siteCalendars]) {
    if (!calendar.detect(document, url)) continue;
    for (const root of document.querySelectorAll(calendar.opened)) {
      const result = calendar.read(root, context);
      if (result.status === 'meeting') return result.meeting;
    }
  }
  throw new Error('No open meeting was found on this page.');
}

async function fromFile(bytes: Uint8Array, today: string) {
  const file = await meetingsInCalendar(bytes, { timeZone, today });
  return { meetings: file.meetings, said: saidOf(file) };
}

async function meetingsOf(name: string, bytes: Uint8Array, today: string) {
  if (/\.(?:ics|ical|ifb)$/i.test(name)) return fromFile(bytes, today);
  const text = new TextDecoder().decode(bytes);
  if (/\.html?$/i.test(name)) return { meetings: [meetingOnPage(text)], said: '' };
  if (!/\.txt$/i.test(name))
    throw new Error('This kind of file is not read. Name a file that ends in .txt, .ics or .html.');
  if (isCalendarSource(text)) return fromFile(bytes, today);
  const meeting = meetingFromWords(text, today);
  if (!meeting) throw new Error('There are no words in this file. Paste an invitation into it.');
  return { meetings: [meeting], said: '' };
}

/**
 * @param name of the file; its ending tells what it is.
 * @param today `2026-11-24`.
 * @throws Error with the sentence that a person would be shown.
 */
export async function readCase(name: string, bytes: Uint8Array, today: string): Promise<Answer> {
  const { meetings, said } = await meetingsOf(name, bytes, today);
  const [first] = meetings;
  return {
    n: meetings.length,
    meetings: meetings.map((meeting) => shown(meeting, today)),
    countdown: first && countdownOf(first),
    ...(said && { said }),
  };
}
