/** The entries of the table of settings that only an organisation sets; see `schema.ts`. */
import * as z from 'zod/mini';
import { Resource } from '@/content/schema';
import { oneLine } from '@/lib/meetings/one-line';
import { everyFeature, type Feature } from './features';
import { hostNamed } from './host';

/** How an organisation sets a setting. */
export interface ForOrganisations {
  title: string;
  /** For the documentation. */
  description: string;
  /** What a value must be, in words that follow "It must be". */
  type: string;
  /** What one entry of a list must be, in the same way. */
  entryType?: string;
  /** A sound value, as the documentation shows it. */
  example: unknown;
  /** Does it win over what a person chose? Otherwise it is where they start from. Only for settings that people have too. */
  isFixed?: true;
  /**
   * For a setting that restricts: what is in force while its value cannot be read. Never less strict than any sound
   * value, so that a mistake opens nothing.
   */
  strictest?: unknown;
  /** What the strictest value means for people, as a sentence. */
  effect?: string;
}

interface OfOrganisationsAlone {
  schema: z.ZodMiniType;
  forOrganisations: ForOrganisations;
}

/** Stands for every site in a block list that could not be read. Nobody can write it: it names no host. */
export const everySite = '*';

/** Calendars that are read from the start, by the names of their scripts. */
export const calendarNames = ['google', 'outlook', 'teams'] as const;
type CalendarName = (typeof calendarNames)[number];

/** Text in one form, or a problem: what a policy names may be written in several ways. */
const named = <T extends string>(find: (text: string) => T | undefined, problem: string) =>
  z.pipe(
    z.string(),
    z.transform((text, context) => {
      const found = find(text);
      if (found !== undefined) return found;
      context.issues.push({ code: 'custom', message: problem, input: text });
      return z.NEVER;
    }),
  );

const oneOf = <T extends string>(names: readonly T[]) =>
  named((text) => names.find((name) => name === text.trim().toLowerCase()), 'not a known name');

/** A host as policies name it: `mail.example.org`, or `example.org` for it and everything below it. */
const Hosts = z.array(named(hostNamed, 'not the name of a host')).check(z.maxLength(1000));
const longestWords = 200;
const Words = named((text) => oneLine(text, longestWords) || undefined, 'no text');

const longestAddress = 500;
function webAddress(text: string): string | undefined {
  const address = text.trim();
  if (address.length > longestAddress || !URL.canParse(address)) return undefined;
  const { protocol, href, username, password } = new URL(address);
  return protocol === 'https:' && !username && !password ? href : undefined;
}

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

