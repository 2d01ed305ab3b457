/** Ways in that need no page: words, files, copies, policies, addresses. */
import { Resource } from '@/content/schema';
import { placeOf, routeOf } from '@/entrypoints/dashboard/route';
import { addressIn, shownAddress } from '@/lib/feed/address';
import { meetingsInCalendar } from '@/lib/invitations/ics/file';
import { meetingsWithin } from '@/lib/invitations/ics/window';
import { meetingFromText, meetingFromWords } from '@/lib/invitations/text/meeting';
import { limits, Meeting } from '@/lib/meetings/meeting';
import { typedMeeting } from '@/lib/meetings/typed';
import { whenInWords } from '@/lib/meetings/when';
import { FromPage } from '@/lib/messaging/messages';
import { createGuideSearch } from '@/lib/search/guide';
import { hostNamed } from '@/lib/settings/host';
import { parseOwnResources } from '@/lib/settings/organisation-resources';
import { mayUseSite, parsePolicy } from '@/lib/settings/policy';
import { organisationSettings } from '@/lib/settings/schema';
import { readCopyFile } from '@/lib/storage/copy-file';
import { jargonIn, suggest } from '@/lib/suggestions/suggest';
import type { Faults, Way } from '../trial';

export const today = '2026-11-24';
const reader = { timeZone: 'Europe/London', today };
const span = { from: '2026-11-20', to: '2026-12-20' };

/** Hosts that a meeting's link may lead to; what else a service calls itself ends in one of them behind a dot. */
const meetingHosts = [
  ...['meet.google.com', 'zoom.us', 'zoom.com', 'zoomgov.com', 'teams.microsoft.com', 'teams.microsoft.us'],
  ...['teams.cloud.microsoft', 'teams.live.com', 'webex.com', 'whereby.com', 'meet.jit.si', 'talk.brave.com'],
];

function isMeetingHost(link: string): boolean {
  const { protocol, hostname, username } = new URL(link);
  const isKnown = meetingHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return protocol === 'https:' && !username && isKnown;
}

/** What is wrong with a meeting that was read from a hostile text. */
export function meetingFaults(meeting: Meeting | undefined, mayLeadAnywhere = false): Faults {
  if (!meeting) return [];
  const { title, link, when, place, organiser, attendees } = meeting;
  const parsed = Meeting.safeParse(meeting);
  const texts = [title, place, organiser?.name, ...attendees.map(({ name }) => name)].join('');
  return [
    !parsed.success && `is no meeting: ${parsed.error.issues[0]?.path.join('.')}`,
    link !== undefined && !link.startsWith('https://') && `links to ${link.slice(0, 80)}`,
    link !== undefined && !mayLeadAnywhere && !isMeetingHost(link) && `takes ${link.slice(0, 80)} for a meeting's`,
    !texts.isWellFormed() && 'holds half a character',
    when.start !== undefined && when.end !== undefined && when.end <= when.start && 'ends before it starts',
    typeof whenInWords(meeting, today, reader.timeZone) !== 'string' && 'has no words for its time',
  ];
}

const pasted = (name: string, words: (text: string) => string): Way => ({
  name: `a pasted invitation, ${name}`,
  try: (text) => meetingFaults(meetingFromText(words(text), 'pasted', today)),
});

const words: readonly Way[] = [
  { name: 'a title that is typed', try: (text) => meetingFaults(typedMeeting(text)) },
  { name: 'words that are typed', try: (text) => meetingFaults(meetingFromWords(text, today)) },
  { name: 'words that were selected', try: (text) => meetingFaults(meetingFromText(text, 'selection', today)) },
  pasted('all of it', (text) => text),
  pasted('its title', (text) => `Subject: ${text}\nWhen: 24 November 2026 10:00-11:30\nWhere: Oak room`),
  pasted('its time', (text) => `Subject: Rota\nWhen: ${text}\nWhere: Oak room`),
  pasted('its place', (text) => `Subject: Rota\nWhen: 24 November 2026 10:00\nWhere: ${text}`),
  pasted('its people', (text) => `Subject: Rota\nFrom: ${text} <a@trust.example>\nTo: ${text}; ${text} <b@c.example>`),
  pasted('its words', (text) => `Subject: Rota\nWhen: 24 November 2026 10:00\n\nDear all\n${text}\nKind regards`),
];