export const ofOrganisationsAlone = {
  organisationName: {
    schema: Words,
    forOrganisations: {
      title: 'Name of your organisation',
      description: 'Shown where something is set by you.',
      type: 'text of up to 200 characters',
      example: 'Example Trust',
    },
  },
  supportContact: {
    schema: Words,
    forOrganisations: {
      title: 'Support contact',
      description: 'Whom people ask about what is set: an address, a number or a name. Shown as text.',
      type: 'text of up to 200 characters',
      example: 'IT help desk, it.help@example.org',
    },
  },
  privacyNotice: {
    schema: named(webAddress, 'not an https address'),
    forOrganisations: {
      title: 'Address of your privacy notice',
      description: 'A link in Settings and on “About and privacy”.',
      type: 'an address that starts with https://',
      example: 'https://www.example.org/privacy',
    },
  },
  calendarsAllowed: {
    schema: z.array(oneOf<CalendarName>(calendarNames)),
    forOrganisations: {
      title: 'Calendars allowed',
      description: `The only ones of ${quoted(calendarNames)} that are read: on their pages, once when asked, and by their address. An empty list allows none. All when not set.`,
      type: 'a list of names of calendars',
      entryType: `one of ${calendarNames.join(', ')}`,
      example: ['outlook', 'teams'],
      strictest: [],
      effect: 'Until then no calendar of Google, Outlook or Teams is read.',
    },
  },
  sitesAllowed: {
    schema: Hosts,
    forOrganisations: {
      title: 'Sites allowed',
      description:
        'The only other sites where people may turn the extension on. A name stands for the site and everything below it: example.org. An empty list allows none. Any site when not set.',
      type: 'a list of host names',
      entryType: 'the name of one host, without a port',
      example: ['webmail.example.org'],
      strictest: [],
      effect: 'Until then no other site is read.',
    },
  },
  sitesBlocked: {
    schema: Hosts,
    forOrganisations: {
      title: 'Sites blocked',
      description:
        'Sites that are never read, calendars among them. A name stands for the site and everything below it. A site in both lists is blocked.',
      type: 'a list of host names',
      entryType: 'the name of one host, without a port',
      example: ['private.example.org'],
      strictest: [everySite],
      effect: 'Until then no site is read at all, for it may have named any.',
    },
  },
  feed: {
    schema: z.boolean(),
    forOrganisations: {
      title: 'Calendar addresses',
      description:
        'Whether people may add the address of a calendar (iCalendar), which is then read every hour. Allowed when not set. The lists of calendars and sites count for these addresses too.',
      type: 'true or false',
      example: false,
      strictest: false,
      effect: 'Until then no calendar address is read.',
    },
  },
  featuresOff: {
    schema: z.array(oneOf<Feature>(everyFeature)),
    forOrganisations: {
      title: 'Features off',
      description: `Parts that nobody has: ${quoted(everyFeature)}. None when not set.`,
      type: 'a list of names of features',
      entryType: `one of ${everyFeature.join(', ')}`,
      example: ['web-search', 'selected-words'],
      strictest: everyFeature,
      effect: 'Until then every part that can be turned off is off.',
    },
  },
  mostOffersPerDay: {
    schema: z.int().check(z.minimum(0), z.maximum(20)),
    forOrganisations: {
      title: 'Offers in a day',
      description: 'For so many meetings a day, at most, is the offer on calendar pages shown. No limit when not set.',
      type: 'a whole number from 0 to 20',
      example: 3,
      strictest: 0,
      effect: 'Until then no meeting is offered.',
    },
  },
  remindersAllowed: {
    schema: z.boolean(),
    forOrganisations: {
      title: 'Reminders allowed',
      description:
        'Set to false, nobody can turn reminders on, and none are shown. People may turn them on when not set.',
      type: 'true or false',
      example: true,
      strictest: false,
      effect: 'Until then no reminder is shown.',
    },
  },
  mostRemindersPerDay: {
    schema: z.int().check(z.minimum(0), z.maximum(20)),
    forOrganisations: {
      title: 'Reminders in a day',
      description: 'The most reminders in a day, whatever a person chooses; 0 allows none. No limit when not set.',
      type: 'a whole number from 0 to 20',
      example: 4,
      strictest: 0,
      effect: 'Until then no reminder is shown.',
    },
  },
  exportAllowed: {
    schema: z.boolean(),
    forOrganisations: {
      title: 'Copies and files allowed',
      description:
        'Set to false, nothing is saved as a file, printed by a button of ours or copied as a whole: copies, tables, text, calendar files. Allowed when not set.',
      type: 'true or false',
      example: true,
      strictest: false,
      effect: 'Until then no copy and no file is saved.',
    },
  },
  resources: {
    schema: z.array(z.unknown()).check(z.maxLength(1000)),
    forOrganisations: {
      title: 'Your organisation’s resources',
      description: `Found by search beside the extension’s own, and first for their own title. Each has title, publisher, url (https) and summary, and may have kind (${Resource.shape.kind.options.join(', ')}), cost, time, keywords and themes.`,
      type: 'a list of up to 1,000 resources',
      example: [
        {
          title: 'Leadership course',
          publisher: 'Example Trust',
          url: 'https://learn.example.org/leadership',
          kind: 'course',
          summary: 'Two days for new clinical leads. Book here.',
        },
      ],
    },
  },
} as const satisfies Record<string, OfOrganisationsAlone>;