/** Sentences for people name a remedy; a fault of the program does not. */
const remedy = /Choose|choose|Save it again|type its title/;

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function fileFaults(text: string, expected?: number): Promise<Faults> {
  try {
    const { meetings } = await meetingsInCalendar(bytesOf(text), reader);
    const isOther = expected !== undefined && meetings.length !== expected && `gives ${meetings.length} meetings`;
    return [isOther, ...meetings.slice(0, 20).flatMap((one) => meetingFaults(one))];
  } catch (problem) {
    if (expected !== undefined) return [`is refused: ${String(problem)}`];
    return [!remedy.test(String(problem)) && `says ${String(problem)}`];
  }
}

const calendarOf = (lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const atTen = 'DTSTART:20261124T100000Z';

/** A value as RFC 5545 has it, as any calendar writes what somebody typed. */
const value = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');

/** A value of a parameter: no quotes and control signs can stand in one. */
const parameter = (text: string) => `"${text.replace(/["\p{Cc}]/gu, '')}"`;

const files: readonly Way[] = [
  { name: 'a calendar file, all of it', try: (text) => fileFaults(text) },
  { name: 'a calendar file, a line as it is', try: (text) => fileFaults(calendarOf(['SUMMARY:Rota', atTen, text])) },
  { name: 'a calendar file, a title as it is', try: (text) => fileFaults(calendarOf([atTen, `SUMMARY:${text}`])) },
  {
    name: 'a calendar file, its texts',
    try: (text) =>
      fileFaults(
        calendarOf([atTen, `SUMMARY:${value(text)}`, `LOCATION:${value(text)}`, `DESCRIPTION:${value(text)}`]),
        1,
      ),
  },
  {
    name: 'a calendar file, its people',
    try: (text) =>
      fileFaults(
        calendarOf([
          'SUMMARY:Rota',
          atTen,
          `ORGANIZER;CN=${parameter(text)}:mailto:a@trust.example`,
          `ATTENDEE;CN=${parameter(text)}:mailto:b@trust.example`,
        ]),
        1,
      ),
  },
  {
    name: 'a calendar file, its times',
    try: (text) =>
      fileFaults(
        calendarOf(['SUMMARY:Rota', `DTSTART;TZID=${parameter(text)}:20261124T100000`, `RRULE:${value(text)}`]),
      ),
  },
  {
    name: 'a calendar that is followed',
    async try(text) {
      try {
        const { occurrences } = await meetingsWithin(bytesOf(calendarOf([atTen, `SUMMARY:${text}`])), reader, span);
        return occurrences.flatMap(({ meeting }) => meetingFaults(meeting));
      } catch (problem) {
        return [!remedy.test(String(problem)) && `says ${String(problem)}`];
      }
    },
  },
];

const messages: readonly Way[] = [
  {
    name: 'a message of a page',
    try(text) {
      const meeting = { ...typedMeeting('Rota'), id: text, seriesId: text, calendar: text.slice(0, 40), title: text };
      const more = {
        place: text,
        link: text,
        description: text,
        organiser: { name: text },
        attendees: [{ name: text }],
      };
      const state = { status: 'meeting', meeting: { ...meeting, ...more } };
      const parsed = FromPage.safeParse({ type: 'page-state', instance: '1-2', since: 1, state });
      if (!parsed.success) return [];
      const { data } = parsed;
      return data.type === 'page-state' && data.state.status === 'meeting'
        ? [
            !data.state.meeting.link?.startsWith('https://') && 'is heard with such a link',
            data.state.meeting.title.length > limits.title && 'is heard with such a title',
            !JSON.stringify(data).isWellFormed() && 'is heard with half a character',
          ]
        : ['is heard as another message'];
    },
  },
  {
    name: 'the kind of a message',
    try: (text) => [FromPage.safeParse({ type: text, instance: text, meetingId: text }).success && 'is heard'],
  },
];

/** Parts of the dashboard that there are. */
const known = [
  ...['home', 'series', 'person', 'meeting', 'partnership', 'tip', 'case', 'reminder', 'words', 'settings', 'promises'],
  ...['partners', 'looking-back', 'time-to-think', 'guide', 'about'],
];

const places: readonly Way[] = [
  (text: string) => text,
  (text: string) => `#/${text}`,
  (text: string) => `#/words/${text}`,
  (text: string) => `#/meetings/${encodeURIComponent(text.toWellFormed())}`,
].map((address, place) => ({
  name: `an address of our page, way ${place + 1}`,
  try(text) {
    const route = routeOf(address(text));
    return [!known.includes(route.part) && `leads to ${route.part}`, !placeOf(route) && 'is no place'];
  },
}));

const search = createGuideSearch((place) => `chrome-extension://own/dashboard.html#${place}`);

const organisation: readonly Way[] = [
  {
    name: 'a resource of an organisation',
    try(text) {
      const entry = {
        title: text,
        publisher: text,
        url: text,
        summary: text,
        kind: text,
        keywords: [text],
        time: text,
      };
      const own = parseOwnResources(
        [entry, { ...entry, url: 'https://intranet.example/', kind: 'website' }, text],
        '2026-11',
      );
      return own.resources.flatMap((resource) => {
        const [issue] = Resource.safeParse({ ...resource, themes: ['trust'] }).error?.issues ?? [];
        return [
          !resource.url?.startsWith('https://') && 'is taken with such an address',
          issue && `is taken for a resource: ${issue.path.join('.')} ${issue.message}`,
        ];
      });
    },
  },
  ...organisationSettings.map(
    ({ name }): Way => ({
      name: `a policy, ${name}`,
      try(text) {
        const policies = [text, [text], { [text]: text }, [{ title: text }]].map((given) =>
          parsePolicy({ [name]: given }),
        );
        return policies.flatMap((policy) => [
          typeof mayUseSite('calendar.example', policy) !== 'boolean' && 'says neither yes nor no of a site',
          name === 'sitesBlocked' &&
            policy.sitesBlocked === undefined &&
            mayUseSite('calendar.example', policy) &&
            'is a list that cannot be read, and blocks nothing',
        ]);
      },
    }),
  ),
  {
    name: 'the name of a host',
    try(text) {
      const host = hostNamed(text);
      return [host !== undefined && !/^[a-z0-9_.-]{1,253}$/.test(host) && `names ${host}`];
    },
  },
  {
    name: 'the address of a calendar',
    try(text) {
      const found = addressIn(text);
      if ('problem' in found) return [text.length > 12 && found.problem.includes(text) && 'is repeated'];
      const isSafe = found.address.startsWith('https://') && !new URL(found.address).password;
      return [
        !isSafe && `is taken: ${found.address}`,
        typeof shownAddress(found.address) !== 'string' && 'is not shown',
      ];
    },
  },
  {
    name: 'a copy, all of it',
    async try(text) {
      try {
        const { records, items } = await readCopyFile(text, () => Promise.resolve());
        return [typeof records !== 'object' && 'has no records', typeof items !== 'object' && 'has no items'];
      } catch (problem) {
        return [!/Choose|choose/.test(String(problem)) && `says ${String(problem)}`];
      }
    },
  },
  {
    name: 'the quick search',
    try: (text) =>
      search
        .find(text)
        .map(
          ({ href }) => !/^(https:\/\/|chrome-extension:\/\/own\/dashboard\.html#\/)/.test(href) && `leads to ${href}`,
        ),
  },
  {
    name: 'what is suggested for an invite',
    try(text) {
      const meeting: Meeting = { ...typedMeeting(text), description: text.slice(0, limits.description).toWellFormed() };
      const organiser = { name: text.slice(0, limits.short).toWellFormed() };
      const { agreeing, why, decides, read, asked } = suggest({ ...meeting, organiser, attendees: [organiser] }, []);
      jargonIn(text.slice(0, limits.description));
      return [...agreeing, ...why, ...decides.named, ...read, ...asked].map(
        ({ text: shown }) =>
          (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(shown) || !shown.isWellFormed() || shown.length > 300) &&
          `is ${JSON.stringify(shown.slice(0, 60))}`,
      );
    },
  },
];

export const waysIn: readonly Way[] = [...words, ...files, ...messages, ...places, ...organisation];
